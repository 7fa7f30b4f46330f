import { AppError, toAppError } from '@stagedoor/contracts/errors';
import type { LoginSession } from '@stagedoor/contracts/http/accounts';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Counter, Metrics } from '@stagedoor/service-kit/metrics';
import { limitKeyOf, takeOrRefuse } from '@stagedoor/service-kit/rest';
import { BoundedCache } from '../BoundedCache.ts';
import type { AccountLimiters } from '../config.ts';
import type { PasswordHasher } from '../passwords/PasswordHasher.ts';
import type { Secrets } from '../tokens/Secrets.ts';
import type { TokenIssuer } from '../tokens/TokenIssuer.ts';
import type { UserStore } from '../users/UserStore.ts';
import { type AccountRow, toOwnUser } from '../users/user-views.ts';
import type { LoginSessions, OpenedLogin } from './LoginSessions.ts';

export type Registration = {
  email: string;
  username: string;
  password: string;
  displayName: string | undefined;
};

/** How long an address is known after somebody logged in from it: people who come every week are. */
const KNOWN_ADDRESS_MS = 14 * 24 * 60 * 60 * 1000;
/** About 150 bytes each, on each node for itself. One that is forgotten shares the account's common limit again. */
const KNOWN_ADDRESSES_MAX = 20_000;

/** Registers people, logs them in and renews their logins. */
export class Authentication {
  readonly #users: UserStore;
  readonly #logins: LoginSessions;
  readonly #passwords: PasswordHasher;
  readonly #issuer: TokenIssuer;
  readonly #secrets: Secrets;
  readonly #limiters: AccountLimiters;
  /** Addresses from which an account was logged in to, with the account. */
  readonly #knownAddresses: BoundedCache<true>;
  readonly #registrations: Counter | undefined;
  readonly #logInOutcomes: Counter<'outcome'> | undefined;
  readonly #refreshOutcomes: Counter<'outcome'> | undefined;

  constructor(options: {
    users: UserStore;
    logins: LoginSessions;
    passwords: PasswordHasher;
    issuer: TokenIssuer;
    secrets: Secrets;
    limiters: AccountLimiters;
    clock: Clock;
    metrics: Metrics | undefined;
  }) {
    this.#users = options.users;
    this.#logins = options.logins;
    this.#passwords = options.passwords;
    this.#issuer = options.issuer;
    this.#secrets = options.secrets;
    this.#limiters = options.limiters;
    this.#knownAddresses = new BoundedCache({
      clock: options.clock,
      ttlMs: KNOWN_ADDRESS_MS,
      entriesMax: KNOWN_ADDRESSES_MAX,
    });
    this.#registrations = options.metrics?.counter({
      name: 'accounts_registrations_total',
      help: 'Accounts that people made.',
    });
    this.#logInOutcomes = options.metrics?.counter({
      name: 'accounts_logins_total',
      help: 'Attempts to log in, by outcome.',
      labelNames: ['outcome'],
    });
    this.#refreshOutcomes = options.metrics?.counter({
      name: 'accounts_refreshes_total',
      help: 'Refresh tokens that were presented, by outcome.',
      labelNames: ['outcome'],
    });
  }

  /** Makes an account of role fan and logs it in. Rejects with EMAIL_TAKEN or USERNAME_TAKEN. */
  async register(registration: Registration): Promise<LoginSession> {
    const { email, username, password, displayName } = registration;
    await this.#users.assertFree(email, username);
    const user = await this.#users.insert({
      email,
      username,
      displayName: displayName ?? username,
      passwordHash: await this.#passwords.hash(password),
      roles: ['fan'],
    });
    this.#registrations?.inc();
    return this.#describe(user, await this.#logins.open(asUserId(user.id)));
  }

  /**
   * Logs in. Rejects with CREDENTIALS_INVALID for a wrong password and for an unknown address alike, in the same time;
   * with ACCOUNT_BANNED only for who knows the password.
   */
  logIn(credentials: { email: string; password: string; ip: string }): Promise<LoginSession> {
    return counted(this.#logInOutcomes, () => this.#logIn(credentials));
  }

  /** Exchanges a refresh token for a new pair. Rejects as LoginSessions.rotate does. */
  refresh(refreshToken: string): Promise<LoginSession> {
    return counted(this.#refreshOutcomes, async () => {
      const login = await this.#logins.rotate(refreshToken);
      return this.#describe(await this.#users.getById(login.userId), login);
    });
  }

  /** A token for somebody without an account. */
  async openAnonymous(viewerId: UserId): Promise<{ accessToken: string; expiresIn: number }> {
    const { token, expiresInSeconds } = await this.#issuer.issueAccess({ subject: viewerId });
    return { accessToken: token, expiresIn: expiresInSeconds };
  }

  async #logIn(credentials: {
    email: string;
    password: string;
    ip: string;
  }): Promise<LoginSession> {
    const { email } = credentials;
    const addressAndAccount = `${limitKeyOf(credentials.ip)} ${email}`;
    await takeOrRefuse(this.#limiters.loginPerAddressAndAccount, addressAndAccount);
    // Whoever guesses from everywhere uses up the account's limit, and must not lock out the places it is used from.
    if (this.#knownAddresses.find(addressAndAccount, KNOWN_ADDRESS_MS) !== undefined) {
      return this.#checkAndOpen(credentials);
    }
    // Taken before and given back after: of many tries at once, no more than the limit get to guess.
    await takeOrRefuse(this.#limiters.loginPerAccount, email);
    let isWrong = false;
    try {
      const session = await this.#checkAndOpen(credentials);
      this.#knownAddresses.set(addressAndAccount, true);
      return session;
    } catch (error) {
      isWrong = error instanceof AppError && error.code === 'CREDENTIALS_INVALID';
      throw error;
    } finally {
      if (!isWrong) await this.#limiters.loginPerAccount.giveBack(email);
    }
  }

  async #checkAndOpen(credentials: { email: string; password: string }): Promise<LoginSession> {
    const { email, password } = credentials;
    const user = await this.#users.findByEmail(email);
    const { isCorrect, needsRehash } = await this.#passwords.check(password, user?.password_hash);
    if (user === undefined || !isCorrect) {
      throw new AppError('CREDENTIALS_INVALID', 'The email address or the password is wrong.');
    }
    const login = await this.#logins.open(asUserId(user.id));
    if (needsRehash && user.password_hash !== null) {
      await this.#users.replaceHash(
        user.id,
        user.password_hash,
        await this.#passwords.hash(password),
      );
    }
    return this.#describe(user, login);
  }

  async #describe(user: AccountRow, login: OpenedLogin): Promise<LoginSession> {
    const { loginSessionId, refreshToken, userId } = login;
    const { token, expiresInSeconds } = await this.#issuer.issueAccess({
      subject: userId,
      loginSessionId,
    });
    return {
      user: toOwnUser(user),
      accessToken: token,
      expiresIn: expiresInSeconds,
      refreshToken,
      csrfToken: this.#secrets.csrfToken(loginSessionId),
    };
  }
}

/** Counts how `work` ends: `done`, or the code of its refusal. */
async function counted<Result>(
  counter: Counter<'outcome'> | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work();
    counter?.inc({ outcome: 'done' });
    return result;
  } catch (error) {
    counter?.inc({ outcome: toAppError(error).code });
    throw error;
  }
}
