import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { type Kysely, sql } from 'kysely';
import type { ChatTables } from '../tables.ts';
import type { Block, PresenceRecords } from './roles.ts';

/** What presence reads and keeps in PostgreSQL. Ids are UUIDs in lower case. */
export class PresenceStore implements PresenceRecords {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  async findContacts(userId: UserId, others: readonly UserId[]): Promise<UserId[]> {
    const { rows } = await sql<{ id: string }>`
      select user2_id as id from chat.conversations
        where kind = 'direct' and user1_id = ${userId} and user2_id = any(${others}::uuid[])
      union all
      select user1_id as id from chat.conversations
        where kind = 'direct' and user2_id = ${userId} and user1_id = any(${others}::uuid[])`.execute(
      this.#kysely,
    );
    return rows.map(({ id }) => asUserId(id));
  }

  async findBlocks(userIds: readonly UserId[]): Promise<Block[]> {
    const { rows } = await sql<{ blocker_id: string; blocked_id: string }>`
      select blocker_id, blocked_id from chat.blocks where blocker_id = any(${userIds}::uuid[])
      union
      select blocker_id, blocked_id from chat.blocks where blocked_id = any(${userIds}::uuid[])`.execute(
      this.#kysely,
    );
    return rows.map((row) => ({
      blockerId: asUserId(row.blocker_id),
      blockedId: asUserId(row.blocked_id),
    }));
  }

  async readLastSeen(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>> {
    if (userIds.length === 0) return new Map();
    const rows = await this.#kysely
      .selectFrom('last_seen')
      .select(['user_id', 'seen_at'])
      .where('user_id', '=', sql<string>`any(${userIds}::uuid[])`)
      .execute();
    return new Map(rows.map((row) => [asUserId(row.user_id), row.seen_at.getTime()] as const));
  }

  async writeLastSeen(seen: readonly (readonly [UserId, number])[]): Promise<void> {
    const ids = seen.map(([userId]) => userId);
    const times = seen.map(([, seenAtMs]) => new Date(seenAtMs));
    // In one order, so that two servers never wait for each other.
    await sql`
      insert into chat.last_seen as known (user_id, seen_at)
      select id, seen_at from unnest(${ids}::uuid[], ${times}::timestamptz[]) as seen(id, seen_at)
      order by id
      on conflict (user_id) do update set seen_at = excluded.seen_at
        where known.seen_at < excluded.seen_at`.execute(this.#kysely);
  }
}
