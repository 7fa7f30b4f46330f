import { AppError } from '@stagedoor/contracts/errors';
import {
  anonymousSessionSchema,
  loginBodySchema,
  ownUserSchema,
  refreshBodySchema,
  registerBodySchema,
  sessionSchema,
} from '@stagedoor/contracts/http/accounts';
import type { Identity } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import { ANONYMOUS_PREFIX } from '@stagedoor/contracts/token';
import { randomId } from '@stagedoor/service-kit/random';
import { type CookieJar, type RestRoutes, takeOrRefuse } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { AccountLimiters } from '../config.ts';
import type { Authentication } from '../logins/Authentication.ts';
import {
  CSRF_HEADER,
  clearLoginCookies,
  REFRESH_COOKIE,
  setLoginCookies,
  setViewerCookie,
  VIEWER_COOKIE,
} from '../logins/browser-cookies.ts';
import type { LoginSessions } from '../logins/LoginSessions.ts';
import type { Secrets } from '../tokens/Secrets.ts';
import type { TokenVerifier } from '../tokens/TokenVerifier.ts';
import type { UserStore } from '../users/UserStore.ts';
import { toOwnUser } from '../users/user-views.ts';
import { authenticateRequest, authorizeUser } from './access.ts';

const TAG = 'Authentication';
const COOKIE_NOTE =
  'API clients send the refresh token in the body. Browsers send an empty body with their cookie, and the CSRF token as ' +
  'X-CSRF-Token.';

type AuthRouteDeps = {
  authentication: Authentication;
  logins: LoginSessions;
  users: UserStore;
  secrets: Secrets;
  verifier: TokenVerifier;
  limiters: AccountLimiters;
};

/** Register, log in and out, refresh, and tokens for people without an account. */
export function addAuthRoutes(routes: RestRoutes<Identity>, deps: AuthRouteDeps): void {
  const { authentication, users, limiters } = deps;
  routes.add({
    method: 'post',
    path: '/auth/register',
    tag: TAG,
    summary: 'Make an account',
    access: 'public',
    limits: [{ limiter: limiters.registerPerAddress }],
    body: registerBodySchema,
    status: 201,
    data: sessionSchema,
    errors: ['EMAIL_TAKEN', 'USERNAME_TAKEN'],
    handle: async ({ body, cookies, info }) => {
      const { email, username, password, displayName } = body;
      const session = await authentication.register({ email, username, password, displayName });
      setLoginCookies(cookies, session, info);
      return session;
    },
  });
  routes.add({
    method: 'post',
    path: '/auth/login',
    tag: TAG,
    summary: 'Log in',
    access: 'public',
    limits: [{ limiter: limiters.loginPerAddress }],
    body: loginBodySchema,
    data: sessionSchema,
    errors: ['CREDENTIALS_INVALID', 'ACCOUNT_BANNED'],
    handle: async ({ body, cookies, info }) => {
      const session = await authentication.logIn({ ...body, ip: info.ip });
      setLoginCookies(cookies, session, info);
      return session;
    },
  });
  routes.add({
    method: 'get',
    path: '/auth/me',
    tag: TAG,
    summary: 'Who is logged in',
    access: 'required',
    authorize: authorizeUser,
    data: ownUserSchema,
    handle: async ({ principal }) => toOwnUser(await users.getById(principal.userId)),
  });
  addRefreshRoutes(routes, deps);
  addAnonymousRoute(routes, deps);
}

