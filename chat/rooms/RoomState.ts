import type { UserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatFilters } from '../filters/TextFilters.ts';
import type { ChatAuthor, ChatEventBody, RoomPublication } from './chat-event.ts';

export type Settings = { slowModeSeconds: number };
export type Pinned = stagedoor.ChatPinned.$Properties;

/** Messages of one room of which it is known in memory that they were edited; edits before those are shown no more. */
export const EDITS_KEPT_MAX = 20_000;

/** What a message says since it was last edited (milliseconds since the Unix epoch). */
export type Edit = { text: string; editedAtMs: number };

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
  /** By message, those that were edited longest ago first. */
  edits: ReadonlyMap<string, Edit>;
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
  readonly #edits: Map<string, Edit>;

  constructor(stored: StoredState) {
    this.#settings = stored.settings;
    this.#pinned = stored.pinned;
    this.#pinnedAtMs = stored.pinnedAtMs;
    this.#restrictions = new Map(stored.restrictions);
    this.#moderators = new Set(stored.moderators);
    this.#removedMessages = new Set(stored.removedMessages);
    this.#clearedBefore = new Map(stored.clearedBefore);
    this.filters = stored.filters;
    this.#edits = new Map(stored.edits);
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
      edits: this.#edits,
    };
  }

  get settings(): Settings {
    return this.#settings;
  }

  get pinned(): Pinned | undefined {
    return this.#pinned && this.#edited(this.#pinned);
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
    return this.#pinnedAtMs >= sinceMs ? this.pinned : undefined;
  }

  apply({ event, offset, atMs }: Pick<RoomPublication, 'event' | 'offset' | 'atMs'>): void {
    if (event.messageRemoved != null) this.#remove(event.messageRemoved.messageId ?? '');
    else if (event.messageEdited != null) this.#edit(event.messageEdited);
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

  /**
   * As it may be shown now: a message that was edited says what it says now, one that was removed that it was, and nothing of what
   * it ever said.
   */
  shown(publication: RoomPublication): RoomPublication {
    const { message, pinned, messageEdited } = publication.event;
    if (message != null) return this.#shownMessage(publication, message);
    if (pinned != null)
      return withEvent(
        publication,
        this.#isPinnedRemoved(pinned) ? {} : { pinned: this.#edited(pinned) },
      );
    if (messageEdited == null || !this.#isEditOfRemoved(messageEdited)) return publication;
    return withEvent(publication, {});
  }

  /** The message that was published was taken out, by itself or with all of its author's. */
  isRemoved({ id, offset, event }: RoomPublication): boolean {
    return this.#isTakenOut({ id, offset, author: event.message?.author });
  }

  #shownMessage(
    publication: RoomPublication,
    message: stagedoor.ChatMessage.$Properties,
  ): RoomPublication {
    if (this.isRemoved(publication))
      return withEvent(publication, { message: { author: message.author ?? null, removed: true } });
    const edit = this.#edits.get(publication.id);
    if (edit === undefined) return publication;
    const firstText = message.text ?? '';
    return withEvent(publication, { message: { ...message, ...edit, firstText } });
  }

  #isEditOfRemoved({ messageId, offset, authorId }: stagedoor.ChatMessageEdited.$Properties) {
    const author = { userId: authorId ?? '' };
    return this.#isTakenOut({ id: messageId ?? '', offset: offset ?? 0, author });
  }

  #edited(pinned: Pinned): Pinned {
    const edit = this.#edits.get(pinned.messageId ?? '');
    return edit === undefined ? pinned : { ...pinned, text: edit.text };
  }

  /** The latest counts, in whatever order they come. */
  #edit(edited: stagedoor.ChatMessageEdited.$Properties): void {
    const { messageId = '', text = '', editedAtMs = 0 } = edited;
    const known = this.#edits.get(messageId ?? '');
    if (known !== undefined && known.editedAtMs >= (editedAtMs ?? 0)) return;
    this.#edits.delete(messageId ?? '');
    this.#edits.set(messageId ?? '', { text: text ?? '', editedAtMs: editedAtMs ?? 0 });
    if (this.#edits.size <= EDITS_KEPT_MAX) return;
    const [oldest] = this.#edits.keys();
    if (oldest !== undefined) this.#edits.delete(oldest);
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

function withEvent(publication: RoomPublication, body: ChatEventBody): RoomPublication {
  return { ...publication, event: body as RoomPublication['event'] };
}
