import { AppError } from '@stagedoor/contracts/errors';
import type { LoginSession } from '@stagedoor/contracts/http/accounts';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { takeOrRefuse } from '@stagedoor/service-kit/rest';
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

/** Registers people, logs them in and renews their logins. */
export class Authentication {
  readonly #users: UserStore;
  readonly #logins: LoginSessions;
  readonly #passwords: PasswordHasher;
  readonly #issuer: TokenIssuer;
  readonly #secrets: Secrets;
  readonly #limiters: AccountLimiters;

  constructor(options: {
    users: UserStore;
    logins: LoginSessions;
    passwords: PasswordHasher;
    issuer: TokenIssuer;
    secrets: Secrets;
    limiters: AccountLimiters;
  }) {
    this.#users = options.users;
    this.#logins = options.logins;
    this.#passwords = options.passwords;
    this.#issuer = options.issuer;
    this.#secrets = options.secrets;
    this.#limiters = options.limiters;
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
    return this.#describe(user, await this.#logins.open(asUserId(user.id)));
  }

  /**
   * Logs in. Rejects with CREDENTIALS_INVALID for a wrong password and for an unknown address alike, in the same time;
   * with ACCOUNT_BANNED only for who knows the password.
   */
  async logIn(credentials: { email: string; password: string; ip: string }): Promise<LoginSession> {
    const { email, password, ip } = credentials;
    await takeOrRefuse(this.#limiters.loginPerAddressAndAccount, `${ip} ${email}`);
    await takeOrRefuse(this.#limiters.loginPerAccount, email);
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

  /** Exchanges a refresh token for a new pair. Rejects as LoginSessions.rotate does. */
  async refresh(refreshToken: string): Promise<LoginSession> {
    const login = await this.#logins.rotate(refreshToken);
    return this.#describe(await this.#users.getById(login.userId), login);
  }

  /** A token for somebody without an account. */
  async openAnonymous(viewerId: UserId): Promise<{ accessToken: string; expiresIn: number }> {
    const { token, expiresInSeconds } = await this.#issuer.issueAccess({ subject: viewerId });
    return { accessToken: token, expiresIn: expiresInSeconds };
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
