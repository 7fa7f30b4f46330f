import type { StagedoorClient } from '@stagedoor/sdk';
import { createGuestClient } from './stagedoor.ts';

/** A guest's connection in use. `release` is called once by everybody who holds it; the last one closes it. */
export type HeldClient = { client: Promise<StagedoorClient>; release: () => void };

type Guest = { client: Promise<StagedoorClient>; holderCount: number };

const guests = new Map<string, Guest>();

/** The one connection of the guest whom this grant names: what plays and what is written come by the same. */
export function holdGuestClient(grant: string): HeldClient {
  const guest = guests.get(grant) ?? { client: createGuestClient(grant), holderCount: 0 };
  guest.holderCount += 1;
  guests.set(grant, guest);
  let isHeld = true;

  return {
    client: guest.client,
    release: () => {
      if (!isHeld) {
        return;
      }

      isHeld = false;
      guest.holderCount -= 1;

      if (guest.holderCount === 0) {
        guests.delete(grant);
        guest.client
          .then((client) => client.close())
          .catch((error: unknown) => console.debug('the guest did not leave cleanly', error));
      }
    },
  };
}
