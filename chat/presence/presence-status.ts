import { stagedoor } from '@stagedoor/contracts/wire';

/** How a person or a client of theirs is. The greater one is livelier; the numbers are also what servers tell each other. */
export const STATUS = { offline: 0, away: 1, online: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

const { PresenceStatus } = stagedoor;
const ON_THE_WIRE = {
  [STATUS.offline]: PresenceStatus.PRESENCE_STATUS_OFFLINE,
  [STATUS.away]: PresenceStatus.PRESENCE_STATUS_AWAY,
  [STATUS.online]: PresenceStatus.PRESENCE_STATUS_ONLINE,
} as const;

/** How somebody is, as it is told to one who may know it. `lastSeenMs` of who is here: 0. */
export function toPresence(
  userId: string,
  status: Status,
  lastSeenMs: number,
): stagedoor.PresenceChanged.$Properties {
  return {
    userId,
    status: ON_THE_WIRE[status],
    lastSeenMs: status === STATUS.offline ? lastSeenMs : 0,
  };
}
