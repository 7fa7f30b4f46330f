import type { WebSocket } from 'uWebSockets.js';

/** `dropped` means that the message will never arrive: too much is waiting already, or the connection is closed. */
export type SendResult = 'sent' | 'queued' | 'dropped';

/** RFC 6455 5.5: a control frame carries at most 125 bytes, two of them the code. */
const CLOSE_REASON_BYTES_MAX = 123;

const RESULTS: readonly SendResult[] = ['queued', 'sent', 'dropped'];

/** What uWebSockets.js keeps for a connection; `connection` is set before `open`. */
export type NativeData = { connection: Connection<unknown> };

/**
 * One WebSocket of a client. Open from the route's `open` to its `close`; no method throws, also afterwards, when they
 * do nothing.
 */
export class Connection<Data = unknown> {
  readonly data: Data;
  readonly ip: string;
  /** The id of the upgrade request. */
  readonly requestId: string;
  readonly #maxBackpressureBytes: number;
  readonly #topics = new Set<string>();
  #socket: WebSocket<NativeData> | undefined;
  #isUpgrading = true;

  constructor(options: {
    data: Data;
    ip: string;
    requestId: string;
    maxBackpressureBytes: number;
  }) {
    this.data = options.data;
    this.ip = options.ip;
    this.requestId = options.requestId;
    this.#maxBackpressureBytes = options.maxBackpressureBytes;
  }

  get isOpen(): boolean {
    return this.#socket !== undefined;
  }

  /** True while more waits for the client than its route allows. */
  get isSlow(): boolean {
    return this.bufferedBytes() > this.#maxBackpressureBytes;
  }

  get isSubscribed(): boolean {
    return this.#topics.size > 0;
  }

  /**
   * Sends one message. `dropped` when more than `maxBackpressureBytes` was waiting before it; the caller then decides
   * with which code to `end` the connection.
   */
  send(message: Uint8Array | string, isBinary: boolean): SendResult {
    const socket = this.#socket;
    if (socket === undefined || this.isSlow) return 'dropped';
    return RESULTS[socket.send(message, isBinary, false)] ?? 'dropped';
  }

  /** Bytes that the client has not taken yet, outside of the kernel's own buffer. */
  bufferedBytes(): number {
    return this.#socket?.getBufferedAmount() ?? 0;
  }

  /**
   * Closes with a code and a reason (cut to 123 bytes). What is queued goes out before, so a slow client sees the code
   * when it has read that far. The route's `close` has run when this returns, with one exception: a connection that
   * already has a backlog in the turn of its upgrade ends after that turn.
   */
  end(code: number, reason = ''): void {
    if (this.#isUpgrading && this.bufferedBytes() > 0) {
      // The library sends FIN right after the upgrade's turn, whatever is still queued.
      setImmediate(() => this.end(code, reason));
      return;
    }
    const bytes = Buffer.from(reason);
    const short = bytes.length <= CLOSE_REASON_BYTES_MAX ? reason : cutUtf8(bytes);
    this.#socket?.end(code, short);
  }

  /** Closes without a close frame, dropping what is queued. */
  close(): void {
    this.#socket?.close();
  }

  ping(): void {
    this.#socket?.ping();
  }

  /** Receives what is published under this topic from now on. */
  subscribe(topic: string): void {
    if (this.#socket?.subscribe(topic)) this.#topics.add(topic);
  }

  unsubscribe(topic: string): void {
    if (this.#socket?.unsubscribe(topic)) this.#topics.delete(topic);
  }

  /** For the edge: the socket is there. */
  attach(socket: WebSocket<NativeData>): void {
    this.#socket = socket;
    setImmediate(() => {
      this.#isUpgrading = false;
    });
  }

  /** For the edge: the socket must not be used again. */
  detach(): void {
    this.#socket = undefined;
    this.#topics.clear();
  }
}

/** Cuts at a character's border: half a character would be a protocol error. */
function cutUtf8(bytes: Buffer): string {
  return new TextDecoder().decode(bytes.subarray(0, CLOSE_REASON_BYTES_MAX), { stream: true });
}
