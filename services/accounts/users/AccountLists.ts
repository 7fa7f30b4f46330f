import type {
  adminUserPageSchema,
  adminUsersQuerySchema,
  auditPageSchema,
  auditQuerySchema,
} from '@stagedoor/contracts/http/accounts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AccountsDatabase } from '../tables.ts';
import { latestApplication } from './UserStore.ts';
import { toAdminUser } from './user-views.ts';

/** The pages that administrators look through. */
export class AccountLists {
  readonly #kysely: AccountsDatabase;

  constructor(kysely: AccountsDatabase) {
    this.#kysely = kysely;
  }

  /** Newest first. */
  async findUsers(
    query: z.output<typeof adminUsersQuerySchema>,
  ): Promise<z.input<typeof adminUserPageSchema>> {
    const { page, pageSize } = query;
    let matching = this.#kysely.selectFrom('users');
    if (query.search !== undefined && query.search !== '') {
      const pattern = `%${escapeLike(query.search)}%`;
      matching = matching.where((eb) =>
        eb.or([
          eb('users.email', 'ilike', pattern),
          eb('users.username', 'ilike', pattern),
          eb('users.display_name', 'ilike', pattern),
        ]),
      );
    }
    const { role, application } = query;
    if (role !== undefined)
      matching = matching.where(sql<boolean>`${role} = any(${sql.ref('users.roles')})`);
    if (query.banned !== undefined) {
      matching = matching.where('users.banned_at', query.banned === 'true' ? 'is not' : 'is', null);
    }
    if (application !== undefined) {
      matching = matching.where((eb) =>
        eb.exists(
          eb
            .selectFrom('creator_applications')
            .select('creator_applications.id')
            .whereRef('creator_applications.user_id', '=', 'users.id')
            .where('creator_applications.status', '=', application),
        ),
      );
    }
    const rows = await matching
      .selectAll('users')
      .select(latestApplication)
      .orderBy('users.created_at', 'desc')
      .orderBy('users.id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { count } = await matching
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    return { users: rows.map(toAdminUser), total: Number(count), page, pageSize };
  }

  /** What administrators did, newest first. */
  async findAuditRecords(
    query: z.output<typeof auditQuerySchema>,
  ): Promise<z.input<typeof auditPageSchema>> {
    const { userId, page, pageSize } = query;
    let matching = this.#kysely.selectFrom('audit_log');
    if (userId !== undefined) matching = matching.where('target_user_id', '=', userId);
    const rows = await matching
      .selectAll()
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { count } = await matching
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    const records = rows.map((row) => ({
      id: row.id.toString(),
      at: row.at.toISOString(),
      action: row.action,
      actorUserId: row.actor_user_id,
      targetUserId: row.target_user_id,
      details: row.details,
    }));
    return { records, total: Number(count), page, pageSize };
  }
}

/** Makes the characters that LIKE gives a meaning ordinary. */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
