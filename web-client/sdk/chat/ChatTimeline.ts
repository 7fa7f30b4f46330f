import { CHAT_HISTORY_PAGE_MAX } from '@stagedoor/contracts/limits';
import type { ChatMessage, PinnedMessage } from './chat-state.ts';
import {
  type ChatFrame,
  type ChatJoined,
  type ChatPage,
  type ChatPosition,
  edited,
  type MessageEdited,
  messageOf,
  type Publication,
  pinnedMessageOf,
  removed,
} from './chat-wire.ts';

/** Messages kept while a chat runs by: more than anybody scrolls back in a browser's list without asking for older ones. */
export const MESSAGES_MAX = 1_000;
/** Messages kept for somebody who reads back. */
export const MESSAGES_READ_BACK_MAX = 5_000;

/** `gap`: some are missing before these; none was taken. */
export type Appended =
  | { outcome: 'appended'; fresh: readonly Publication[] }
  | { outcome: 'gap'; fresh: readonly [] };

/** `unfit`: it is about another log, or does not end where what is shown begins; asking again may help. */
export type OlderOutcome = 'added' | 'nothing-shown' | 'at-start' | 'unfit';

/** A look into the history that is under way, and what has changed messages since it was begun. */
export type OlderPage = {
  readonly beforeOffset: number;
  readonly limit: number;
  readonly changes: ((message: ChatMessage) => ChatMessage)[];
};

/**
 * What a chat's log says, as far as it was seen: publications from the first offset to `position` without a gap, folded into the
 * messages and settings that they make. Pure: no time, no requests.
 *
 * nothing seen -> join() -> append() … -> join() again after a gap. A join that recovered nothing replaces the messages. What is
 * older is put before them by `openPage` and `addOlder`. Messages that did not change stay the same objects.
 */
export class ChatTimeline {
  #position: ChatPosition = { epoch: '', offset: 0 };
  /** By id, oldest first: a Map keeps the order in which keys came. */
  #messages = new Map<string, ChatMessage>();
  #list: readonly ChatMessage[] | undefined = [];
  /** Everything from here to the position was seen. */
  #firstOffset = 1;
  #isAtStart = true;
  #messagesMax = MESSAGES_MAX;
  #page: OlderPage | undefined;
  #pinned: PinnedMessage | undefined;
  #slowModeSeconds = 0;
  #moderators: ReadonlySet<string> = new Set();
  #ownUserId: string | undefined;

  get position(): ChatPosition {
    return this.#position;
  }

  /** Oldest first. Another array whenever it changes. */
  get messages(): readonly ChatMessage[] {
    this.#list ??= [...this.#messages.values()];
    return this.#list;
  }

  get hasOlder(): boolean {
    const hasRoom = this.#messages.size < MESSAGES_READ_BACK_MAX;
    return !this.#isAtStart && this.#firstOffset > 1 && hasRoom;
  }

  get pinned(): PinnedMessage | undefined {
    return this.#pinned;
  }

  get slowModeSeconds(): number {
    return this.#slowModeSeconds;
  }

  get moderators(): ReadonlySet<string> {
    return this.#moderators;
  }

  find(messageId: string): ChatMessage | undefined {
    return this.#messages.get(messageId);
  }

