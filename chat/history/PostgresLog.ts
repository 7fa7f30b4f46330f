import { randomUUID } from 'node:crypto';
import { assert } from '@stagedoor/service-kit/assert';
import { type Database, inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { HistoryLimits, Publication } from '../channels/broker.ts';
import type { ChatTables } from '../tables.ts';
import type { LogEntry, LoggedChannel, LogResult, PublicationLog } from './publication-log.ts';

/** The PostgreSQL schema that chat owns. */
export const CHAT_OWNER = 'chat';

type AppendedRow = {
  ordinal: bigint;
  epoch: string;
  publication_offset: bigint;
  published_at: Date;
  is_duplicate: boolean;
};

/**
 * The log of all channels in PostgreSQL. Offsets are given out under a lock on the channel's row, so that they are gap-free and in
 * the order of the commits whoever appends, and an id that is stored already is found whatever raced.
 */
export class PostgresLog implements PublicationLog {
  readonly #kysely: Kysely<ChatTables>;

  constructor(database: Database) {
    this.#kysely = database.kysely<ChatTables>(CHAT_OWNER);
  }

  async append(entries: readonly LogEntry[]): Promise<LogResult[]> {
    if (entries.length === 0) return [];
    return inTransaction(this.#kysely, async (transaction) => {
      await this.#lock(transaction, [...new Set(entries.map(({ channel }) => channel))]);
      const rows = await insert(transaction, entries);
      assert(rows.length === entries.length, 'each entry is in the log');
      return rows.map((row) => ({
        epoch: row.epoch,
        offset: Number(row.publication_offset),
        atMs: row.published_at.getTime(),
        isDuplicate: row.is_duplicate,
      }));
    });
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

  async read(
    channel: string,
    range: { afterOffset: number; beforeOffset: number; limit: number; from: 'oldest' | 'newest' },
  ): Promise<Publication[]> {
    const rows = await this.#kysely
      .selectFrom('publications')
      .innerJoin('channels', 'channels.id', 'publications.channel_id')
      .select(['publication_offset', 'publication_id', 'body', 'published_at'])
      .where('channels.name', '=', channel)
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

  async prune(channel: string, { publicationsMax, ageMsMax }: HistoryLimits): Promise<void> {
    await sql`
      delete from chat.publications p using chat.channels c
      where c.name = ${channel} and p.channel_id = c.id
        and (p.publication_offset <= c.top_offset - ${publicationsMax}
          or p.published_at < now() - make_interval(secs => ${ageMsMax / 1000}))`.execute(
      this.#kysely,
    );
  }

  /** Makes those that are missing. Always in one order, so that two servers never wait for each other. */
  async #lock(transaction: Transaction<ChatTables>, names: readonly string[]): Promise<void> {
    const locked = await lockRows(transaction, names);
    if (locked === names.length) return;
    const values = names.map((name) => ({ name, epoch: randomUUID(), top_offset: 0n }));
    await transaction
      .insertInto('channels')
      .values(values.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    await lockRows(transaction, names);
  }
}

async function lockRows(
  transaction: Transaction<ChatTables>,
  names: readonly string[],
): Promise<number> {
  const rows = await transaction
    .selectFrom('channels')
    .select('id')
    .where('name', 'in', names)
    .orderBy('name')
    .forUpdate()
    .execute();
  return rows.length;
}

async function insert(
  transaction: Transaction<ChatTables>,
  entries: readonly LogEntry[],
): Promise<AppendedRow[]> {
  const names = entries.map(({ channel }) => channel);
  const ids = entries.map(({ id }) => id);
  const bodies = entries.map(({ bytes }) => Buffer.from(bytes));
  const { rows } = await sql<AppendedRow>`
    with placed as (
      select i.ordinal, i.publication_id, i.body, c.id as channel_id, c.epoch
      from unnest(${names}::text[], ${ids}::text[], ${bodies}::bytea[])
        with ordinality as i(name, publication_id, body, ordinal)
      join chat.channels c on c.name = i.name
    ), known as (
      select p.ordinal, k.publication_offset, k.published_at
      from placed p
      join chat.publications k on k.channel_id = p.channel_id and k.publication_id = p.publication_id
    ), fresh as (
      select p.*, row_number() over (partition by p.channel_id order by p.ordinal) as nth
      from placed p where not exists (select from known k where k.ordinal = p.ordinal)
    ), raised as (
      update chat.channels c set top_offset = c.top_offset + f.count
      from (select channel_id, count(*) as count from fresh group by channel_id) f
      where c.id = f.channel_id
      returning c.id, c.top_offset - f.count as base
    ), added as (
      insert into chat.publications (channel_id, publication_offset, publication_id, body)
      select f.channel_id, r.base + f.nth, f.publication_id, f.body
      from fresh f join raised r on r.id = f.channel_id
      returning channel_id, publication_offset, publication_id, published_at
    )
    select p.ordinal, p.epoch,
      coalesce(k.publication_offset, a.publication_offset) as publication_offset,
      coalesce(k.published_at, a.published_at) as published_at,
      k.ordinal is not null as is_duplicate
    from placed p
    left join known k on k.ordinal = p.ordinal
    left join added a on a.channel_id = p.channel_id and a.publication_id = p.publication_id
    order by p.ordinal`.execute(transaction);
  return rows;
}
