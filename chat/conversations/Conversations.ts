import { AppError } from '@stagedoor/contracts/errors';
import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { MessageMediaType } from '@stagedoor/contracts/http/messages';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { BLOCKS_PER_USER_MAX } from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { PeopleDirectory } from '../roles.ts';
import { cleanText } from '../rooms/message-text.ts';
import type { ConversationRow, MessageRow } from '../tables.ts';
import { type ConversationFeed, type MessageNews, toNotification } from './ConversationFeed.ts';
import { type ConversationStore, otherOf, type Slice } from './ConversationStore.ts';
import type { ConversationLimiters } from './config.ts';
import type { ConversationMetrics } from './conversation-metrics.ts';
import type { MessageStore } from './MessageStore.ts';
import { cleanMediaUrl, guessMediaType } from './media-url.ts';
import { toMessageView } from './message-view.ts';

/** What somebody wants to send, unchecked but for its types. */
export type Draft = {
  clientId: string;
  content: string;
  mediaUrl?: string | undefined;
  mediaType?: MessageMediaType | undefined;
  messageType?: 'text' | 'media' | undefined;
} & Target;

/** One of the two is enough; with both they must agree. */
type Target = { conversationId?: string | undefined; recipientId?: string | undefined };

type ConversationsOptions = {
  conversations: ConversationStore;
  messages: MessageStore;
  feed: ConversationFeed;
  people: PeopleDirectory;
  limiters: ConversationLimiters;
  metrics: ConversationMetrics;
  log: Logger;
};

/**
 * What people do in conversations of two. `userId` is always who asks, an account that is logged in; what is not theirs is
 * NOT_FOUND, as if it was not there.
 */
export class Conversations {
  readonly #conversations: ConversationStore;
  readonly #messages: MessageStore;
  readonly #feed: ConversationFeed;
  readonly #people: PeopleDirectory;
  readonly #limiters: ConversationLimiters;
  readonly #metrics: ConversationMetrics;
  readonly #log: Logger;

  constructor(options: ConversationsOptions) {
    this.#conversations = options.conversations;
    this.#messages = options.messages;
    this.#feed = options.feed;
    this.#people = options.people;
    this.#limiters = options.limiters;
    this.#metrics = options.metrics;
    this.#log = options.log;
  }

  /**
   * Stores a message and tells it to both. Sent again under its client id it is answered as before, beyond limits and whatever has
   * changed since; CONFLICT where that id is another message's. Throws AppError VALIDATION_ERROR, NOT_FOUND, USER_BLOCKED, CHAT_CLOSED or
   * RATE_LIMIT_EXCEEDED, and has stored nothing then.
   */
  async send(userId: UserId, draft: Draft): Promise<MessageRow> {
    const known = await this.#messages.findByClientId(userId, draft.clientId);
    if (known !== undefined) return this.#sentBefore(known, draft);
    const content = readContent(draft);
    await take(this.#limiters.messagesPerUser, userId);
    const target = await this.#target(userId, draft);
    const people = await this.#admit(userId, target.recipientId);
    const conversationId =
      target.conversation?.id ?? (await this.#getOrBegin(userId, target.recipientId));
    const { row, isNew } = await this.#messages.append({
      ...content,
      ...{ conversationId, clientId: draft.clientId },
      ...{ senderId: userId, recipientId: target.recipientId },
    });
    if (!isNew) return this.#sentBefore(row, draft);
    this.#handleSent(row, people, target.conversation?.chat_status ?? 'real_time');
    return row;
  }

  /** A message of the caller as both are told of it. */
  async describe(row: MessageRow): Promise<stagedoor.DirectMessage.$Properties> {
    const people = await this.#people.findPublicUsers([row.sender_id]);
    return toNotification(toNews(row, people)).directMessage;
  }

  /** The conversation with somebody; made where there is none. */
  async open(userId: UserId, otherId: UserId): Promise<ConversationRow> {
    const known = await this.#conversations.findDirect(userId, otherId);
    if (known !== undefined) return known;
    await this.#admit(userId, otherId);
    return await this.get(userId, await this.#getOrBegin(userId, otherId));
  }

  async list(userId: UserId, slice: Slice): Promise<ConversationRow[]> {
    return await this.#conversations.list(userId, slice);
  }

  async get(userId: UserId, conversationId: string): Promise<ConversationRow> {
    const row = await this.#conversations.findOf(userId, conversationId);
    if (row === undefined) throw noConversation();
    return row;
  }

  async messages(
    userId: UserId,
    conversationId: string,
    slice: Slice & { before: number | undefined },
  ): Promise<MessageRow[]> {
    await this.get(userId, conversationId);
    return await this.#messages.list(userId, conversationId, slice);
  }

  async unreadCount(userId: UserId): Promise<number> {
    return await this.#messages.unreadCount(userId);
  }

  /** Nothing is sent between the two from now on, in either direction. What was sent stays. */
  async block(userId: UserId, otherId: UserId): Promise<void> {
    assertOther(userId, otherId);
    await this.#findPeople([otherId]);
    const blocked = await this.blocked(userId);
    if (blocked.length >= BLOCKS_PER_USER_MAX && !blocked.includes(otherId)) {
      throw new AppError('LIMIT_EXCEEDED', `At most ${BLOCKS_PER_USER_MAX} people are blocked.`);
    }
    await this.#conversations.block(userId, otherId);
    this.#feed.announce({ type: 'block', userIds: [userId, otherId] });
  }

  async unblock(userId: UserId, otherId: UserId): Promise<void> {
    await this.#conversations.unblock(userId, otherId);
    this.#feed.announce({ type: 'block', userIds: [userId, otherId] });
  }

  async blocked(userId: UserId): Promise<string[]> {
    return await this.#conversations.blockedBy(userId, BLOCKS_PER_USER_MAX);
  }

  #sentBefore(row: MessageRow, { conversationId, recipientId }: Draft): MessageRow {
    const isSame =
      (conversationId ?? row.conversation_id) === row.conversation_id &&
      (recipientId ?? row.recipient_id) === row.recipient_id;
    if (!isSame) throw new AppError('CONFLICT', 'Another message has this client id.');
    return row;
  }

