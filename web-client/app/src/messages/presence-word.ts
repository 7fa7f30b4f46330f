import type { Presence } from '@stagedoor/sdk';

/**
 * What is said of where somebody is: `lastSeen` names the time that is known, `offline` where none is. Undefined: nothing is
 * known yet, and nothing is said.
 */
export type PresenceWord = 'online' | 'away' | 'lastSeen' | 'offline';

export function presenceWordOf({ status, lastSeenMs }: Presence): PresenceWord | undefined {
  switch (status) {
    case 'online':
    case 'away':
      return status;
    case 'offline':
      return lastSeenMs ? 'lastSeen' : 'offline';
    case 'unknown':
      return undefined;
  }
}
