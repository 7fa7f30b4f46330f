import {
  anonymousSessionSchema,
  type LoginSession,
  type OwnUser,
  sessionSchema,
} from '@stagedoor/contracts/http/accounts';
import type { Clock } from '../clock.ts';
import { ApiError } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import type { RestClient } from './RestClient.ts';

/** An access token is renewed when it has less than this left, so that no request meets its end on the way. */
const RENEW_BEFORE_EXPIRY_MS = 60_000;

/** Tabs of one browser refresh one after the other under this name. */
const REFRESH_LOCK_NAME = 'stagedoor-refresh';

/** Runs `task` while no other tab holds `name`. */
export type CrossTabLock = <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;

export type LoginTokensOptions = {
  rest: RestClient;
  clock: Clock;
  /** Browsers keep the refresh token in a cookie that scripts cannot read; programs keep the body's. */
  refreshTokenIn: 'cookie' | 'body';
  /** The readable CSRF cookie that the server sets beside it, or undefined without a login. */
  readCsrfToken: () => string | undefined;
  lock: CrossTabLock;
};

export type LoginTokensEvents = {
  /** Somebody logged in, out, or the own account changed. */
  'user-changed': [user: OwnUser | undefined];
};

type AccessToken = { token: string; expiresAtMs: number; kind: 'user' | 'anonymous' };

/**
 * Holds the access token, in memory only, and gets the next one. One refresh runs at a time, in this tab by sharing the promise
 * and across tabs by a lock: a refresh token presented twice would look like theft.
 *
 * signed-out -> (adopt | restore) -> signed-in -> (forget | refresh refused with 401) -> signed-out.
 * Signed out, `accessToken()` answers an anonymous token, which is good for watching.
 */
export class LoginTokens extends TypedEmitter<LoginTokensEvents> {
  readonly #options: LoginTokensOptions;
  #access: AccessToken | undefined;
  #user: OwnUser | undefined;
  #refreshToken: string | undefined;
  #csrfToken: string | undefined;
  #renewal: { kind: AccessToken['kind']; promise: Promise<AccessToken> } | undefined;
  /** Counts logins and logouts, so that an answer to an older question cannot bring a login back. */
  #generation = 0;

  constructor(options: LoginTokensOptions) {
    super();
    this.#options = options;
  }

  get user(): OwnUser | undefined {
    return this.#user;
  }

