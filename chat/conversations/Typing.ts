import type { ConversationNews } from '@stagedoor/contracts/http/messages';
import type { SessionId, UserId } from '@stagedoor/contracts/ids';
import { TYPING_REPEAT_MS, TYPING_TIMEOUT_MS } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import type { ConversationFeed } from './ConversationFeed.ts';
import { noConversation } from './Conversations.ts';
import type { ConversationMetrics } from './conversation-metrics.ts';
import type { Membership, Memberships } from './Memberships.ts';

/** How often one person begins to type: after every short message, at most. Beyond it nothing is told, and nothing refused. */
const BEGINNINGS_LIMITS = { capacity: 10, refillPerSecond: 1 };

/** Somebody who types in one conversation, through this server. */
type Typist = {
  key: string;
  membership: Membership;
  /** Those in which they do. */
  sessions: Set<SessionId>;
  heardAtMs: number;
  toldAtMs: number;
  /** It was said again since it was told. */
  isRepeated: boolean;
  timer: Timer | undefined;
};

type TypingOptions = {
  memberships: Memberships;
  feed: ConversationFeed;
  metrics: ConversationMetrics;
  clock: Clock;
};

/**
 * Who types, told to the other one of the conversation and stored nowhere.
 *
 * A typist exists from the first word of a session until the last one's has stopped, is over, or has said nothing for TYPING_TIMEOUT_MS;
 * until a message of theirs is sent, from wherever; or until one of the two blocks the other. Its beginning and end are told at once, and
 * that it goes on at most every TYPING_REPEAT_MS.
 */
export class Typing {
  readonly #memberships: Memberships;
  readonly #feed: ConversationFeed;
  readonly #metrics: ConversationMetrics;
  readonly #clock: Clock;
  readonly #beginnings: MemoryRateLimiter;
  readonly #typists = new Map<string, Typist>();
  readonly #bySession = new Map<SessionId, Set<Typist>>();

  constructor(options: TypingOptions) {
    this.#memberships = options.memberships;
    this.#feed = options.feed;
    this.#metrics = options.metrics;
    this.#clock = options.clock;
    this.#beginnings = new MemoryRateLimiter({ ...BEGINNINGS_LIMITS, clock: options.clock });
    this.#feed.listen((news) => this.#handleNews(news));
  }

  /** Typists there are on this server. */
  get size(): number {
    return this.#typists.size;
  }

  /**
   * Somebody types, or has stopped. `isWanted` is false once their session is over. Rejects with AppError NOT_FOUND where they are in no
   * such conversation. What is said too often or between two of whom one has blocked the other is not told, and not refused either.
   */
  async set(
    who: { userId: UserId; sessionId: SessionId; isWanted: () => boolean },
    conversationId: string,
    isTyping: boolean,
  ): Promise<void> {
    const membership = await this.#memberships.find(who.userId, conversationId);
    if (membership === undefined) throw noConversation();
    if (membership === 'not-now' || !who.isWanted()) return;
    const known = this.#typists.get(keyOf(conversationId, who.userId));
    if (isTyping && membership.isOpen) this.#hear(membership, who.sessionId, known);
    else if (known !== undefined) this.#leave(known, who.sessionId);
  }

  handleSessionClosed(sessionId: SessionId): void {
    for (const typist of this.#bySession.get(sessionId) ?? []) this.#leave(typist, sessionId);
  }

  /** Tells nobody anything any more. */
  close(): void {
    for (const typist of this.#typists.values()) typist.timer?.cancel();
    this.#typists.clear();
    this.#bySession.clear();
  }

  #handleNews(news: ConversationNews): void {
    if (news.type === 'message') {
      const { conversationId, senderId } = news.message;
      const typist = this.#typists.get(keyOf(conversationId, senderId));
      if (typist !== undefined) this.#end(typist);
    } else if (news.type === 'block') {
      this.#memberships.forget(news.userIds);
      for (const typist of [...this.#typists.values()]) {
        const { userId, otherId } = typist.membership;
        if (news.userIds.includes(userId) && news.userIds.includes(otherId)) this.#end(typist);
      }
    }
  }

  #hear(membership: Membership, sessionId: SessionId, known: Typist | undefined): void {
    const typist = known ?? this.#begin(membership);
    if (typist === undefined) return;
    typist.sessions.add(sessionId);
    this.#bySession.set(sessionId, (this.#bySession.get(sessionId) ?? new Set()).add(typist));
    typist.heardAtMs = this.#clock.monotonicMs();
    typist.isRepeated = known !== undefined;
    this.#goOn(typist);
  }

  #begin(membership: Membership): Typist | undefined {
    const { userId, conversationId } = membership;
    if (!this.#beginnings.takeNow(userId).allowed) return undefined;
    const key = keyOf(conversationId, userId);
    const nowMs = this.#clock.monotonicMs();
    const typist: Typist = {
      ...{ key, membership, sessions: new Set(), timer: undefined },
      ...{ heardAtMs: nowMs, toldAtMs: nowMs, isRepeated: false },
    };
    this.#typists.set(key, typist);
    this.#tell(typist, true);
    return typist;
  }

  /** Tells what is due, and comes again when something will be. */
  #goOn(typist: Typist): void {
    const nowMs = this.#clock.monotonicMs();
    const overAtMs = typist.heardAtMs + TYPING_TIMEOUT_MS;
    if (nowMs >= overAtMs) {
      this.#end(typist);
      return;
    }
    if (typist.isRepeated && nowMs >= typist.toldAtMs + TYPING_REPEAT_MS) {
      typist.isRepeated = false;
      typist.toldAtMs = nowMs;
      this.#tell(typist, true);
    }
    const dueAtMs = typist.isRepeated ? typist.toldAtMs + TYPING_REPEAT_MS : overAtMs;
    typist.timer?.cancel();
    typist.timer = this.#clock.setTimer(() => this.#goOn(typist), Math.ceil(dueAtMs - nowMs));
  }

  #leave(typist: Typist, sessionId: SessionId): void {
    typist.sessions.delete(sessionId);
    this.#forgetSession(typist, sessionId);
    if (typist.sessions.size === 0) this.#end(typist);
  }

  #end(typist: Typist): void {
    if (!this.#typists.delete(typist.key)) return;
    typist.timer?.cancel();
    for (const sessionId of typist.sessions) this.#forgetSession(typist, sessionId);
    this.#tell(typist, false);
  }

  #forgetSession(typist: Typist, sessionId: SessionId): void {
    const typists = this.#bySession.get(sessionId);
    typists?.delete(typist);
    if (typists?.size === 0) this.#bySession.delete(sessionId);
  }

  #tell({ membership }: Typist, isTyping: boolean): void {
    const { conversationId, userId, otherId } = membership;
    this.#metrics.typing.inc();
    this.#feed.announce({
      ...{ type: 'typing', userIds: [otherId] },
      ...{ conversationId, typistId: userId, isTyping },
    });
  }
}

function keyOf(conversationId: string, userId: string): string {
  return `${conversationId}/${userId}`;
}
