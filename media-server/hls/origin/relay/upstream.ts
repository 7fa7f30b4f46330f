import { type Clock, TimeLimitError } from '@stagedoor/service-kit/clock';

/** How a relay asks its origin; the global `fetch` will do. */
export type UpstreamFetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

/** Longer than an origin lets a request wait (12 s), and shorter than viewers wait for a link that went silent. */
const ANSWER_MS = 20_000;
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

/** Of an origin's refusal. Undefined when it did not answer at all. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof UpstreamRefusal ? error.status : undefined;
}

/** Whether the origin has no such thing, or not for this relay. */
export function isWithheld(error: unknown): boolean {
  return [401, 403, 404, 410].includes(statusOf(error) ?? 0);
}

export type UpstreamOptions = { fetch: UpstreamFetch; clock: Clock };

/** What a relay asks its origin for. Everything rejects with UpstreamRefusal, or with whatever went wrong on the way. */
export class Upstream {
  readonly #options: UpstreamOptions;

  constructor(options: UpstreamOptions) {
    this.#options = options;
  }

  async text(url: string, signal: AbortSignal): Promise<string> {
    const bytes = await this.#pull(url, signal, PLAYLIST_BYTES_MAX);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  }

  /** An init, a part or a segment. */
  file(url: string, signal: AbortSignal): Promise<Uint8Array> {
    return this.#pull(url, signal, FILE_BYTES_MAX);
  }

  async #pull(url: string, signal: AbortSignal, bytesMax: number): Promise<Uint8Array> {
    const { fetch, clock } = this.#options;
    signal.throwIfAborted();
    const abort = new AbortController();
    const stop = (): void => abort.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const timer = clock.setTimer(
      () => abort.abort(new TimeLimitError(`no whole answer within ${ANSWER_MS} ms`)),
      ANSWER_MS,
    );
    try {
      return await read(await fetch(url, { signal: abort.signal }), bytesMax);
    } finally {
      timer.cancel();
      signal.removeEventListener('abort', stop);
    }
  }
}

async function read(response: Response, bytesMax: number): Promise<Uint8Array> {
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
