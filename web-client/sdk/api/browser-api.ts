import { Api } from './Api.ts';
import { browserLock, readCsrfCookie } from './browser-login.ts';

/**
 * The Api of a page on the server's own origin. A page that first shows lists and forms makes this one, small and without the media
 * code, and hands it to `StagedoorClient.create` later.
 */
export function createBrowserApi(): Api {
  return new Api({ refreshTokenIn: 'cookie', readCsrfToken: readCsrfCookie, lock: browserLock });
}
