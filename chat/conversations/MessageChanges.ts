import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Logger } from '@stagedoor/service-kit/logger';
import { cleanText } from '../rooms/message-text.ts';
import type { MessageRow } from '../tables.ts';
import type { ConversationFeed } from './ConversationFeed.ts';
import type { ConversationLimiters } from './config.ts';
import type { ConversationMetrics } from './conversation-metrics.ts';
import type { MessageChangeStore } from './MessageChangeStore.ts';

type MessageChangesOptions = {
  changes: MessageChangeStore;
  feed: ConversationFeed;
  limiters: ConversationLimiters;
  metrics: ConversationMetrics;
  log: Logger;
};

/** People change and take back what they sent; both people of the conversation are told, on all servers. */
export class MessageChanges {
  readonly #options: MessageChangesOptions;

  constructor(options: MessageChangesOptions) {
    this.#options = options;
  }

  /**
   * The message says this from now on; the same again is answered as before. Rejects with AppError VALIDATION_ERROR (no text, where there
   * is no media), NOT_FOUND, FORBIDDEN (somebody else sent it), MESSAGE_NOT_EDITABLE, CHAT_CLOSED, USER_BLOCKED or RATE_LIMIT_EXCEEDED.
   */
  async edit(userId: UserId, messageId: string, content: string): Promise<MessageRow> {
    const { changes, feed, limiters } = this.#options;
    const { allowed, retryAfterMs } = await limiters.messagesPerUser.take(userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many messages.', { retryAfterMs });
    const { row, isNew } = await changes.edit(userId, messageId, ({ media_url: mediaUrl }) =>
      mediaUrl !== null && content.trim() === '' ? null : cleanText(content),
    );
    if (isNew) {
      feed.announce({
        ...{ type: 'edited', ...placeOf(row), content: row.content ?? '' },
        atMs: row.edited_at?.getTime() ?? 0,
      });
      this.#note('edited', row);
    }
    return row;
  }

  /** Nothing is left of what it said; again it is answered as before. Rejects with AppError NOT_FOUND or FORBIDDEN. */
  async remove(userId: UserId, messageId: string): Promise<MessageRow> {
    const { changes, feed } = this.#options;
    const { row, isNew } = await changes.remove(userId, messageId);
    if (isNew) {
      feed.announce({
        ...{ type: 'removed', ...placeOf(row) },
        atMs: row.removed_at?.getTime() ?? 0,
      });
      this.#note('removed', row);
    }
    return row;
  }

  #note(event: 'edited' | 'removed', row: MessageRow): void {
    this.#options.metrics.messages.inc({ event });
    const facts = {
      ...{ service: 'message_handler', event: `message_${event}` },
      ...{ conversation_id: row.conversation_id, user_id: row.sender_id, message_id: row.id },
    };
    this.#options.log.info(facts, `message ${event}`);
  }
}

function placeOf(row: MessageRow) {
  return {
    userIds: [row.recipient_id, row.sender_id],
    conversationId: row.conversation_id,
    messageId: row.id,
  };
}
