import { AppError } from '@stagedoor/contracts/errors';
import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import { ROLES, type Role } from '@stagedoor/contracts/identity';
import { type UserId, UUID_PATTERN } from '@stagedoor/contracts/ids';
import { isUniqueViolation } from '@stagedoor/service-kit/sqlstate';
import { type ExpressionBuilder, sql } from 'kysely';
import type { AccountsDatabase, AccountsTransaction, AccountTables } from '../tables.ts';
import { type AccountRow, toPublicUser } from './user-views.ts';

/** Ids that one lookup of public profiles takes; a page of streams has fewer. */
const PUBLIC_LOOKUP_MAX = 500;

export type NewUser = {
  email: string;
  username: string;
  displayName: string;
  passwordHash: string;
  roles: readonly Role[];
};

/** Reads and writes accounts. What other nodes must hear of is announced by `AccountAdministration`, not here. */
export class UserStore {
  readonly #kysely: AccountsDatabase;

  constructor(kysely: AccountsDatabase) {
    this.#kysely = kysely;
  }

  /** Rejects with EMAIL_TAKEN or USERNAME_TAKEN; of two at the same instant one gets it. */
  async insert(user: NewUser): Promise<AccountRow> {
    try {
      const row = await this.#kysely
        .insertInto('users')
        .values({
          email: user.email,
          username: user.username,
          display_name: user.displayName,
          password_hash: user.passwordHash,
          roles: sortRoles(user.roles),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { ...row, application_status: null, application_reason: null };
    } catch (error) {
      if (isUniqueViolation(error, 'users_email_key')) throw emailTaken(error);
      if (isUniqueViolation(error, 'users_username_key')) throw usernameTaken(error);
      throw error;
    }
  }

  /** Rejects like `insert` would, before anybody spends time on a password hash. */
  async assertFree(email: string, username: string): Promise<void> {
    if ((await this.findByEmail(email)) !== undefined) throw emailTaken();
    if ((await this.findByUsername(username)) !== undefined) throw usernameTaken();
  }

  async findById(userId: string): Promise<AccountRow | undefined> {
    return this.#select().where('users.id', '=', userId).executeTakeFirst();
  }

  /** The account, or NOT_FOUND. */
  async getById(userId: string): Promise<AccountRow> {
    const row = await this.findById(userId);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such account.');
    return row;
  }

  async findByEmail(email: string): Promise<AccountRow | undefined> {
    return this.#select()
      .where(sql`lower(${sql.ref('users.email')})`, '=', email.toLowerCase())
      .executeTakeFirst();
  }

  async findByUsername(username: string): Promise<AccountRow | undefined> {
    return this.#select()
      .where(sql`lower(${sql.ref('users.username')})`, '=', username.toLowerCase())
      .executeTakeFirst();
  }

  /** The public profiles of those ids that exist; ids of anonymous viewers and the like are simply not found. */
  async findPublicUsers(ids: readonly string[]): Promise<ReadonlyMap<string, PublicUser>> {
    const accountIds = [...new Set(ids)].filter(isAccountId).slice(0, PUBLIC_LOOKUP_MAX);
    if (accountIds.length === 0) return new Map();
    const rows = await this.#kysely
      .selectFrom('users')
      .select([
        'id',
        'username',
        'display_name',
        'bio',
        'profile_pic_url',
        'is_creator',
        'created_at',
      ])
      .where('id', 'in', accountIds)
      .execute();
    return new Map(rows.map((row) => [row.id, toPublicUser(row)]));
  }

  /** Changes what an account's owner may change. */
  async updateProfile(
    userId: UserId,
    profile: { displayName: string | undefined; bio: string | undefined },
  ): Promise<AccountRow> {
    await this.#kysely
      .updateTable('users')
      .set({
        ...(profile.displayName === undefined ? {} : { display_name: profile.displayName }),
        ...(profile.bio === undefined ? {} : { bio: profile.bio }),
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', userId)
      .execute();
    return this.getById(userId);
  }

  /** Replaces an old hash by a stronger one of the same password, unless the password changed meanwhile. */
  async replaceHash(userId: string, oldHash: string, newHash: string): Promise<void> {
    await this.#kysely
      .updateTable('users')
      .set({ password_hash: newHash })
      .where('id', '=', userId)
      .where('password_hash', '=', oldHash)
      .execute();
  }

  async setRoles(
    transaction: AccountsTransaction,
    userId: string,
    roles: readonly Role[],
    now: Date,
  ): Promise<void> {
    await transaction
      .updateTable('users')
      .set({ roles: sortRoles(roles), roles_changed_at: now, updated_at: sql<Date>`now()` })
      .where('id', '=', userId)
      .execute();
  }

  #select() {
    return this.#kysely.selectFrom('users').selectAll('users').select(latestApplication);
  }
}

/** The newest application of the row's account, as columns. */
export function latestApplication(eb: ExpressionBuilder<AccountTables, 'users'>) {
  const latest = eb
    .selectFrom('creator_applications')
    .whereRef('creator_applications.user_id', '=', 'users.id')
    .orderBy('creator_applications.created_at', 'desc')
    .limit(1);
  return [
    latest.select('creator_applications.status').as('application_status'),
    latest.select('creator_applications.reason').as('application_reason'),
  ] as const;
}

/** Without doubles, from the lowest to the highest. */
export function sortRoles(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

function isAccountId(id: string): boolean {
  return UUID_PATTERN.test(id);
}

function emailTaken(cause?: unknown): AppError {
  return new AppError('EMAIL_TAKEN', 'There is an account with this email address.', { cause });
}

function usernameTaken(cause?: unknown): AppError {
  return new AppError('USERNAME_TAKEN', 'This user name is taken.', { cause });
}
