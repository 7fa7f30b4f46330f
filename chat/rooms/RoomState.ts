import type { UserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatFilters } from '../filters/TextFilters.ts';
import type { ChatAuthor, RoomPublication } from './chat-event.ts';

export type Settings = { slowModeSeconds: number };
export type Pinned = stagedoor.ChatPinned.$Properties;

/**
 * What nobody takes from this person: for good, or until a time (milliseconds since the Unix epoch). `isShadow`: a ban that its person is
 * not told of; it is never published.
 */
export type Restriction = { isBan: boolean; untilMs: number; isShadow?: boolean };

/** A room's rules and what was taken out of it, as they are stored. */
export type StoredState = {
  settings: Settings;
  pinned: Pinned | undefined;
  /** When it was pinned: milliseconds since the Unix epoch. */
  pinnedAtMs: number;
  restrictions: ReadonlyMap<UserId, Restriction>;
  moderators: ReadonlySet<UserId>;
  removedMessages: ReadonlySet<string>;
  /** Person → the offset before which nothing of theirs is shown any more. */
  clearedBefore: ReadonlyMap<UserId, number>;
  /** Known to those who look after the room, and never published. */
  filters: ChatFilters;
};

/**
 * A room as it is now: what was stored of it, and what its publications have changed since. Applying one twice changes nothing, so it
 * does not matter whether what was stored knew of it already.
 */
export class RoomState {
  #settings: Settings;
  #pinned: Pinned | undefined;
  #pinnedAtMs: number;
  readonly #restrictions: Map<UserId, Restriction>;
  readonly #moderators: Set<UserId>;
  readonly #removedMessages: Set<string>;
  readonly #clearedBefore: Map<UserId, number>;
  /** What nobody is to write. Changed by being read again. */
  readonly filters: ChatFilters;

  constructor(stored: StoredState) {
    this.#settings = stored.settings;
    this.#pinned = stored.pinned;
    this.#pinnedAtMs = stored.pinnedAtMs;
    this.#restrictions = new Map(stored.restrictions);
    this.#moderators = new Set(stored.moderators);
    this.#removedMessages = new Set(stored.removedMessages);
    this.#clearedBefore = new Map(stored.clearedBefore);
    this.filters = stored.filters;
    if (this.#pinned !== undefined && this.#isPinnedRemoved(this.#pinned)) this.#pinned = undefined;
  }

  /** As it is now, to go on from elsewhere. */
  snapshot(): StoredState {
    return {
      settings: this.#settings,
      pinned: this.#pinned,
      pinnedAtMs: this.#pinnedAtMs,
      restrictions: this.#restrictions,
      moderators: this.#moderators,
      removedMessages: this.#removedMessages,
      clearedBefore: this.#clearedBefore,
      filters: this.filters,
    };
  }

  get settings(): Settings {
    return this.#settings;
  }

  get pinned(): Pinned | undefined {
    return this.#pinned;
  }

  isModerator(userId: UserId): boolean {
    return this.#moderators.has(userId);
  }

  /** Undefined for whoever may write at this time. */
  restrictionOf(userId: UserId, nowMs: number): Restriction | undefined {
    const restriction = this.#restrictions.get(userId);
    return restriction !== undefined && (restriction.isBan || restriction.untilMs > nowMs)
      ? restriction
      : undefined;
  }

  /** What is pinned, for somebody who may know what was pinned since then. */
  pinnedSince(sinceMs: number): Pinned | undefined {
    return this.#pinnedAtMs >= sinceMs ? this.#pinned : undefined;
  }

  apply({ event, offset, atMs }: Pick<RoomPublication, 'event' | 'offset' | 'atMs'>): void {
    if (event.messageRemoved != null) this.#remove(event.messageRemoved.messageId ?? '');
    else if (event.pinned != null) {
      if (this.#isPinnedRemoved(event.pinned)) return;
      this.#pinned = event.pinned;
      this.#pinnedAtMs = atMs;
    } else if (event.unpinned != null) this.#pinned = undefined;
    else if (event.settingsChanged != null) {
      this.#settings = { slowModeSeconds: event.settingsChanged.slowModeSeconds ?? 0 };
    } else if (event.userRestricted != null) this.#restrict(event.userRestricted, offset);
    else if (event.moderatorSet != null) {
      const userId = (event.moderatorSet.userId ?? '') as UserId;
      if (event.moderatorSet.moderator) this.#moderators.add(userId);
      else this.#moderators.delete(userId);
    }
  }

  /** As it may be shown now: a message that was removed says that it was, and nothing else. */
  shown(publication: RoomPublication): RoomPublication {
    const { message, pinned } = publication.event;
    if (pinned != null && this.#isPinnedRemoved(pinned)) {
      return { ...publication, event: {} as RoomPublication['event'] };
    }
    if (message == null || !this.#isRemoved(publication)) return publication;
    const { author } = message;
    const event = { message: { author, removed: true } } as RoomPublication['event'];
    return { ...publication, event };
  }

  #isRemoved({ id, offset, event }: RoomPublication): boolean {
    return this.#isTakenOut({ id, offset, author: event.message?.author });
  }

  #isPinnedRemoved({ messageId, offset, author }: Pinned): boolean {
    return this.#isTakenOut({ id: messageId ?? '', offset: offset ?? 0, author });
  }

  #isTakenOut(message: {
    id: string;
    offset: number;
    author: ChatAuthor | null | undefined;
  }): boolean {
    const authorId = (message.author?.userId ?? '') as UserId;
    const clearedBefore = this.#clearedBefore.get(authorId) ?? 0;
    return this.#removedMessages.has(message.id) || clearedBefore > message.offset;
  }

  #remove(messageId: string): void {
    this.#removedMessages.add(messageId);
    if (this.#pinned?.messageId === messageId) this.#pinned = undefined;
  }

  #restrict(change: stagedoor.ChatUserRestricted.$Properties, offset: number): void {
    const userId = (change.userId ?? '') as UserId;
    const isBan = change.ban ?? false;
    const untilMs = change.untilMs ?? 0;
    if (isBan || untilMs > 0) this.#restrictions.set(userId, { isBan, untilMs });
    else this.#restrictions.delete(userId);
    if (!change.removesMessages) return;
    this.#clearedBefore.set(userId, Math.max(this.#clearedBefore.get(userId) ?? 0, offset));
    if (this.#pinned?.author?.userId === userId) this.#pinned = undefined;
  }
}
