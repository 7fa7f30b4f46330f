import type { RoomId } from '@stagedoor/contracts/ids';
import { type Kysely, sql } from 'kysely';
import type { ChatTables } from '../tables.ts';
import { EDITS_KEPT_MAX, type Edit } from './RoomState.ts';

/** Edits of one message whose repetition is known; it comes within seconds. */
const EDIT_IDS_KEPT = 20;

export type NewEdit = {
  messageId: string;
  /** Made by the author's client: the same edit, however often it comes. */
  editId: string;
  text: string;
};

/** What edited messages say now, in PostgreSQL: one row for each, with its newest text only. */
export class EditStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** By message, those that were edited longest ago first; the newest EDITS_KEPT_MAX. */
  async load(room: RoomId): Promise<Map<string, Edit>> {
    const rows = await this.#kysely
      .selectFrom('message_edits')
      .select(['message_id', 'text', 'edited_at'])
      .where('room', '=', room)
      .orderBy('edited_at', 'desc')
      .limit(EDITS_KEPT_MAX)
      .execute();
    return new Map(rows.reverse().map((row) => [row.message_id, toEdit(row)] as const));
  }

  /**
   * Stores it over the edit before, under a later time however clocks run: that time is the order in which edits of one message
   * count. Answers what the message says now, which is what another edit has made of it where this one is repeated after that.
   */
  async put(room: RoomId, { messageId, editId, text }: NewEdit): Promise<Edit> {
    const { rows } = await sql<{ text: string; edited_at: Date }>`
      insert into chat.message_edits as known (room, message_id, text, edited_at, edit_ids)
      values (${room}, ${messageId}, ${text}, clock_timestamp(), array[${editId}::text])
      on conflict (room, message_id) do update set
        text = excluded.text,
        edited_at = greatest(excluded.edited_at, known.edited_at + interval '1 millisecond'),
        edit_ids = (excluded.edit_ids || known.edit_ids)[1:${sql.lit(EDIT_IDS_KEPT)}]
      where not (${editId}::text = any(known.edit_ids))
      returning text, edited_at`.execute(this.#kysely);
    const [stored] = rows;
    if (stored !== undefined) return toEdit(stored);
    const known = await this.#kysely
      .selectFrom('message_edits')
      .select(['text', 'edited_at'])
      .where('room', '=', room)
      .where('message_id', '=', messageId)
      .executeTakeFirstOrThrow();
    return toEdit(known);
  }
}

function toEdit(row: { text: string; edited_at: Date }): Edit {
  return { text: row.text, editedAtMs: row.edited_at.getTime() };
}