function addRefreshRoutes(routes: RestRoutes<Identity>, deps: AuthRouteDeps): void {
  const { authentication, logins, verifier, limiters } = deps;
  routes.add({
    method: 'post',
    path: '/auth/refresh',
    tag: TAG,
    summary: 'Exchange the refresh token for a new pair',
    description: `${COOKIE_NOTE} A token is good for one exchange; two tabs at once (10 s) are no reuse.`,
    access: 'public',
    limits: [{ limiter: limiters.refreshPerAddress }],
    body: refreshBodySchema,
    data: sessionSchema,
    errors: [
      'AUTH_REQUIRED',
      'TOKEN_INVALID',
      'TOKEN_EXPIRED',
      'REFRESH_REUSED',
      'CSRF_TOKEN_INVALID',
    ],
    handle: async ({ body, cookies, headers, info }) => {
      const refreshToken = body.refreshToken ?? cookies.get(REFRESH_COOKIE);
      if (refreshToken === undefined) throw new AppError('AUTH_REQUIRED', 'Log in first.');
      const isBrowser = body.refreshToken === undefined;
      const login = await logins.findByToken(refreshToken);
      if (login !== undefined) {
        if (isBrowser) assertCsrf(deps.secrets, headers, login.loginSessionId);
        await takeOrRefuse(limiters.refreshPerLogin, login.loginSessionId);
      }
      try {
        const session = await authentication.refresh(refreshToken);
        if (isBrowser) setLoginCookies(cookies, session, info);
        return session;
      } catch (error) {
        // A dead token in the cookie would only be tried again and again.
        if (isBrowser && isDead(error)) clearLoginCookies(cookies, info);
        throw error;
      }
    },
  });
  routes.add({
    method: 'post',
    path: '/auth/logout',
    tag: TAG,
    summary: 'End the login: its refresh token and its access tokens at once',
    description: `${COOKIE_NOTE} With neither, the access token says which login ends.`,
    access: 'public',
    limits: [{ limiter: limiters.refreshPerAddress }],
    body: refreshBodySchema,
    data: z.object({ loggedOut: z.literal(true) }),
    errors: ['AUTH_REQUIRED', 'TOKEN_INVALID', 'TOKEN_EXPIRED', 'CSRF_TOKEN_INVALID'],
    handle: async ({ body, cookies, headers, info }) => {
      const login =
        body.refreshToken === undefined
          ? await findCallersLogin(headers, cookies, deps, verifier)
          : await logins.findByToken(body.refreshToken);
      if (login === undefined) throw new AppError('TOKEN_INVALID', 'There is no such login.');
      await logins.end(login.userId, login.loginSessionId, 'logout');
      clearLoginCookies(cookies, info);
      return { loggedOut: true as const };
    },
  });
}

function addAnonymousRoute(
  routes: RestRoutes<Identity>,
  { authentication, secrets, limiters }: AuthRouteDeps,
): void {
  routes.add({
    method: 'post',
    path: '/auth/anonymous',
    tag: TAG,
    summary: 'A token to watch with, without an account',
    description: 'The same browser is the same viewer: a cookie remembers it for a year.',
    access: 'public',
    limits: [{ limiter: limiters.anonymousPerAddress }],
    data: anonymousSessionSchema,
    handle: async ({ cookies, info }) => {
      const known = secrets.openViewerId(cookies.get(VIEWER_COOKIE));
      const viewerId = known ?? `${ANONYMOUS_PREFIX}${randomId()}`;
      setViewerCookie(cookies, secrets.sealViewerId(viewerId), info);
      return { userId: viewerId, ...(await authentication.openAnonymous(asUserId(viewerId))) };
    },
  });
}

/** Which login a request without a refresh token in its body means: that of its access token, else of its cookie. */
async function findCallersLogin(
  headers: Headers,
  cookies: CookieJar,
  { logins, secrets }: AuthRouteDeps,
  verifier: TokenVerifier,
) {
  const refreshToken = cookies.get(REFRESH_COOKIE);
  try {
    const identity = await authenticateRequest({ headers }, verifier);
    if (identity?.loginSessionId !== undefined) {
      return { userId: identity.userId, loginSessionId: identity.loginSessionId };
    }
  } catch (error) {
    // An access token that has ended does not keep a browser from logging out with its cookie.
    if (refreshToken === undefined) throw error;
  }
  if (refreshToken === undefined) throw new AppError('AUTH_REQUIRED', 'Log in first.');
  const login = await logins.findByToken(refreshToken);
  if (login !== undefined) assertCsrf(secrets, headers, login.loginSessionId);
  return login;
}

/** A foreign page can make a browser send its cookie, and cannot know this header's value. */
function assertCsrf(secrets: Secrets, headers: Headers, loginSessionId: string): void {
  const token = headers.get(CSRF_HEADER) ?? undefined;
  if (secrets.isCsrfToken(token, loginSessionId)) return;
  throw new AppError('CSRF_TOKEN_INVALID', 'Send the CSRF token as X-CSRF-Token.');
}

const DEAD_CODES = new Set(['TOKEN_INVALID', 'TOKEN_EXPIRED', 'REFRESH_REUSED', 'ACCOUNT_BANNED']);

function isDead(error: unknown): boolean {
  return error instanceof AppError && DEAD_CODES.has(error.code);
}
