/** How a relay asks its origin; the global `fetch` will do. */
export type UpstreamFetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

/** A window of ten hours. */
const PLAYLIST_BYTES_MAX = 2 * 1024 * 1024;
/** Four seconds at 64 Mbit/s. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;

/** The origin answered, but not with what was asked for. */
export class UpstreamRefusal extends Error {
  override readonly name = 'UpstreamRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`the origin answers ${status}`);
    this.status = status;
  }
}

/** Rejects with UpstreamRefusal, or with whatever went wrong on the way. */
export async function pullText(
  fetch: UpstreamFetch,
  url: string,
  signal: AbortSignal,
): Promise<string> {
  const bytes = await pull(fetch, url, signal, PLAYLIST_BYTES_MAX);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** The same for an init, a part or a segment. */
export function pullFile(
  fetch: UpstreamFetch,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return pull(fetch, url, signal, FILE_BYTES_MAX);
}

async function pull(
  fetch: UpstreamFetch,
  url: string,
  signal: AbortSignal,
  bytesMax: number,
): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new UpstreamRefusal(response.status);
  }
  const chunks: Uint8Array[] = [];
  let totalBytes = 0;
  for await (const chunk of response.body ?? []) {
    totalBytes += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (totalBytes > bytesMax) throw new Error(`the origin sends more than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : join(chunks, totalBytes);
}

function join(chunks: readonly Uint8Array[], totalBytes: number): Uint8Array {
  const bytes = new Uint8Array(totalBytes);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
