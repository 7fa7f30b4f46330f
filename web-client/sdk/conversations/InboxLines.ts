import type { ConversationView, MessageView } from '@stagedoor/contracts/http/messages';
import type { ConversationSummary, Participant } from './conversations-state.ts';
import {
  type Edited,
  edited,
  messageOfView,
  removed,
  type Seen,
  type StoredMessage,
} from './conversations-wire.ts';

/** One conversation as a list shows it, without what changes beside its messages. */
export type InboxLine = Pick<
  ConversationSummary,
  'conversationId' | 'participant' | 'lastMessage' | 'unreadCount'
>;

type Line = {
  conversationId: string;
  participant: Participant;
  createdAtMs: number;
  last: StoredMessage | undefined;
  /** What a look at the server said is unseen, of messages up to `upToSeq`. */
  read: { unreadCount: number; upToSeq: number };
  /** Messages to this person that were heard, and that they have not seen. */
  heard: { seq: number; messageId: string }[];
  /** All up to here is seen. */
  seenUpTo: number;
  shown: InboxLine;
};

/**
 * The conversations of an inbox that are loaded, the latest first. Pure: it is told of looks at the server and of what is heard, and keeps
 * them apart by `seq`, so that a message counts once however it came.
 */
export class InboxLines {
  readonly #ownUserId: string;
  #lines = new Map<string, Line>();
  #sorted: readonly InboxLine[] | undefined = [];

  constructor(options: { ownUserId: string }) {
    this.#ownUserId = options.ownUserId;
  }

  /** Another array whenever it changes; lines that did not change stay the same objects. */
  get lines(): readonly InboxLine[] {
    this.#sorted ??= [...this.#lines.values()].sort(byLatest).map(({ shown }) => shown);
    return this.#sorted;
  }

  get count(): number {
    return this.#lines.size;
  }

  /** The last messages that are to this person, and that no client of theirs has said to have. */
  get undelivered(): { conversationId: string; seq: number }[] {
    return [...this.#lines.values()].flatMap(({ last }) => {
      if (!last || last.isDelivered || last.senderId === this.#ownUserId) return [];
      return [{ conversationId: last.conversationId, seq: last.seq }];
    });
  }

  unreadIn(conversationId: string): number | undefined {
    return this.#lines.get(conversationId)?.shown.unreadCount;
  }

  /** All that there is, as far as it was read: what is not among these goes. */
  replace(views: readonly ConversationView[]): void {
    const before = this.#lines;
    this.#lines = new Map();
    for (const view of views) this.#lines.set(view.conversationId, this.#merged(view, before));
    this.#sorted = undefined;
  }

  put(views: readonly ConversationView[]): void {
    for (const view of views) {
      this.#lines.set(view.conversationId, this.#merged(view, this.#lines));
    }
    this.#sorted = undefined;
  }

  /** False where its conversation is not among those that are loaded. */
  handleMessage(message: StoredMessage): boolean {
    const line = this.#lines.get(message.conversationId);
    if (line === undefined) return false;
    const { seq, messageId } = message;
    if (line.last === undefined || seq > line.last.seq) line.last = message;
    const isCounted =
      seq <= line.read.upToSeq ||
      seq <= line.seenUpTo ||
      message.senderId === this.#ownUserId ||
      line.heard.some((each) => each.messageId === messageId);
    if (!isCounted) line.heard.push({ seq, messageId });
    this.#show(line);
    return true;
  }

  /** What was said last may be gone. Whether it was seen counts as before. */
  handleRemoved(conversationId: string, messageId: string): void {
    const line = this.#lines.get(conversationId);
    if (line?.last?.messageId !== messageId) return;
    line.last = removed(line.last);
    this.#show(line);
  }

  /** What was said last may be said otherwise now. */
  handleEdited(edit: Edited): void {
    const line = this.#lines.get(edit.conversationId);
    if (line?.last?.messageId !== edit.messageId) return;
    line.last = edited(line.last, edit);
    this.#show(line);
  }

