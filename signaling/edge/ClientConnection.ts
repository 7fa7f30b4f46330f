import { CLOSE_CODES, type CloseCode } from '@stagedoor/contracts/codes';
import { AppError, toAppError } from '@stagedoor/contracts/errors';
import {
  CONNECTION_QUEUE_BYTES_MAX,
  FRAME_BYTES_MAX,
  FRAMES_BURST_MAX,
  FRAMES_PER_SECOND_MAX,
  FRAMES_REFUSED_MAX,
  HEARTBEAT_INTERVAL_MS,
  HEARTBEAT_MISSES_MAX,
  HELLO_TIMEOUT_MS,
  REQUEST_DEADLINE_MS,
  REQUESTS_IN_FLIGHT_MAX,
} from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { TokenBucket } from '@stagedoor/service-kit/token-bucket';
import type { Deadline, DeadlineWheel } from '../DeadlineWheel.ts';
import { errorBody } from '../session/error-body.ts';
import type { FrameSink } from '../session/FrameSink.ts';
import type { ClientRequest, NotificationBody, ResponseBody } from '../session/frames.ts';
import type { Session } from '../session/Session.ts';
import type { Sessions } from '../session/Sessions.ts';
import type { SignalingMetrics } from '../signaling-metrics.ts';
import { decodeRequest, type Encoding, readRequestId } from './request-codec.ts';
import { encodeNotification, encodeResponse } from './server-frame-codec.ts';
import type { SocketConnection } from './socket-roles.ts';

/** A silent client is dead after this long. */
const SILENCE_MS_MAX = HEARTBEAT_INTERVAL_MS * HEARTBEAT_MISSES_MAX;

/** Close codes with which a client says that it will not come back: done, and going away (the tab was closed). */
const FINAL_CLIENT_CODES: readonly number[] = [1000, 1001];

/** Numbers of the connection itself, which are not part of a session's sequence. */
const CONNECTION_SEQ = 0;

type HelloRequest = ClientRequest & { name: 'hello' };

type ConnectionState =
  | { name: 'awaiting-hello'; deadline: Deadline }
  | { name: 'verifying'; deadline: Deadline; waiting: ClientRequest[] }
  | { name: 'attached'; session: Session; heartbeat: Deadline }
  | { name: 'ended' };

export type ClientConnectionDeps = {
  clock: Clock;
  wheel: DeadlineWheel;
  log: Logger;
  metrics: SignalingMetrics;
  sessions: Sessions;
};

/**
 * One WebSocket of one client: decodes its frames, keeps its limits, and connects it to a session.
 *
 * States:
 * - awaiting-hello: nothing but a Hello is taken, for HELLO_TIMEOUT_MS.
 * - verifying: the Hello's token is being checked. What the client sends meanwhile waits, up to a limit.
 * - attached: requests go to the session; a client that falls silent is closed.
 * - ended: closed, or being closed. Nothing goes in or out any more.
 *
 * Moves: a Hello begins verifying; Welcome attaches; `end`, a lost socket or any fatal refusal ends, once. Ending tells the
 * session, which then is detached or closed. No method throws.
 */
export class ClientConnection implements FrameSink {
  readonly #deps: ClientConnectionDeps;
  readonly #socket: SocketConnection;
  readonly #encoding: Encoding;
  readonly #onHello: () => void;
  readonly #frames: TokenBucket;
  readonly #refusals: TokenBucket;
  #state: ConnectionState;
  #lastFrameMs: number;

  /** `onHello` is called once: when the connection says hello, or ends without. */
  constructor(
    options: { socket: SocketConnection; encoding: Encoding; onHello: () => void },
    deps: ClientConnectionDeps,
  ) {
    this.#deps = deps;
    this.#socket = options.socket;
    this.#encoding = options.encoding;
    this.#onHello = options.onHello;
    const { clock } = deps;
    const refillPerSecond = FRAMES_PER_SECOND_MAX;
    this.#frames = new TokenBucket({ capacity: FRAMES_BURST_MAX, refillPerSecond, clock });
    this.#refusals = new TokenBucket({ capacity: FRAMES_REFUSED_MAX, refillPerSecond, clock });
    this.#lastFrameMs = clock.monotonicMs();
    const deadline = deps.wheel.schedule(HELLO_TIMEOUT_MS, () =>
      this.end(CLOSE_CODES.HELLO_TIMEOUT, 'No hello came.'),
    );
    this.#state = { name: 'awaiting-hello', deadline };
  }

  get isOpen(): boolean {
    return this.#state.name !== 'ended';
  }

