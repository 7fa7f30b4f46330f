import type { Tell } from './Findings.ts';

/** How a check asks for things; `fetch` itself will do. */
export type HlsFetch = (
  url: string,
  init: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

export type Fetched = { status: number; headers: Headers; bytes: Uint8Array };

const PLAYLIST_TYPES = ['application/vnd.apple.mpegurl', 'audio/mpegurl'];
/** A playlist that may be kept for longer than this is not found again in time. */
const NEWEST_MAX_AGE_SECONDS = 1;

/** Gets everything of an address. What goes wrong on the way is told, and undefined comes back. */
export async function fetchBytes(
  fetch: HlsFetch,
  url: string,
  options: { timeoutMs: number; acceptEncoding?: string; tell: Tell },
): Promise<Fetched | undefined> {
  const headers = { 'accept-encoding': options.acceptEncoding ?? 'identity' };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(options.timeoutMs) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    options.tell('RFC 9112 6.3', `the answer did not come whole: ${String(error)}`);
    return undefined;
  }
}

/** Of any answer that was not compressed. */
export function checkLength({ headers, bytes }: Fetched, tell: Tell): void {
  const length = headers.get('content-length');
  if (headers.get('content-encoding') !== null) return;
  if (length !== String(bytes.byteLength)) {
    tell('RFC 9110 8.6', `Content-Length is ${length}, and ${bytes.byteLength} bytes came`);
  }
}

/** `isBlocking`: its address says what it waited for. */
export function checkPlaylistAnswer(fetched: Fetched, isBlocking: boolean, tell: Tell): void {
  checkLength(fetched, tell);
  const { headers } = fetched;
  const type = (headers.get('content-type') ?? '').toLowerCase();
  if (!PLAYLIST_TYPES.some((allowed) => type.startsWith(allowed))) {
    tell('RFC 8216bis 4', `Content-Type is ${type}`);
  }
  const caching = headers.get('cache-control') ?? '';
  if (caching === '') tell('HLS-18', 'a playlist has no Cache-Control');
  else if (!isBlocking && maxAgeSeconds(caching) > NEWEST_MAX_AGE_SECONDS) {
    tell('HLS-18', `the newest playlist may be kept: ${caching}`);
  }
}

/** Of an init, a part or a segment. */
export function checkFileAnswer(fetched: Fetched, tell: Tell): void {
  checkLength(fetched, tell);
  const { headers } = fetched;
  const type = headers.get('content-type');
  if (!/^(video|audio)\/(mp4|iso\.segment)/.test(type ?? '')) {
    tell('RFC 8216bis 3', `Content-Type is ${type}`);
  }
  const caching = headers.get('cache-control') ?? '';
  if (maxAgeSeconds(caching) <= NEWEST_MAX_AGE_SECONDS || !caching.includes('immutable')) {
    tell('HLS-18', `a file that never changes may not be kept: ${caching}`);
  }
}

function maxAgeSeconds(cacheControl: string): number {
  if (/no-cache|no-store/.test(cacheControl)) return 0;
  return Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
}
