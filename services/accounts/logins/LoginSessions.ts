import { createHash } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { REFRESH_IDLE_TTL_SECONDS, REFRESH_REUSE_GRACE_MS } from '@stagedoor/contracts/limits';
import { assertUnreachable } from '@stagedoor/service-kit/assert';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import { randomSecret } from '@stagedoor/service-kit/random';
import type { AccountsDatabase, AccountsTransaction, LoginEndReason } from '../tables.ts';
import type { AccountChanges } from '../users/AccountChanges.ts';

/** Devices and browsers of one person; past it the login that was made first ends. */
const LOGINS_PER_USER_MAX = 100;
/** Tabs that come back at once when a browser is restarted. */
const SUCCESSORS_MAX = 32;
/** Used tokens that are remembered per login, to notice their reuse: three weeks of hourly refreshes. */
const TOKENS_PER_LOGIN_MAX = 500;
/** How long an ended login is kept, so that other nodes can catch up on it and a late reuse gets the right answer. */
const ENDED_KEPT_MS = 24 * 60 * 60 * 1000;
const PURGE_BATCH = 1_000;
/** `randomSecret` makes 43 characters; anything else was never issued. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

export type OpenedLogin = { userId: UserId; loginSessionId: string; refreshToken: string };

type Rotation =
  | ({ outcome: 'rotated' } & OpenedLogin)
  | { outcome: 'unknown' | 'ended' | 'busy' }
  | { outcome: 'reused' | 'expired'; userId: UserId; loginSessionId: string };

/**
 * Logins, each a family of refresh tokens.
 *
 * A token is good for one refresh, which makes its successor. Two tabs share one token and may refresh at the same time:
 * within REFRESH_REUSE_GRACE_MS of its first use the token is accepted again and makes a sibling of the successor, so
 * that whichever answer the browser keeps works. Later its use means that somebody has a copy: the login ends, with all
 * its tokens.
 *
 * A login is open → ended (logout, reuse, ban, 12 h without refresh, too many logins, password replaced); never back.
 * A row lock on the login puts its rotations in order.
 */
export class LoginSessions {
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #changes: AccountChanges;

  constructor(options: { kysely: AccountsDatabase; clock: Clock; changes: AccountChanges }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    this.#changes = options.changes;
  }

