import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { DeadlineWheel } from './DeadlineWheel.ts';
import { SignalingEdge, type UpgradeFacts } from './edge/SignalingEdge.ts';
import type { PublishToTopic, SocketRoute } from './edge/socket-roles.ts';
import { Rooms } from './rooms/Rooms.ts';
import type { MediaControl, RoomAuthority, RoomControl, TokenVerifier } from './rooms/roles.ts';
import type { ChatRequests } from './session/chat-role.ts';
import { createDispatch } from './session/dispatch.ts';
import type { ChatPublicationsBody, NotificationBody } from './session/frames.ts';
import type { RequestExecutor } from './session/Session.ts';
import { Sessions } from './session/Sessions.ts';
import { createSignalingMetrics, type SignalingCounts } from './signaling-metrics.ts';
import { Visits } from './visits/Visits.ts';

export type { RoomControl } from './rooms/roles.ts';

/** The one path of the WebSocket. */
const SOCKET_PATH = '/ws';
/** How often a drain looks whether the running requests are done. */
const DRAIN_POLL_MS = 50;

export type SignalingOptions = {
  media: MediaControl;
  verifier: TokenVerifier;
  authority: RoomAuthority;
  chat: ChatRequests;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Origins (`https://app.example`) of pages, besides those of the server's own host, that may connect. */
  allowedOrigins: readonly string[];
};

/** What is there right now; everything is 0 when all clients are gone and their windows are over. */
export type SignalingStats = SignalingCounts & {
  /** Peers that the media side may still speak of. */
  peers: number;
  /** Sessions in a room or on their way into one. */
  attendingSessions: number;
  deadlines: number;
};

/**
 * The WebSocket side of the product, wired: edge (sockets, frames) → sessions (identity, requests, resume) → rooms (peers,
 * media). Every state lives in one of those three; nothing is stored.
 */
export class Signaling {
  readonly #wheel: DeadlineWheel;
  readonly #clock: Clock;
  readonly #sessions: Sessions;
  readonly #rooms: Rooms;
  readonly #edge: SignalingEdge;
  /** For the HTTP edge. */
  readonly webSocketRoute: SocketRoute<UpgradeFacts>;
  /** What the rest of the product asks of signaling. */
  readonly roomControl: RoomControl;
  /** For clients that speak no WebSocket. */
  readonly visits: Visits;
  #isClosed = false;

  static create(options: SignalingOptions): Signaling {
    return new Signaling(options);
  }

  private constructor(options: SignalingOptions) {
    const { clock, media, verifier, log } = options;
    const onError = (error: unknown): void => log.error({ err: error }, 'a deadline failed');
    const wheel = new DeadlineWheel({ clock, onError });
    const metrics = createSignalingMetrics(options.metrics, () => this.stats());
    this.#wheel = wheel;
    this.#clock = clock;
    this.#rooms = new Rooms({ ...options, wheel });
    // Handlers need the sessions, and sessions the handlers: they meet at the first request.
    let execute: RequestExecutor | undefined;
    this.#sessions = new Sessions({
      clock,
      wheel,
      verifier,
      execute: async (session, request, run) => {
        execute ??= createDispatch({
          ...{ rooms: this.#rooms, sessions: this.#sessions },
          ...{ media, clock, log, metrics, chat: options.chat },
        });
        return await execute(session, request, run);
      },
      listener: {
        handleDetached: (session) => this.#rooms.handleSessionDetached(session),
        handleResumed: (session) => this.#rooms.handleSessionResumed(session),
        handleClosed: (session) => {
          this.#rooms.handleSessionClosed(session);
          this.visits.handleSessionClosed(session);
          options.chat.handleSessionClosed(session);
        },
        handleRolesChanged: (session) => this.#rooms.handleRolesChanged(session),
      },
      routerRtpCapabilitiesJson: () => JSON.stringify(media.routerRtpCapabilities()),
    });
    this.visits = new Visits({ sessions: this.#sessions, rooms: this.#rooms, media });
    const { allowedOrigins } = options;
    this.#edge = new SignalingEdge({
      ...{ clock, wheel, log, metrics, allowedOrigins },
      sessions: this.#sessions,
    });
    this.webSocketRoute = this.#edge.route(SOCKET_PATH);
    this.roomControl = this.#createRoomControl();
  }

  /**
   * Refuses new connections, lets running requests be answered for at most `deadlineMs`, then closes every connection with
   * DRAINING. Media goes on until `close`.
   */
  async drain(deadlineMs: number): Promise<void> {
    this.#edge.beginDrain();
    this.#sessions.beginDrain();
    const endMs = this.#clock.monotonicMs() + deadlineMs;
    while (this.#sessions.runningRequestsCount > 0 && this.#clock.monotonicMs() < endMs) {
      await new Promise<void>((resolve) => this.#clock.setTimer(resolve, DRAIN_POLL_MS));
    }
    this.#sessions.endConnections(CLOSE_CODES.DRAINING, 'The server is going away.');
    this.#edge.endAll('The server is going away.');
  }

  /** Where broadcasts are published: the edge on which `webSocketRoute` is. */
  connectPublisher(publish: PublishToTopic): void {
    this.#edge.connectPublisher(publish);
  }

  /** To every session that has subscribed to the topic. */
  broadcast(topic: string, publications: ChatPublicationsBody): void {
    this.#edge.broadcast(topic, publications);
  }

  /** To every session in which this account is logged in, now or when it resumes. The body is not changed afterwards. */
  notifyUser(userId: UserId, body: NotificationBody): void {
    this.#sessions.notifyUser(userId, body);
  }

  /** The same to those that are connected now; it is not kept for a session that resumes later. */
  notifyUserNow(userId: UserId, body: NotificationBody): void {
    this.#sessions.notifyUserNow(userId, body);
  }

  /** Ends every session with its peers, and every timer. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#edge.beginDrain();
    this.#sessions.close();
    this.#edge.endAll('The server is going away.');
    this.#wheel.close();
  }

  stats(): SignalingStats {
    const { connected, detached } = this.#sessions.countByState();
    return {
      connections: this.#edge.connectionsCount,
      pendingConnections: this.#edge.pendingCount,
      connectedSessions: connected,
      detachedSessions: detached,
      users: this.#sessions.usersCount,
      ...this.#rooms.counts(),
      attendingSessions: this.#rooms.attendingSessionsCount,
      deadlines: this.#wheel.pendingCount,
    };
  }

  #createRoomControl(): RoomControl {
    const rooms = this.#rooms;
    return {
      endRoom: (room, streamId, reason) => rooms.endRoom(room, streamId, reason),
      announceStream: (room, snapshot) => rooms.announceStream(room, snapshot),
      announceViewerCount: (room, viewerCount) => rooms.announceViewerCount(room, viewerCount),
      recheckViewers: (room) => rooms.recheckViewers(room),
      handleAccountChange: (change) => {
        this.#sessions.handleAccountChange(change);
        if (change.type === 'grant-key-revoked') rooms.handleGrantKeyRevoked(change.kid);
      },
    };
  }
}
