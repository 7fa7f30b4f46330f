import { AppError } from '@stagedoor/contracts/errors';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Peer } from '../../rooms/Peer.ts';
import type { Rooms } from '../../rooms/Rooms.ts';
import type { MediaControl } from '../../rooms/roles.ts';
import type { ChatRequests } from '../chat-role.ts';
import type { RequestBodies, RequestName } from '../frames.ts';
import type { RunningRequest } from '../RequestMemory.ts';
import type { RequestOutcome, Session } from '../Session.ts';
import type { Sessions } from '../Sessions.ts';

/** What request handlers work with, the same for all of them. */
export type RequestDeps = {
  rooms: Rooms;
  sessions: Sessions;
  media: MediaControl;
  chat: ChatRequests;
  clock: Clock;
};

export type RequestContext = RequestDeps & { session: Session; run: Readonly<RunningRequest> };

/** Handles one kind of request. What it throws becomes the error response; `dispatch.ts` is where. */
export type RequestHandler<Name extends RequestName> = (
  body: RequestBodies[Name],
  context: RequestContext,
) => Promise<RequestOutcome> | RequestOutcome;

/**
 * The session's own peer that `isMeant` names. Ids of other sessions are as unknown as ids that never were, so no request
 * reaches somebody else's media. Throws AppError NOT_IN_ROOM or NOT_FOUND.
 */
export function requirePeer(
  { rooms, session }: RequestContext,
  what: string,
  isMeant: (peer: Peer) => boolean,
): Peer {
  const peers = rooms.peersOf(session);
  if (peers.length === 0) throw new AppError('NOT_IN_ROOM', 'Join a room first.');
  const peer = peers.find(isMeant);
  if (peer === undefined) throw new AppError('NOT_FOUND', `No such ${what}.`);
  return peer;
}

/** A parameter blob of mediasoup or WebRTC: some JSON object, whose content the media side checks. */
export function parseBlob(json: string, what: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new AppError('MEDIA_PARAMETERS_INVALID', `${what} is not JSON.`, { cause });
  }
  throw new AppError('MEDIA_PARAMETERS_INVALID', `${what} is not an object.`);
}

export const DONE: RequestOutcome = { body: { done: {} } };
