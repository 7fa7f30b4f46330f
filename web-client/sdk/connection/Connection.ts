import type { ErrorCode } from '@stagedoor/contracts/codes';
import {
  PROTOCOL_VERSION,
  REQUEST_DEADLINE_MS,
  RESUME_WINDOW_MS,
} from '@stagedoor/contracts/limits';
import { type Clock, systemClock, type Timer } from '../clock.ts';
import { RequestError } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { reconnectDelayMs } from './backoff.ts';
import { judgeClose } from './close-verdict.ts';
import type { ConnectionEnd, ConnectionState } from './connection-state.ts';
import { Heartbeat } from './Heartbeat.ts';
import { ABNORMAL_CLOSE, Link, type OpenSocket, openPlatformSocket } from './Link.ts';
import { PendingRequests, refusedBy } from './PendingRequests.ts';
import { ServerClock } from './ServerClock.ts';
import { TokenRenewal } from './TokenRenewal.ts';
import type {
  ChatPublications,
  Encoding,
  Notification,
  RequestName,
  RequestParameters,
  RequestResult,
  ServerFrame,
  Welcome,
  WireResponse,
} from './wire-codec.ts';

/** Opening the socket and the answer to hello together; a captive portal can hold a socket open forever. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A refused hello is followed by the server's close; where that gets lost, by our own. */
const REFUSED_CLOSE_WAIT_MS = 1_000;
/** A connection that lasted this long was good: the next drop starts again with an attempt at once. */
const STABLE_AFTER_MS = 5_000;

export type ConnectionOptions = {
  /** For example `wss://live.example/ws`. */
  url: string;
  /** A token to say hello with. `mustBeNew`: the last one is refused or about to end. Rejections are tried again with backoff. */
  getToken: (options: { mustBeNew: boolean }) => Promise<string>;
  /** `getToken` always answers the same: it is not renewed, and the connection ends with it (`token-invalid`). */
  isTokenFixed?: boolean;
  encoding?: Encoding;
  clock?: Clock;
  openSocket?: OpenSocket;
  /** 0 (inclusive) to 1 (exclusive), for the jitter between attempts. */
  random?: () => number;
  /**
   * Tells when trying at once makes sense: the network came back, the page became visible. Answers how to stop telling.
   */
  watchNetwork?: (onHint: () => void) => () => void;
};

export type SessionIdentity = {
  userId: string;
  kind: string;
  roles: readonly string[];
};

export type ConnectionEvents = {
  change: [state: ConnectionState];
  /**
   * A session is there. `new`: the first one, or the old one is lost with everything joined in it. `resumed`: all is as it was,
   * and missed notifications follow.
   */
  session: [kind: 'new' | 'resumed'];
  notification: [notification: Notification];
  /** Chats number what they publish themselves: after a drop nothing of it comes again. */
  chatPublications: [publications: ChatPublications];
  /** Who the server says we are: at every new session, and when the account's roles change. */
  identity: [identity: SessionIdentity];
};

type Session = { id: string; resumeKey: string; lastSeq: number };

/**
 * One session with the server over one WebSocket at a time.
 *
 * idle -> connect() -> connecting -> hello answered -> connected -> socket lost -> reconnecting -> connected …
 * closed: close() was called, or the server closed with a code that says that trying again is of no use.
 *
 * A lost socket is replaced: at once, then with exponential backoff and jitter, or as soon as the network is back. Within the
 * server's resume window the session goes on: unanswered requests are sent again under their ids and missed notifications come in
 * order. Only `#move` changes the state.
 */
export class Connection extends TypedEmitter<ConnectionEvents> {
  readonly #options: ConnectionOptions;
  readonly #clock: Clock;
  readonly #pending: PendingRequests;
  readonly #heartbeat: Heartbeat;
  /** The server's wall clock, as its answers tell it. */
  readonly serverClock: ServerClock;
  readonly #renewal: TokenRenewal;
  #state: ConnectionState = { phase: 'idle' };
  #link: Link | undefined;
  /** Counts attempts over the whole life, so that what belongs to an older one is recognized and dropped. */
  #attemptId = 0;
  /** Attempts since the last stable connection. */
  #failures = 0;
  #helloId = 0;
  /** The hello or ping that was sent last, whose answer tells the server's time. */
  #timed = { id: 0, sentAtMs: 0 };
  #helloError: ErrorCode | undefined;
  /** What SessionEnding said, in case the close frame itself gets lost. */
  #announcedClose: number | undefined;
  #mustTokenBeNew = false;
  #hasTriedNewToken = false;
  #session: Session | undefined;
  #welcome: Welcome | undefined;
  #identity: SessionIdentity | undefined;
  #connectedAtMs = 0;
  #timer: Timer | undefined;
  #stopWatchingNetwork: (() => void) | undefined;

