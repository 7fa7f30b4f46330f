import type { RoomId } from '@stagedoor/contracts/ids';
import { type Kysely, sql } from 'kysely';
import type { ChatTables } from '../tables.ts';
import { type Counts, noCounts, toWire } from './ReactionTally.ts';

/** What one writer has counted in one room in all so far. */
export type WriterCounts = { room: RoomId; writer: string; counts: Counts };

/** What has been counted, in PostgreSQL: a row for each room, kind and writer. */
export class ReactionStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** By writer. */
  async load(room: RoomId): Promise<Map<string, Counts>> {
    const rows = await this.#kysely
      .selectFrom('reaction_totals')
      .select(['writer', 'kind', 'count'])
      .where('room', '=', room)
      .execute();
    const byWriter = new Map<string, number[]>();
    for (const { writer, kind, count } of rows) {
      const counts = byWriter.get(writer) ?? noCounts();
      byWriter.set(writer, counts);
      counts[kind] = Number(count);
    }
    return byWriter;
  }

  /** In one statement. They are totals and not additions: one that was stored without an answer may be stored again. */
  async save(all: readonly WriterCounts[]): Promise<void> {
    const rows = all.flatMap(({ room, writer, counts }) =>
      toWire(counts).map(({ kind, count }) => ({ room, writer, kind, count })),
    );
    if (rows.length === 0) return;
    await sql`
      insert into chat.reaction_totals as known (room, kind, writer, count)
      select * from unnest(
        ${rows.map(({ room }) => room)}::text[],
        ${rows.map(({ kind }) => kind)}::smallint[],
        ${rows.map(({ writer }) => writer)}::text[],
        ${rows.map(({ count }) => count)}::bigint[])
      on conflict (room, kind, writer) do update set
        count = greatest(known.count, excluded.count)`.execute(this.#kysely);
  }
}