  /** Headers that a request needs when the browser's cookie proves who is asking. */
  csrfHeaders(): Record<string, string> {
    if (this.#options.refreshTokenIn === 'body') return {};
    const token = this.#options.readCsrfToken() ?? this.#csrfToken;
    return token === undefined ? {} : { 'x-csrf-token': token };
  }

  /** What logout and refresh carry: the token for programs, nothing for browsers. */
  refreshBody(): { refreshToken?: string } {
    return this.#refreshToken === undefined ? {} : { refreshToken: this.#refreshToken };
  }

  /**
   * A token good for at least a minute: the account's, or an anonymous one. `mustBeNew` says that the server did not take the last
   * one, whatever its expiry. Rejects with ApiError when the server cannot be asked.
   */
  async accessToken(options: { mustBeNew?: boolean } = {}): Promise<string> {
    return (await this.#validAccess(options.mustBeNew === true)).token;
  }

  /** The account's token; undefined when nobody is logged in. */
  async userAccessToken(options: { mustBeNew?: boolean } = {}): Promise<string | undefined> {
    if (this.#user === undefined) return undefined;
    const access = await this.#validAccess(options.mustBeNew === true);
    return access.kind === 'user' ? access.token : undefined;
  }

  /** Takes over a login, a registration or a refresh. */
  adopt(session: LoginSession): void {
    this.#generation += 1;
    this.#takeSession(session);
  }

  setUser(user: OwnUser): void {
    if (this.#user?.id !== user.id) return;
    this.#user = user;
    this.emit('user-changed', user);
  }

  /** Forgets the login here. The server is not told. */
  forget(): void {
    this.#generation += 1;
    const wasSignedIn = this.#user !== undefined;
    this.#access = undefined;
    this.#user = undefined;
    this.#refreshToken = undefined;
    this.#csrfToken = undefined;
    if (wasSignedIn) this.emit('user-changed', undefined);
  }

  /**
   * Finds the login that this browser has a cookie of. Undefined where there is none (without asking the server when the CSRF
   * cookie is missing). Rejects when the server cannot be asked.
   */
  async restore(): Promise<OwnUser | undefined> {
    if (this.#user !== undefined) return this.#user;
    if (!this.#hasRefreshToken()) return undefined;
    try {
      await this.#renew('user');
    } catch (error) {
      if (error instanceof ApiError && isLoginGone(error)) return undefined;
      throw error;
    }
    return this.#user;
  }

  #hasRefreshToken(): boolean {
    return this.#options.refreshTokenIn === 'body'
      ? this.#refreshToken !== undefined
      : this.#options.readCsrfToken() !== undefined;
  }

  async #validAccess(mustBeNew: boolean): Promise<AccessToken> {
    const access = this.#access;
    const leftMs = (access?.expiresAtMs ?? 0) - this.#options.clock.monotonicMs();
    if (access !== undefined && !mustBeNew && leftMs > RENEW_BEFORE_EXPIRY_MS) return access;

    if (this.#user === undefined) return this.#renew('anonymous');
    try {
      return await this.#renew('user');
    } catch (error) {
      if (error instanceof ApiError && isLoginGone(error)) throw error;
      // The old token may outlive a short outage of the server.
      if (access !== undefined && !mustBeNew && leftMs > 0) return access;
      throw error;
    }
  }

  /** One renewal at a time: the same question shares the answer, another one waits for its turn. */
  #renew(kind: AccessToken['kind']): Promise<AccessToken> {
    const running = this.#renewal;
    if (running?.kind === kind) return running.promise;
    const run = (): Promise<AccessToken> =>
      kind === 'user' ? this.#refreshLogin() : this.#openAnonymous();
    const promise = running === undefined ? run() : running.promise.then(run, run);
    const renewal = { kind, promise };
    this.#renewal = renewal;
    const finish = (): void => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    };
    promise.then(finish, finish);
    return promise;
  }

  async #refreshLogin(): Promise<AccessToken> {
    const generation = this.#generation;
    try {
      const session = await this.#options.lock(REFRESH_LOCK_NAME, () =>
        this.#options.rest.send({
          method: 'POST',
          path: '/auth/refresh',
          body: this.refreshBody(),
          headers: this.csrfHeaders(),
          data: sessionSchema,
        }),
      );
      if (generation !== this.#generation) return await this.#supersededAccess();
      return this.#takeSession(session);
    } catch (error) {
      if (generation === this.#generation && error instanceof ApiError && isLoginGone(error)) {
        this.forget();
      }
      throw error;
    }
  }

  async #openAnonymous(): Promise<AccessToken> {
    // Somebody logged in while this waited for its turn.
    if (this.#user !== undefined && this.#access !== undefined) return this.#access;
    const generation = this.#generation;
    const session = await this.#options.rest.send({
      method: 'POST',
      path: '/auth/anonymous',
      body: {},
      data: anonymousSessionSchema,
    });
    if (generation !== this.#generation) return this.#supersededAccess();
    this.#access = this.#accessOf(session.accessToken, session.expiresIn, 'anonymous');
    return this.#access;
  }

  /** Somebody logged in or out while the answer was on its way: what holds now counts. */
  async #supersededAccess(): Promise<AccessToken> {
    if (this.#access !== undefined) return this.#access;
    throw new ApiError('AUTH_REQUIRED', 'The login changed meanwhile.', { status: 401 });
  }

  #takeSession(session: LoginSession): AccessToken {
    this.#access = this.#accessOf(session.accessToken, session.expiresIn, 'user');
    this.#user = session.user;
    this.#csrfToken = session.csrfToken;
    if (this.#options.refreshTokenIn === 'body') this.#refreshToken = session.refreshToken;
    this.emit('user-changed', session.user);
    return this.#access;
  }

  #accessOf(token: string, expiresInSeconds: number, kind: AccessToken['kind']): AccessToken {
    const expiresAtMs = this.#options.clock.monotonicMs() + expiresInSeconds * 1_000;
    return { token, expiresAtMs, kind };
  }
}

/** The refresh token is used up, expired or revoked: only a login helps. */
function isLoginGone(error: ApiError): boolean {
  return error.status === 401 || error.status === 403;
}
