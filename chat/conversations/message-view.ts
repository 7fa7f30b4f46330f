import type { MessageView } from '@stagedoor/contracts/http/messages';
import type { MessageRow } from '../tables.ts';

/** A message as both of its people see it. */
export function toMessageView(row: MessageRow): MessageView {
  return {
    messageId: row.id,
    clientId: row.client_id,
    conversationId: row.conversation_id,
    seq: Number(row.seq),
    senderId: row.sender_id,
    recipientId: row.recipient_id,
    // In the database it is empty then.
    content: row.removed_at === null ? row.content : null,
    mediaUrl: row.media_url,
    mediaType: row.media_type,
    mediaId: row.media_id,
    mediaWidth: row.media_width,
    mediaHeight: row.media_height,
    messageType: row.message_type,
    tokensSpent: Number(row.tokens_spent),
    isPremium: row.is_premium,
    isRead: row.is_read,
    readAt: row.read_at?.toISOString() ?? null,
    deliveredAt: row.delivered_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    ...(row.edited_at !== null && { editedAt: row.edited_at.toISOString() }),
    ...(row.removed_at !== null && { isRemoved: true }),
  };
}