  /** Opens a login. Rejects with ACCOUNT_BANNED, also when the ban arrives at this moment. */
  async open(userId: UserId): Promise<OpenedLogin> {
    const refreshToken = randomSecret();
    const { loginSessionId, evictedIds } = await inTransaction(
      this.#kysely,
      async (transaction) => {
        // The lock makes a ban wait until this login exists, so that it ends it, or be seen here.
        const user = await transaction
          .selectFrom('users')
          .select('banned_at')
          .where('id', '=', userId)
          .forShare()
          .executeTakeFirst();
        if (user === undefined || user.banned_at !== null) {
          throw new AppError('ACCOUNT_BANNED', 'This account is banned.');
        }
        const now = this.#now();
        const { id } = await transaction
          .insertInto('login_sessions')
          .values({
            user_id: userId,
            created_at: now,
            last_used_at: now,
            expires_at: this.#idleEnd(),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await this.#insertToken(transaction, id, refreshToken);
        return { loginSessionId: id, evictedIds: await this.#evict(transaction, userId) };
      },
    );
    this.announceEnded(userId, evictedIds);
    return { userId, loginSessionId, refreshToken };
  }

  /**
   * Exchanges a refresh token for its successor. Rejects with TOKEN_INVALID (unknown, or its login has ended),
   * TOKEN_EXPIRED (12 h without use), REFRESH_REUSED (used before; the login is dead now).
   */
  async rotate(refreshToken: string): Promise<OpenedLogin> {
    const rotation = await inTransaction(this.#kysely, (transaction) =>
      this.#rotate(transaction, refreshToken),
    );
    switch (rotation.outcome) {
      case 'rotated':
        return rotation;
      case 'unknown':
      case 'ended':
        throw new AppError('TOKEN_INVALID', 'This login has ended. Log in again.');
      case 'busy':
        throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many refreshes at once.', {
          retryAfterMs: REFRESH_REUSE_GRACE_MS,
        });
      case 'reused':
        this.announceEnded(rotation.userId, [rotation.loginSessionId]);
        throw new AppError('REFRESH_REUSED', 'This token was used before. Log in again.');
      case 'expired':
        this.announceEnded(rotation.userId, [rotation.loginSessionId]);
        throw new AppError('TOKEN_EXPIRED', 'This login has expired. Log in again.');
      default:
        return assertUnreachable(rotation);
    }
  }

  /** The login that a refresh token belongs to, whether either still is valid or not. */
  async findByToken(
    refreshToken: string,
  ): Promise<{ userId: UserId; loginSessionId: string } | undefined> {
    if (!TOKEN_PATTERN.test(refreshToken)) return undefined;
    const row = await this.#kysely
      .selectFrom('refresh_tokens')
      .innerJoin('login_sessions', 'login_sessions.id', 'refresh_tokens.login_session_id')
      .select(['login_sessions.id', 'login_sessions.user_id'])
      .where('hash', '=', hashToken(refreshToken))
      .executeTakeFirst();
    return row && { userId: asUserId(row.user_id), loginSessionId: row.id };
  }

  /** Ends a login: its refresh tokens and its access tokens are refused from now on. Idempotent. */
  async end(userId: UserId, loginSessionId: string, reason: LoginEndReason): Promise<void> {
    await this.#kysely
      .updateTable('login_sessions')
      .set({ ended_at: this.#now(), end_reason: reason })
      .where('id', '=', loginSessionId)
      .where('ended_at', 'is', null)
      .execute();
    this.announceEnded(userId, [loginSessionId]);
  }

  /** Ends all logins of an account within the caller's transaction. The caller announces those returned after the commit. */
  async endAll(
    transaction: AccountsTransaction,
    userId: UserId,
    reason: LoginEndReason,
  ): Promise<string[]> {
    const rows = await transaction
      .updateTable('login_sessions')
      .set({ ended_at: this.#now(), end_reason: reason })
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
  }

  /** Tells everybody that these logins have ended. */
  announceEnded(userId: UserId, loginSessionIds: readonly string[]): void {
    for (const loginSessionId of loginSessionIds) {
      this.#changes.announce({ type: 'logged-out', userId, loginSessionId });
    }
  }

  /** Deletes a batch of logins that ended or expired a day ago. Resolves with their number. */
  async purge(): Promise<number> {
    const before = new Date(this.#clock.nowMs() - ENDED_KEPT_MS);
    const rows = await this.#kysely
      .deleteFrom('login_sessions')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('login_sessions')
          .select('id')
          .where((condition) =>
            condition.or([
              condition('ended_at', '<', before),
              condition('expires_at', '<', before),
            ]),
          )
          .limit(PURGE_BATCH),
      )
      .returning('id')
      .execute();
    return rows.length;
  }

  async #rotate(transaction: AccountsTransaction, refreshToken: string): Promise<Rotation> {
    if (!TOKEN_PATTERN.test(refreshToken)) return { outcome: 'unknown' };
    const hash = hashToken(refreshToken);
    const login = await transaction
      .selectFrom('login_sessions')
      .selectAll()
      .where('id', '=', (eb) =>
        eb.selectFrom('refresh_tokens').select('login_session_id').where('hash', '=', hash),
      )
      .forUpdate()
      .executeTakeFirst();
    if (login === undefined) return { outcome: 'unknown' };
    if (login.ended_at !== null) return { outcome: 'ended' };
    const owner = { userId: asUserId(login.user_id), loginSessionId: login.id };
    // Read under the lock: another rotation of this login may just have used it.
    const token = await transaction
      .selectFrom('refresh_tokens')
      .selectAll()
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (token === undefined) return { outcome: 'unknown' };
    const nowMs = this.#clock.nowMs();
    if (login.expires_at.getTime() <= nowMs) {
      await this.#endOne(transaction, login.id, 'expired');
      return { outcome: 'expired', ...owner };
    }
    if (token.used_at !== null && nowMs - token.used_at.getTime() > REFRESH_REUSE_GRACE_MS) {
      await this.#endOne(transaction, login.id, 'reused');
      return { outcome: 'reused', ...owner };
    }
    if (token.successors_count >= SUCCESSORS_MAX) return { outcome: 'busy' };
    return {
      outcome: 'rotated',
      ...owner,
      refreshToken: await this.#succeed(transaction, login.id, hash),
    };
  }

  /** Marks the token as used, makes a successor, and keeps the login open for another 12 hours. */
  async #succeed(
    transaction: AccountsTransaction,
    loginSessionId: string,
    hash: Buffer,
  ): Promise<string> {
    const successor = randomSecret();
    await transaction
      .updateTable('refresh_tokens')
      .set((eb) => ({
        used_at: eb.fn.coalesce('used_at', eb.val(this.#now())),
        successors_count: eb('successors_count', '+', 1),
      }))
      .where('hash', '=', hash)
      .execute();
    await this.#insertToken(transaction, loginSessionId, successor);
    await transaction
      .updateTable('login_sessions')
      .set({ last_used_at: this.#now(), expires_at: this.#idleEnd() })
      .where('id', '=', loginSessionId)
      .execute();
    await transaction
      .deleteFrom('refresh_tokens')
      .where('hash', 'in', (eb) =>
        eb
          .selectFrom('refresh_tokens')
          .select('hash')
          .where('login_session_id', '=', loginSessionId)
          .orderBy('created_at', 'desc')
          .offset(TOKENS_PER_LOGIN_MAX),
      )
      .execute();
    return successor;
  }

  async #insertToken(
    transaction: AccountsTransaction,
    loginSessionId: string,
    refreshToken: string,
  ): Promise<void> {
    await transaction
      .insertInto('refresh_tokens')
      .values({
        hash: hashToken(refreshToken),
        login_session_id: loginSessionId,
        created_at: this.#now(),
      })
      .execute();
  }

  async #endOne(
    transaction: AccountsTransaction,
    loginSessionId: string,
    reason: LoginEndReason,
  ): Promise<void> {
    await transaction
      .updateTable('login_sessions')
      .set({ ended_at: this.#now(), end_reason: reason })
      .where('id', '=', loginSessionId)
      .execute();
  }

  async #evict(transaction: AccountsTransaction, userId: UserId): Promise<string[]> {
    const rows = await transaction
      .updateTable('login_sessions')
      .set({ ended_at: this.#now(), end_reason: 'evicted' })
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('login_sessions')
          .select('id')
          .where('user_id', '=', userId)
          .where('ended_at', 'is', null)
          .orderBy('created_at', 'desc')
          .offset(LOGINS_PER_USER_MAX),
      )
      .returning('id')
      .execute();
    return rows.map((row) => row.id);
  }

  #now(): Date {
    return new Date(this.#clock.nowMs());
  }

  #idleEnd(): Date {
    return new Date(this.#clock.nowMs() + REFRESH_IDLE_TTL_SECONDS * 1000);
  }
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
