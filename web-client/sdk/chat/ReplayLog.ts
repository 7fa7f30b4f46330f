import { CHAT_HISTORY_PAGE_MAX } from '@stagedoor/contracts/limits';
import type { ChatMessage } from './chat-state.ts';
import {
  type ChatJoined,
  type ChatPage,
  type ChatPosition,
  edited,
  firstMessageOf,
  type MessageEdited,
  type Publication,
  removed,
} from './chat-wire.ts';

/** More than anybody reads up while the video runs on. */
export const MESSAGES_SHOWN_MAX = 200;
/** How far back messages are looked for where the log is mostly removals and settings. */
const BACK_MAX = 800;
/** What is said within this time is there before it is due. */
const AHEAD_MS = 30_000;
const AHEAD_MAX = 500;
/** Publications kept. More than lies within BACK_MAX and a page on both sides, so that what is needed never falls out. */
export const PUBLICATIONS_KEPT_MAX = 2_000;

/** `message` is as it was written; what became of it later say the entries of its edits. */
type Entry = {
  readonly offset: number;
  readonly atMs: number;
  message: ChatMessage | undefined;
  readonly edit: Edit | undefined;
};

type Edit = {
  readonly messageId: string;
  readonly text: string;
  readonly editedAtMs: number;
  /** What it makes of a message, made once: what did not change stays the same object. */
  made?: { of: ChatMessage; message: ChatMessage };
};

/** What was said by then, as far as it is known. */
export type ReplayView = {
  /** Oldest first, without a gap up to the moment; none while that is still looked for. */
  messages: readonly ChatMessage[];
  /** Which message is the last one by then is known. */
  isFound: boolean;
};

/** A look into the history that is under way, and what was removed since it was begun. */
export type ReplayPage = {
  readonly beforeOffset: number;
  readonly limit: number;
  readonly removals: ((message: ChatMessage) => boolean)[];
};

/** Where the moment lies between two publications that are known; undefined: none is, on that side. */
type Bounds = {
  index: number;
  last: Entry | undefined;
  next: Entry | undefined;
  lastOffset: number;
  nextOffset: number;
};

/**
 * What a chat had said at one moment, out of pieces of its log. Pure: no requests. Messages say what they said at that moment, before
 * later edits; but what was removed at any time has no text, also before the moment of its removal.
 *
 * join() -> moveTo() -> openPage(), addPage() … until openPage() has nothing to ask for. The log's times rise with its offsets, so
 * that a moment is found by a few looks, guessed from the times of what is known. What lies farthest from the moment is forgotten.
 */
export class ReplayLog {
  readonly #startedAtMs: number;
  #position: ChatPosition = { epoch: '', offset: 0 };
  /** By offset, with gaps. */
  #entries: Entry[] = [];
  /** Nothing is before it: pruned, or never was. */
  #firstOffset = 1;
  #atMs: number;
  #page: ReplayPage | undefined;
  #ownUserId: string | undefined;
  #hasMessages = false;

  constructor({ startedAtMs }: { startedAtMs: number }) {
    this.#startedAtMs = startedAtMs;
    this.#atMs = startedAtMs;
  }

  /** Some message was seen, whenever it was said. */
  get hasMessages(): boolean {
    return this.#hasMessages;
  }

  get keptCount(): number {
    return this.#entries.length;
  }

  /** Whose messages are one's own. */
  setOwnUserId(userId: string): void {
    this.#ownUserId = userId;
    for (const entry of this.#entries) {
      const { message } = entry;
      const isOwn = message?.author.userId === userId;
      if (message && message.isOwn !== isOwn) entry.message = { ...message, isOwn };
    }
  }

  /** Takes the answer to a join, and those of its publications that were not known. */
  join({ epoch, offset, recovered }: ChatJoined, fresh: readonly Publication[]): void {
    if (!recovered) {
      this.#entries = [];
      this.#firstOffset = 1;
      this.#page = undefined;
      this.#hasMessages = false;
    }
    this.append(fresh);
    this.#position = { epoch, offset };
  }

