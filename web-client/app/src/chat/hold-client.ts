import { type HeldClient, holdGuestClient } from '../session/guest-client.ts';
import { loadClient } from '../session/stagedoor.ts';

/** The connection that a channel's chat comes by: a guest's own one where a link's grant let them in. */
export function holdClient(grant: string | undefined): HeldClient {
  return grant === undefined
    ? { client: loadClient(), release: () => undefined }
    : holdGuestClient(grant);
}