  async #target(
    userId: UserId,
    { conversationId, recipientId }: Target,
  ): Promise<{ conversation: ConversationRow | undefined; recipientId: UserId }> {
    if (conversationId === undefined) {
      if (recipientId === undefined) {
        throw new AppError('VALIDATION_ERROR', 'Name a conversation or a recipient.');
      }
      const other = asUserId(recipientId);
      assertOther(userId, other);
      const known = await this.#conversations.findDirect(userId, other);
      return assertOpen({ conversation: known, recipientId: other });
    }
    const conversation = await this.get(userId, conversationId);
    const other = otherOf(conversation, userId);
    if (recipientId !== undefined && recipientId !== other) {
      throw new AppError('VALIDATION_ERROR', 'The recipient is not in this conversation.');
    }
    return assertOpen({ conversation, recipientId: other });
  }

  /** The two, if something may be sent from the one to the other. */
  async #admit(userId: UserId, otherId: UserId): Promise<ReadonlyMap<string, PublicUser>> {
    assertOther(userId, otherId);
    const people = await this.#findPeople([otherId, userId]);
    if (await this.#conversations.isBlockedBetween(userId, otherId)) {
      throw new AppError('USER_BLOCKED', 'You cannot write to this person.');
    }
    return people;
  }

  async #findPeople(userIds: readonly UserId[]): Promise<ReadonlyMap<string, PublicUser>> {
    const people = await this.#people.findPublicUsers(userIds);
    if (userIds.some((userId) => !people.has(userId))) {
      throw new AppError('NOT_FOUND', 'There is no such account.');
    }
    return people;
  }

  /** Who begins conversations with ever more people waits between them. */
  async #getOrBegin(userId: UserId, otherId: UserId): Promise<string> {
    await take(this.#limiters.conversationsPerUser, userId);
    return await this.#conversations.getOrCreate(userId, otherId);
  }

  #handleSent(row: MessageRow, people: ReadonlyMap<string, PublicUser>, chatStatus: string): void {
    this.#feed.announce(toNews(row, people));
    const facts = {
      service: 'message_handler',
      event: 'message_sent',
      conversation_id: row.conversation_id,
      user_id: row.sender_id,
      message_type: row.message_type,
      flow_state: chatStatus,
    };
    this.#log.info(facts, 'message sent');
    this.#metrics.messages.inc({ event: 'sent' });
  }
}

function toNews(row: MessageRow, people: ReadonlyMap<string, PublicUser>): MessageNews {
  const { username = '', displayName = '' } = people.get(row.sender_id) ?? {};
  return {
    type: 'message',
    userIds: [row.recipient_id, row.sender_id],
    sender: { username, displayName },
    message: toMessageView(row),
  };
}

function readContent({ content, mediaUrl, mediaType, messageType }: Draft) {
  const url = mediaUrl === undefined ? undefined : cleanMediaUrl(mediaUrl);
  const media = url === undefined ? undefined : { url, type: mediaType ?? guessMediaType(url) };
  const type = media === undefined ? 'text' : 'media';
  if (messageType !== undefined && messageType !== type) {
    throw new AppError('VALIDATION_ERROR', 'A message of type media has a mediaUrl, others not.');
  }
  // Beside media no text is needed.
  const isTextless = media !== undefined && content.trim() === '';
  return {
    content: isTextless ? undefined : cleanText(content),
    media,
    messageType: type,
  } as const;
}

function assertOther(userId: UserId, otherId: UserId): void {
  if (userId === otherId) {
    throw new AppError('VALIDATION_ERROR', 'A conversation is with somebody else.');
  }
}

function assertOpen<Found extends { conversation: ConversationRow | undefined }>(
  found: Found,
): Found {
  if (found.conversation?.chat_status === 'closed') {
    throw new AppError('CHAT_CLOSED', 'This conversation is closed.');
  }
  return found;
}

/** What of conversations is not theirs is for people as if it was not there. */
export function noConversation(): AppError {
  return new AppError('NOT_FOUND', 'There is no such conversation.');
}

async function take(limiter: RateLimiter, userId: UserId): Promise<void> {
  const { allowed, retryAfterMs } = await limiter.take(userId);
  if (!allowed) {
    throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many messages.', { retryAfterMs });
  }
}
