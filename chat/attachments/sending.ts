import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { AttachmentRow, ChatTables } from '../tables.ts';

/** Where an attachment is fetched, below the server's own address. */
export function mediaPath(mediaId: string): string {
  return `/api/v1/messages/media/${mediaId}`;
}

/** Throws AppError VALIDATION_ERROR unless the attachment is this person's. */
export async function findSendable(
  kysely: Kysely<ChatTables>,
  senderId: UserId,
  mediaId: string,
): Promise<{ isSent: boolean }> {
  const row = await sendable(kysely, senderId, mediaId).executeTakeFirst();
  if (row === undefined) throw noSuchMedia();
  return { isSent: row.message_id !== null };
}

/**
 * The sender's attachment, which nobody else sends or sweeps away until the transaction ends. Throws AppError VALIDATION_ERROR where
 * there is no such one of the sender's. It may be in a message already.
 */
export async function lockSendable(
  transaction: Transaction<ChatTables>,
  senderId: UserId,
  mediaId: string,
): Promise<AttachmentRow> {
  const row = await sendable(transaction, senderId, mediaId).forUpdate().executeTakeFirst();
  if (row === undefined) throw noSuchMedia();
  return row;
}

/** Puts a locked attachment, which is in no message yet, into one. */
export async function putIntoMessage(
  transaction: Transaction<ChatTables>,
  attachment: AttachmentRow,
  messageId: string,
): Promise<void> {
  await transaction
    .updateTable('attachments')
    .set({ message_id: messageId })
    .where('id', '=', attachment.id)
    .execute();
}

/** The attachment of this message is nobody's any more, and is swept away. */
export async function takeOutOfMessage(
  transaction: Transaction<ChatTables>,
  messageId: string,
): Promise<void> {
  await transaction
    .updateTable('attachments')
    .set({ message_id: null, removed_at: sql<Date>`now()` })
    .where('message_id', '=', messageId)
    .execute();
}

function sendable(kysely: Kysely<ChatTables>, senderId: UserId, mediaId: string) {
  return kysely
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', mediaId)
    .where('uploader_id', '=', senderId)
    .where('stored_at', 'is not', null)
    .where('removed_at', 'is', null);
}

function noSuchMedia(): AppError {
  return new AppError('VALIDATION_ERROR', 'You have uploaded no such media.');
}

/** The attachment is in another message. */
export function sentAlready(): AppError {
  return new AppError('CONFLICT', 'This media is in a message already.');
}
