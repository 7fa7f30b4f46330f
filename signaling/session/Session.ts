import { CLOSE_CODES, type CloseCode } from '@stagedoor/contracts/codes';
import type { Identity } from '@stagedoor/contracts/identity';
import type { SessionId } from '@stagedoor/contracts/ids';
import {
  REQUEST_DEADLINE_MS,
  REQUESTS_IN_FLIGHT_MAX,
  RESUME_NOTIFICATIONS_MAX,
  RESUME_RESPONSES_MAX,
  RESUME_WINDOW_MS,
} from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { TakeResult, TokenBucket } from '@stagedoor/service-kit/token-bucket';
import type { Deadline, DeadlineWheel } from '../DeadlineWheel.ts';
import { refusalBody } from './error-body.ts';
import type { FrameSink } from './FrameSink.ts';
import type { ClientRequest, NotificationBody, ResponseBody } from './frames.ts';
import { NotificationLog } from './NotificationLog.ts';
import { type AnsweredRequest, RequestMemory, type RunningRequest } from './RequestMemory.ts';
import { isResumeKey, type ResumeKeyHash } from './resume-key.ts';

/** Of what is no part of the session's sequence. */
const UNNUMBERED_SEQ = 0;

type SessionState =
  | { name: 'connected'; sink: FrameSink }
  | { name: 'detached'; expiry: Deadline }
  | { name: 'closed' };

/** The answer to a request; `afterSend` runs when it has its place in the order of what the client hears. */
export type RequestOutcome = { body: ResponseBody; afterSend?: () => void };

/**
 * Executes one request of a session. Never rejects: refusals and defects are bodies with an error. When `run.isAbandoned`
 * turns true meanwhile, what the request made is undone before it resolves.
 */
export type RequestExecutor = (
  session: Session,
  request: ClientRequest,
  run: Readonly<RunningRequest>,
) => Promise<RequestOutcome>;

/**
 * Hears of a session's changes, after its own state has changed. A session may be detached twice without being resumed in
 * between, and resumed without having been detached.
 */
export interface SessionListener {
  handleDetached(session: Session): void;
  handleResumed(session: Session): void;
  handleClosed(session: Session): void;
}

export type SessionDeps = {
  clock: Clock;
  wheel: DeadlineWheel;
  execute: RequestExecutor;
  listener: SessionListener;
  /** Shared by all sessions of the user. */
  userFrames: TokenBucket;
};

/**
 * One client's logical connection, which outlives its WebSocket.
 *
 * States:
 * - connected: `sink` is the client's connection. Frames go there at once.
 * - detached: the connection was lost, less than RESUME_WINDOW_MS ago. Notifications are kept, running requests go on.
 * - closed: final. Running requests are abandoned, the listener takes its peers out of their rooms.
 *
 * Moves: created connected; connected → detached by `handleConnectionLost`; connected or detached → connected by
 * `resume`; any → closed by `close` or when the window is over. A connection that has not said hello is no session yet:
 * `ClientConnection` (edge) holds the state before.
 *
 * A session never sees a socket, a room or a token. Its identity was verified by whoever made or resumed it.
 */
export class Session {
  readonly id: SessionId;
  readonly #resumeKeyHash: ResumeKeyHash;
  readonly #deps: SessionDeps;
  readonly #notifications = new NotificationLog(RESUME_NOTIFICATIONS_MAX);
  readonly #requests = new RequestMemory(RESUME_RESPONSES_MAX);
  #identity: Identity;
  #state: SessionState;
  #tokenDeadline: Deadline | undefined;
  readonly #topics = new Set<string>();

  constructor(
    start: { id: SessionId; resumeKeyHash: ResumeKeyHash; identity: Identity; sink: FrameSink },
    deps: SessionDeps,
  ) {
    this.id = start.id;
    this.#resumeKeyHash = start.resumeKeyHash;
    this.#identity = start.identity;
    this.#state = { name: 'connected', sink: start.sink };
    this.#deps = deps;
    this.#watchToken();
  }

  get identity(): Identity {
    return this.#identity;
  }

  get state(): SessionState['name'] {
    return this.#state.name;
  }

  /** Notifications kept for a resume; for tests and metrics. */
  get keptNotificationsCount(): number {
    return this.#notifications.size;
  }

