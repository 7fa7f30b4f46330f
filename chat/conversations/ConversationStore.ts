import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import { type Kysely, sql } from 'kysely';
import type { ChatTables, ConversationRow, MessageRow } from '../tables.ts';

/** A part of a list: `offset` from its beginning. */
export type Slice = { limit: number; offset: number };

/** Conversations of two people and who blocks whom, in PostgreSQL. Ids are UUIDs in lower case. */
export class ConversationStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** The one of these two, made where there is none; whoever else does the same gets the same. */
  async getOrCreate(one: UserId, other: UserId): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select chat.get_or_create_conversation(${one}, ${other}) as id`.execute(this.#kysely);
    return (rows[0] as { id: string }).id;
  }

  async findDirect(one: UserId, other: UserId): Promise<ConversationRow | undefined> {
    const [first, second] = one < other ? [one, other] : [other, one];
    return await this.#kysely
      .selectFrom('conversations')
      .selectAll()
      .where('kind', '=', 'direct')
      .where('user1_id', '=', first)
      .where('user2_id', '=', second)
      .executeTakeFirst();
  }

  /** Undefined where the person is not in it, as where there is none. */
  async findOf(userId: UserId, conversationId: string): Promise<ConversationRow | undefined> {
    return await this.#kysely
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', conversationId)
      .where((row) => row.or([row('user1_id', '=', userId), row('user2_id', '=', userId)]))
      .executeTakeFirst();
  }

  /** Those in which something happened last come first. */
  async list(userId: UserId, { limit, offset }: Slice): Promise<ConversationRow[]> {
    // Each half comes sorted out of its index, so that a person with many conversations costs no more than the page.
    const half = (column: 'user1_id' | 'user2_id') => sql`
      (select * from chat.conversations where ${sql.ref(column)} = ${userId}
        order by coalesce(last_message_at, created_at) desc, id limit ${limit + offset})`;
    const { rows } = await sql<ConversationRow>`
      select * from (${half('user1_id')} union all ${half('user2_id')}) c
      order by coalesce(last_message_at, created_at) desc, id
      limit ${limit} offset ${offset}`.execute(this.#kysely);
    return rows;
  }

  /** The last message of each that has one, as this person is shown it. */
  async lastMessages(
    userId: UserId,
    rows: readonly ConversationRow[],
  ): Promise<ReadonlyMap<string, MessageRow>> {
    const ids = rows.flatMap((row) => row.last_message_id ?? []);
    if (ids.length === 0) return new Map();
    const messages = await this.#kysely
      .selectFrom('messages')
      .selectAll()
      .where('id', 'in', ids)
      .where((row) => row.or([row('visible_to', 'is', null), row('visible_to', '=', userId)]))
      .execute();
    return new Map(messages.map((message) => [message.conversation_id, message] as const));
  }

  /** Of each conversation that has some: up to the last message of its row, since what came later is not shown with it. */
  async unreadCounts(
    userId: UserId,
    rows: readonly ConversationRow[],
  ): Promise<ReadonlyMap<string, number>> {
    const lastIds = rows.flatMap((row) => row.last_message_id ?? []);
    if (lastIds.length === 0) return new Map();
    const counts = await this.#kysely
      .selectFrom('messages')
      .innerJoin('messages as last', (join) =>
        join
          .onRef('last.conversation_id', '=', 'messages.conversation_id')
          .onRef('messages.seq', '<=', 'last.seq'),
      )
      .select((row) => ['messages.conversation_id', row.fn.countAll<bigint>().as('count')])
      .where('last.id', 'in', lastIds)
      .where('messages.recipient_id', '=', userId)
      .where('messages.is_read', '=', false)
      .groupBy('messages.conversation_id')
      .execute();
    return new Map(counts.map((row) => [row.conversation_id, Number(row.count)] as const));
  }

  /** Whether one of them has blocked the other. */
  async isBlockedBetween(one: UserId, other: UserId): Promise<boolean> {
    return await isBlockedBetween(this.#kysely, one, other);
  }

  /** Idempotent, both. What is being sent between the two is stored before it, or not at all. */
  async block(blockerId: UserId, blockedId: UserId): Promise<void> {
    const [user1, user2] = blockerId < blockedId ? [blockerId, blockedId] : [blockedId, blockerId];
    await inTransaction(this.#kysely, async (transaction) => {
      await transaction
        .selectFrom('conversations')
        .select('id')
        .where('user1_id', '=', user1)
        .where('user2_id', '=', user2)
        .forUpdate()
        .execute();
      await transaction
        .insertInto('blocks')
        .values({ blocker_id: blockerId, blocked_id: blockedId })
        .onConflict((conflict) => conflict.columns(['blocker_id', 'blocked_id']).doNothing())
        .execute();
    });
  }

  async unblock(blockerId: UserId, blockedId: UserId): Promise<void> {
    await this.#kysely
      .deleteFrom('blocks')
      .where('blocker_id', '=', blockerId)
      .where('blocked_id', '=', blockedId)
      .execute();
  }

  /** Newest first, `limit` at most. */
  async blockedBy(blockerId: UserId, limit: number): Promise<string[]> {
    const rows = await this.#kysely
      .selectFrom('blocks')
      .select('blocked_id')
      .where('blocker_id', '=', blockerId)
      .orderBy('created_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => row.blocked_id);
  }
}

/** Whether one of them has blocked the other. */
export async function isBlockedBetween(
  kysely: Kysely<ChatTables>,
  one: UserId,
  other: UserId,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from chat.blocks
    where (blocker_id, blocked_id) in ((${one}, ${other}), (${other}, ${one}))
    limit 1`.execute(kysely);
  return rows.length > 0;
}

export function otherOf(row: ConversationRow, userId: UserId): UserId {
  return asUserId(row.user1_id === userId ? row.user2_id : row.user1_id);
}
