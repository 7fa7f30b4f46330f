import { REFRESH_IDLE_TTL_SECONDS } from '@stagedoor/contracts/limits';
import type { CookieJar } from '@stagedoor/service-kit/rest';

/** The refresh token of a browser: scripts cannot read it, and it travels to the authentication routes only. */
export const REFRESH_COOKIE = 'sd_refresh';
/**
 * The CSRF token, for the page to read after a reload and to send back as a header (double submit). Worth nothing without
 * the other cookie.
 */
export const CSRF_COOKIE = 'sd_csrf';
export const CSRF_HEADER = 'x-csrf-token';
/** Who an anonymous viewer is, so that a browser counts once. */
export const VIEWER_COOKIE = 'sd_viewer';

const AUTH_PATH = '/api/v1/auth';
const VIEWER_MAX_AGE_SECONDS = 365 * 24 * 60 * 60;

/** Browsers refuse Secure cookies over plain http, which local installations use. */
type Connection = { isSecure: boolean };

export function setLoginCookies(
  cookies: CookieJar,
  session: { refreshToken: string; csrfToken: string },
  { isSecure }: Connection,
): void {
  const lifetime = { sameSite: 'Strict', maxAge: REFRESH_IDLE_TTL_SECONDS } as const;
  cookies.set(REFRESH_COOKIE, session.refreshToken, {
    ...lifetime,
    path: AUTH_PATH,
    httpOnly: true,
    secure: isSecure,
  });
  cookies.set(CSRF_COOKIE, session.csrfToken, { ...lifetime, path: '/', secure: isSecure });
}

export function clearLoginCookies(cookies: CookieJar, { isSecure }: Connection): void {
  const flags = { sameSite: 'Strict', secure: isSecure } as const;
  cookies.clear(REFRESH_COOKIE, { ...flags, path: AUTH_PATH, httpOnly: true });
  cookies.clear(CSRF_COOKIE, { ...flags, path: '/' });
}

export function setViewerCookie(
  cookies: CookieJar,
  sealedId: string,
  { isSecure }: Connection,
): void {
  cookies.set(VIEWER_COOKIE, sealedId, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    maxAge: VIEWER_MAX_AGE_SECONDS,
  });
}
