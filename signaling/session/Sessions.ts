import { CLOSE_CODES, type CloseCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import { asSessionId, type SessionId, type UserId } from '@stagedoor/contracts/ids';
import {
  CONNECTIONS_PER_USER_MAX,
  HEARTBEAT_INTERVAL_MS,
  PROTOCOL_VERSION,
  REQUEST_DEADLINE_MS,
  RESUME_WINDOW_MS,
  TOKEN_BYTES_MAX,
  USER_FRAMES_BURST_MAX,
  USER_FRAMES_PER_SECOND_MAX,
} from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import { randomId } from '@stagedoor/service-kit/random';
import { TokenBucket } from '@stagedoor/service-kit/token-bucket';
import type { DeadlineWheel } from '../DeadlineWheel.ts';
import { SetsByKey } from '../SetsByKey.ts';
import type { FrameSink } from './FrameSink.ts';
import type { NotificationBody, RequestBodies, ResponseBody } from './frames.ts';
import { isEndedBy, RecentChanges, withChangedRoles } from './RecentChanges.ts';
import { createResumeKey, type ResumeKeyHash } from './resume-key.ts';
import { type RequestExecutor, Session, type SessionListener } from './Session.ts';
import { isSamePerson } from './same-person.ts';

/** Verifies who is speaking. Rejects with AppError TOKEN_EXPIRED, TOKEN_INVALID, ACCOUNT_BANNED or GRANT_INVALID. */
export interface IdentityVerifier {
  verifyIdentity(token: string): Promise<Identity>;
}

/** Hears of all sessions. */
export interface SessionsListener extends SessionListener {
  /** The session's identity has other roles now, by a change of its account. */
  handleRolesChanged(session: Session): void;
}

type SessionsDeps = {
  clock: Clock;
  wheel: DeadlineWheel;
  verifier: IdentityVerifier;
  execute: RequestExecutor;
  listener: SessionsListener;
  /** Told to every client, in Welcome. */
  routerRtpCapabilitiesJson: () => string;
};

type UserEntry = { sessions: Set<Session>; frames: TokenBucket };

type Hello = { id: number; body: RequestBodies['hello']; sink: FrameSink };

/** Twice as many as the edge takes connections, so that all of them may come again while their sessions still wait. */
const SESSIONS_MAX = 100_000;
/** Longer than any verification that still counts: a hello is given up after REQUEST_DEADLINE_MS. */
const CHANGES_KEEP_MS = 2 * REQUEST_DEADLINE_MS;

/**
 * All sessions of this process: makes them from hellos, finds them for a resume, and ends them when their person is banned
 * or logs out. A user is kept here only as long as it has a session or its rate limit is not back at rest.
 */
export class Sessions implements SessionListener {
  readonly #deps: SessionsDeps;
  readonly #sessions = new Map<SessionId, Session>();
  readonly #users = new Map<UserId, UserEntry>();
  /** Sessions that rest on a grant which an account's own key signed, by that account. */
  readonly #vouchedFor = new SetsByKey<UserId, Session>();
  readonly #changes: RecentChanges;
  #isDraining = false;

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
    this.#changes = new RecentChanges({ ...deps, keepMs: CHANGES_KEEP_MS });
  }

  get size(): number {
    return this.#sessions.size;
  }

  get usersCount(): number {
    return this.#users.size;
  }

  countByState(): { connected: number; detached: number } {
    let connected = 0;
    for (const session of this.#sessions.values())
      if (session.state === 'connected') connected += 1;
    return { connected, detached: this.#sessions.size - connected };
  }

  /**
   * Answers a hello with Welcome, on a new session or a resumed one. Rejects with AppError when the hello is refused, and
   * with nothing sent; also when its connection was lost meanwhile.
   */
  async welcome(hello: Hello): Promise<Session> {
    if (hello.body.protocolVersion !== PROTOCOL_VERSION) {
      throw new AppError(
        'PROTOCOL_VERSION_UNSUPPORTED',
        `This server speaks protocol version ${PROTOCOL_VERSION}.`,
      );
    }
    const identity = await this.verifyIdentity(hello.body.token);
    if (!hello.sink.isOpen) throw new AppError('UNAVAILABLE', 'The connection was lost.');
    if (this.#isDraining) throw new AppError('UNAVAILABLE', 'The server is going away.');
    return this.#resume(hello, identity) ?? this.#create(hello, identity);
  }

  /** Verifies a token, and that nobody was banned or logged out while that was done. */
  async verifyIdentity(token: string): Promise<Identity> {
    if (token === '') throw new AppError('AUTH_REQUIRED', 'A token is needed.');
    if (token.length > TOKEN_BYTES_MAX) throw new AppError('TOKEN_INVALID', 'No such token.');
    return await this.#verified(() => this.#deps.verifier.verifyIdentity(token));
  }

  /**
   * A session of a client that says no hello because it speaks no frames (WHIP, WHEP). It counts and ends like every other; `verify` tells
   * whose it is. It cannot be resumed from outside: nobody has its key.
   */
  async admit(verify: () => Promise<Identity>, sink: FrameSink): Promise<Session> {
    const identity = await this.#verified(verify);
    if (!sink.isOpen) throw new AppError('UNAVAILABLE', 'The connection was lost.');
    if (this.#isDraining) throw new AppError('UNAVAILABLE', 'The server is going away.');
    return this.#add({ identity, sink, resumeKeyHash: createResumeKey().hash });
  }

  async #verified(verify: () => Promise<Identity>): Promise<Identity> {
    const sinceMs = this.#deps.clock.monotonicMs();
    const verified = await verify();
    const identity = this.#changes.applySince(verified, sinceMs);
    if (identity.tokenExpiresAtMs <= this.#deps.clock.nowMs()) {
      throw new AppError('TOKEN_EXPIRED', 'The token is over.');
    }
    return identity;
  }

  /** Ends what a ban, a logout or the revocation of a key ends, in whatever state; tells changed roles. */
  handleAccountChange(change: AccountChange): void {
    this.#changes.add(change);
    const own = this.#users.get(change.userId)?.sessions ?? [];
    for (const session of [...own, ...this.#vouchedFor.get(change.userId)]) {
      if (isEndedBy(session.identity, change)) closeEnded(session, change);
      else this.#changeRoles(session, change);
    }
  }

  #changeRoles(session: Session, change: AccountChange): void {
    const identity = withChangedRoles(session.identity, change);
    if (identity === session.identity) return;
    session.replaceIdentity(identity);
    session.notify({ accountChanged: { roles: [...identity.roles] } });
    this.#deps.listener.handleRolesChanged(session);
  }

  /**
   * Tells every session in which this account is logged in. Sessions that rest on something narrower, a media grant or a stream key,
   * hear nothing: whoever has one of these need not be the person.
   */
  notifyUser(userId: UserId, body: NotificationBody): void {
    for (const session of this.#loginsOf(userId)) session.notify(body);
  }

  /** The same for what holds for a moment only: whoever is not connected never hears it. */
  notifyUserNow(userId: UserId, body: NotificationBody): void {
    for (const session of this.#loginsOf(userId)) session.notifyNow(body);
  }

  #loginsOf(userId: UserId): Session[] {
    return [...(this.#users.get(userId)?.sessions ?? [])].filter(({ identity }) => {
      const { kind, grant, streamKeyId } = identity;
      return kind === 'user' && grant === undefined && streamKeyId === undefined;
    });
  }

  /** From now on nobody gets in. */
  beginDrain(): void {
    this.#isDraining = true;
  }

  get runningRequestsCount(): number {
    let count = 0;
    for (const session of this.#sessions.values()) count += session.runningRequestsCount;
    return count;
  }

  /** Closes every connection; the sessions can be resumed, if there is anybody to resume them with. */
  endConnections(closeCode: CloseCode, reason: string): void {
    for (const session of [...this.#sessions.values()]) session.endConnection(closeCode, reason);
  }

  close(): void {
    this.#isDraining = true;
    for (const session of [...this.#sessions.values()]) {
      session.close(CLOSE_CODES.DRAINING, 'The server is going away.');
    }
  }

  // SessionListener: keeps its own maps, then passes the news on.

  handleDetached(session: Session): void {
    this.#deps.listener.handleDetached(session);
  }

  handleResumed(session: Session): void {
    this.#deps.listener.handleResumed(session);
  }

  handleClosed(session: Session): void {
    this.#sessions.delete(session.id);
    this.#vouchedFor.delete(session.identity.grant?.issuerUserId, session);
    const user = this.#users.get(session.identity.userId);
    user?.sessions.delete(session);
    this.#forgetUserIfIdle(session.identity.userId);
    this.#deps.listener.handleClosed(session);
  }

  #resume(hello: Hello, identity: Identity): Session | undefined {
    const { sessionId, resumeKey, lastSeq, pendingRequestIds } = hello.body;
    const session = this.#sessions.get(asSessionId(sessionId));
    if (session === undefined || !session.hasResumeKey(resumeKey)) return undefined;
    if (!isSamePerson(session.identity, identity)) return undefined;
    if (!session.canResumeAfter(lastSeq)) {
      // Its client cannot go on with it and gets a new one; nobody else has the key.
      session.close(CLOSE_CODES.SESSION_TAKEN_OVER, 'The client began anew.');
      return undefined;
    }
    session.resume({
      sink: hello.sink,
      identity,
      lastSeq,
      pendingIds: pendingRequestIds,
      welcome: {
        id: hello.id,
        body: this.#welcomeBody(identity, { sessionId: session.id, resumeKey, resumed: true }),
      },
    });
    return session;
  }

  #create(hello: Hello, identity: Identity): Session {
    const { key, hash } = createResumeKey();
    const session = this.#add({ identity, sink: hello.sink, resumeKeyHash: hash });
    hello.sink.sendResponse(
      hello.id,
      this.#welcomeBody(identity, { sessionId: session.id, resumeKey: key, resumed: false }),
    );
    return session;
  }

  #add(start: { identity: Identity; sink: FrameSink; resumeKeyHash: ResumeKeyHash }): Session {
    if (this.#sessions.size >= SESSIONS_MAX) {
      throw new AppError('UNAVAILABLE', 'The server is full.');
    }
    const { identity } = start;
    const id = asSessionId(randomId());
    const user = this.#enterUser(identity.userId);
    const session = new Session(
      { ...start, id },
      { ...this.#deps, listener: this, userFrames: user.frames },
    );
    this.#sessions.set(id, session);
    user.sessions.add(session);
    this.#vouchedFor.add(identity.grant?.issuerUserId, session);
    return session;
  }

  /** Finds room for one more session of this user; an abandoned one goes before a new one is refused. */
  #enterUser(userId: UserId): UserEntry {
    const known = this.#users.get(userId);
    if (known !== undefined && known.sessions.size >= CONNECTIONS_PER_USER_MAX) {
      const abandoned = [...known.sessions].find((session) => session.state === 'detached');
      if (abandoned === undefined) {
        throw new AppError('LIMIT_EXCEEDED', `At most ${CONNECTIONS_PER_USER_MAX} connections.`);
      }
      abandoned.close(CLOSE_CODES.TOO_MANY_CONNECTIONS, 'Newer connections took its place.');
    }
    const user = this.#users.get(userId) ?? { sessions: new Set(), frames: this.#userFrames() };
    this.#users.set(userId, user);
    return user;
  }

  #userFrames(): TokenBucket {
    return new TokenBucket({
      capacity: USER_FRAMES_BURST_MAX,
      refillPerSecond: USER_FRAMES_PER_SECOND_MAX,
      clock: this.#deps.clock,
    });
  }

  /** Forgetting a user at once would give whoever reconnects a full bucket each time. */
  #forgetUserIfIdle(userId: UserId): void {
    const user = this.#users.get(userId);
    if (user === undefined || user.sessions.size > 0) return;
    if (user.frames.isFull) this.#users.delete(userId);
    else {
      const refillMs = (USER_FRAMES_BURST_MAX / USER_FRAMES_PER_SECOND_MAX) * 1000;
      this.#deps.wheel.schedule(refillMs, () => this.#forgetUserIfIdle(userId));
    }
  }

  #welcomeBody(
    identity: Identity,
    session: { sessionId: string; resumeKey: string; resumed: boolean },
  ): ResponseBody {
    const nowMs = this.#deps.clock.nowMs();
    return {
      welcome: {
        ...session,
        userId: identity.userId,
        identityKind: identity.kind,
        roles: [...identity.roles],
        tokenExpiresInMs: identity.tokenExpiresAtMs - nowMs,
        heartbeatIntervalMs: HEARTBEAT_INTERVAL_MS,
        resumeWindowMs: RESUME_WINDOW_MS,
        routerRtpCapabilitiesJson: this.#deps.routerRtpCapabilitiesJson(),
        serverTimeMs: nowMs,
      },
    };
  }
}

function closeEnded(session: Session, change: AccountChange): void {
  if (change.type === 'banned') session.close(CLOSE_CODES.BANNED, 'The account is banned.');
  else if (change.type === 'grant-key-revoked') {
    session.close(CLOSE_CODES.TOKEN_INVALID, 'The key that signed the grant was revoked.');
  } else if (change.type === 'stream-key-revoked') {
    session.close(CLOSE_CODES.TOKEN_INVALID, 'The stream key was revoked.');
  } else session.close(CLOSE_CODES.LOGGED_OUT, 'Logged out.');
}
