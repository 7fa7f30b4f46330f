import { AppError } from '@stagedoor/contracts/errors';
import type { MessageMediaType, MessageType } from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChatTables, MessageRow } from '../tables.ts';
import { isBlockedBetween, type Slice } from './ConversationStore.ts';

export type NewMessage = {
  conversationId: string;
  clientId: string;
  senderId: UserId;
  recipientId: UserId;
  content: string | undefined;
  media: { url: string; type: MessageMediaType } | undefined;
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
   * the two has blocked the other by now.
   */
  async append(message: NewMessage): Promise<{ row: MessageRow; isNew: boolean }> {
    const { conversationId, clientId, senderId, recipientId } = message;
    return await inTransaction(this.#kysely, async (transaction) => {
      await lock(transaction, conversationId);
      const row = await insert(transaction, message);
      if (row === undefined) {
        const known = await findByClientId(
          transaction,
          senderId,
          clientId,
        ).executeTakeFirstOrThrow();
        return { row: known, isNew: false };
      }
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
): Promise<MessageRow | undefined> {
  return await transaction
    .insertInto('messages')
    .values({
      conversation_id: message.conversationId,
      client_id: message.clientId,
      sender_id: message.senderId,
      recipient_id: message.recipientId,
      content: message.content ?? null,
      media_url: message.media?.url ?? null,
      media_type: message.media?.type ?? null,
      message_type: message.messageType,
    })
    .onConflict((conflict) => conflict.columns(['sender_id', 'client_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

function findByClientId(kysely: Kysely<ChatTables>, senderId: UserId, clientId: string) {
  return kysely
    .selectFrom('messages')
    .selectAll()
    .where('sender_id', '=', senderId)
    .where('client_id', '=', clientId);
}