  /** This person has seen something. `unsure`: how much is left only the server knows. */
  handleSeen({ conversationId, upToSeq, messageId }: Omit<Seen, 'readerId'>): 'sure' | 'unsure' {
    const line = this.#lines.get(conversationId);
    if (line === undefined) return 'sure';
    let isSure: boolean;
    if (upToSeq > 0) {
      isSure = line.read.unreadCount === 0 || upToSeq >= line.read.upToSeq;
      line.seenUpTo = Math.max(line.seenUpTo, upToSeq);
      line.heard = line.heard.filter(({ seq }) => seq > upToSeq);
      line.read = { ...line.read, unreadCount: 0 };
    } else {
      const left = line.heard.filter((each) => each.messageId !== messageId);
      isSure = line.read.unreadCount === 0 || left.length < line.heard.length;
      line.heard = left;
    }
    this.#show(line);
    return isSure ? 'sure' : 'unsure';
  }

  #merged(view: ConversationView, lines: ReadonlyMap<string, Line>): Line {
    const { conversationId, unreadCount } = view;
    const before = lines.get(conversationId);
    const told = view.lastMessage === null ? undefined : this.#toldOf(view.lastMessage, before);
    const upToSeq = told?.seq ?? 0;
    const seenUpTo = before?.seenUpTo ?? 0;
    const isNewer = before?.last === undefined || upToSeq >= before.last.seq;
    const isOutdated = before !== undefined && upToSeq < before.read.upToSeq;
    const line: Line = {
      ...{ conversationId, seenUpTo, createdAtMs: Date.parse(view.createdAt) },
      participant: participantOf(view, before?.participant),
      last: isNewer ? told : before.last,
      // A look may be older than another one, or than what was seen since.
      read: isOutdated
        ? before.read
        : { unreadCount: seenUpTo >= upToSeq ? 0 : unreadCount, upToSeq },
      heard: (before?.heard ?? []).filter(({ seq }) => seq > upToSeq),
      shown: before?.shown ?? EMPTY,
    };
    this.#show(line);
    return line;
  }

  /** What was removed or edited stays so, also in a look from before. */
  #toldOf(view: MessageView, before: Line | undefined): StoredMessage {
    const told = messageOfView(view);
    const last = before?.last?.messageId === told.messageId ? before.last : undefined;
    if (last === undefined) return told;
    return last.isRemoved ? removed(told) : edited(told, last);
  }

  #show(line: Line): void {
    const { conversationId, participant, last, read, heard, shown } = line;
    const unreadCount = read.unreadCount + heard.length;
    const lastMessage = this.#lastOf(last, shown.lastMessage);
    const isSame =
      shown.conversationId === conversationId &&
      shown.participant === participant &&
      shown.lastMessage === lastMessage &&
      shown.unreadCount === unreadCount;
    if (isSame) return;
    line.shown = { conversationId, participant, lastMessage, unreadCount };
    this.#sorted = undefined;
  }

  #lastOf(
    last: StoredMessage | undefined,
    before: InboxLine['lastMessage'],
  ): InboxLine['lastMessage'] {
    if (last === undefined) return undefined;
    const { text, atMs } = last;
    const mediaType = last.media?.type;
    const isOwn = last.senderId === this.#ownUserId;
    const isSame =
      before?.text === text &&
      before.atMs === atMs &&
      before.mediaType === mediaType &&
      before.isOwn === isOwn;
    return isSame ? before : { text, mediaType, isOwn, atMs };
  }
}

/** The other one of a conversation; the same object while nothing about them changed. */
export function participantOf(
  { participant: view }: ConversationView,
  before: Participant | undefined,
): Participant {
  const { id, username, displayName, isCreator } = view;
  const profilePicUrl = view.profilePicUrl ?? undefined;
  const isSame =
    before?.id === id &&
    before.username === username &&
    before.displayName === displayName &&
    before.profilePicUrl === profilePicUrl &&
    before.isCreator === isCreator;
  return isSame ? before : { id, username, displayName, profilePicUrl, isCreator };
}

const EMPTY: InboxLine = {
  conversationId: '',
  participant: {
    id: '',
    username: '',
    displayName: '',
    profilePicUrl: undefined,
    isCreator: false,
  },
  lastMessage: undefined,
  unreadCount: 0,
};

function byLatest(one: Line, other: Line): number {
  const latestOf = ({ last, createdAtMs }: Line): number => last?.atMs ?? createdAtMs;
  return latestOf(other) - latestOf(one) || (one.conversationId < other.conversationId ? -1 : 1);
}
