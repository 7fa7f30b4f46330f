import type { Role } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import { type Clock, TimeLimitError, withinTime } from '@stagedoor/service-kit/clock';
import { isDatabaseUnavailable } from '@stagedoor/service-kit/sqlstate';
import { BoundedCache } from '../BoundedCache.ts';
import type { AccountsDatabase } from '../tables.ts';

/** After this long a ban or a logout acts even on a node that was told nothing of it. */
export const ACCOUNT_CACHE_TTL_MS = 5_000;
/** While the database is away, what was known this long ago still counts: streams that run go on. */
const STALE_MS_MAX = 10 * 60 * 1000;
/** A database that has not answered by then is about to be away; nobody who was seen lately waits for it longer. */
const PATIENCE_MS = 1_000;
/** About 200 bytes each. */
const ENTRIES_MAX = 50_000;

export type AccountState = { roles: readonly Role[]; isBanned: boolean };
export type LoginState = { userId: string; isEnded: boolean };

/**
 * What the verification of a token needs to know of accounts and logins, from memory where it is fresh. A change drops
 * what is remembered (`forgetAccount`, `forgetLogin`) and is seen by every later call.
 */
export class AccountReader {
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #accounts: BoundedCache<AccountState | undefined>;
  readonly #logins: BoundedCache<LoginState | undefined>;

  constructor(options: { kysely: AccountsDatabase; clock: Clock }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    const limits = {
      clock: options.clock,
      ttlMs: ACCOUNT_CACHE_TTL_MS,
      entriesMax: ENTRIES_MAX,
    };
    this.#accounts = new BoundedCache(limits);
    this.#logins = new BoundedCache(limits);
  }

  /** Undefined when there is no such account. Rejects when the database is away and nothing recent is known. */
  findAccount(userId: UserId): Promise<AccountState | undefined> {
    return this.#withStale(this.#accounts, userId, async () => {
      const row = await this.#kysely
        .selectFrom('users')
        .select(['roles', 'banned_at'])
        .where('id', '=', userId)
        .executeTakeFirst();
      return row && { roles: row.roles, isBanned: row.banned_at !== null };
    });
  }

  findLogin(loginSessionId: string): Promise<LoginState | undefined> {
    return this.#withStale(this.#logins, loginSessionId, async () => {
      const row = await this.#kysely
        .selectFrom('login_sessions')
        .select(['user_id', 'ended_at'])
        .where('id', '=', loginSessionId)
        .executeTakeFirst();
      return row && { userId: row.user_id, isEnded: row.ended_at !== null };
    });
  }

  forgetAccount(userId: string): void {
    this.#accounts.invalidate(userId);
  }

  forgetLogin(loginSessionId: string): void {
    this.#logins.invalidate(loginSessionId);
  }

  forgetAll(): void {
    this.#accounts.invalidateAll();
    this.#logins.invalidateAll();
  }

  /** What is fresh, else what the database says, else (it is away, or says nothing for a second) what was known. */
  async #withStale<Value>(
    cache: BoundedCache<Value>,
    key: string,
    load: () => Promise<Value>,
  ): Promise<Value> {
    const fresh = cache.find(key, ACCOUNT_CACHE_TTL_MS);
    if (fresh !== undefined) return fresh.value;
    const hasStale = cache.find(key, STALE_MS_MAX) !== undefined;
    const reading = cache.get(key, load);
    try {
      return hasStale ? await withinTime(this.#clock, PATIENCE_MS, reading) : await reading;
    } catch (error) {
      const isAway = error instanceof TimeLimitError || isDatabaseUnavailable(error);
      // Asked again: a ban or a logout may have dropped it meanwhile, and then only the database counts.
      const stale = isAway ? cache.find(key, STALE_MS_MAX) : undefined;
      if (stale !== undefined) return stale.value;
      if (error instanceof TimeLimitError) return reading;
      throw error;
    }
  }
}
