import { AppError } from '@stagedoor/contracts/errors';
import { asUserId, type UserId, UUID_PATTERN } from '@stagedoor/contracts/ids';
import { PRESENCE_WATCHED_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatSession } from '../roles.ts';
import { refusing } from '../rooms/refusing.ts';
import type { Presence } from './Presence.ts';

type Caller = { session: ChatSession; isWanted: () => boolean };
type Answer = Omit<stagedoor.Response.$Properties, 'id'>;

/** What clients can ask of presence, by its name on the wire. Decoded: every field is there, its value unchecked. */
export type PresenceHandlers = {
  setPresence: (body: stagedoor.SetPresence, caller: Caller) => Answer;
  watchPresence: (body: stagedoor.WatchPresence, caller: Caller) => Promise<Answer>;
};

const { PRESENCE_STATUS_AWAY, PRESENCE_STATUS_ONLINE } = stagedoor.PresenceStatus;

/** Reads what clients send, and refuses with AppError VALIDATION_ERROR what cannot be meant. */
export function createPresenceHandlers(presence: Presence): PresenceHandlers {
  return {
    setPresence({ status }, { session }) {
      if (status !== PRESENCE_STATUS_ONLINE && status !== PRESENCE_STATUS_AWAY)
        throw new AppError('VALIDATION_ERROR', 'A client is online or away.');
      presence.setAway(session, status === PRESENCE_STATUS_AWAY);
      return { done: {} };
    },

    async watchPresence({ userIds }, { session, isWanted }) {
      const wanted = readUserIds(userIds);
      const people = await refusing(() => presence.watch(session, wanted, isWanted));
      return { presenceList: { people } };
    },
  };
}

function readUserIds(userIds: readonly string[]): UserId[] {
  if (userIds.length > PRESENCE_WATCHED_MAX) {
    throw new AppError('VALIDATION_ERROR', `At most ${PRESENCE_WATCHED_MAX} people are watched.`);
  }
  if (!userIds.every((userId) => UUID_PATTERN.test(userId)))
    throw new AppError('VALIDATION_ERROR', 'People are UUIDs in lower case.');
  return [...new Set(userIds)].map(asUserId);
}
