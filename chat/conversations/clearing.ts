import { sql, type Transaction } from 'kysely';
import { takeOutOfMessage } from '../attachments/sending.ts';
import type { ChatTables } from '../tables.ts';

/** Nothing is left in the row of what the message said. Its attachment is to be taken out as well. */
export async function clear(
  transaction: Transaction<ChatTables>,
  messageId: string,
): Promise<void> {
  await transaction
    .updateTable('messages')
    .set({
      ...{ content: '', media_url: null, media_type: null },
      ...{ media_id: null, media_width: null, media_height: null },
      removed_at: sql<Date>`coalesce(removed_at, clock_timestamp())`,
    })
    .where('id', '=', messageId)
    .execute();
}

/** The attachment of a message that is removed goes, unless somebody has reported it and nobody has decided: that takes a look at it. */
export async function takeUnreportedOut(
  transaction: Transaction<ChatTables>,
  messageId: string,
): Promise<void> {
  const message = await transaction
    .selectFrom('messages')
    .select('removed_at')
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (message === undefined || message.removed_at === null) return;
  const openReport = await transaction
    .selectFrom('message_reports')
    .select('id')
    .where('message_id', '=', messageId)
    .where('decision', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (openReport === undefined) await takeOutOfMessage(transaction, messageId);
}
