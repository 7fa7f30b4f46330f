import type { StagedoorClient } from '@stagedoor/sdk';
import { createBrowserApi } from '@stagedoor/sdk/browser-api';

/** The REST side of the server: small, and there from the first moment. */
export const api = createBrowserApi();

let client: Promise<StagedoorClient> | undefined;
let restored: Promise<unknown> = Promise.resolve();

/** The connection is opened as whoever this turns out to be, and not first as a visitor. Never rejects. */
export function restoreLogin(): Promise<void> {
  const restoring = api.restoreSession().then(
    () => undefined,
    (error: unknown) => {
      // The server cannot be asked now: the page works as for a visitor, and a login is one form away.
      console.debug('the login was not restored', error);
    },
  );
  restored = restoring;

  return restoring;
}

/**
 * The WebSocket and media side. Its code is a chunk of its own, loaded once on the first call; a failed download is tried
 * again by the next call.
 */
export function loadClient(): Promise<StagedoorClient> {
  client ??= Promise.all([import('@stagedoor/sdk'), restored]).then(
    ([{ StagedoorClient }]) => StagedoorClient.create({ api }),
    (error: unknown) => {
      client = undefined;
      throw error;
    },
  );

  return client;
}

/** A connection of its own for the guest whom a third party's grant names. The caller closes it. */
export async function createGuestClient(grant: string): Promise<StagedoorClient> {
  const { StagedoorClient } = await import('@stagedoor/sdk');

  return StagedoorClient.create({ api, grant });
}

/** Loads the media code and connects ahead of the first watch. Nothing waits for it, so that a failure is only noted. */
export function warmUp(): void {
  loadClient()
    .then((loaded) => loaded.warmUp())
    .catch((error: unknown) => console.debug('warming up failed', error));
}
