import { AppError } from '@stagedoor/contracts/errors';
import type { Role } from '@stagedoor/contracts/identity';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import { isUniqueViolation } from '@stagedoor/service-kit/sqlstate';
import { sql } from 'kysely';
import type { LoginSessions } from '../logins/LoginSessions.ts';
import type { AccountsDatabase, AccountsTransaction, UserRow } from '../tables.ts';
import type { AccountChanges } from './AccountChanges.ts';
import { sortRoles, type UserStore } from './UserStore.ts';

export type AuditAction =
  | 'roles-changed'
  | 'banned'
  | 'unbanned'
  | 'creator-approved'
  | 'creator-rejected';

/**
 * Changes of roles, bans and applications: each one transaction with its audit record, announced after the commit.
 * At least one account that is not banned stays administrator.
 */
export class AccountAdministration {
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #users: UserStore;
  readonly #logins: LoginSessions;
  readonly #changes: AccountChanges;

  constructor(options: {
    kysely: AccountsDatabase;
    clock: Clock;
    users: UserStore;
    logins: LoginSessions;
    changes: AccountChanges;
  }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    this.#users = options.users;
    this.#logins = options.logins;
    this.#changes = options.changes;
  }

  /** Replaces an account's roles. CONFLICT when that would leave no administrator. */
  async setRoles(actorId: UserId, targetId: string, roles: readonly Role[]): Promise<void> {
    await inTransaction(this.#kysely, async (transaction) => {
      const target = await this.#lock(transaction, targetId);
      if (target.roles.includes('admin') && !roles.includes('admin')) {
        await this.#assertOtherAdmin(transaction, targetId);
      }
      await this.#users.setRoles(transaction, targetId, roles, this.#now());
      await record(transaction, actorId, 'roles-changed', targetId, {
        from: target.roles,
        to: sortRoles(roles),
      });
    });
    this.#announceRoles(targetId, roles);
  }

  /** Bans an account: all its logins end and its tokens are refused from now on. Banning again changes the reason. */
  async ban(actorId: UserId, targetId: string, reason: string): Promise<void> {
    if (actorId === targetId) throw new AppError('CONFLICT', 'You cannot ban yourself.');
    const endedIds = await inTransaction(this.#kysely, async (transaction) => {
      const target = await this.#lock(transaction, targetId);
      if (target.roles.includes('admin')) await this.#assertOtherAdmin(transaction, targetId);
      await transaction
        .updateTable('users')
        .set({ banned_at: this.#now(), ban_reason: reason, updated_at: sql<Date>`now()` })
        .where('id', '=', targetId)
        .execute();
      await record(transaction, actorId, 'banned', targetId, { reason });
      return this.#logins.endAll(transaction, asUserId(targetId), 'banned');
    });
    this.#changes.announce({ type: 'banned', userId: asUserId(targetId) });
    this.#logins.announceEnded(asUserId(targetId), endedIds);
  }

  /** Lets an account log in again. Its old logins stay ended. */
  async unban(actorId: UserId, targetId: string): Promise<void> {
    const roles = await inTransaction(this.#kysely, async (transaction) => {
      const target = await this.#lock(transaction, targetId);
      if (target.banned_at === null) return target.roles;
      await transaction
        .updateTable('users')
        .set({ banned_at: null, ban_reason: null, updated_at: sql<Date>`now()` })
        .where('id', '=', targetId)
        .execute();
      await record(transaction, actorId, 'unbanned', targetId, { reason: target.ban_reason });
      return target.roles;
    });
    // There is no change called unbanned; this one makes every node read the account anew.
    this.#announceRoles(targetId, roles);
  }

  /** Makes an account a creator at once. Does nothing for one who is. */
  async makeCreator(userId: UserId): Promise<void> {
    const roles = await inTransaction(this.#kysely, async (transaction) => {
      const user = await this.#lock(transaction, userId);
      if (user.is_creator) return undefined;
      const widened = [...user.roles, 'creator'] as const;
      await this.#users.setRoles(transaction, userId, widened, this.#now());
      return widened;
    });
    if (roles !== undefined) this.#announceRoles(userId, roles);
  }

  /** Asks an administrator. Does nothing for a creator, or while an application waits. */
  async applyAsCreator(userId: UserId, message: string): Promise<void> {
    try {
      await inTransaction(this.#kysely, async (transaction) => {
        const user = await this.#lock(transaction, userId);
        if (user.is_creator) return;
        const pending = await transaction
          .selectFrom('creator_applications')
          .select('id')
          .where('user_id', '=', userId)
          .where('status', '=', 'pending')
          .executeTakeFirst();
        if (pending !== undefined) return;
        await transaction
          .insertInto('creator_applications')
          .values({ user_id: userId, message })
          .execute();
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'creator_applications_pending')) throw error;
    }
  }

  /** Decides the application that waits; NOT_FOUND if none does. */
  async decideApplication(
    actorId: UserId,
    targetId: string,
    decision: 'approve' | 'reject',
    reason: string,
  ): Promise<void> {
    const isApproved = decision === 'approve';
    const roles = await inTransaction(this.#kysely, async (transaction) => {
      const target = await this.#lock(transaction, targetId);
      const decided = await transaction
        .updateTable('creator_applications')
        .set({
          status: isApproved ? 'approved' : 'rejected',
          reason,
          decided_by: actorId,
          decided_at: this.#now(),
        })
        .where('user_id', '=', targetId)
        .where('status', '=', 'pending')
        .returning('id')
        .executeTakeFirst();
      if (decided === undefined)
        throw new AppError('NOT_FOUND', 'No application waits for a decision.');
      const action = isApproved ? 'creator-approved' : 'creator-rejected';
      await record(transaction, actorId, action, targetId, { reason });
      if (!isApproved || target.is_creator) return undefined;
      const widened = [...target.roles, 'creator'] as const;
      await this.#users.setRoles(transaction, targetId, widened, this.#now());
      return widened;
    });
    if (roles !== undefined) this.#announceRoles(targetId, roles);
  }

  async #lock(transaction: AccountsTransaction, userId: string): Promise<UserRow> {
    const row = await transaction
      .selectFrom('users')
      .selectAll()
      .where('id', '=', userId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such account.');
    return row;
  }

  /** Locks the other administrators: two who demote each other at once must not both succeed. */
  async #assertOtherAdmin(transaction: AccountsTransaction, userId: string): Promise<void> {
    const others = await transaction
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'admin')
      .where('banned_at', 'is', null)
      .where('id', '!=', userId)
      .orderBy('id')
      .forUpdate()
      .execute();
    if (others.length > 0) return;
    throw new AppError('CONFLICT', 'Somebody has to stay administrator.');
  }

  #announceRoles(userId: string, roles: readonly Role[]): void {
    this.#changes.announce({
      type: 'roles-changed',
      userId: asUserId(userId),
      roles: sortRoles(roles),
    });
  }

  #now(): Date {
    return new Date(this.#clock.nowMs());
  }
}

async function record(
  transaction: AccountsTransaction,
  actorId: UserId,
  action: AuditAction,
  targetId: string,
  details: Record<string, unknown>,
): Promise<void> {
  await transaction
    .insertInto('audit_log')
    .values({
      actor_user_id: actorId,
      action,
      target_user_id: targetId,
      details: JSON.stringify(details),
    })
    .execute();
}
