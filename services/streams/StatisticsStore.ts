import type { Kysely } from 'kysely';
import type { StreamTables } from './tables.ts';

export type StreamMinute = { minute: Date; viewers: number; peakViewers: number };

const MINUTE_MS = 60_000;

/** One row per stream and minute. */
export class StatisticsStore {
  readonly #database: Kysely<StreamTables>;

  constructor(database: Kysely<StreamTables>) {
    this.#database = database;
  }

  /** Records the count at `at` and the highest since the last record; a second record of a minute keeps the higher peak. */
  async record(streamId: string, at: Date, viewers: number, peakViewers: number): Promise<void> {
    const minute = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
    await this.#database
      .insertInto('stream_stats')
      .values({ stream_id: streamId, minute, viewers, peak_viewers: peakViewers })
      .onConflict((conflict) =>
        conflict.columns(['stream_id', 'minute']).doUpdateSet((row) => ({
          viewers,
          peak_viewers: row.fn<number>('greatest', [
            'stream_stats.peak_viewers',
            row.val(peakViewers),
          ]),
        })),
      )
      .execute();
  }

  /** Oldest first. */
  async list(streamId: string): Promise<StreamMinute[]> {
    const rows = await this.#database
      .selectFrom('stream_stats')
      .select(['minute', 'viewers', 'peak_viewers'])
      .where('stream_id', '=', streamId)
      .orderBy('minute')
      .execute();
    return rows.map((row) => ({
      minute: row.minute,
      viewers: row.viewers,
      peakViewers: row.peak_viewers,
    }));
  }
}