  /** Whose messages are one's own. */
  setOwnUserId(userId: string): void {
    if (userId === this.#ownUserId) return;
    this.#ownUserId = userId;
    this.#change((message) => {
      const isOwn = message.author.userId === userId;
      return isOwn === message.isOwn ? message : { ...message, isOwn };
    });
  }

  /** What is shown was for somebody else: the next join recovers nothing, and its answer replaces it. */
  startOver(): void {
    this.#position = { epoch: '', offset: 0 };
    this.#page = undefined;
  }

  /** No join's answer will replace what was for somebody else: it goes. */
  dropReplaced(): void {
    if (this.#position.offset > 0) return;
    this.#forget(1);
    this.#pinned = undefined;
  }

  /** Takes the answer to a join that was asked for from `position`. Answers the publications that were not known. */
  join(joined: ChatJoined): readonly Publication[] {
    const { epoch, offset, state } = joined;
    const before = this.#position.offset;
    const fresh = joined.publications.filter((each) => !joined.recovered || each.offset > before);
    if (!joined.recovered) this.#forget(joined.publications[0]?.offset ?? offset + 1);
    for (const publication of fresh) this.#apply(publication);
    this.#position = { epoch, offset };
    this.#pinned = state?.pinned ? pinnedMessageOf(state.pinned) : undefined;
    this.#slowModeSeconds = state?.settings?.slowModeSeconds ?? 0;
    this.#trim();
    return fresh;
  }

  /** Takes what was published, in any number and however often. */
  append(frame: ChatFrame): Appended {
    const gap = { outcome: 'gap', fresh: [] } as const;
    const { epoch, offset } = this.#position;
    const isSameLog = offset === 0 || frame.epoch === epoch;
    const { gapBeforeOffset } = frame;
    // Further back than the position: the log has lost what was seen of it.
    if (gapBeforeOffset > 0 && !(isSameLog && gapBeforeOffset === offset + 1)) return gap;
    if (frame.publications.length === 0) return { outcome: 'appended', fresh: [] };
    const fresh = frame.publications.filter((each) => each.offset > offset);
    const isNext = fresh.every((each, index) => each.offset === offset + 1 + index);
    if (!isSameLog || !isNext) return gap;
    for (const publication of fresh) this.#apply(publication);
    this.#position = { epoch: frame.epoch, offset: offset + fresh.length };
    this.#trim();
    return { outcome: 'appended', fresh };
  }

  /** Begins to look for older messages; undefined where there are none to be had. One look at a time counts, the newest. */
  openPage(): OlderPage | undefined {
    if (!this.hasOlder) return undefined;
    const limit = Math.min(CHAT_HISTORY_PAGE_MAX, MESSAGES_READ_BACK_MAX - this.#messages.size);
    // What it is to be put before must not fall out meanwhile.
    this.#messagesMax = Math.max(MESSAGES_MAX, this.#messages.size + limit);
    this.#page = { beforeOffset: this.#firstOffset, limit, changes: [] };
    return this.#page;
  }

  /** Puts what was found before what is there. */
  addOlder(page: OlderPage, found: ChatPage): OlderOutcome {
    if (!this.closePage(page) || found.epoch !== this.#position.epoch) return 'unfit';
    const first = found.publications[0];
    if (first === undefined) {
      this.#isAtStart = true;
      return 'at-start';
    }
    if (found.publications.at(-1)?.offset !== this.#firstOffset - 1) return 'unfit';
    const older = new Map<string, ChatMessage>();
    for (const publication of found.publications) {
      const message = messageOf(publication, this.#ownUserId);
      if (message === undefined || this.#messages.has(message.id)) continue;
      const changed = page.changes.reduce((before, change) => change(before), message);
      older.set(message.id, changed);
    }
    this.#firstOffset = first.offset;
    if (older.size === 0) return 'nothing-shown';
    for (const [id, message] of this.#messages) older.set(id, message);
    this.#messages = older;
    this.#list = undefined;
    this.#keepWhatWasRead();
    this.#trim();
    return 'added';
  }

  /** Ends a look that came to nothing. False: another one, or a join that replaced everything, ended it before. */
  closePage(page: OlderPage): boolean {
    if (page !== this.#page) return false;
    this.#page = undefined;
    this.#keepWhatWasRead();
    return true;
  }

  #forget(firstOffset: number): void {
    this.#messages = new Map();
    this.#list = undefined;
    this.#messagesMax = MESSAGES_MAX;
    this.#page = undefined;
    this.#firstOffset = firstOffset;
    this.#isAtStart = false;
  }

  #apply(publication: Publication): void {
    const { event } = publication;
    // Of a newer server: its place in the log counts.
    if (!event) return;
    if (event.message) {
      const message = messageOf(publication, this.#ownUserId);
      if (message === undefined || this.#messages.has(message.id)) return;
      this.#messages.set(message.id, message);
      this.#list = undefined;
    } else if (event.messageRemoved) {
      const { messageId } = event.messageRemoved;
      this.#remove(({ id }) => id === messageId);
      if (this.#pinned?.messageId === messageId) this.#pinned = undefined;
    } else if (event.messageEdited) {
      this.#edit(event.messageEdited);
    } else if (event.userRestricted) {
      const { userId, removesMessages } = event.userRestricted;
      if (!removesMessages) return;
      this.#remove(
        ({ author, offset = 0 }) => author.userId === userId && offset < publication.offset,
      );
      if (this.#pinned?.author.userId === userId) this.#pinned = undefined;
    } else if (event.pinned) {
      this.#pinned = pinnedMessageOf(event.pinned);
    } else if (event.unpinned) {
      this.#pinned = undefined;
    } else if (event.settingsChanged) {
      this.#slowModeSeconds = event.settingsChanged.slowModeSeconds;
    } else if (event.moderatorSet) {
      this.#setModerator(event.moderatorSet.userId, event.moderatorSet.moderator);
    }
  }

  #remove(isMeant: (message: ChatMessage) => boolean): void {
    this.#changeAlsoOlder((message) =>
      !message.isRemoved && isMeant(message) ? removed(message) : message,
    );
  }

  #edit({ messageId, text, editedAtMs }: MessageEdited): void {
    this.#changeAlsoOlder((message) =>
      message.id === messageId ? edited(message, { text, editedAtMs }) : message,
    );
    if (this.#pinned?.messageId === messageId) this.#pinned = { ...this.#pinned, text };
  }

  #setModerator(userId: string, isModerator: boolean): void {
    const moderators = new Set(this.#moderators);
    if (isModerator) moderators.add(userId);
    else moderators.delete(userId);
    this.#moderators = moderators;
  }

  /** Those too that are being read. */
  #changeAlsoOlder(change: (message: ChatMessage) => ChatMessage): void {
    this.#page?.changes.push(change);
    this.#change(change);
  }

  #change(change: (message: ChatMessage) => ChatMessage): void {
    for (const message of this.#messages.values()) {
      const changed = change(message);
      if (changed === message) continue;
      // A key that is there keeps its place.
      this.#messages.set(message.id, changed);
      this.#list = undefined;
    }
  }

  #keepWhatWasRead(): void {
    this.#messagesMax = Math.min(
      MESSAGES_READ_BACK_MAX,
      Math.max(MESSAGES_MAX, this.#messages.size),
    );
  }

  #trim(): void {
    let surplus = this.#messages.size - this.#messagesMax;
    if (surplus <= 0) return;
    for (const { id, offset = 0 } of this.#messages.values()) {
      if (surplus <= 0) {
        this.#firstOffset = offset;
        break;
      }
      this.#messages.delete(id);
      surplus -= 1;
    }
    this.#list = undefined;
    this.#isAtStart = false;
  }
}
