import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { AccountChange, Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { migrate } from '@stagedoor/service-kit/migrate';
import { RestRoutes } from '@stagedoor/service-kit/rest';
import {
  ACCOUNT_RATE_LIMITS,
  type AccountLimiters,
  type AccountLimitName,
  type AccountsConfig,
  type CreateLimiter,
} from './config.ts';
import { Authentication } from './logins/Authentication.ts';
import { LoginSessions } from './logins/LoginSessions.ts';
import { ACCOUNTS_MIGRATIONS, ACCOUNTS_OWNER } from './migrations.ts';
import { PasswordHasher } from './passwords/PasswordHasher.ts';
import { authenticateRequest } from './routes/access.ts';
import { addAdminRoutes } from './routes/admin-routes.ts';
import { addAuthRoutes } from './routes/auth-routes.ts';
import { addGrantKeyRoutes } from './routes/grant-key-routes.ts';
import { addProfileRoutes } from './routes/profile-routes.ts';
import type { AccountTables } from './tables.ts';
import { GrantKeys } from './tokens/GrantKeys.ts';
import { Secrets } from './tokens/Secrets.ts';
import { SigningKeys, type SigningKind } from './tokens/SigningKeys.ts';
import { TokenIssuer } from './tokens/TokenIssuer.ts';
import { TokenVerifier } from './tokens/TokenVerifier.ts';
import { AccountAdministration } from './users/AccountAdministration.ts';
import { AccountChanges, type Change } from './users/AccountChanges.ts';
import { AccountLists } from './users/AccountLists.ts';
import { AccountReader, type AccountState } from './users/AccountReader.ts';
import { type OperatorAccount, OperatorAccounts } from './users/OperatorAccounts.ts';
import { UserStore } from './users/UserStore.ts';

export type { AccountsConfig, CreateLimiter } from './config.ts';
export { ACCOUNTS_MIGRATIONS, ACCOUNTS_OWNER } from './migrations.ts';
export { SecretMismatchError } from './tokens/Secrets.ts';
export type { TokenIssuer } from './tokens/TokenIssuer.ts';
export type { TokenVerifier } from './tokens/TokenVerifier.ts';

/** How often old logins are deleted and old signing keys replaced. */
const MAINTENANCE_INTERVAL_MS = 60 * 60 * 1000;

export type AccountsOptions = {
  database: Database;
  bus: Bus;
  clock: Clock;
  log: Logger;
  /** Adds `accounts_logins_total`, `accounts_registrations_total` and `accounts_refreshes_total`. */
  metrics?: Metrics;
  /** The deployment's secret; the same on every node and after every restart. */
  secret: string;
  config: AccountsConfig;
  createLimiter: CreateLimiter;
};

type Parts = {
  reader: AccountReader;
  issuer: TokenIssuer;
  verifier: TokenVerifier;
  users: UserStore;
  routes: RestRoutes<Identity>;
  changes: AccountChanges;
  keys: SigningKeys;
  logins: LoginSessions;
  limiters: AccountLimiters;
  operator: OperatorAccounts;
};

/**
 * The accounts service: people, logins, tokens.
 *
 * `create` migrates the schema and makes the signing keys. `close` ends the subscription, the timer and the limiters;
 * the database and the bus belong to the caller and are closed after it.
 */
export class Accounts {
  readonly #parts: Parts;
  readonly #log: Logger;
  readonly #maintenance: Timer;
  #closing: Promise<void> | undefined;

  /** Rejects with SecretMismatchError when the database's keys were encrypted with another secret. */
  static async create(options: AccountsOptions): Promise<Accounts> {
    const { database, bus, clock, log } = options;
    await migrate({ database, owner: ACCOUNTS_OWNER, migrations: ACCOUNTS_MIGRATIONS, log });
    const kysely = database.kysely<AccountTables>(ACCOUNTS_OWNER);
    const secrets = new Secrets(options.secret);
    const passwords = await PasswordHasher.create();
    const keys = await SigningKeys.create({ kysely, secrets, clock });
    const changes = await AccountChanges.create({ bus, kysely, clock, log });
    const users = new UserStore(kysely);
    const reader = new AccountReader({ kysely, clock });
    const grantKeys = new GrantKeys({ kysely, clock });
    // First of all listeners: the others may verify tokens, and must not see what was cached before the change.
    changes.onChange((change) => forgetChanged(change, reader, grantKeys));
    changes.onChange((change) => {
      if (change.type === 'signing-keys-changed') void reloadKeys(keys, log);
    });
    const logins = new LoginSessions({ kysely, clock, changes });
    const issuer = new TokenIssuer({ keys, clock });
    const verifier = new TokenVerifier({ keys, grantKeys, accounts: reader, clock });
    const limiters = createLimiters(options);
    const administration = new AccountAdministration({ kysely, clock, users, logins, changes });
    const authentication = new Authentication({
      users,
      logins,
      passwords,
      issuer,
      secrets,
      limiters,
      clock,
      metrics: options.metrics,
    });
    const routes = new RestRoutes<Identity>();
    addAuthRoutes(routes, { authentication, logins, users, secrets, verifier, limiters });
    addProfileRoutes(routes, { users, administration, limiters, config: options.config });
    addGrantKeyRoutes(routes, { grantKeys, changes, limiters });
    addAdminRoutes(routes, { users, lists: new AccountLists(kysely), administration });
    const operator = new OperatorAccounts({ kysely, clock, users, logins, passwords, changes });
    return new Accounts(
      { reader, issuer, verifier, users, routes, changes, keys, logins, limiters, operator },
      options,
    );
  }

  private constructor(parts: Parts, { clock, log }: AccountsOptions) {
    this.#parts = parts;
    this.#log = log;
    this.#maintenance = clock.setRepeating(() => void this.#maintain(), MAINTENANCE_INTERVAL_MS);
  }

  /** For `RestApp.mount`. */
  get routes(): RestRoutes<Identity> {
    return this.#parts.routes;
  }

  /** Tells who sends a token; the role that signaling declares. */
  get verifier(): TokenVerifier {
    return this.#parts.verifier;
  }

  get issuer(): TokenIssuer {
    return this.#parts.issuer;
  }

  /** Makes a media grant; with `verifyGrant` the role that streams declare. */
  issueGrant(grant: {
    room: RoomId;
    role: MediaRole;
    subject: UserId;
    ttlSeconds: number;
  }): Promise<string> {
    return this.#parts.issuer.issueGrant(grant);
  }

  verifyGrant(token: string): Promise<MediaGrant> {
    return this.#parts.verifier.verifyGrant(token);
  }

  /** What an account may do at this moment; undefined when there is none. The role that streams declare. */
  findAccount(userId: UserId): Promise<AccountState | undefined> {
    return this.#parts.reader.findAccount(userId);
  }

  /** Public profiles, by id. */
  get users(): {
    findPublicUsers(ids: readonly string[]): Promise<ReadonlyMap<string, PublicUser>>;
  } {
    return this.#parts.users;
  }

  /** For `createRestApp`: who sends an HTTP request, by its Authorization header. */
  authenticate = (request: Request): Promise<Identity | undefined> =>
    authenticateRequest(request, this.#parts.verifier);

  /**
   * Calls back for every ban, change of roles, logout and revoked grant key, wherever it was made, after it is committed and after tokens
   * are verified accordingly. The same change may come twice. Returns a function that ends this.
   */
  onAccountChange(listener: (change: AccountChange) => void): () => void {
    return this.#parts.changes.onChange((change) => {
      if (change.type !== 'signing-keys-changed') listener(change);
    });
  }

  /** See `OperatorAccounts.hasPassword`. */
  hasPassword(email: string, password: string): Promise<boolean> {
    return this.#parts.operator.hasPassword(email, password);
  }

  /** See `OperatorAccounts.exists`. */
  exists(email: string): Promise<boolean> {
    return this.#parts.operator.exists(email);
  }

  /** See `OperatorAccounts.put`. */
  put(account: OperatorAccount): Promise<void> {
    return this.#parts.operator.put(account);
  }

  /** See `OperatorAccounts.disable`. */
  disable(email: string): Promise<void> {
    return this.#parts.operator.disable(email);
  }

  /**
   * Makes a new key sign from now on, on all nodes. The one before is accepted as long as its tokens live, or not at all
   * any more if it `isLeaked`. Keys are also replaced by themselves every 30 days.
   */
  async rotateSigningKey(kind: SigningKind, options: { isLeaked: boolean }): Promise<void> {
    await this.#parts.keys.rotate(kind, options);
    this.#parts.changes.announce({ type: 'signing-keys-changed' });
  }

  /** Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#maintenance.cancel();
    await this.#parts.changes.close();
    await Promise.all(Object.values(this.#parts.limiters).map((limiter) => limiter.close()));
  }

  async #maintain(): Promise<void> {
    try {
      await this.#parts.logins.purge();
      const hasRotated = await this.#parts.keys.rotateOld();
      if (hasRotated) this.#parts.changes.announce({ type: 'signing-keys-changed' });
    } catch (error) {
      this.#log.warn({ error }, 'maintenance of accounts failed; it is tried again in an hour');
    }
  }
}

function forgetChanged(change: Change, reader: AccountReader, grantKeys: GrantKeys): void {
  switch (change.type) {
    case 'banned':
    case 'roles-changed':
      reader.forgetAccount(change.userId);
      return;
    case 'logged-out':
      reader.forgetLogin(change.loginSessionId);
      return;
    case 'grant-key-revoked':
      grantKeys.forget(change.kid);
      return;
    case 'signing-keys-changed':
      return;
  }
}

async function reloadKeys(keys: SigningKeys, log: Logger): Promise<void> {
  try {
    await keys.reload();
  } catch (error) {
    log.warn({ error }, 'signing keys could not be read; they are read again within a minute');
  }
}

function createLimiters({ config, createLimiter }: AccountsOptions): AccountLimiters {
  const create = (name: AccountLimitName) =>
    createLimiter(`accounts/${name}`, config.rateLimits?.[name] ?? ACCOUNT_RATE_LIMITS[name]);
  return {
    registerPerAddress: create('registerPerAddress'),
    loginPerAddress: create('loginPerAddress'),
    loginPerAddressAndAccount: create('loginPerAddressAndAccount'),
    loginPerAccount: create('loginPerAccount'),
    refreshPerAddress: create('refreshPerAddress'),
    refreshPerLogin: create('refreshPerLogin'),
    anonymousPerAddress: create('anonymousPerAddress'),
    changesPerUser: create('changesPerUser'),
    publicReadsPerAddress: create('publicReadsPerAddress'),
  };
}