  handleFrame(bytes: Uint8Array, isBinary: boolean): void {
    if (!this.isOpen) return;
    this.#lastFrameMs = this.#deps.clock.monotonicMs();
    if (bytes.length > FRAME_BYTES_MAX) {
      this.end(CLOSE_CODES.FRAME_TOO_BIG, `A frame has at most ${FRAME_BYTES_MAX} bytes.`);
      return;
    }
    if (isBinary !== (this.#encoding === 'protobuf')) {
      this.end(CLOSE_CODES.MALFORMED_FRAME, 'Not the encoding of this connection.');
      return;
    }
    const allowance = this.#takeAllowance();
    if (!allowance.allowed) {
      const error = new AppError('RATE_LIMIT_EXCEEDED', 'Too many requests.', allowance);
      this.#refuse(readRequestId(bytes, this.#encoding), error);
      return;
    }
    this.#handleAllowed(bytes);
  }

  /** The socket is closed. */
  handleClose(code: number): void {
    const isFinal = FINAL_CLIENT_CODES.includes(code);
    if (this.isOpen) this.#leaveState({ closeCode: code, isFinal });
  }

  sendResponse(id: number, body: ResponseBody): void {
    if (this.isOpen) this.#send(encodeResponse(id, body, this.#encoding));
  }

  sendNotification(seq: number, body: NotificationBody): void {
    if (this.isOpen) this.#send(encodeNotification(seq, body, this.#encoding));
  }

  subscribe(topic: string): void {
    if (this.isOpen) this.#socket.subscribe(topicFor(topic, this.#encoding));
  }

  unsubscribe(topic: string): void {
    if (this.isOpen) this.#socket.unsubscribe(topicFor(topic, this.#encoding));
  }

  /** What was broadcast is not read fast enough. */
  handleSlow(): void {
    this.#endSlow();
  }

  end(closeCode: CloseCode, reason: string): void {
    if (!this.isOpen) return;
    // A slow reader gets the close code alone: one more frame would only wait behind all the others.
    if (closeCode !== CLOSE_CODES.SLOW_CONSUMER) {
      const ending = { sessionEnding: { closeCode, reason } };
      this.#socket.send(
        encodeNotification(CONNECTION_SEQ, ending, this.#encoding),
        this.#encoding === 'protobuf',
      );
    }
    this.#leaveState({ closeCode, isFinal: false });
    this.#socket.end(closeCode, reason);
  }

  #takeAllowance(): { allowed: boolean; retryAfterMs: number } {
    const own = this.#frames.take();
    if (!own.allowed || this.#state.name !== 'attached') return own;
    return this.#state.session.takeFrameAllowance();
  }

  #handleAllowed(bytes: Uint8Array): void {
    const frame = decodeRequest(bytes, this.#encoding);
    switch (frame.outcome) {
      case 'request':
        this.#handleRequest(frame.request);
        return;
      case 'refused': {
        const error = new AppError(frame.code, 'The frame is not a request of this protocol.');
        this.#refuse(frame.id, error);
        // Before hello a stranger gets one try.
        if (this.#state.name === 'awaiting-hello') {
          this.end(CLOSE_CODES.MALFORMED_FRAME, error.message);
        }
        return;
      }
      case 'unreadable':
        this.end(CLOSE_CODES.MALFORMED_FRAME, 'The frame is not a request.');
        return;
    }
  }

  #handleRequest(request: ClientRequest): void {
    switch (this.#state.name) {
      case 'awaiting-hello':
        if (request.name === 'hello') {
          this.#startVerifying(request);
          return;
        }
        this.#refuse(request.id, new AppError('HELLO_EXPECTED', 'Say hello first.'));
        this.end(CLOSE_CODES.HELLO_EXPECTED, 'Say hello first.');
        return;
      case 'verifying':
        if (this.#state.waiting.length < REQUESTS_IN_FLIGHT_MAX) {
          this.#state.waiting.push(request);
          return;
        }
        this.#refuse(request.id, new AppError('RATE_LIMIT_EXCEEDED', 'Wait for Welcome.'));
        return;
      case 'attached':
        if (request.name !== 'hello') {
          this.#state.session.handleRequest(request, this);
          return;
        }
        this.#refuse(request.id, new AppError('HELLO_EXPECTED', 'Hello was said before.'));
        return;
      case 'ended':
        return;
    }
  }