  constructor(options: ConnectionOptions) {
    super();
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.serverClock = new ServerClock(this.#clock);
    this.#pending = new PendingRequests({
      clock: this.#clock,
      offlineDeadlineMs: RESUME_WINDOW_MS,
      send: (id, name, parameters) => this.#link?.send(id, name, parameters),
    });
    this.#heartbeat = new Heartbeat({
      clock: this.#clock,
      sendPing: () => this.#sendPing(),
      onDead: () => this.#dropLink(ABNORMAL_CLOSE),
    });
    this.#renewal = new TokenRenewal({ clock: this.#clock, renew: () => this.#renewToken() });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Who the server says we are; undefined before the first session. */
  get identity(): SessionIdentity | undefined {
    return this.#identity;
  }

  /** JSON of the routers' RTP capabilities; undefined before the first session. */
  get routerRtpCapabilitiesJson(): string | undefined {
    return this.#welcome?.routerRtpCapabilitiesJson;
  }

  /** Connects, if that was not done yet, and resolves when connected. Rejects with RequestError when closed for good. */
  connect(): Promise<void> {
    if (this.#state.phase === 'idle') {
      this.#stopWatchingNetwork = this.#options.watchNetwork?.(() => this.checkNow());
      this.#move({ phase: 'connecting' });
      this.#startAttempt();
    }
    return this.#whenConnected();
  }

  /**
   * Asks the server; connects first where needed. Rejects with RequestError: refused by the server (its code), `deadline`,
   * `session-lost`, `closed` or `too-many`. Survives drops of the socket within the resume window.
   */
  request<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
    options: { deadlineMs?: number } = {},
  ): Promise<RequestResult<Name>> {
    if (this.#state.phase === 'closed') return Promise.reject(closedError(this.#state.end));
    const result = this.#pending.add(name, parameters, options.deadlineMs ?? REQUEST_DEADLINE_MS);
    if (this.#state.phase === 'idle') {
      // It rejects only when the connection is closed for good, which rejects the request itself as well.
      this.connect().catch((error: unknown) => {
        if (!(error instanceof RequestError)) throw error;
      });
    }
    return result;
  }

  /** Something hints that the path changed: tries to reconnect at once, or makes sure that the socket still carries anything. */
  checkNow(): void {
    if (this.#state.phase === 'connected') this.#heartbeat.probe();
    if (this.#state.phase === 'reconnecting' && this.#state.retryInMs > 0) this.#startAttempt();
  }

  /** Gives up the session and starts another with a new token: somebody logged in or out. Also wakes a closed connection. */
  restart(): void {
    if (this.#state.phase === 'idle') return;
    this.#abandonLink({ isLeaving: true });
    this.#loseSession();
    this.#failures = 0;
    this.#hasTriedNewToken = false;
    if (this.#state.phase === 'closed') {
      this.#stopWatchingNetwork = this.#options.watchNetwork?.(() => this.checkNow());
    }
    this.#move({ phase: 'reconnecting', attempt: 1, retryInMs: 0 });
    this.#startAttempt();
  }

  /** Closes for good. What is unanswered is rejected. Calling it again does nothing. */
  close(): void {
    this.#end({ reason: 'closed-by-client' });
  }

  #startAttempt(): void {
    this.#timer?.cancel();
    this.#attemptId += 1;
    const attemptId = this.#attemptId;
    if (this.#state.phase === 'reconnecting' && this.#state.retryInMs > 0) {
      this.#move({ phase: 'reconnecting', attempt: Math.max(1, this.#failures), retryInMs: 0 });
    }
    const mustBeNew = this.#mustTokenBeNew;
    this.#options.getToken({ mustBeNew }).then(
      (token) => {
        if (attemptId === this.#attemptId) this.#openLink(token);
      },
      () => {
        if (attemptId === this.#attemptId) this.#scheduleRetry(undefined);
      },
    );
  }

  #openLink(token: string): void {
    this.#mustTokenBeNew = false;
    this.#helloError = undefined;
    this.#announcedClose = undefined;
    this.#timer = this.#clock.setTimer(() => this.#dropLink(ABNORMAL_CLOSE), CONNECT_TIMEOUT_MS);
    const encoding = this.#options.encoding ?? 'protobuf';
    const url = encoding === 'json' ? withJsonEncoding(this.#options.url) : this.#options.url;
    const link = new Link(
      { url, encoding, openSocket: this.#options.openSocket ?? openPlatformSocket },
      {
        onOpen: () => this.#sayHello(link, token),
        onFrame: (frame) => this.#handleFrame(frame),
        onClose: (code) => this.#handleLinkClosed(code),
      },
    );
    this.#link = link;
  }

  #sayHello(link: Link, token: string): void {
    this.#helloId = this.#pending.takeId();
    this.#timed = { id: this.#helloId, sentAtMs: this.#clock.monotonicMs() };
    const session = this.#session;
    link.send(this.#helloId, 'hello', {
      protocolVersion: PROTOCOL_VERSION,
      token,
      ...(session && {
        sessionId: session.id,
        resumeKey: session.resumeKey,
        lastSeq: session.lastSeq,
        pendingRequestIds: this.#pending.unansweredIds(),
      }),
    });
  }

  #handleFrame(frame: ServerFrame): void {
    this.#heartbeat.handleTraffic();
    if (frame.type === 'response') {
      this.#readServerTime(frame.response);
      if (frame.response.id === this.#helloId) this.#handleHelloAnswer(frame.response);
      else this.#pending.settle(frame.response);
      return;
    }
    if (frame.type === 'chat-publications') {
      this.emit('chatPublications', frame.publications);
      return;
    }
    const notification = frame.type === 'notification' ? frame.notification : undefined;
    if (notification?.name === 'sessionEnding') {
      this.#announcedClose = notification.payload.closeCode;
    }
    const seq = frame.type === 'notification' ? frame.notification.seq : frame.seq;
    // 0 has no place in the session's sequence: what holds for a moment only, and what is about the connection.
    if (seq !== 0 && !this.#acceptSeq(seq)) return;
    if (notification === undefined || notification.name === 'sessionEnding') return;
    if (notification.name === 'accountChanged') this.#handleAccountChanged(notification.payload);
    this.emit('notification', notification);
  }

  #readServerTime({ id, welcome, pong }: WireResponse): void {
    const answer = welcome ?? pong;
    if (id !== this.#timed.id || !answer) return;
    this.serverClock.handleAnswer(this.#timed.sentAtMs, answer.serverTimeMs);
  }

  /** False for what was handled before. A gap cannot happen within a session; if it does, the session is not worth keeping. */
  #acceptSeq(seq: number): boolean {
    const session = this.#session;
    if (session === undefined || seq <= session.lastSeq) return false;
    if (seq !== session.lastSeq + 1) {
      console.error(`stagedoor: notification ${seq} came after ${session.lastSeq}; starting anew`);
      this.restart();
      return false;
    }
    session.lastSeq = seq;
    this.#heartbeat.handleNotification();
    return true;
  }

  #handleHelloAnswer(response: WireResponse): void {
    if (response.error) {
      this.#helloError = refusedBy(response.error).code;
      // The server closes next and its close code says more; it does not have long.
      this.#timer?.cancel();
      this.#timer = this.#clock.setTimer(
        () => this.#dropLink(ABNORMAL_CLOSE),
        REFUSED_CLOSE_WAIT_MS,
      );
      return;
    }
    if (response.welcome) this.#handleWelcome(response.welcome);
  }

  #handleWelcome(welcome: Welcome): void {
    this.#timer?.cancel();
    const isResumed = welcome.resumed && this.#session !== undefined;
    if (!isResumed) {
      this.#loseSession();
      this.#session = { id: welcome.sessionId, resumeKey: welcome.resumeKey, lastSeq: 0 };
    } else if (this.#session) {
      this.#session.resumeKey = welcome.resumeKey || this.#session.resumeKey;
    }
    this.#welcome = welcome;
    this.#hasTriedNewToken = false;
    this.#connectedAtMs = this.#clock.monotonicMs();
    this.#heartbeat.start(welcome.heartbeatIntervalMs);
    if (!this.#options.isTokenFixed) this.#renewal.start(welcome.tokenExpiresInMs);
    this.#setIdentity({
      userId: welcome.userId,
      kind: welcome.identityKind,
      roles: welcome.roles,
    });
    this.#move({ phase: 'connected' });
    this.#pending.resend();
    this.emit('session', isResumed ? 'resumed' : 'new');
  }

  #handleAccountChanged(change: { roles: string[] }): void {
    if (this.#identity) this.#setIdentity({ ...this.#identity, roles: change.roles });
  }

  #setIdentity(identity: SessionIdentity): void {
    const before = this.#identity;
    this.#identity = identity;
    const isSame =
      before?.userId === identity.userId &&
      before.kind === identity.kind &&
      before.roles.join() === identity.roles.join();
    if (!isSame) this.emit('identity', identity);
  }

  /** Closes a link that is of no use any more and acts as if the server had closed it with `code`. */
  #dropLink(code: number): void {
    this.#link?.close({ isLeaving: false });
    this.#handleLinkClosed(code);
  }

  #handleLinkClosed(code: number): void {
    const wasStable =
      this.#state.phase === 'connected' &&
      this.#clock.monotonicMs() - this.#connectedAtMs >= STABLE_AFTER_MS;
    if (wasStable) this.#failures = 0;
    this.#abandonLink({ isLeaving: false });

    const closeCode = code === ABNORMAL_CLOSE ? (this.#announcedClose ?? code) : code;
    const verdict = judgeClose(closeCode, this.#helloError, {
      hasTriedNew: this.#hasTriedNewToken,
      isFixed: this.#options.isTokenFixed === true,
    });
    switch (verdict.type) {
      case 'end':
        this.#end(verdict.end);
        return;
      case 'new-token':
        this.#mustTokenBeNew = true;
        this.#hasTriedNewToken = true;
        break;
      case 'new-session':
        this.#loseSession();
        break;
      case 'reconnect':
        break;
    }
    this.#scheduleRetry(closeCode);
  }

  #scheduleRetry(closeCode: number | undefined): void {
    this.#failures += 1;
    const delayMs = reconnectDelayMs({
      attempt: this.#failures,
      closeCode,
      random: this.#options.random ?? Math.random,
    });
    this.#timer?.cancel();
    this.#timer = this.#clock.setTimer(() => this.#startAttempt(), delayMs);
    this.#move({ phase: 'reconnecting', attempt: this.#failures, retryInMs: delayMs });
  }

  /** Lets go of the socket and of everything that runs beside it; the session stays. */
  #abandonLink(options: { isLeaving: boolean }): void {
    this.#attemptId += 1;
    this.#timer?.cancel();
    this.#heartbeat.stop();
    this.#renewal.stop();
    this.#link?.close(options);
    this.#link = undefined;
    if (this.#state.phase === 'connected') this.#pending.suspend();
  }

  #loseSession(): void {
    if (this.#session === undefined) return;
    this.#session = undefined;
    const message = 'the session with the server was lost';
    this.#pending.rejectAll(
      new RequestError('session-lost', 'SESSION_NOT_RESUMABLE', message, { isTemporary: true }),
    );
  }

  #sendPing(): void {
    const id = this.#pending.takeId();
    this.#timed = { id, sentAtMs: this.#clock.monotonicMs() };
    this.#link?.send(id, 'ping', { lastSeq: this.#session?.lastSeq ?? 0 });
  }

  async #renewToken(): Promise<number> {
    const token = await this.#options.getToken({ mustBeNew: true });
    const renewed = await this.request('refreshToken', { token });
    return renewed.tokenExpiresInMs;
  }

  #end(end: ConnectionEnd): void {
    if (this.#state.phase === 'closed') return;
    this.#abandonLink({ isLeaving: true });
    this.#stopWatchingNetwork?.();
    this.#stopWatchingNetwork = undefined;
    this.#session = undefined;
    this.#move({ phase: 'closed', end });
    this.#pending.rejectAll(closedError(end));
  }

  #move(state: ConnectionState): void {
    this.#state = state;
    this.emit('change', state);
  }

  #whenConnected(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (state: ConnectionState): boolean => {
        if (state.phase === 'connected') resolve();
        else if (state.phase === 'closed') reject(closedError(state.end));
        else return false;
        return true;
      };
      if (settle(this.#state)) return;
      const off = this.on('change', (state) => {
        if (settle(state)) off();
      });
    });
  }
}

function closedError(end: ConnectionEnd): RequestError {
  const code = end.code ?? (end.reason === 'banned' ? 'ACCOUNT_BANNED' : 'UNAVAILABLE');
  return new RequestError('closed', code, `the connection is closed: ${end.reason}`, {
    isTemporary: false,
  });
}

function withJsonEncoding(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}encoding=json`;
}
