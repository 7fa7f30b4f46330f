import type { CrossTabLock } from './LoginTokens.ts';

/** The readable twin of the refresh cookie, sent back as a header (double submit). */
const CSRF_COOKIE_NAME = 'sd_csrf';

export function readCsrfCookie(): string | undefined {
  for (const pair of document.cookie.split(/; */)) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at) === CSRF_COOKIE_NAME) return pair.slice(at + 1);
  }
  return undefined;
}

/** Web Locks where the browser has them (secure contexts); otherwise each tab for itself, within the server's reuse grace. */
export const browserLock: CrossTabLock = async (name, task) => {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return task();
  return locks.request(name, task) as ReturnType<typeof task>;
};
