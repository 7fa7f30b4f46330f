import { AppError } from '@stagedoor/contracts/errors';

/** Bytes that may wait for the handler before the socket is no longer read. */
const QUEUE_PAUSE_BYTES = 256 * 1024;
/** Bytes at which reading goes on: low enough that pause and resume do not alternate with every chunk. */
const QUEUE_RESUME_BYTES = 64 * 1024;

/** Bytes that may wait while a blocked response keeps the socket from being paused. Beyond it the request fails. */
const QUEUE_BLOCKED_BYTES_MAX = 16 * 1024 * 1024;

/** What stops and restarts reading of the socket. */
type Flow = { pause(): void; resume(): void };

type RequestBodyOptions = {
  flow: Flow;
  /** Total bytes that this request may send. */
  bytesMax: number;
  /** A limit was passed; the body's reader has already got the same error. Called at most once. */
  onExceeded(error: AppError): void;
};

/**
 * The body of one request on its way from the socket to a web stream.
 *
 * States: receiving → complete (the last byte came), or failed (the client left, or the limit was passed). In any of
 * them it may turn discarding: nobody will read it, and what still comes is dropped. Only `receive`, `fail` and
 * `discard` change the state.
 *
 * While the queue is long the socket is paused, so a body of any size costs little memory. A chunk that was already
 * on its way still arrives. A paused socket cannot be written to, and must be in the same state when it
 * is resumed: `beforeWrite` and `afterWrite` stand around each write. While a write waits for the client the socket
 * stays readable; what is sent ahead then is bounded by a fixed limit.
 */
export class RequestBody {
  readonly #options: RequestBodyOptions;
  readonly #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  #receivedBytes = 0;
  #isComplete = false;
  #isDiscarding = false;
  #isPaused = false;
  #isPausePlanned = false;
  /** A write is going on or waits for the client, or the socket is not ours any more. */
  #mustRead = false;
  #error: unknown;
  #stream: ReadableStream<Uint8Array> | undefined;
  #wakeReader: (() => void) | undefined;

  constructor(options: RequestBodyOptions) {
    this.#options = options;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  /** Bytes waiting for the handler; for tests and metrics. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** Takes a chunk from the socket. `chunk` is only valid during this call and is copied. */
  receive(chunk: ArrayBuffer, isLast: boolean): void {
    this.#receivedBytes += chunk.byteLength;
    if (isLast) this.#isComplete = true;
    if (this.#isDiscarding || this.#error !== undefined) return;
    if (this.#receivedBytes > this.#options.bytesMax) {
      this.#exceed(this.#options.bytesMax);
      return;
    }
    if (chunk.byteLength > 0) {
      this.#queue.push(new Uint8Array(chunk.slice(0)));
      this.#queuedBytes += chunk.byteLength;
    }
    this.#wakeReader?.();
    if (!this.#mustRead) this.#pauseSoonIfLong();
    else if (this.#queuedBytes > QUEUE_BLOCKED_BYTES_MAX) this.#exceed(QUEUE_BLOCKED_BYTES_MAX);
  }

  /** Ends the stream with an error, also for a reader that comes later. */
  fail(error: unknown): void {
    if (this.#error !== undefined) return;
    this.#error = error;
    this.#clear();
    this.#wakeReader?.();
  }

  /** Drops what is queued and what still comes, and lets it come. */
  discard(): void {
    this.#isDiscarding = true;
    this.#clear();
    this.#resume();
    this.#wakeReader?.();
  }

  /** The socket is gone: the stream ends with `reason`, and the flow is not touched again. */
  detach(reason: unknown): void {
    this.#mustRead = true;
    this.#isPaused = false;
    if (!this.#isComplete) this.fail(reason);
  }

  /** The response is about to be written: the socket must be readable. */
  beforeWrite(): void {
    this.#mustRead = true;
    this.#resume();
  }

  /** The write is done; without room, the response waits for the client to read. */
  afterWrite(hasRoom: boolean): void {
    if (!hasRoom) return;
    this.#mustRead = false;
    this.#pauseSoonIfLong();
  }

  /** The body for the handler; the same stream at every call. Nothing is read from it before somebody asks. */
  stream(): ReadableStream<Uint8Array> {
    this.#stream ??= new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.#pull(controller),
        cancel: () => this.discard(),
      },
      { highWaterMark: 0 },
    );
    return this.#stream;
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.#queue.length === 0 && !this.#isComplete && this.#error === undefined) {
      if (this.#isDiscarding) return;
      await new Promise<void>((resolve) => {
        this.#wakeReader = resolve;
      });
      this.#wakeReader = undefined;
    }
    if (this.#error !== undefined) return controller.error(this.#error);
    const chunk = this.#queue.shift();
    if (chunk === undefined) {
      if (!this.#isDiscarding) controller.close();
      return;
    }
    this.#queuedBytes -= chunk.byteLength;
    controller.enqueue(chunk);
    if (this.#queuedBytes <= QUEUE_RESUME_BYTES) this.#resume();
  }

  #exceed(bytesMax: number): void {
    const error = bodyTooLarge(bytesMax);
    this.fail(error);
    this.#options.onExceeded(error);
  }

  #clear(): void {
    this.#queue.length = 0;
    this.#queuedBytes = 0;
  }

  /**
   * Pauses when this turn's reads are over. A last chunk that arrived in the paused state would be followed by
   * `resume`, which starts the library's 10 s timer for bodies, and nothing would stop that timer any more.
   */
  #pauseSoonIfLong(): void {
    if (this.#isPausePlanned || !this.#shouldPause()) return;
    this.#isPausePlanned = true;
    setImmediate(() => {
      this.#isPausePlanned = false;
      if (this.#mustRead || !this.#shouldPause()) return;
      this.#isPaused = true;
      this.#options.flow.pause();
    });
  }

  #shouldPause(): boolean {
    return !this.#isPaused && !this.#isComplete && this.#queuedBytes >= QUEUE_PAUSE_BYTES;
  }

  #resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#options.flow.resume();
  }
}

export function bodyTooLarge(bytesMax: number): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The request body is too large.', {
    details: { bytesMax },
  });
}
