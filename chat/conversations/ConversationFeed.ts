import { type ConversationNews, conversationNewsSchema } from '@stagedoor/contracts/http/messages';
import { asUserId } from '@stagedoor/contracts/ids';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { ConversationNotification, UserNotifier } from './roles.ts';

const TOPIC = 'chat/direct';

/**
 * Tells people's sessions what happened in their conversations: those of this server at once, those of others by the bus. At most
 * once, and after it is committed: who missed it finds it in the database.
 */
export class ConversationFeed {
  readonly #bus: Bus;
  readonly #log: Logger;
  readonly #notifier: UserNotifier;
  readonly #listeners: ((news: ConversationNews) => void)[] = [];
  #subscription: Subscription | undefined;

  static async create(options: {
    bus: Bus;
    log: Logger;
    notifier: UserNotifier;
  }): Promise<ConversationFeed> {
    const feed = new ConversationFeed(options);
    await feed.#start();
    return feed;
  }

  private constructor(options: { bus: Bus; log: Logger; notifier: UserNotifier }) {
    this.#bus = options.bus;
    this.#log = options.log;
    this.#notifier = options.notifier;
  }

  /** Hears all news, of this server and of others, after the sessions. Must not throw. */
  listen(listener: (news: ConversationNews) => void): void {
    this.#listeners.push(listener);
  }

  /** Never throws. */
  announce(news: ConversationNews): void {
    this.#tell(news);
    this.#bus.publish(TOPIC, Buffer.from(JSON.stringify(news))).catch((error: unknown) => {
      this.#log.warn({ error, news: news.type }, 'other servers were not told of a conversation');
    });
  }

  async close(): Promise<void> {
    await this.#subscription?.close();
  }

  async #start(): Promise<void> {
    this.#subscription = await this.#bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      if (isOwn) return;
      const news = this.#decode(bytes);
      if (news !== undefined) this.#tell(news);
    });
  }

  #tell(news: ConversationNews): void {
    if (news.type !== 'block') this.#notify(news);
    for (const listener of this.#listeners) listener(news);
  }

  #notify(news: Told): void {
    const notification = toNotification(news);
    for (const userId of new Set(news.userIds)) {
      if (news.type === 'typing') this.#notifier.notifyUserNow(asUserId(userId), notification);
      else this.#notifier.notifyUser(asUserId(userId), notification);
    }
  }

  #decode(bytes: Uint8Array): ConversationNews | undefined {
    try {
      return conversationNewsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    } catch (error) {
      // A newer server may tell of things that this one does not know.
      this.#log.warn({ error }, 'news of a conversation not understood');
      return undefined;
    }
  }
}

/** What sessions are told of. */
type Told = Exclude<ConversationNews, { type: 'block' }>;
export type MessageNews = Extract<ConversationNews, { type: 'message' }>;

export function toNotification(
  news: MessageNews,
): Extract<ConversationNotification, { directMessage: unknown }>;
export function toNotification(news: Told): ConversationNotification;
export function toNotification(news: Told): ConversationNotification {
  if (news.type === 'delivered') {
    const { conversationId, recipientId, upToSeq, atMs } = news;
    return { messagesDelivered: { conversationId, recipientId, upToSeq, atMs } };
  }
  if (news.type === 'removed') {
    const { conversationId, messageId, atMs } = news;
    return { directMessageRemoved: { conversationId, messageId, atMs } };
  }
  if (news.type === 'edited') {
    const { conversationId, messageId, content, atMs } = news;
    return { directMessageEdited: { conversationId, messageId, content, editedAtMs: atMs } };
  }
  if (news.type === 'typing') {
    const { conversationId, typistId, isTyping } = news;
    return { typingChanged: { conversationId, userId: typistId, typing: isTyping } };
  }
  if (news.type === 'seen') {
    const { conversationId, readerId, upToSeq, messageId, atMs } = news;
    return { messagesSeen: { conversationId, readerId, upToSeq, messageId, atMs } };
  }
  const { message, sender } = news;
  return {
    directMessage: {
      messageId: message.messageId,
      clientId: message.clientId,
      conversationId: message.conversationId,
      seq: message.seq,
      sender: { userId: message.senderId, ...sender },
      recipientId: message.recipientId,
      content: message.content ?? '',
      mediaUrl: message.mediaUrl ?? '',
      mediaType: message.mediaType ?? '',
      mediaId: message.mediaId ?? '',
      mediaWidth: message.mediaWidth ?? 0,
      mediaHeight: message.mediaHeight ?? 0,
      messageType: message.messageType,
      atMs: Date.parse(message.createdAt),
      isRemoved: message.isRemoved ?? false,
      editedAtMs: message.editedAt === undefined ? 0 : Date.parse(message.editedAt),
    },
  };
}
