import type { ReportDecision } from '@stagedoor/contracts/http/messages';
import type { UserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql } from 'kysely';
import type { ChatTables, MessageRow, ReportRow } from '../tables.ts';
import type { Slice } from './ConversationStore.ts';
import { clear, takeUnreportedOut } from './clearing.ts';

/** What was reported, of which message. */
export type Reported = { report: ReportRow; message: Message };
type Message = Pick<
  MessageRow,
  'id' | 'conversation_id' | 'sender_id' | 'recipient_id' | 'created_at'
>;

/** What people report of messages to them, and what was decided, in PostgreSQL. */
export class ReportStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** Of this person. */
  async find(reporterId: UserId, messageId: string): Promise<ReportRow | undefined> {
    return await this.#kysely
      .selectFrom('message_reports')
      .selectAll()
      .where('message_id', '=', messageId)
      .where('reporter_id', '=', reporterId)
      .executeTakeFirst();
  }

  /** With what the message says now. Where the person has reported it before that is answered, and nothing changed. */
  async add(reporterId: UserId, message: MessageRow, reason: string): Promise<ReportRow> {
    const added = await this.#kysely
      .insertInto('message_reports')
      .values({
        ...{ message_id: message.id, reporter_id: reporterId, reason, content: message.content },
        ...{ media_url: message.media_url, media_type: message.media_type },
      })
      .onConflict((conflict) => conflict.columns(['message_id', 'reporter_id']).doNothing())
      .returningAll()
      .executeTakeFirst();
    return added ?? ((await this.find(reporterId, message.id)) as ReportRow);
  }

  /** Of which nobody has decided yet; what waits for longest first. */
  async open({ limit, offset }: Slice): Promise<Reported[]> {
    const reports = await this.#kysely
      .selectFrom('message_reports')
      .selectAll()
      .where('decision', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute();
    const ids = reports.map((report) => report.message_id);
    const messages = ids.length === 0 ? [] : await selectMessages(this.#kysely, ids);
    const byId = new Map(messages.map((message) => [message.id, message] as const));
    return reports.flatMap((report) => {
      const message = byId.get(report.message_id);
      return message === undefined ? [] : { report, message };
    });
  }

  /**
   * Undefined where there is no such report. What was decided before stays: `isNew` false. With `remove` nothing is left in the row of
   * the message of what it said.
   */
  async decide(
    reportId: string,
    decision: ReportDecision,
    deciderId: UserId,
  ): Promise<(Reported & { isNew: boolean }) | undefined> {
    return await inTransaction(this.#kysely, async (transaction) => {
      const known = await transaction
        .selectFrom('message_reports')
        .selectAll()
        .where('id', '=', reportId)
        .forUpdate()
        .executeTakeFirst();
      if (known === undefined) return undefined;
      const [message] = await selectMessages(transaction, [known.message_id]);
      if (message === undefined) return undefined;
      if (known.decision !== null) return { report: known, message, isNew: false };
      const report = await transaction
        .updateTable('message_reports')
        .set({ decision, decided_by: deciderId, decided_at: sql<Date>`clock_timestamp()` })
        .where('id', '=', reportId)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (decision === 'remove') await clear(transaction, known.message_id);
      await takeUnreportedOut(transaction, known.message_id);
      return { report, message, isNew: true };
    });
  }
}

async function selectMessages(
  kysely: Kysely<ChatTables>,
  ids: readonly string[],
): Promise<Message[]> {
  return await kysely
    .selectFrom('messages')
    .select(['id', 'conversation_id', 'sender_id', 'recipient_id', 'created_at'])
    .where('id', 'in', ids)
    .execute();
}
