import { AppError } from '@stagedoor/contracts/errors';
import type { MessageMediaType, MessageType } from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql, type Transaction } from 'kysely';
import {
  findSendable,
  lockSendable,
  mediaPath,
  putIntoMessage,
  sentAlready,
} from '../attachments/sending.ts';
import type { AttachmentRow, ChatTables, MessageRow } from '../tables.ts';
import { isBlockedBetween, type Slice } from './ConversationStore.ts';

export type NewMessage = {
  conversationId: string;
  clientId: string;
  senderId: UserId;
  recipientId: UserId;
  content: string | undefined;
  /** At an address elsewhere, or an attachment of the sender's. */
  media: { url: string; type: MessageMediaType } | { id: string } | undefined;
  messageType: MessageType;
};

/** Messages of conversations, in PostgreSQL. */
export class MessageStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /**
   * `isNew` false: the sender's client id was there already, and nothing has changed. Rejects with AppError USER_BLOCKED where one of
   * the two has blocked the other by now, VALIDATION_ERROR where an attachment is not the sender's, CONFLICT where it is in another message.
   */
  async append(message: NewMessage): Promise<{ row: MessageRow; isNew: boolean }> {
    const { conversationId, clientId, senderId, recipientId, media } = message;
    return await inTransaction(this.#kysely, async (transaction) => {
      await lock(transaction, conversationId);
      const attachment =
        media !== undefined && 'id' in media
          ? await lockSendable(transaction, senderId, media.id)
          : undefined;
      if (attachment !== undefined && attachment.message_id !== null) {
        const known = await findByClientId(transaction, senderId, clientId).executeTakeFirst();
        if (known === undefined) throw sentAlready();
        return { row: known, isNew: false };
      }
      const row = await insert(transaction, message, attachment);
      if (row === undefined) {
        const known = await findByClientId(
          transaction,
          senderId,
          clientId,
        ).executeTakeFirstOrThrow();
        return { row: known, isNew: false };
      }
      if (attachment !== undefined) await putIntoMessage(transaction, attachment, row.id);
      if (await isBlockedBetween(transaction, senderId, recipientId)) {
        throw new AppError('USER_BLOCKED', 'Between the two of you nothing is sent.');
      }
      await transaction
        .updateTable('conversations')
        .set({ last_message_id: row.id, last_message_at: row.created_at })
        .where('id', '=', conversationId)
        .execute();
      return { row, isNew: true };
    });
  }

  /** Throws AppError as `append` would for an attachment. */
  async assertSendable(senderId: UserId, mediaId: string, clientId: string): Promise<void> {
    const { isSent } = await findSendable(this.#kysely, senderId, mediaId);
    if (isSent && (await this.findByClientId(senderId, clientId)) === undefined)
      throw sentAlready();
  }

  async findByClientId(senderId: UserId, clientId: string): Promise<MessageRow | undefined> {
    return await findByClientId(this.#kysely, senderId, clientId).executeTakeFirst();
  }

  /** Newest first; what this person is not shown is left out. */
  async list(
    userId: UserId,
    conversationId: string,
    { limit, offset, before }: Slice & { before: number | undefined },
  ): Promise<MessageRow[]> {
    let query = this.#kysely
      .selectFrom('messages')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where((row) => row.or([row('visible_to', 'is', null), row('visible_to', '=', userId)]));
    if (before !== undefined) query = query.where('seq', '<', BigInt(before));
    return await query.orderBy('seq', 'desc').limit(limit).offset(offset).execute();
  }

  /** Of a message that this person sent or got. */
  async findOf(userId: UserId, messageId: string): Promise<MessageRow | undefined> {
    return await this.#kysely
      .selectFrom('messages')
      .selectAll()
      .where('id', '=', messageId)
      .where((row) => row.or([row('sender_id', '=', userId), row('recipient_id', '=', userId)]))
      .executeTakeFirst();
  }

  async unreadCount(userId: UserId): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select chat.get_unread_count(${userId}) as count`.execute(this.#kysely);
    return rows[0]?.count ?? 0;
  }
}

/** Who writes in a conversation does so one after the other, so that `seq` grows in the order of the commits. */
async function lock(transaction: Transaction<ChatTables>, conversationId: string): Promise<void> {
  await transaction
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .forUpdate()
    .execute();
}

async function insert(
  transaction: Transaction<ChatTables>,
  message: NewMessage,
  attachment: AttachmentRow | undefined,
): Promise<MessageRow | undefined> {
  return await transaction
    .insertInto('messages')
    .values({
      conversation_id: message.conversationId,
      client_id: message.clientId,
      sender_id: message.senderId,
      recipient_id: message.recipientId,
      content: message.content ?? null,
      ...toMediaColumns(message.media, attachment),
      message_type: message.messageType,
    })
    .onConflict((conflict) => conflict.columns(['sender_id', 'client_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

function toMediaColumns(media: NewMessage['media'], attachment: AttachmentRow | undefined) {
  if (attachment !== undefined) {
    return {
      media_url: mediaPath(attachment.id),
      media_type: attachment.media_type,
      media_id: attachment.id,
      media_width: attachment.width || null,
      media_height: attachment.height || null,
    };
  }
  if (media === undefined || 'id' in media) return { media_url: null, media_type: null };
  return { media_url: media.url, media_type: media.type };
}

function findByClientId(kysely: Kysely<ChatTables>, senderId: UserId, clientId: string) {
  return kysely
    .selectFrom('messages')
    .selectAll()
    .where('sender_id', '=', senderId)
    .where('client_id', '=', clientId);
}
