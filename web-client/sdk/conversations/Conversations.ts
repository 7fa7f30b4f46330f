import { stagedoor } from '@stagedoor/contracts/wire';
import type { Timer } from '../clock.ts';
import type { SessionIdentity } from '../connection/Connection.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { Notification } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { Conversation } from './Conversation.ts';
import { Correspondence } from './Correspondence.ts';
import type { ConversationsDependencies, Way } from './conversations-dependencies.ts';
import { type Edited, messageOfWire, type Seen, type StoredMessage } from './conversations-wire.ts';
import { Inbox } from './Inbox.ts';
import { Route } from './Route.ts';

/** Without a session nothing is heard: what is open is read so often, which is slow to see and cheap to answer. */
const REREAD_MS = 15_000;
/** Messages that count once however often they are heard; the same one comes again within moments, if at all. */
const HEARD_MAX = 500;

const { PRESENCE_STATUS_AWAY, PRESENCE_STATUS_ONLINE } = stagedoor.PresenceStatus;

export type ConversationsEvents = {
  /** How many messages to this person are unseen, of all conversations. */
  unread: [count: number];
};

/**
 * The direct messages of whoever is logged in. Made by `StagedoorClient`, which tells it who that is and hands it what arrives; whoever logs
 * in next finds nothing of the one before. Nothing is asked for before something is opened, or somebody listens to `unread`.
 */
export class Conversations extends TypedEmitter<ConversationsEvents> {
  readonly #dependencies: ConversationsDependencies;
  readonly #conversations = new Set<Conversation>();
  readonly #inboxes = new Set<Inbox>();
  readonly #heard = new Set<string>();
  readonly #route: Route;
  #correspondence: Correspondence | undefined;
  #reread: Timer | undefined;
  #isWanted = false;
  #isIdle = false;
  /** What the server was told last. */
  #toldIdle = false;
  #isClosed = false;