  hasResumeKey(key: string): boolean {
    return isResumeKey(key, this.#resumeKeyHash);
  }

  canResumeAfter(lastSeq: number): boolean {
    return this.#state.name !== 'closed' && this.#notifications.canReplayAfter(lastSeq);
  }

  takeFrameAllowance(): TakeResult {
    return this.#deps.userFrames.take();
  }

  /** A token of the same user took the place of the one before. */
  replaceIdentity(identity: Identity): void {
    if (this.#state.name === 'closed') return;
    this.#identity = identity;
    this.#watchToken();
  }

  /**
   * Goes on with another connection, which must have presented the key and a token of the same user. `welcome` is sent
   * first, then what the client missed: notifications after `lastSeq`, and in their place among them the answers to the
   * requests that it names as pending.
   */
  resume(options: {
    sink: FrameSink;
    identity: Identity;
    lastSeq: number;
    pendingIds: readonly number[];
    welcome: { id: number; body: ResponseBody };
  }): void {
    const { sink } = options;
    const before = this.#state;
    this.#state = { name: 'connected', sink };
    this.#requests.forgetConnection();
    if (before.name === 'connected') {
      before.sink.end(CLOSE_CODES.SESSION_TAKEN_OVER, 'Another connection resumed this session.');
    } else if (before.name === 'detached') {
      before.expiry.cancel();
    }
    this.replaceIdentity(options.identity);
    for (const topic of this.#topics) sink.subscribe(topic);
    sink.sendResponse(options.welcome.id, options.welcome.body);
    this.#replay(sink, options.lastSeq, options.pendingIds);
    // The new connection may have been lost again while it was filled. What the listener makes of the news (a
    // notification, perhaps) comes after what was missed.
    if (sink.isOpen) this.#deps.listener.handleResumed(this);
  }

  /** Tells the client something, now or when it resumes. Numbers are given in the order of the calls. */
  notify(body: NotificationBody): void {
    if (this.#state.name === 'closed') return;
    const seq = this.#notifications.append(body);
    if (this.#state.name === 'connected') this.#state.sink.sendNotification(seq, body);
  }

  /** Tells the client something that holds for a moment only: now or never. It has no number and is not kept. */
  notifyNow(body: NotificationBody): void {
    if (this.#state.name === 'connected') this.#state.sink.sendNotification(UNNUMBERED_SEQ, body);
  }

  /** What is broadcast to this topic reaches the client, over this connection and those that resume the session. */
  subscribe(topic: string): void {
    if (this.#state.name === 'closed') return;
    this.#topics.add(topic);
    if (this.#state.name === 'connected') this.#state.sink.subscribe(topic);
  }

  unsubscribe(topic: string): void {
    this.#topics.delete(topic);
    if (this.#state.name === 'connected') this.#state.sink.unsubscribe(topic);
  }

  /** The client handled all notifications up to this one. */
  acknowledge(lastSeq: number): void {
    this.#notifications.acknowledge(lastSeq);
  }

  /** A request that arrived on `sink`. It is answered there exactly once, unless the connection is lost before. */
  handleRequest(request: ClientRequest, sink: FrameSink): void {
    if (this.#state.name !== 'connected' || this.#state.sink !== sink) return;
    const running = this.#requests.findRunning(request.id);
    if (running !== undefined) {
      running.replyTo = sink;
      return;
    }
    const answered = this.#requests.findAnswered(request.id);
    if (answered !== undefined) {
      this.#sendAnswer(answered, sink);
      return;
    }
    if (!isAskedAgain(request.name) && this.#requests.mayBeForgotten(request.id)) {
      sink.sendResponse(request.id, refusalBody('CONFLICT', 'This id was used before.'));
      return;
    }
    if (this.#requests.runningCount >= REQUESTS_IN_FLIGHT_MAX) {
      const message = `At most ${REQUESTS_IN_FLIGHT_MAX} requests at once.`;
      sink.sendResponse(request.id, refusalBody('RATE_LIMIT_EXCEEDED', message));
      return;
    }
    this.#execute(request, sink);
  }

  /** `sink` is gone. Final: the client said that it leaves. Of a connection that was replaced this changes nothing. */
  handleConnectionLost(sink: FrameSink, options: { isFinal: boolean }): void {
    if (this.#state.name !== 'connected' || this.#state.sink !== sink) return;
    if (options.isFinal) {
      this.#finish();
      return;
    }
    const expiry = this.#deps.wheel.schedule(RESUME_WINDOW_MS, () => this.#finish());
    this.#state = { name: 'detached', expiry };
    this.#deps.listener.handleDetached(this);
  }

  /** Ends the session for good, and its connection with this code. */
  close(closeCode: CloseCode, reason: string): void {
    const { sink } = this.#state.name === 'connected' ? this.#state : { sink: undefined };
    this.#finish();
    sink?.end(closeCode, reason);
  }

  /** Closes the connection only; the session can be resumed. */
  endConnection(closeCode: CloseCode, reason: string): void {
    if (this.#state.name === 'connected') this.#state.sink.end(closeCode, reason);
  }

  /** How many requests run. */
  get runningRequestsCount(): number {
    return this.#requests.runningCount;
  }

  #finish(): void {
    if (this.#state.name === 'closed') return;
    if (this.#state.name === 'detached') this.#state.expiry.cancel();
    this.#state = { name: 'closed' };
    this.#tokenDeadline?.cancel();
    this.#requests.abandonAll();
    this.#notifications.clear();
    this.#topics.clear();
    this.#deps.listener.handleClosed(this);
  }

  #execute(request: ClientRequest, sink: FrameSink): void {
    const run: RunningRequest = {
      id: request.id,
      name: request.name,
      startedAtMs: this.#deps.clock.monotonicMs(),
      isAbandoned: false,
      replyTo: sink,
      deadline: undefined,
    };
    run.deadline = this.#deps.wheel.schedule(REQUEST_DEADLINE_MS, () => this.#abandon(run));
    this.#requests.start(run);
    void this.#deps.execute(this, request, run).then((outcome) => {
      if (!run.isAbandoned) this.#answer(run, outcome);
    });
  }

  #abandon(run: RunningRequest): void {
    run.isAbandoned = true;
    const message = `Not done within ${REQUEST_DEADLINE_MS / 1000} s.`;
    this.#answer(run, { body: refusalBody('DEADLINE_EXCEEDED', message) });
  }

  #answer(run: RunningRequest, outcome: RequestOutcome): void {
    this.#requests.stop(run);
    const afterSeq = this.#notifications.lastSeq;
    const answer = { id: run.id, response: outcome.body, afterSeq, sentOn: undefined };
    if (!isAskedAgain(run.name)) this.#requests.remember(answer);
    if (run.replyTo !== undefined) this.#sendAnswer(answer, run.replyTo);
    outcome.afterSend?.();
  }

  #sendAnswer(answer: AnsweredRequest, sink: FrameSink): void {
    if (answer.sentOn === sink) return;
    answer.sentOn = sink;
    sink.sendResponse(answer.id, answer.response);
  }

  #replay(sink: FrameSink, lastSeq: number, pendingIds: readonly number[]): void {
    const answers: AnsweredRequest[] = [];
    for (const id of pendingIds) {
      const running = this.#requests.findRunning(id);
      if (running !== undefined) running.replyTo = sink;
      const answered = this.#requests.findAnswered(id);
      if (answered !== undefined) answers.push(answered);
    }
    answers.sort((one, other) => one.afterSeq - other.afterSeq || one.id - other.id);
    const sendAnswersBefore = (seq: number): void => {
      while (answers[0] !== undefined && answers[0].afterSeq < seq) {
        this.#sendAnswer(answers[0], sink);
        answers.shift();
      }
    };
    for (const { seq, body } of this.#notifications.after(lastSeq)) {
      if (!sink.isOpen) return;
      sendAnswersBefore(seq);
      sink.sendNotification(seq, body);
    }
    sendAnswersBefore(Number.POSITIVE_INFINITY);
    this.acknowledge(lastSeq);
  }

  /** Closes the connection when the token is over, by the wall clock, which is looked at again when the time has come. */
  #watchToken(): void {
    this.#tokenDeadline?.cancel();
    const leftMs = this.#identity.tokenExpiresAtMs - this.#deps.clock.nowMs();
    this.#tokenDeadline = this.#deps.wheel.schedule(leftMs, () => {
      if (this.#deps.clock.nowMs() < this.#identity.tokenExpiresAtMs) return this.#watchToken();
      this.endConnection(CLOSE_CODES.TOKEN_EXPIRED, 'The token is over.');
    });
  }
}

/**
 * Has no effect that could be doubled, and its answer is old when it comes late: it is not kept, where it would push out answers that
 * matter or take a lot of memory, and whoever missed it asks again.
 */
function isAskedAgain(name: ClientRequest['name']): boolean {
  return ASKED_AGAIN.has(name);
}

const ASKED_AGAIN: ReadonlySet<ClientRequest['name']> = new Set([
  ...(['ping', 'joinChat', 'readChatHistory'] as const),
  ...(['markMessagesSeen', 'markMessagesDelivered', 'setTyping'] as const),
]);
