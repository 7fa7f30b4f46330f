import { randomBytes } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Role } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import type { LoginSessions } from '../logins/LoginSessions.ts';
import type { PasswordHasher } from '../passwords/PasswordHasher.ts';
import type { AccountsDatabase } from '../tables.ts';
import type { AccountChanges } from './AccountChanges.ts';
import { type NewUser, sortRoles, type UserStore } from './UserStore.ts';

const NAME_SUFFIX_BYTES = 3;

export type OperatorAccount = {
  email: string;
  username: string;
  displayName: string;
  roles: Role[];
  password: string;
};

/** Accounts that the operator sets up from outside of the API: the demo's, or the first administrator. */
export class OperatorAccounts {
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #users: UserStore;
  readonly #logins: LoginSessions;
  readonly #passwords: PasswordHasher;
  readonly #changes: AccountChanges;

  constructor(options: {
    kysely: AccountsDatabase;
    clock: Clock;
    users: UserStore;
    logins: LoginSessions;
    passwords: PasswordHasher;
    changes: AccountChanges;
  }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    this.#users = options.users;
    this.#logins = options.logins;
    this.#passwords = options.passwords;
    this.#changes = options.changes;
  }

  /** Whether there is an account of this address and this is its password. */
  async hasPassword(email: string, password: string): Promise<boolean> {
    const user = await this.#users.findByEmail(email);
    if (user === undefined || user.password_hash === null) return false;
    return (await this.#passwords.check(password, user.password_hash)).isCorrect;
  }

  /** Whether there is an account of this address that somebody can log in with. */
  async exists(email: string): Promise<boolean> {
    const user = await this.#users.findByEmail(email);
    return user !== undefined && user.password_hash !== null;
  }

  /**
   * Makes the account, or gives the existing one these roles and this password; its logins end then. Where somebody else
   * has the user name, a new account gets it with a suffix.
   */
  async put(account: OperatorAccount): Promise<void> {
    const { email, username, displayName, roles, password } = account;
    const passwordHash = await this.#passwords.hash(password);
    const existing = await this.#users.findByEmail(email);
    if (existing !== undefined) {
      await this.#replace(existing.id, passwordHash, roles);
      return;
    }
    try {
      await this.#insert({ email, username, displayName, passwordHash, roles });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'EMAIL_TAKEN')) throw error;
      // Another server that starts at the same time was first.
      const other = await this.#users.findByEmail(email);
      if (other === undefined) throw error;
      await this.#replace(other.id, passwordHash, roles);
    }
  }

  async #insert(account: NewUser): Promise<void> {
    try {
      await this.#users.insert(account);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'USERNAME_TAKEN')) throw error;
      const suffix = randomBytes(NAME_SUFFIX_BYTES).toString('hex');
      await this.#users.insert({ ...account, username: `${account.username}-${suffix}` });
    }
  }

  /** Removes the account's password and ends its logins; does nothing where there is no such account or password. */
  async disable(email: string): Promise<void> {
    const user = await this.#users.findByEmail(email);
    if (user === undefined || user.password_hash === null) return;
    await this.#replace(user.id, null, undefined);
  }

  async #replace(
    id: string,
    passwordHash: string | null,
    roles: readonly Role[] | undefined,
  ): Promise<void> {
    const userId = asUserId(id);
    const endedIds = await inTransaction(this.#kysely, async (transaction) => {
      await transaction
        .updateTable('users')
        .set({ password_hash: passwordHash })
        .where('id', '=', id)
        .execute();
      if (roles !== undefined) {
        await this.#users.setRoles(transaction, id, roles, new Date(this.#clock.nowMs()));
      }
      return this.#logins.endAll(transaction, userId, 'password');
    });
    if (roles !== undefined) {
      this.#changes.announce({ type: 'roles-changed', userId, roles: sortRoles(roles) });
    }
    this.#logins.announceEnded(userId, endedIds);
  }
}
