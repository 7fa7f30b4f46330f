import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId, SessionId } from '@stagedoor/contracts/ids';
import type { Reception, RtpCapabilitiesBlob } from '@stagedoor/contracts/media-control';
import type { Rooms } from '../rooms/Rooms.ts';
import type { MediaControl } from '../rooms/roles.ts';
import type { Session } from '../session/Session.ts';
import type { Sessions } from '../session/Sessions.ts';
import { Visit, VisitSink } from './Visit.ts';

export type VisitRequest = {
  /** Who comes; AppError when nobody may. What happens to that person meanwhile counts. */
  verify: () => Promise<Identity>;
  room: RoomId;
  role: MediaRole;
  /** A media grant; empty for none, or when the identity was made of it. */
  grantToken: string;
  /** Subscribers only. */
  receives?: { rtpCapabilities: RtpCapabilitiesBlob; reception: Reception };
  /** False as soon as nobody waits for the answer any more; then it is undone. */
  isWanted: () => boolean;
};

/** All visits: clients without a WebSocket, in rooms like everybody else. */
export class Visits {
  readonly #sessions: Sessions;
  readonly #rooms: Rooms;
  readonly #media: MediaControl;
  readonly #visits = new Map<SessionId, Visit>();

  constructor(deps: { sessions: Sessions; rooms: Rooms; media: MediaControl }) {
    this.#sessions = deps.sessions;
    this.#rooms = deps.rooms;
    this.#media = deps.media;
  }

  get count(): number {
    return this.#visits.size;
  }

  /**
   * Takes a client into a room. Rejects with AppError and leaves nothing behind, as `Rooms.join` does; a viewer is also refused with
   * STREAM_NOT_LIVE while nobody publishes.
   */
  async enter(request: VisitRequest): Promise<Visit> {
    const { room, role, grantToken, receives, isWanted } = request;
    const sink = new VisitSink();
    const session = await this.#sessions.admit(request.verify, sink);
    try {
      const joined = await this.#rooms.join(session, {
        room,
        role,
        grantToken,
        rtpCapabilities: receives?.rtpCapabilities,
        ...(receives === undefined ? {} : { reception: receives.reception }),
        audioOnly: false,
        forceTcp: false,
        mediaLess: false,
        isWanted,
      });
      const { peer, opened } = joined;
      if (opened === undefined) throw new AppError('INTERNAL_ERROR', 'The visit has no media.');
      const visit = new Visit({
        ...{ peer, opened, session, sink, media: this.#media },
        onGone: () => this.#visits.delete(session.id),
      });
      if (!visit.isEnded) this.#visits.set(session.id, visit);
      joined.release();
      return visit;
    } catch (error) {
      session.close(CLOSE_CODES.DRAINING, 'The client did not get in.');
      throw error;
    }
  }

  /** A session is over, whosever it was. */
  handleSessionClosed(session: Session): void {
    this.#visits.get(session.id)?.handleSessionClosed();
  }
}