  /** Takes what was published since; moderators go on after the show. */
  append(publications: readonly Publication[]): void {
    for (const publication of publications) this.#applyRemoval(publication);
    this.#insert(publications, []);
    const newest = publications.at(-1)?.offset ?? 0;
    if (newest > this.#position.offset) this.#position = { ...this.#position, offset: newest };
  }

  /** The moment, by the server's wall clock. */
  moveTo(atMs: number): void {
    this.#atMs = atMs;
  }

  look(): ReplayView {
    const { index, lastOffset, nextOffset } = this.#bounds();
    const missing = nextOffset - lastOffset - 1;
    // Of a moment far from all that is known nothing is shown yet; where one page is missing, what was said before that.
    if (missing > CHAT_HISTORY_PAGE_MAX) return { messages: [], isFound: false };
    return { messages: this.#runBefore(index).messages, isFound: missing === 0 };
  }

  /** Begins the look that brings most; undefined where all is known that is shown now and soon. One at a time. */
  openPage(): ReplayPage | undefined {
    if (this.#page !== undefined) return undefined;
    const bounds = this.#bounds();
    const isFound = bounds.nextOffset === bounds.lastOffset + 1;
    const wanted = isFound
      ? (this.#olderPage(bounds) ?? this.#laterPage(bounds))
      : this.#probe(bounds);
    if (wanted !== undefined) this.#page = { ...wanted, removals: [] };
    return this.#page;
  }

  /** `stale`: a join replaced everything meanwhile. `unfit`: it is about another log, or not what was asked for. */
  addPage(page: ReplayPage, { epoch, publications }: ChatPage): 'added' | 'stale' | 'unfit' {
    if (!this.closePage(page)) return 'stale';
    const { beforeOffset, limit } = page;
    // Empty, or fewer than were asked for: the log begins there.
    const firstOffset = publications[0]?.offset ?? beforeOffset;
    const isWhole = publications.every(({ offset }, index) => offset === firstOffset + index);
    const isFit = isWhole && firstOffset + publications.length === beforeOffset;
    if (epoch !== this.#position.epoch || !isFit) return 'unfit';
    if (firstOffset > beforeOffset - limit) this.#beginAt(firstOffset);
    this.#insert(publications, page.removals);
    return 'added';
  }

  /** Ends a look that came to nothing. False: a join that replaced everything ended it before. */
  closePage(page: ReplayPage): boolean {
    if (page !== this.#page) return false;
    this.#page = undefined;
    return true;
  }

  /** What is before it was pruned. */
  #beginAt(firstOffset: number): void {
    this.#firstOffset = firstOffset;
    this.#entries = this.#entries.filter(({ offset }) => offset >= firstOffset);
  }

  #bounds(): Bounds {
    const entries = this.#entries;
    let index = 0;
    let end = entries.length;
    while (index < end) {
      const middle = (index + end) >>> 1;
      if ((entries[middle]?.atMs ?? 0) <= this.#atMs) index = middle + 1;
      else end = middle;
    }
    const last = entries[index - 1];
    const next = entries[index];
    return {
      ...{ index, last, next },
      lastOffset: last?.offset ?? this.#firstOffset - 1,
      nextOffset: next?.offset ?? this.#position.offset + 1,
    };
  }

  /** What is known without a gap before this place: its messages, and where in the entries it begins. */
  #runBefore(index: number): { messages: ChatMessage[]; from: number } {
    const messages: ChatMessage[] = [];
    // A message's edits come after it, so that going back they are met first.
    const edits = new Map<string, Edit>();
    let from = index;
    while (from > 0 && index - from < BACK_MAX && messages.length < MESSAGES_SHOWN_MAX) {
      const entry = this.#entries[from - 1];
      const isNext = from === index || entry?.offset === (this.#entries[from]?.offset ?? 0) - 1;
      if (entry === undefined || !isNext) break;
      if (entry.edit && isLater(entry.edit, edits.get(entry.edit.messageId)))
        edits.set(entry.edit.messageId, entry.edit);
      if (entry.message) messages.push(withEdit(entry.message, edits.get(entry.message.id)));
      from -= 1;
    }
    return { messages: messages.reverse(), from };
  }

  /** More of what was said before. */
  #olderPage({ index, lastOffset }: Bounds) {
    const { messages, from } = this.#runBefore(index);
    const firstOffset = this.#entries[from]?.offset ?? 0;
    if (from === index || messages.length >= MESSAGES_SHOWN_MAX) return undefined;
    if (lastOffset - firstOffset + 1 >= BACK_MAX) return undefined;
    const missing = firstOffset - (this.#entries[from - 1]?.offset ?? this.#firstOffset - 1) - 1;
    if (missing <= 0) return undefined;
    return { beforeOffset: firstOffset, limit: Math.min(missing, CHAT_HISTORY_PAGE_MAX) };
  }

  /** What will be said within AHEAD_MS. */
  #laterPage({ index, lastOffset }: Bounds) {
    let to = index;
    let endOffset = lastOffset;
    while (this.#entries[to]?.offset === endOffset + 1) {
      endOffset += 1;
      const isFarEnough = (this.#entries[to]?.atMs ?? 0) > this.#atMs + AHEAD_MS;
      if (isFarEnough || endOffset - lastOffset >= AHEAD_MAX) return undefined;
      to += 1;
    }
    const missing = (this.#entries[to]?.offset ?? this.#position.offset + 1) - endOffset - 1;
    if (missing <= 0) return undefined;
    const limit = Math.min(missing, CHAT_HISTORY_PAGE_MAX);
    return { beforeOffset: endOffset + limit + 1, limit };
  }

  /** A page where the moment may be: each leaves less to look through, by a quarter at least. */
  #probe({ last, next, lastOffset, nextOffset }: Bounds) {
    const missing = nextOffset - lastOffset - 1;
    const limit = Math.min(missing, CHAT_HISTORY_PAGE_MAX);
    // The newest of all where nothing later is known: the moment may be behind it.
    if (missing === limit || next === undefined) return { beforeOffset: nextOffset, limit };
    const fromMs = last?.atMs ?? this.#startedAtMs;
    const share = next.atMs > fromMs ? (this.#atMs - fromMs) / (next.atMs - fromMs) : 0.5;
    // Most recordings begin where their chat does.
    if (last === undefined && this.#firstOffset === 1 && share * missing <= limit / 2) {
      return { beforeOffset: lastOffset + limit + 1, limit };
    }
    const guess = lastOffset + Math.min(0.75, Math.max(0.25, share)) * missing;
    const before = Math.round(guess + limit / 2);
    return {
      beforeOffset: Math.min(nextOffset, Math.max(lastOffset + limit + 1, before)),
      limit,
    };
  }

  #applyRemoval({ event, offset: before }: Publication): void {
    if (event?.messageRemoved) {
      const { messageId } = event.messageRemoved;
      this.#remove(({ id }) => id === messageId);
    } else if (event?.userRestricted?.removesMessages) {
      const { userId } = event.userRestricted;
      this.#remove(({ author, offset = 0 }) => author.userId === userId && offset < before);
    }
  }

  #remove(isMeant: (message: ChatMessage) => boolean): void {
    this.#page?.removals.push(isMeant);
    for (const entry of this.#entries) {
      const { message } = entry;
      if (message && !message.isRemoved && isMeant(message)) entry.message = removed(message);
    }
  }

  #insert(
    publications: readonly Publication[],
    removals: readonly ((message: ChatMessage) => boolean)[],
  ): void {
    if (publications.length === 0) return;
    const known = new Set(this.#entries.map(({ offset }) => offset));
    for (const publication of publications) {
      const { offset, atMs } = publication;
      if (known.has(offset)) continue;
      const first = firstMessageOf(publication, this.#ownUserId);
      const isRemoved = first && removals.some((removes) => removes(first));
      const message = isRemoved ? removed(first) : first;
      const edit = publication.event?.messageEdited ?? undefined;
      this.#entries.push({ offset, atMs, message, edit: edit && editOf(edit) });
      this.#hasMessages ||= message !== undefined;
    }
    this.#entries.sort((one, other) => one.offset - other.offset);
    this.#forgetFarthest();
  }

  #forgetFarthest(): void {
    if (this.#entries.length <= PUBLICATIONS_KEPT_MAX) return;
    const { last, next, lastOffset } = this.#bounds();
    // The two around the moment stay however far they are: they say where it is to be looked for.
    const distance = (entry: Entry): number =>
      entry === last || entry === next ? 0 : Math.abs(entry.offset - lastOffset);
    this.#entries = this.#entries
      .toSorted((one, other) => distance(one) - distance(other))
      .slice(0, PUBLICATIONS_KEPT_MAX)
      .sort((one, other) => one.offset - other.offset);
  }
}

function editOf({ messageId, text, editedAtMs }: MessageEdited): Edit {
  return { messageId, text, editedAtMs };
}

function isLater(edit: Edit, other: Edit | undefined): boolean {
  return other === undefined || edit.editedAtMs > other.editedAtMs;
}

function withEdit(message: ChatMessage, edit: Edit | undefined): ChatMessage {
  if (edit === undefined) return message;
  if (edit.made?.of !== message) edit.made = { of: message, message: edited(message, edit) };
  return edit.made.message;
}
