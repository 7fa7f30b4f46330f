import type { SessionId, UserId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import { STATUS, type Status } from './presence-status.ts';

/**
 * Who gets less lively is believed after so long: a page that loads anew, a phone that changes networks and a connection that flaps
 * are back by then.
 */
export const PRESENCE_GRACE_MS = 5_000;
/** People whose grace is over at once (a network is gone) are looked at in slices, between which others have their turn. */
const DROPS_PER_TURN_MAX = 2_000;

type OwnSession = { userId: UserId; isAway: boolean; isConnected: boolean };
/** `status` is what was told; the counts are of sessions that have a connection now. */
type OwnPerson = { onlineCount: number; awayCount: number; status: Status };
/** Less lively since `sinceMs` (monotonic); last here at `seenAtMs` (wall clock). */
type Drop = { sinceMs: number; seenAtMs: number };

export type OwnPeopleOptions = {
  clock: Clock;
  /** Livelier at once, less lively after the grace. `seenAtMs`: when the person was last as they were told to be; wall clock. */
  onChange: (userId: UserId, status: Status, seenAtMs: number) => void;
};

/**
 * The people who have sessions on this server, made of these. A session counts while it has a connection; a person is as the liveliest
 * of theirs. One timer for all graces: they are of one length, and the order in which they began is the one in which they end.
 */
export class OwnPeople {
  readonly #clock: Clock;
  readonly #onChange: OwnPeopleOptions['onChange'];
  readonly #sessions = new Map<SessionId, OwnSession>();
  readonly #people = new Map<UserId, OwnPerson>();
  /** Those who are less lively than was told, the longest first. */
  readonly #drops = new Map<UserId, Drop>();
  #timer: Timer | undefined;

  constructor(options: OwnPeopleOptions) {
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** The session has a connection: it began, or came back. Idempotent. */
  connect(sessionId: SessionId, userId: UserId): void {
    const session = this.#sessions.get(sessionId) ?? { userId, isAway: false, isConnected: false };
    if (session.isConnected) return;
    session.isConnected = true;
    this.#sessions.set(sessionId, session);
    this.#count(session, 1);
  }

  /** The session's connection is lost; it may come back, as lively as it was. Idempotent; nothing for one that is not known. */
  detach(sessionId: SessionId): void {
    const session = this.#sessions.get(sessionId);
    if (session === undefined || !session.isConnected) return;
    session.isConnected = false;
    this.#count(session, -1);
  }

  /** The session is over. */
  end(sessionId: SessionId): void {
    this.detach(sessionId);
    this.#sessions.delete(sessionId);
  }

  /** Nothing for a session that is not known. */
  setAway(sessionId: SessionId, isAway: boolean): void {
    const session = this.#sessions.get(sessionId);
    if (session === undefined || session.isAway === isAway) return;
    if (session.isConnected) {
      // The new one is there before the old one is gone: nobody seems to be offline in between.
      const before = { ...session };
      session.isAway = isAway;
      this.#count(session, 1);
      this.#count(before, -1);
    }
    session.isAway = isAway;
  }

  isConnected(sessionId: SessionId): boolean {
    return this.#sessions.get(sessionId)?.isConnected === true;
  }

  /** For tests and metrics: nothing of anybody is left when all have gone and the grace is over. */
  get counts(): { sessions: number; people: number } {
    return { sessions: this.#sessions.size, people: this.#people.size };
  }

  /** Everybody is gone, at once and untold. Answers with those who were believed to be here, and when they were last. */
  close(): Map<UserId, number> {
    this.#timer?.cancel();
    const nowMs = this.#clock.nowMs();
    const seen = new Map<UserId, number>();
    for (const [userId, { onlineCount, awayCount }] of this.#people) {
      const isHere = onlineCount + awayCount > 0;
      seen.set(userId, isHere ? nowMs : (this.#drops.get(userId)?.seenAtMs ?? nowMs));
    }
    this.#sessions.clear();
    this.#people.clear();
    this.#drops.clear();
    return seen;
  }

  #count({ userId, isAway }: OwnSession, difference: 1 | -1): void {
    const person = this.#people.get(userId) ?? {
      ...{ onlineCount: 0, awayCount: 0 },
      status: STATUS.offline,
    };
    this.#people.set(userId, person);
    if (isAway) person.awayCount += difference;
    else person.onlineCount += difference;
    this.#compare(userId, person);
  }

  #compare(userId: UserId, person: OwnPerson): void {
    const status = statusNow(person);
    if (status >= person.status) this.#drops.delete(userId);
    else {
      const sinceMs = this.#drops.get(userId)?.sinceMs ?? this.#clock.monotonicMs();
      this.#drops.set(userId, { sinceMs, seenAtMs: this.#clock.nowMs() });
      this.#timer ??= this.#clock.setTimer(() => this.#endDrops(), PRESENCE_GRACE_MS);
    }
    if (status > person.status) {
      person.status = status;
      this.#onChange(userId, status, this.#clock.nowMs());
    }
  }

  #endDrops(): void {
    this.#timer = undefined;
    const dueMs = this.#clock.monotonicMs() - PRESENCE_GRACE_MS;
    let left = DROPS_PER_TURN_MAX;
    for (const [userId, { sinceMs, seenAtMs }] of this.#drops) {
      if (sinceMs > dueMs || left === 0) {
        const delayMs = Math.max(0, Math.ceil(sinceMs - dueMs));
        this.#timer = this.#clock.setTimer(() => this.#endDrops(), delayMs);
        return;
      }
      left -= 1;
      this.#drops.delete(userId);
      this.#drop(userId, seenAtMs);
    }
  }

  #drop(userId: UserId, seenAtMs: number): void {
    const person = this.#people.get(userId);
    if (person === undefined) return;
    person.status = statusNow(person);
    if (person.status === STATUS.offline) this.#people.delete(userId);
    this.#onChange(userId, person.status, seenAtMs);
  }
}

function statusNow({ onlineCount, awayCount }: OwnPerson): Status {
  if (onlineCount > 0) return STATUS.online;
  return awayCount > 0 ? STATUS.away : STATUS.offline;
}
