import {
  type Delivered,
  type Edited,
  edited,
  removed,
  type Seen,
  type StoredMessage,
} from './conversations-wire.ts';

/** Messages kept of one conversation; older ones are loaded again. Nobody scrolls back this far and reads the newest at once. */
const MESSAGES_KEPT_MAX = 5_000;
/** Messages that were seen one by one, edited or removed, before this client had them. */
const EARLY_MAX = 200;

/**
 * What the server stored of one conversation, as far as this client has it: without a hole from its oldest message on, in the order of
 * `seq`, each message once. Pure: it is told of messages, of pages that were read, and of what was seen and delivered, in any order and
 * any number of times.
 */
export class MessageLog {
  readonly #ownUserId: string;
  #messages: StoredMessage[] = [];
  readonly #byId = new Map<string, StoredMessage>();
  readonly #ownClientIds = new Set<string>();
  /** Everything to the one of the two, up to there. */
  #seenUpTo = { own: 0, other: 0 };
  #deliveredUpTo = { own: 0, other: 0 };
  readonly #seenEarly = new Set<string>();
  readonly #removedEarly = new Set<string>();
  readonly #editedEarly = new Map<string, Edited>();
  #hasOlder = false;
  #isLoaded = false;
  #epoch = 0;

  constructor(options: { ownUserId: string }) {
    this.#ownUserId = options.ownUserId;
  }

  /** Oldest first, with what is known of them now. Another array whenever it changes; what did not change stays the same object. */
  get messages(): readonly StoredMessage[] {
    return this.#messages;
  }

  /** Something was read from the server. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get hasOlder(): boolean {
    return this.#hasOlder;
  }

  get oldestSeq(): number | undefined {
    return this.#messages[0]?.seq;
  }

  get newestSeq(): number | undefined {
    return this.#messages.at(-1)?.seq;
  }

  /** Another one where the oldest messages were dropped: what is older than before does not follow any more. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Messages to this person that they have not seen; undefined where older ones, not loaded, may be among them. */
  get unseenCount(): number | undefined {
    const toMe = this.#messages.filter(({ senderId }) => senderId !== this.#ownUserId);
    const isComplete =
      this.#isLoaded &&
      (!this.#hasOlder ||
        (this.oldestSeq ?? Number.POSITIVE_INFINITY) <= this.#seenUpTo.own ||
        toMe.some(({ isSeen }) => isSeen));
    return isComplete ? toMe.filter(({ isSeen }) => !isSeen).length : undefined;
  }

