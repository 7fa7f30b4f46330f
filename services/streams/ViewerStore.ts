import { type Kysely, sql } from 'kysely';
import type { StreamTables } from './tables.ts';

export type AudienceTotals = { uniqueViewers: number; watchSeconds: number };

/** The viewers' rows. `viewer_count` of a stream and its open rows change in one transaction. */
export class ViewerStore {
  readonly #database: Kysely<StreamTables>;

  constructor(database: Kysely<StreamTables>) {
    this.#database = database;
  }

  /** Opens rows for those who came and closes rows of those who left. Applying the same change twice changes nothing. */
  async apply(
    streamId: string,
    came: readonly string[],
    left: readonly string[],
    now: Date,
  ): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      // The stream's row is the lock: changes of one stream's viewers follow one another, and none follow its end.
      const stream = await transaction
        .selectFrom('streams')
        .select('status')
        .where('id', '=', streamId)
        .forUpdate()
        .executeTakeFirst();
      if (stream?.status !== 'live') return;
      if (left.length > 0) {
        await transaction
          .updateTable('stream_viewers')
          .set((row) => ({
            left_at: row.fn<Date>('greatest', ['joined_at', row.val(now)]),
            last_seen_at: now,
          }))
          .where('stream_id', '=', streamId)
          .where('viewer_id', 'in', [...left])
          .where('left_at', 'is', null)
          .execute();
      }
      if (came.length > 0) {
        await transaction
          .insertInto('stream_viewers')
          .values(
            came.map((viewerId) => ({
              stream_id: streamId,
              viewer_id: viewerId,
              joined_at: now,
              left_at: null,
              last_seen_at: now,
            })),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['stream_id', 'viewer_id'])
              .where('left_at', 'is', null)
              .doUpdateSet({ last_seen_at: now }),
          )
          .execute();
      }
      await countViewers(transaction, streamId);
    });
  }

  /** Says that these viewers are still there. */
  async touch(streamId: string, viewerIds: readonly string[], now: Date): Promise<void> {
    if (viewerIds.length === 0) return;
    await this.#database
      .updateTable('stream_viewers')
      .set((row) => ({ last_seen_at: row.fn<Date>('greatest', ['last_seen_at', row.val(now)]) }))
      .where('stream_id', '=', streamId)
      // One parameter, however many there are: a statement has room for 65,535.
      .where(sql<boolean>`viewer_id = any(${[...viewerIds]}::text[])`)
      .where('left_at', 'is', null)
      .execute();
  }

  /** Closes rows that nobody has touched since `before`: their process died. They left when they were last seen. */
  async closeStale(before: Date): Promise<void> {
    const stale = await this.#database
      .updateTable('stream_viewers')
      .set((row) => ({ left_at: row.ref('last_seen_at') }))
      .where('left_at', 'is', null)
      .where('last_seen_at', '<', before)
      .returning('stream_id')
      .execute();
    for (const streamId of new Set(stale.map((row) => row.stream_id))) {
      await countViewers(this.#database, streamId);
    }
  }

  /** People and seconds watched so far; whoever is still there counts up to `now`. */
  async totals(streamId: string, now: Date): Promise<AudienceTotals> {
    const row = await this.#database
      .selectFrom('stream_viewers')
      .select((row) => [
        row.fn.count<bigint>('viewer_id').distinct().as('unique'),
        sql<bigint>`coalesce(sum(extract(epoch from (coalesce(left_at, ${now}) - joined_at))), 0)::bigint`.as(
          'seconds',
        ),
      ])
      .where('stream_id', '=', streamId)
      .executeTakeFirstOrThrow();
    return { uniqueViewers: Number(row.unique), watchSeconds: Math.max(0, Number(row.seconds)) };
  }
}

async function countViewers(database: Kysely<StreamTables>, streamId: string): Promise<void> {
  await database
    .updateTable('streams')
    .set((row) => ({
      viewer_count: row
        .selectFrom('stream_viewers')
        .select((viewer) => sql<number>`${viewer.fn.countAll()}::integer`.as('count'))
        .where('stream_id', '=', streamId)
        .where('left_at', 'is', null),
    }))
    .where('id', '=', streamId)
    .where('status', '=', 'live')
    .execute();
}
