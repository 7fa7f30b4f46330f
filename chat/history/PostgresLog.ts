import { assert } from '@stagedoor/service-kit/assert';
import { type Database, retryConflicts } from '@stagedoor/service-kit/db';
import { type Kysely, sql } from 'kysely';
import type { HistoryLimits, Publication } from '../channels/broker.ts';
import type { ChatTables } from '../tables.ts';
import type {
  LogEntry,
  LoggedChannel,
  LogResult,
  PublicationLog,
  PublicationRange,
} from './publication-log.ts';

/** The PostgreSQL schema that chat owns. */
export const CHAT_OWNER = 'chat';

type AppendedRow = {
  epoch: string;
  publication_offset: bigint;
  published_at: Date;
  is_duplicate: boolean;
};

/**
 * The log of all channels in PostgreSQL. `append_publications` (migrations.ts) gives out offsets under a lock on the channel's row, so
 * that they are gap-free and in the order of the commits whoever appends, and an id that is stored already is found whatever raced; all
 * in one statement, of which a message costs one way to the database.
 */
export class PostgresLog implements PublicationLog {
  readonly #kysely: Kysely<ChatTables>;

  constructor(database: Database) {
    this.#kysely = database.kysely<ChatTables>(CHAT_OWNER);
  }

  async append(entries: readonly LogEntry[]): Promise<LogResult[]> {
    if (entries.length === 0) return [];
    const names = entries.map(({ channel }) => channel);
    const ids = entries.map(({ id }) => id);
    const bodies = entries.map(({ bytes }) => Buffer.from(bytes));
    const { rows } = await retryConflicts(() =>
      sql<AppendedRow>`
        select epoch, publication_offset, published_at, is_duplicate
        from chat.append_publications(${names}::text[], ${ids}::text[], ${bodies}::bytea[])
        order by ordinal`.execute(this.#kysely),
    );
    assert(rows.length === entries.length, 'each entry is in the log');
    return rows.map((row) => ({
      epoch: row.epoch,
      offset: Number(row.publication_offset),
      atMs: row.published_at.getTime(),
      isDuplicate: row.is_duplicate,
    }));
  }

  async find(channel: string): Promise<LoggedChannel | undefined> {
    const row = await this.#kysely
      .selectFrom('channels')
      .select((row) => [
        'channels.epoch',
        'channels.top_offset',
        // The first entry of the index, and not all of them.
        row
          .selectFrom('publications')
          .select('publication_offset')
          .whereRef('publications.channel_id', '=', 'channels.id')
          .orderBy('publication_offset')
          .limit(1)
          .as('first_offset'),
      ])
      .where('channels.name', '=', channel)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const topOffset = Number(row.top_offset);
    const firstOffset = Number(row.first_offset ?? topOffset + 1);
    return { epoch: row.epoch, topOffset, firstOffset };
  }

  /** With an epoch nothing of a channel that has another one. */
  async read(
    channel: string,
    range: PublicationRange & { epoch?: string },
  ): Promise<Publication[]> {
    const { epoch } = range;
    const rows = await this.#kysely
      .selectFrom('publications')
      .innerJoin('channels', 'channels.id', 'publications.channel_id')
      .select(['publication_offset', 'publication_id', 'body', 'published_at'])
      .where('channels.name', '=', channel)
      .$if(epoch !== undefined, (query) => query.where('channels.epoch', '=', epoch ?? ''))
      .where('publication_offset', '>', BigInt(range.afterOffset))
      .where('publication_offset', '<', BigInt(range.beforeOffset))
      .orderBy('publication_offset', range.from === 'oldest' ? 'asc' : 'desc')
      .limit(range.limit)
      .execute();
    const publications = rows.map((row) => ({
      offset: Number(row.publication_offset),
      id: row.publication_id,
      bytes: row.body,
      atMs: row.published_at.getTime(),
    }));
    return range.from === 'oldest' ? publications : publications.reverse();
  }

  /** Deletes up to so many publications of all channels that are older. Answers how many. */
  async deleteOlder({ ageMs, limit }: { ageMs: number; limit: number }): Promise<number> {
    const { numAffectedRows } = await sql`
      delete from chat.publications where ctid in (
        select ctid from chat.publications
        where published_at < now() - make_interval(secs => ${ageMs / 1000})
        limit ${limit})`.execute(this.#kysely);
    return Number(numAffectedRows ?? 0n);
  }

  async prune(channel: string, { publicationsMax, ageMsMax }: HistoryLimits): Promise<void> {
    await sql`
      delete from chat.publications p using chat.channels c
      where c.name = ${channel} and p.channel_id = c.id
        and (p.publication_offset <= c.top_offset - ${publicationsMax}
          or p.published_at < now() - make_interval(secs => ${ageMsMax / 1000}))`.execute(
      this.#kysely,
    );
  }
}
