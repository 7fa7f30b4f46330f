import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { type ConversationStore, otherOf } from './ConversationStore.ts';

/** Somebody writes for longer than this seldom. What is not told by news (a conversation that is closed) is noticed as late. */
const REMEMBERED_MS = 30_000;
/** About 2 MB. Above it the oldest are read again. */
const REMEMBERED_MAX = 10_000;
/** Conversations of one person that are looked up: those that are opened one after the other; more are tried out. */
const LOOKUP_LIMITS = { capacity: 20, refillPerSecond: 2 };

export type Membership = {
  conversationId: string;
  userId: UserId;
  otherId: UserId;
  /** Something may be sent between the two. */
  isOpen: boolean;
};

type Conversations = Pick<ConversationStore, 'findOf' | 'isBlockedBetween'>;
type Remembered = { userId: UserId; found: Promise<Membership | undefined>; untilMs: number };

/** Who is in conversation with whom, remembered for a while, so that what happens at every key stroke asks the database seldom. */
export class Memberships {
  readonly #conversations: Conversations;
  readonly #clock: Clock;
  readonly #lookups: MemoryRateLimiter;
  /** The oldest first. */
  readonly #remembered = new Map<string, Remembered>();

  constructor({ conversations, clock }: { conversations: Conversations; clock: Clock }) {
    this.#conversations = conversations;
    this.#clock = clock;
    this.#lookups = new MemoryRateLimiter({ ...LOOKUP_LIMITS, clock });
  }

  /**
   * Undefined where the person is in no such conversation; `not-now` where they have asked for too many, or it changed while it was
   * looked up: what was read then may be from before.
   */
  async find(userId: UserId, conversationId: string): Promise<Membership | undefined | 'not-now'> {
    const key = `${conversationId}/${userId}`;
    const known = this.#remembered.get(key);
    if (known !== undefined && this.#clock.monotonicMs() < known.untilMs) {
      return await this.#answer(key, known);
    }
    if (!this.#lookups.takeNow(userId).allowed) return 'not-now';
    const found = this.#read(userId, conversationId);
    const remembered = { userId, found, untilMs: this.#clock.monotonicMs() + REMEMBERED_MS };
    this.#remember(key, remembered);
    return await this.#answer(key, remembered);
  }

  async #answer(key: string, remembered: Remembered): Promise<Membership | undefined | 'not-now'> {
    const isCurrent = (): boolean => this.#remembered.get(key) === remembered;
    let membership: Membership | undefined;
    try {
      membership = await remembered.found;
    } finally {
      if (membership === undefined && isCurrent()) this.#remembered.delete(key);
    }
    return membership === undefined || isCurrent() ? membership : 'not-now';
  }

  /** What these people are in is read again. */
  forget(userIds: readonly string[]): void {
    for (const [key, { userId }] of this.#remembered)
      if (userIds.includes(userId)) this.#remembered.delete(key);
  }

  #remember(key: string, remembered: Remembered): void {
    this.#remembered.delete(key);
    this.#remembered.set(key, remembered);
    if (this.#remembered.size <= REMEMBERED_MAX) return;
    for (const oldest of this.#remembered.keys()) {
      this.#remembered.delete(oldest);
      break;
    }
  }

  async #read(userId: UserId, conversationId: string): Promise<Membership | undefined> {
    const row = await this.#conversations.findOf(userId, conversationId);
    if (row === undefined) return undefined;
    const otherId = otherOf(row, userId);
    const isBlocked = await this.#conversations.isBlockedBetween(userId, otherId);
    const isOpen = !isBlocked && row.chat_status !== 'closed';
    return { conversationId, userId, otherId, isOpen };
  }
}
