import type { HttpResponse } from 'uWebSockets.js';

/** The library's cork buffer holds 16 KiB. Whatever is written with `write` must fit into what is left of it. */
const CORK_BYTES = 16 * 1024;
/** Room in the cork buffer for chunk framing and for what an earlier answer in the same read left there. */
const CORK_MARGIN_BYTES = 512;
const SLICE_BYTES_MAX = CORK_BYTES - 2 * CORK_MARGIN_BYTES;
/** The status line and headers of one response. More is a mistake of the handler: no proxy would let it pass. */
export const HEAD_BYTES_MAX = 8 * 1024;

/** Status line and headers; at least one line, one character per byte, and no line break in any of them. */
export type ResponseHead = { status: string; lines: readonly (readonly [string, string])[] };

/** The reading of the same socket, which must not be paused while something is being written. */
type ReadingGate = { beforeWrite(): void; afterWrite(hasRoom: boolean): void };

/** The next part of a body, or undefined at its end. */
type NextChunk = () => Promise<Uint8Array | undefined>;

/**
 * Writes one response to the socket, no faster than the client reads it.
 *
 * Every method that sends resolves when the response is over: written as far as the library's bounded buffer, or
 * abandoned because the client left. It is used for one response only; after `isOver` the native object is gone and
 * nothing is written.
 *
 * Bodies of known length go through `tryEnd`, which reports how much the socket took. Others go through `write` in
 * slices that fit into the cork buffer, each in a turn of the event loop of its own: a larger write, or two in one
 * cork, would be lost when the socket takes only part of them.
 */
export class ResponseWriter {
  readonly #res: HttpResponse;
  readonly #reading: ReadingGate;
  #isOver = false;
  #listensForWritable = false;
  #wake: (() => void) | undefined;

  constructor(res: HttpResponse, reading: ReadingGate) {
    this.#res = res;
    this.#reading = reading;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The socket is gone. */
  abandon(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  /** Closes the connection at once, so that the client cannot take what it got for the whole. */
  close(): void {
    if (this.#isOver) return;
    this.#res.close();
    this.abandon();
  }

  /** A response without a body (204, 304, HEAD); with `contentLength`, says how long the body would have been. */
  sendEmpty(head: ResponseHead, contentLength: number | undefined): void {
    this.#corked(head, () => {
      // Given the length itself, the library waits for that many bytes and refuses the connection's next request.
      if (contentLength !== undefined) {
        this.#res.writeHeader('Content-Length', String(contentLength));
      }
      this.#res.endWithoutBody();
      return false;
    });
    this.abandon();
  }

  async sendBytes(head: ResponseHead, bytes: Uint8Array): Promise<void> {
    if (bytes.byteLength > 0) return this.#tryEnd(head, bytes, bytes.byteLength);
    this.#end(head);
  }

  /**
   * A body of `totalBytes`, read from `next` as the client takes it.
   * Returns 'short' when `next` ended early, and 'long' when it had more; a short response closes the connection.
   */
  async sendSized(
    head: ResponseHead,
    totalBytes: number,
    next: NextChunk,
  ): Promise<'sent' | 'short' | 'long'> {
    this.#listenForWritable();
    let pendingHead: ResponseHead | undefined = head;
    let leftBytes = totalBytes;
    while (leftBytes > 0) {
      const chunk = await next();
      if (this.#isOver) return 'sent';
      if (chunk === undefined) {
        this.close();
        return 'short';
      }
      if (chunk.byteLength === 0) continue;
      const isLong = chunk.byteLength > leftBytes;
      await this.#tryEnd(pendingHead, isLong ? chunk.subarray(0, leftBytes) : chunk, totalBytes);
      pendingHead = undefined;
      leftBytes -= chunk.byteLength;
      if (isLong) return 'long';
    }
    if (pendingHead !== undefined) await this.sendBytes(pendingHead, new Uint8Array());
    return 'sent';
  }

  /** A body of unknown length, read from `next` as the client takes it, in the chunked coding. */
  async sendChunked(head: ResponseHead, next: NextChunk): Promise<void> {
    this.#listenForWritable();
    let pendingHead: ResponseHead | undefined = head;
    for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
      for (let from = 0; from < chunk.byteLength; ) {
        if (pendingHead === undefined) await nextTurn();
        if (this.#isOver) return;
        const roomBytes =
          SLICE_BYTES_MAX - (pendingHead === undefined ? 0 : headBytes(pendingHead));
        const slice = chunk.subarray(from, from + roomBytes);
        const hasRoom = this.#corked(pendingHead, () => this.#res.write(slice));
        pendingHead = undefined;
        from += slice.byteLength;
        if (!hasRoom) await this.#writable();
      }
      if (this.#isOver) return;
    }
    if (!this.#isOver) this.#end(pendingHead);
  }

  /**
   * A complete answer to a client that is still sending, leaving the connection open and the request pending, so that
   * the client can read it before `close`. Closing at once would reset the connection under the unread answer.
   * The library has no such thing; the body travels as the tail of the last header line, and the line's CRLF as white
   * space at the body's end. For text formats in which that white space means nothing.
   */
  sendAndStayOpen(head: ResponseHead, bytes: Uint8Array): void {
    const length = ['content-length', String(bytes.byteLength + 2)] as const;
    const tail = Buffer.concat([Buffer.from('close\r\n\r\n'), bytes]);
    this.#corked({ status: head.status, lines: [...head.lines, length] }, () => {
      this.#res.writeHeader('connection', tail);
      return false;
    });
  }

  async #tryEnd(
    head: ResponseHead | undefined,
    bytes: Uint8Array,
    totalBytes: number,
  ): Promise<void> {
    let pendingHead = head;
    let rest = bytes;
    while (rest.byteLength > 0 && !this.#isOver) {
      const writtenBefore = this.#res.getWriteOffset();
      let isAccepted = false;
      let isDone = false;
      this.#corked(pendingHead, () => {
        [isAccepted, isDone] = this.#res.tryEnd(rest, totalBytes);
        return isAccepted && !isDone;
      });
      pendingHead = undefined;
      if (isDone) return this.abandon();
      if (isAccepted) return;
      rest = rest.subarray(this.#res.getWriteOffset() - writtenBefore);
      if (rest.byteLength > 0) await this.#writable();
    }
  }