  constructor(dependencies: ConversationsDependencies) {
    super();
    this.#dependencies = dependencies;
    this.#route = new Route({
      clock: dependencies.clock,
      onChange: (way) => this.#handleWay(way),
    });
  }

  /** Messages to this person that are unseen; 0 while it is not known. */
  get unreadCount(): number {
    return this.#correspondence?.unread.count ?? 0;
  }

  /** Listening to `unread` keeps it up to date from then on. */
  override on<Name extends keyof ConversationsEvents>(
    event: Name,
    listener: (...args: ConversationsEvents[Name]) => void,
  ): () => void {
    const off = super.on(event, listener);
    this.#want();
    return off;
  }

  /** The list of conversations; never throws, see `inbox.state`. */
  openInbox(): Inbox {
    const inbox = new Inbox({
      dependencies: this.#dependencies,
      onClosed: (closed) => this.#inboxes.delete(closed),
    });
    this.#inboxes.add(inbox);
    inbox.begin(this.#correspondence);
    this.#want();
    return inbox;
  }

  /** One conversation; never throws, see `conversation.state`. */
  open(conversationId: string): Conversation {
    const conversation = new Conversation({
      ...{ conversationId, dependencies: this.#dependencies },
      isOffline: () => this.#route.isLost,
      onSeen: (id, upToSeq) => this.#markSeen(id, upToSeq),
      onEdited: (edit) => this.#handleEdited(edit),
      onRemoved: (messageId) => this.#handleRemoved({ conversationId, messageId }),
      onClosed: (closed) => this.#conversations.delete(closed),
    });
    this.#conversations.add(conversation);
    conversation.begin(this.#correspondence);
    this.#want();
    return conversation;
  }

  /** The id of the conversation with somebody, made where there is none. Rejects with ApiError. */
  async openWith(userId: string): Promise<string> {
    const { conversationId } = await this.#dependencies.api.openConversation(userId);
    return conversationId;
  }

  /** Nobody is at this client (away), or somebody is again (online). */
  setIdle(isIdle: boolean): void {
    if (this.#isIdle === isIdle) return;
    this.#isIdle = isIdle;
    this.#tellPresence();
  }

  /** Who is logged in from now on; undefined: nobody. */
  handleUser(userId: string | undefined): void {
    if (this.#isClosed || this.#correspondence?.userId === userId) return;
    const before = this.unreadCount;
    this.#correspondence?.close();
    this.#heard.clear();
    this.#route.stop();
    this.#correspondence = userId === undefined ? undefined : this.#correspond(userId);
    for (const view of this.#views()) view.begin(this.#correspondence);
    if (before !== 0) this.emit('unread', this.unreadCount);
    if (this.#isWanted) this.#start();
  }

  handleSession(kind: 'new' | 'resumed', identity: SessionIdentity): void {
    const correspondence = this.#correspondence;
    const isOwn = identity.kind === 'user' && identity.userId === correspondence?.userId;
    if (correspondence === undefined || !isOwn) return;
    this.#route.handleSession();
    correspondence.presence.start(kind);
    for (const view of this.#views()) view.handleSession(kind);
    // A new session is one of somebody who is there; in one that is resumed what changed meanwhile is not known.
    if (kind === 'new') this.#toldIdle = false;
    if (this.#isIdle !== this.#toldIdle) this.#tellPresence();
    if (kind === 'new' && this.#isWanted) correspondence.unread.refresh();
  }

  handleConnectionState({ phase }: ConnectionState): void {
    if (phase === 'connected' || phase === 'idle' || this.#correspondence === undefined) return;
    this.#route.handleLost();
    if (this.#isWanted) this.#route.start();
    for (const view of this.#views()) view.handleLost();
  }

  handleNotification({ name, payload }: Notification): void {
    const correspondence = this.#correspondence;
    if (correspondence === undefined) return;
    switch (name) {
      case 'directMessage':
        this.#handleMessage(messageOfWire(payload), correspondence);
        break;
      case 'messagesSeen':
        if (payload.readerId === correspondence.userId) this.#handleOwnSeen(payload);
        else for (const conversation of this.#of(payload)) conversation.handleSeen(payload);
        break;
      case 'messagesDelivered':
        for (const conversation of this.#of(payload)) conversation.handleDelivered(payload);
        break;
      case 'directMessageRemoved':
        this.#handleRemoved(payload);
        break;
      case 'directMessageEdited':
        this.#handleEdited({ ...payload, text: payload.content });
        break;
      case 'typingChanged':
        if (payload.userId === correspondence.userId) break;
        correspondence.typing.handleTyping(payload.conversationId, payload.typing);
        break;
      case 'presenceChanged':
        correspondence.presence.handleChanged(payload);
        break;
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    await Promise.all(this.#views().map((view) => view.close()));
    this.#isClosed = true;
    this.#route.stop();
    this.#reread?.cancel();
    this.#correspondence?.close();
    this.#correspondence = undefined;
  }

  #correspond(userId: string): Correspondence {
    return new Correspondence({
      ...{ userId, dependencies: this.#dependencies },
      onSent: (stored) => this.#handleStored(stored),
      onRefused: (conversationId, failure) => {
        for (const each of this.#of({ conversationId })) each.handleRefused(failure);
      },
      onUnread: () => {
        this.emit('unread', this.unreadCount);
        for (const inbox of this.#inboxes) inbox.handleChange();
      },
      onChange: () => {
        for (const view of this.#views()) view.handleChange();
      },
    });
  }

  /** Something needs it: from now on it is kept up to date. */
  #want(): void {
    if (this.#isWanted || this.#isClosed) return;
    this.#isWanted = true;
    this.#start();
  }

  #start(): void {
    if (this.#correspondence === undefined) return;
    this.#correspondence.unread.refresh();
    this.#route.start();
    this.#dependencies.connect();
  }

  #handleWay(way: Way): void {
    this.#correspondence?.setWay(way);
    this.#reread?.cancel();
    this.#reread = undefined;
    if (way === 'rest') this.#rereadIn();
    for (const view of this.#views()) view.handleChange();
  }

  #rereadIn(): void {
    this.#reread = this.#dependencies.clock.setTimer(() => {
      this.#correspondence?.unread.refresh();
      for (const view of this.#views()) view.refresh();
      this.#rereadIn();
    }, REREAD_MS);
  }

  #handleMessage(message: StoredMessage, correspondence: Correspondence): void {
    const { conversationId, messageId, seq } = message;
    const isNew = !this.#heard.has(messageId);
    this.#handleStored(message);
    if (message.senderId === correspondence.userId) {
      correspondence.outboxes.confirm(message);
      return;
    }
    correspondence.typing.stop(conversationId);
    correspondence.delivered.note(conversationId, seq);
    if (isNew) correspondence.unread.add(1);
  }

  /** The open conversations come first: a page that looks at one says so before a list shows it as unseen. */
  #handleStored(message: StoredMessage): void {
    this.#heard.add(message.messageId);
    for (const oldest of this.#heard) {
      if (this.#heard.size <= HEARD_MAX) break;
      this.#heard.delete(oldest);
    }
    for (const conversation of this.#of(message)) conversation.handleMessage(message);
    for (const inbox of this.#inboxes) inbox.handleMessage(message);
  }

  #handleEdited(edit: Edited): void {
    for (const conversation of this.#of(edit)) conversation.handleEdited(edit);
    for (const inbox of this.#inboxes) inbox.handleEdited(edit);
  }

  #handleRemoved({
    conversationId,
    messageId,
  }: Pick<Edited, 'conversationId' | 'messageId'>): void {
    for (const each of this.#of({ conversationId })) each.handleRemoved(messageId);
    for (const inbox of this.#inboxes) inbox.handleRemoved(conversationId, messageId);
  }

  #markSeen(conversationId: string, upToSeq: number): void {
    const correspondence = this.#correspondence;
    if (correspondence === undefined) return;
    const { userId: readerId } = correspondence;
    this.#handleOwnSeen({ conversationId, readerId, upToSeq, messageId: '' });
    correspondence.seen.note(conversationId, upToSeq);
  }

  /** Here, or on another device. */
  #handleOwnSeen(seen: Seen): void {
    const before = this.#unseenIn(seen);
    for (const conversation of this.#of(seen)) conversation.handleSeen(seen);
    for (const inbox of this.#inboxes) inbox.handleSeen(seen);
    const after = this.#unseenIn(seen);
    const { unread } = this.#correspondence ?? {};
    if (before === undefined || after === undefined) unread?.refreshSoon();
    else unread?.add(after - before);
  }

  /** Undefined where only the server knows. */
  #unseenIn({ conversationId }: { conversationId: string }): number | undefined {
    for (const conversation of this.#of({ conversationId })) {
      if (conversation.unseenCount !== undefined) return conversation.unseenCount;
    }
    for (const inbox of this.#inboxes) {
      const count = inbox.unreadIn(conversationId);
      if (count !== undefined) return count;
    }
    return undefined;
  }

  #tellPresence(): void {
    const correspondence = this.#correspondence;
    if (correspondence?.way !== 'socket') return;
    this.#toldIdle = this.#isIdle;
    const status = this.#isIdle ? PRESENCE_STATUS_AWAY : PRESENCE_STATUS_ONLINE;
    this.#dependencies.signal.request('setPresence', { status }).catch((error: unknown) => {
      // The next session is told again.
      if (!(error instanceof RequestError)) throw error;
    });
  }

  #of({ conversationId }: { conversationId: string }): Conversation[] {
    return [...this.#conversations].filter((each) => each.conversationId === conversationId);
  }

  #views(): (Conversation | Inbox)[] {
    return [...this.#conversations, ...this.#inboxes];
  }
}
