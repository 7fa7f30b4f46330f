import { type Database, inTransaction } from '@stagedoor/service-kit/db';
import { sql, type Transaction } from 'kysely';
import type { Publication } from '../../channels/broker.ts';
import type { ChatTables } from '../../tables.ts';
import { CHAT_OWNER } from '../PostgresLog.ts';

/** The first of the two numbers of our advisory locks, so that nobody else's are ours; the second is the partition. */
const LEASE_CLASS = 0x5d_a2_c4;

/** How far a channel is archived. */
export type ArchivedChannel = {
  id: bigint;
  epoch: string;
  /** Everything up to here. */
  topOffset: number;
  /** Of the publication that is there; undefined where it is deleted. */
  topId: string | undefined;
};

/**
 * The archive in PostgreSQL: the rows that `PostgresLog` has. How far a channel has come is in its own row, and changes in one transaction
 * with what was added: whoever writes and whatever dies meanwhile, each publication is there once.
 */
export class ArchiveStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Runs `work` in a transaction in which nobody else archives this partition; undefined where somebody does. The lease ends with the
   * transaction, and so with a server that dies.
   */
  async inLease<Result>(
    partition: number,
    work: (writer: ArchiveWriter) => Promise<Result>,
  ): Promise<Result | undefined> {
    const kysely = this.#database.kysely<ChatTables>(CHAT_OWNER);
    return inTransaction(kysely, async (transaction) => {
      const { rows } = await sql<{ is_ours: boolean }>`
        select pg_try_advisory_xact_lock(${LEASE_CLASS}::int, ${partition}::int) as is_ours`.execute(
        transaction,
      );
      return rows[0]?.is_ours ? work(new ArchiveWriter(transaction)) : undefined;
    });
  }
}

/** Writes within one transaction. */
export class ArchiveWriter {
  readonly #transaction: Transaction<ChatTables>;

  constructor(transaction: Transaction<ChatTables>) {
    this.#transaction = transaction;
  }

  /** Those of the channels that are there, locked until the transaction ends. */
  async find(channels: readonly string[]): Promise<Map<string, ArchivedChannel>> {
    const rows = await this.#transaction
      .selectFrom('channels')
      .leftJoin('publications', (join) =>
        join
          .onRef('publications.channel_id', '=', 'channels.id')
          .onRef('publications.publication_offset', '=', 'channels.top_offset'),
      )
      .select(['channels.id', 'name', 'epoch', 'top_offset', 'publication_id'])
      .where('name', 'in', [...channels])
      .orderBy('name')
      .forUpdate('channels')
      .execute();
    return new Map(
      rows.map(({ id, name, epoch, top_offset, publication_id }) => [
        name,
        { id, epoch, topOffset: Number(top_offset), topId: publication_id ?? undefined },
      ]),
    );
  }

  /** The channel begins anew: what there is stays under a name that no channel can have. */
  async setAside({ id }: ArchivedChannel): Promise<void> {
    await sql`
      update chat.channels set name = name || chr(10) || id::text where id = ${id}`.execute(
      this.#transaction,
    );
  }

  /**
   * Adds what follows, and is archived up to the offset then. An id that the channel has is not added again. Answers how many were added.
   */
  async add(
    channel: string,
    archived: ArchivedChannel | undefined,
    change: { epoch: string; topOffset: number; publications: readonly Publication[] },
  ): Promise<number> {
    const { epoch, topOffset, publications } = change;
    const id = archived?.id ?? (await this.#create(channel, epoch));
    const offsets = publications.map(({ offset }) => offset);
    const ids = publications.map((publication) => publication.id);
    const bodies = publications.map(({ bytes }) => Buffer.from(bytes));
    const times = publications.map(({ atMs }) => new Date(atMs).toISOString());
    const { numAffectedRows } = await sql`
      insert into chat.publications (channel_id, publication_offset, publication_id, body, published_at)
      select ${id}::bigint, o, i, b, t
      from unnest(${offsets}::bigint[], ${ids}::text[], ${bodies}::bytea[], ${times}::timestamptz[])
        as added(o, i, b, t)
      on conflict (channel_id, publication_id) do nothing`.execute(this.#transaction);
    await this.#transaction
      .updateTable('channels')
      .set({ epoch, top_offset: BigInt(topOffset) })
      .where('id', '=', id)
      .execute();
    return Number(numAffectedRows ?? 0n);
  }

  async #create(channel: string, epoch: string): Promise<bigint> {
    const { id } = await this.#transaction
      .insertInto('channels')
      .values({ name: channel, epoch, top_offset: 0n })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }
}
