import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import { DIRECT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChatTables, MessageRow } from '../tables.ts';
import { isBlockedBetween } from './ConversationStore.ts';
import { clear, takeUnreportedOut } from './clearing.ts';

/** `isNew` false: it was so before, and nothing has changed. */
type Changed = { row: MessageRow; isNew: boolean };

/** What people do to messages that they sent, in PostgreSQL. */
export class MessageChangeStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /**
   * `toContent` makes what it is to say out of the message as it is; what that throws is thrown, and nothing stored. Rejects with AppError
   * NOT_FOUND, FORBIDDEN, MESSAGE_NOT_EDITABLE, CHAT_CLOSED or USER_BLOCKED.
   */
  async edit(
    userId: UserId,
    messageId: string,
    toContent: (row: MessageRow) => string | null,
  ): Promise<Changed> {
    return await this.#change(userId, messageId, async (transaction, row, chatStatus) => {
      if (row.removed_at !== null) throw noMessage();
      if (row.message_type !== 'text' && row.message_type !== 'media') throw notEditable();
      const content = toContent(row);
      if (content === row.content) return { row, isNew: false };
      if (chatStatus === 'closed')
        throw new AppError('CHAT_CLOSED', 'This conversation is closed.');
      if (await isBlockedBetween(transaction, userId, row.recipient_id as UserId))
        throw new AppError('USER_BLOCKED', 'Between the two of you nothing is sent.');
      const edited = await transaction
        .updateTable('messages')
        // Clients tell edits apart by their milliseconds.
        .set({
          content,
          edited_at: sql<Date>`greatest(clock_timestamp(), edited_at + interval '1 millisecond')`,
        })
        .where('id', '=', messageId)
        .where(
          'created_at',
          '>',
          sql<Date>`clock_timestamp() - make_interval(secs => ${DIRECT_EDIT_WINDOW_MS / 1_000})`,
        )
        .returningAll()
        .executeTakeFirst();
      if (edited === undefined) throw notEditable();
      return { row: edited, isNew: true };
    });
  }

  /** Rejects with AppError NOT_FOUND or FORBIDDEN. */
  async remove(userId: UserId, messageId: string): Promise<Changed> {
    return await this.#change(userId, messageId, async (transaction, row) => {
      if (row.removed_at !== null) return { row, isNew: false };
      await clear(transaction, messageId);
      await takeUnreportedOut(transaction, messageId);
      const cleared = await select(transaction, userId, messageId).executeTakeFirstOrThrow();
      return { row: cleared, isNew: true };
    });
  }

  /** In the order in which people write, block and change in this conversation. */
  async #change(
    userId: UserId,
    messageId: string,
    change: (
      transaction: Transaction<ChatTables>,
      row: MessageRow,
      chatStatus: string,
    ) => Promise<Changed>,
  ): Promise<Changed> {
    return await inTransaction(this.#kysely, async (transaction) => {
      const found = await select(transaction, userId, messageId).executeTakeFirst();
      if (found === undefined) throw noMessage();
      if (found.sender_id !== userId)
        throw new AppError('FORBIDDEN', 'Who sent a message changes it.');
      const { chat_status: chatStatus } = await transaction
        .selectFrom('conversations')
        .select('chat_status')
        .where('id', '=', found.conversation_id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const row = await select(transaction, userId, messageId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      return await change(transaction, row, chatStatus);
    });
  }
}

/** One that this person sent, or got and may see. */
function select(kysely: Kysely<ChatTables>, userId: UserId, messageId: string) {
  return kysely
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', messageId)
    .where((row) => row.or([row('sender_id', '=', userId), row('recipient_id', '=', userId)]))
    .where((row) => row.or([row('visible_to', 'is', null), row('visible_to', '=', userId)]));
}

function noMessage(): AppError {
  return new AppError('NOT_FOUND', 'There is no such message.');
}

function notEditable(): AppError {
  return new AppError('MESSAGE_NOT_EDITABLE', 'This message stays as it is.');
}