  /** The last message to this person that no client of theirs has said to have; undefined where there is none. */
  get undeliveredSeq(): number | undefined {
    return this.#messages.findLast(
      ({ senderId, isDelivered }) => senderId !== this.#ownUserId && !isDelivered,
    )?.seq;
  }

  find(messageId: string): StoredMessage | undefined {
    return this.#byId.get(messageId);
  }

  hasOwn(clientId: string): boolean {
    return this.#ownClientIds.has(clientId);
  }

  /** A message that came by itself. False where it was there, or belongs to a part that is not loaded. */
  add(message: StoredMessage): boolean {
    const isOlder = this.#hasOlder && message.seq < (this.oldestSeq ?? 0);
    if (isOlder || this.#byId.has(message.messageId)) return false;
    this.#merge([message]);
    const excess = this.#messages.length - MESSAGES_KEPT_MAX;
    if (excess > 0) this.#dropBefore(this.#messages[excess]?.seq ?? 0);
    return true;
  }

  /**
   * The newest messages, read back from the end, without a hole among them. `reaches`: they go back to what was complete here before;
   * where they do not, what is older is dropped, and read again on demand.
   */
  takeNewest(
    page: readonly StoredMessage[],
    { hasMore, reaches }: { hasMore: boolean; reaches: boolean },
  ): void {
    const oldest = page.reduce((least, { seq }) => Math.min(least, seq), Number.POSITIVE_INFINITY);
    if (!hasMore) this.#hasOlder = false;
    else if (!reaches || !this.#isLoaded) this.#dropBefore(oldest);
    this.#isLoaded = true;
    this.#merge(page);
  }

  /** What comes before the oldest message. Nothing happens where the log is of another epoch by now. */
  takeOlder(
    page: readonly StoredMessage[],
    { hasMore, epoch }: { hasMore: boolean; epoch: number },
  ): void {
    if (epoch !== this.#epoch) return;
    this.#hasOlder = hasMore;
    this.#merge(page);
  }

  /** False where nothing changed. */
  handleSeen({ readerId, upToSeq, messageId }: Seen): boolean {
    if (upToSeq > 0) return this.#raise(this.#seenUpTo, readerId, upToSeq);
    const message = this.#byId.get(messageId);
    if (message === undefined) remember(this.#seenEarly, messageId);
    else if (!message.isSeen && message.recipientId === readerId) {
      this.#replace((each) =>
        each === message ? { ...each, isSeen: true, isDelivered: true } : each,
      );
      return true;
    }
    return false;
  }

  handleDelivered({ recipientId, upToSeq }: Delivered): boolean {
    return this.#raise(this.#deliveredUpTo, recipientId, upToSeq);
  }

  /** It stays removed, also where it is told of as it was once more. */
  handleRemoved(messageId: string): boolean {
    remember(this.#removedEarly, messageId);
    return this.#replace((message) => this.#known(message));
  }

  /** Of several edits the latest counts, whatever order they come in. */
  handleEdited(edit: Edited): boolean {
    const known = this.#editedEarly.get(edit.messageId);
    if ((known?.editedAtMs ?? 0) >= edit.editedAtMs) return false;
    this.#editedEarly.delete(edit.messageId);
    this.#editedEarly.set(edit.messageId, edit);
    forgetOldest(this.#editedEarly);
    return this.#replace((message) => this.#known(message));
  }

  #raise(marks: { own: number; other: number }, userId: string, upToSeq: number): boolean {
    const side = userId === this.#ownUserId ? 'own' : 'other';
    if (upToSeq <= marks[side]) return false;
    marks[side] = upToSeq;
    return this.#replace((message) => this.#known(message));
  }

  /** With what the marks say of it; the same object where they say nothing new. */
  #known(message: StoredMessage): StoredMessage {
    const side = message.senderId === this.#ownUserId ? 'other' : 'own';
    const isSeen =
      message.isSeen ||
      message.seq <= this.#seenUpTo[side] ||
      this.#seenEarly.has(message.messageId);
    const isDelivered = message.isDelivered || isSeen || message.seq <= this.#deliveredUpTo[side];
    const isSame = isSeen === message.isSeen && isDelivered === message.isDelivered;
    const marked = isSame ? message : { ...message, isSeen, isDelivered };
    const edit = this.#editedEarly.get(message.messageId);
    const known = edit === undefined ? marked : edited(marked, edit);
    const mustGo = !known.isRemoved && this.#removedEarly.has(known.messageId);
    return mustGo ? removed(known) : known;
  }

  /** Newer words of a message count, but nothing that was delivered or seen becomes less. */
  #merge(messages: readonly StoredMessage[]): void {
    for (const message of messages) {
      const before = this.#byId.get(message.messageId);
      const merged = this.#known({
        ...(before?.isRemoved ? removed(message) : before ? edited(message, before) : message),
        isSeen: message.isSeen || before?.isSeen === true,
        isDelivered: message.isDelivered || before?.isDelivered === true,
      });
      this.#byId.set(message.messageId, before && isSame(before, merged) ? before : merged);
      if (message.senderId === this.#ownUserId) this.#ownClientIds.add(message.clientId);
    }
    this.#messages = [...this.#byId.values()].sort((one, other) => one.seq - other.seq);
  }

  #replace(change: (message: StoredMessage) => StoredMessage): boolean {
    let hasChanged = false;
    for (const [id, message] of this.#byId) {
      const changed = change(message);
      if (changed === message) continue;
      hasChanged = true;
      this.#byId.set(id, changed);
    }
    if (hasChanged) {
      this.#messages = this.#messages.map((each) => this.#byId.get(each.messageId) ?? each);
    }
    return hasChanged;
  }

  #dropBefore(seq: number): void {
    this.#epoch += 1;
    this.#hasOlder = true;
    for (const message of this.#messages) {
      if (message.seq >= seq) continue;
      this.#byId.delete(message.messageId);
      this.#ownClientIds.delete(message.clientId);
    }
    this.#messages = this.#messages.filter((message) => message.seq >= seq);
  }
}

function isSame(one: StoredMessage, other: StoredMessage): boolean {
  return (
    one.isSeen === other.isSeen &&
    one.isDelivered === other.isDelivered &&
    one.isRemoved === other.isRemoved &&
    one.text === other.text &&
    one.editedAtMs === other.editedAtMs &&
    one.media?.mediaId === other.media?.mediaId &&
    one.media?.url === other.media?.url
  );
}

function remember(ids: Set<string>, id: string): void {
  if (id === '') return;
  ids.add(id);
  forgetOldest(ids);
}

function forgetOldest(ids: Set<string> | Map<string, unknown>): void {
  for (const oldest of ids.keys()) {
    if (ids.size <= EARLY_MAX) break;
    ids.delete(oldest);
  }
}
