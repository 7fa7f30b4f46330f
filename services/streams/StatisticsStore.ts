import type { Kysely } from 'kysely';
import type { MinuteCount } from './MinuteTally.ts';
import type { StreamTables } from './tables.ts';

export type StreamMinute = { minute: Date; viewers: number; peakViewers: number };

/** One row per stream and minute. */
export class StatisticsStore {
  readonly #database: Kysely<StreamTables>;

  constructor(database: Kysely<StreamTables>) {
    this.#database = database;
  }

  /** Stores minutes; one that is stored already keeps its higher peak. */
  async record(streamId: string, minutes: readonly MinuteCount[]): Promise<void> {
    if (minutes.length === 0) return;
    await this.#database
      .insertInto('stream_stats')
      .values(
        minutes.map((minute) => ({
          stream_id: streamId,
          minute: new Date(minute.minuteStartMs),
          viewers: minute.viewers,
          peak_viewers: minute.peakViewers,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['stream_id', 'minute']).doUpdateSet((row) => ({
          viewers: row.ref('excluded.viewers'),
          peak_viewers: row.fn<number>('greatest', [
            'stream_stats.peak_viewers',
            'excluded.peak_viewers',
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
