import { knownBody } from './bytes-response.ts';

/** A response's body as the writer needs it. `cancel` tells the source that nobody wants the rest; it never throws. */
export type OpenedBody =
  | { kind: 'none'; contentLength: number | undefined; cancel(reason: unknown): void }
  | { kind: 'bytes'; bytes: Uint8Array; cancel(reason: unknown): void }
  | {
      kind: 'stream';
      /** From Content-Length; undefined means chunked. */
      totalBytes: number | undefined;
      next(): Promise<Uint8Array | undefined>;
      cancel(reason: unknown): void;
    };

/** RFC 9110: these have no body, whatever the handler gave. */
const BODYLESS_STATUSES = new Set([101, 204, 205, 304]);
const CONTENT_LENGTH_PATTERN = /^\d{1,15}$/;

const nothing = (): void => undefined;

/**
 * Opens the body of a response. A body that is there at once (JSON, text, bytes) comes out as bytes, so that it is
 * sent with its length; of a stream, the first part has been read when this resolves. Rejects with the source's error
 * when there is none.
 */
export async function openBody(response: Response, isHead: boolean): Promise<OpenedBody> {
  const declaredBytes = declaredLength(response);
  const known = knownBody(response);
  const bytes = known ?? (response.body === null ? new Uint8Array() : undefined);
  if (BODYLESS_STATUSES.has(response.status)) {
    discard(response.body?.cancel());
    return {
      kind: 'none',
      contentLength: response.status === 205 ? 0 : undefined,
      cancel: nothing,
    };
  }
  if (isHead && declaredBytes !== undefined) {
    if (known === undefined) discard(response.body?.cancel());
    return { kind: 'none', contentLength: declaredBytes, cancel: nothing };
  }
  const opened: OpenedBody =
    bytes === undefined
      ? await openStream(response.body as ReadableStream<unknown>, declaredBytes)
      : { kind: 'bytes', bytes, cancel: nothing };
  if (!isHead) return opened;
  opened.cancel(new Error('only the head was asked for'));
  const contentLength = opened.kind === 'bytes' ? opened.bytes.byteLength : undefined;
  return { kind: 'none', contentLength, cancel: nothing };
}

async function openStream(
  stream: ReadableStream<unknown>,
  totalBytes: number | undefined,
): Promise<OpenedBody> {
  const reader = stream.getReader();
  const cancel = (reason: unknown): void => discard(reader.cancel(reason));
  const read = async (): Promise<Uint8Array | undefined> => {
    const { done, value } = await reader.read();
    if (done) return undefined;
    if (!(value instanceof Uint8Array)) throw new TypeError('a response body must yield bytes');
    return value;
  };
  const first = await read();
  if (first === undefined) {
    return { kind: 'bytes', bytes: new Uint8Array(), cancel };
  }
  const queue: Promise<Uint8Array | undefined>[] = [Promise.resolve(first)];
  if (totalBytes === undefined) {
    const second = read();
    // Bodies that are not really streams end without waiting for anything: within this turn of the event loop.
    const isWhole = await Promise.race([second.then((chunk) => chunk === undefined), nextTurn()]);
    if (isWhole) return { kind: 'bytes', bytes: first, cancel };
    queue.push(second);
  }
  return { kind: 'stream', totalBytes, next: () => queue.shift() ?? read(), cancel };
}

function declaredLength(response: Response): number | undefined {
  const value = response.headers.get('content-length');
  return value !== null && CONTENT_LENGTH_PATTERN.test(value) ? Number(value) : undefined;
}

/** A source that fails while it is cancelled has nobody left to tell. */
function discard(cancelled: Promise<void> | undefined): void {
  cancelled?.catch(nothing);
}

function nextTurn(): Promise<false> {
  return new Promise((resolve) => setImmediate(resolve, false));
}