  #end(head: ResponseHead | undefined): void {
    this.#corked(head, () => {
      this.#res.end();
      return false;
    });
    this.abandon();
  }

  /** Runs `write`, which says whether the socket has room for more, after the head if there is one. */
  #corked(head: ResponseHead | undefined, write: () => boolean): boolean {
    let hasRoom = false;
    this.#reading.beforeWrite();
    this.#res.cork(() => {
      if (head !== undefined) writeHead(this.#res, head);
      hasRoom = write();
    });
    this.#reading.afterWrite(hasRoom);
    return hasRoom;
  }

  /** Resolves when the socket takes more, or when the response is over. */
  #writable(): Promise<void> {
    this.#listenForWritable();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /**
   * Also turns off the library's timer for idle sockets between two chunks of a slow source: with a handler, only a
   * write that the client does not take (for 10 s) ends the connection.
   */
  #listenForWritable(): void {
    if (this.#listensForWritable || this.#isOver) return;
    this.#listensForWritable = true;
    this.#res.onWritable(() => {
      if (!this.#isOver) this.#res.cork(() => undefined);
      this.#wake?.();
      return true;
    });
  }
}

/** Bytes that the head takes on the wire, at most. */
export function headBytes(head: ResponseHead): number {
  let bytes = head.status.length + 'HTTP/1.1 \r\n'.length;
  for (const [name, value] of head.lines) bytes += name.length + value.length + ': \r\n'.length;
  return bytes;
}

/** Writes all lines in one call, as the value of the first: each call into the native side costs about as much as a line. */
function writeHead(res: HttpResponse, head: ResponseHead): void {
  const [[firstName, firstValue] = ['', ''], ...rest] = head.lines;
  let text = firstValue;
  for (const [name, value] of rest) text += `\r\n${name}: ${value}`;
  const isAscii = Buffer.byteLength(text) === text.length;
  // The library would turn characters above ASCII into two bytes.
  res.writeStatus(head.status).writeHeader(firstName, isAscii ? text : Buffer.from(text, 'latin1'));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