  /** Answers with an error; whoever collects too many is closed. */
  #refuse(id: number, error: AppError): void {
    this.#deps.metrics.framesRefused.inc({ code: error.code });
    if (!this.#refusals.take().allowed) {
      this.end(CLOSE_CODES.RATE_LIMITED, 'Too many refused frames.');
      return;
    }
    if (id !== 0) this.sendResponse(id, errorBody(error));
  }

  #startVerifying(hello: HelloRequest): void {
    if (this.#state.name !== 'awaiting-hello') return;
    this.#state.deadline.cancel();
    this.#onHello();
    const deadline = this.#deps.wheel.schedule(REQUEST_DEADLINE_MS, () => {
      this.#rejectHello(hello.id, new AppError('DEADLINE_EXCEEDED', 'The check took too long.'));
    });
    this.#state = { name: 'verifying', deadline, waiting: [] };
    void this.#verify(hello);
  }

  async #verify(hello: HelloRequest): Promise<void> {
    try {
      const session = await this.#deps.sessions.welcome({ ...hello, sink: this });
      this.#attach(session);
    } catch (thrown) {
      this.#rejectHello(hello.id, thrown);
    }
  }

  #attach(session: Session): void {
    if (this.#state.name !== 'verifying') {
      // The connection ended while Welcome was sent, before it could tell its session.
      session.handleConnectionLost(this, { isFinal: false });
      return;
    }
    const { waiting, deadline } = this.#state;
    deadline.cancel();
    this.#state = { name: 'attached', session, heartbeat: this.#watchSilence(SILENCE_MS_MAX) };
    for (const request of waiting) this.#handleRequest(request);
  }

  #rejectHello(id: number, thrown: unknown): void {
    if (!this.isOpen) return;
    const error = toAppError(thrown);
    if (error.code === 'INTERNAL_ERROR') {
      this.#deps.log.error({ err: thrown, ip: this.#socket.ip }, 'a hello failed');
    }
    this.#deps.metrics.hellosRefused.inc({ code: error.code });
    this.sendResponse(id, errorBody(error));
    this.end(closeCodeOf(error), error.message);
  }

  #watchSilence(delayMs: number): Deadline {
    return this.#deps.wheel.schedule(delayMs, () => {
      if (this.#state.name !== 'attached') return;
      const silentMs = this.#deps.clock.monotonicMs() - this.#lastFrameMs;
      if (silentMs >= SILENCE_MS_MAX) {
        return this.end(CLOSE_CODES.HEARTBEAT_TIMEOUT, 'Nothing was heard.');
      }
      this.#state.heartbeat = this.#watchSilence(SILENCE_MS_MAX - silentMs);
    });
  }

  #send(frame: Uint8Array | string): void {
    const result = this.#socket.send(frame, this.#encoding === 'protobuf');
    if (result === 'sent') return;
    const isTooSlow =
      result === 'dropped' || this.#socket.bufferedBytes() > CONNECTION_QUEUE_BYTES_MAX;
    if (isTooSlow) this.#endSlow();
  }

  #endSlow(): void {
    if (!this.isOpen) return;
    this.#deps.metrics.slowConsumers.inc();
    this.end(CLOSE_CODES.SLOW_CONSUMER, 'Too much is waiting.');
  }

  /** The one way into `ended`. The session hears of it last, when nothing can be sent here any more. */
  #leaveState(options: { closeCode: number; isFinal: boolean }): void {
    const before = this.#state;
    this.#state = { name: 'ended' };
    this.#deps.metrics.closes.inc({ code: closeCodeLabel(options.closeCode) });
    switch (before.name) {
      case 'awaiting-hello':
        before.deadline.cancel();
        this.#onHello();
        return;
      case 'verifying':
        before.deadline.cancel();
        return;
      case 'attached':
        before.heartbeat.cancel();
        before.session.handleConnectionLost(this, options);
        return;
      case 'ended':
        return;
    }
  }
}

/** Who reads another encoding hears another topic. */
export function topicFor(topic: string, encoding: Encoding): string {
  return `${encoding} ${topic}`;
}

function closeCodeOf(error: AppError): CloseCode {
  switch (error.code) {
    case 'PROTOCOL_VERSION_UNSUPPORTED':
      return CLOSE_CODES.PROTOCOL_VERSION_UNSUPPORTED;
    case 'TOKEN_EXPIRED':
      return CLOSE_CODES.TOKEN_EXPIRED;
    case 'AUTH_REQUIRED':
    case 'TOKEN_INVALID':
    case 'GRANT_INVALID':
      return CLOSE_CODES.TOKEN_INVALID;
    case 'ACCOUNT_BANNED':
      return CLOSE_CODES.BANNED;
    case 'LIMIT_EXCEEDED':
      return CLOSE_CODES.TOO_MANY_CONNECTIONS;
    default:
      return CLOSE_CODES.INTERNAL_ERROR;
  }
}

/** Clients choose their close codes freely; a label has few values. */
function closeCodeLabel(code: number): string {
  if (KNOWN_CLOSE_CODES.has(code)) return String(code);
  return 'other';
}

const KNOWN_CLOSE_CODES: ReadonlySet<number> = new Set([
  ...Object.values(CLOSE_CODES),
  1000,
  1001,
  1005,
  1006,
  1009,
  1011,
]);
