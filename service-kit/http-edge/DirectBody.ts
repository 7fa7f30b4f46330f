import type { HttpResponse } from 'uWebSockets.js';
import type { DirectAnswer } from './direct-route.ts';

const NO_BYTES = new Uint8Array();

type StreamAnswer = Extract<DirectAnswer, { totalBytes: number }>;

/**
 * Sends the body of a direct answer that may not fit into the socket at once, as fast as the client reads and without copying.
 *
 * `finished` is called once when everything was taken, `failed` once when the stream breaks its word; neither after `stop`.
 */
export class DirectBody {
  readonly #res: HttpResponse;
  readonly #totalBytes: number;
  readonly #stream: StreamAnswer | undefined;
  readonly #finished: () => void;
  readonly #failed: (thrown: unknown) => void;
  /** What of the current piece the socket has not taken. */
  #rest: Uint8Array;
  #isOver = false;
  #listensForWritable = false;
  #wake: (() => void) | undefined;

  constructor(
    res: HttpResponse,
    answer: DirectAnswer,
    events: { finished: () => void; failed: (thrown: unknown) => void },
  ) {
    this.#res = res;
    this.#stream = 'bytes' in answer ? undefined : answer;
    this.#rest = 'bytes' in answer ? answer.bytes : NO_BYTES;
    this.#totalBytes = 'bytes' in answer ? answer.bytes.byteLength : answer.totalBytes;
    this.#finished = events.finished;
    this.#failed = events.failed;
  }

  /** `writeHead` is called within the cork of the first bytes. May throw. */
  start(writeHead: () => void): void {
    if (this.#stream === undefined) this.#send(writeHead);
    else void this.#sendStream(this.#stream, writeHead);
  }

  /** The native response is gone. */
  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#rest = NO_BYTES;
    this.#wake?.();
    this.#stream?.close();
  }

  async #sendStream(stream: StreamAnswer, writeHead: () => void): Promise<void> {
    try {
      let sentBytes = 0;
      let pendingHead: (() => void) | undefined = writeHead;
      while (sentBytes < this.#totalBytes) {
        const piece = await stream.next();
        if (this.#isOver) return;
        if (piece === undefined || sentBytes + piece.byteLength > this.#totalBytes) {
          throw new Error('a direct answer does not have the length that it declared');
        }
        if (piece.byteLength === 0) continue;
        sentBytes += piece.byteLength;
        this.#rest = piece;
        this.#send(pendingHead);
        pendingHead = undefined;
        if (this.#rest.byteLength > 0) await this.#taken();
        if (this.#isOver) return;
      }
    } catch (thrown) {
      if (!this.#isOver) this.#failed(thrown);
    }
  }

  /** Resolves when the socket has taken the current piece, or everything is over. */
  #taken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Offers the rest of the current piece to the socket, after the head if there is one. */
  #send(writeHead: (() => void) | undefined): void {
    const writtenBefore = writeHead === undefined ? this.#res.getWriteOffset() : 0;
    let isAccepted = false;
    let isDone = false;
    this.#res.cork(() => {
      writeHead?.();
      [isAccepted, isDone] = this.#res.tryEnd(this.#rest, this.#totalBytes);
    });
    if (isDone) {
      this.stop();
      this.#finished();
      return;
    }
    this.#rest = isAccepted
      ? NO_BYTES
      : this.#rest.subarray(this.#res.getWriteOffset() - writtenBefore);
    this.#listenForWritable();
  }

  #listenForWritable(): void {
    if (this.#listensForWritable) return;
    this.#listensForWritable = true;
    this.#res.onWritable(() => {
      if (this.#isOver) return true;
      try {
        // With this handler set the library does not send what it holds itself; an empty cork does.
        this.#res.cork(() => undefined);
        if (this.#rest.byteLength > 0) this.#send(undefined);
        if (this.#rest.byteLength === 0) this.#wake?.();
      } catch (thrown) {
        if (!this.#isOver) this.#failed(thrown);
      }
      return true;
    });
  }
}
