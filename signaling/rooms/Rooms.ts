import type { ErrorCode } from '@stagedoor/contracts/codes';
import { AppError, toAppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import { asPeerId, type PeerId, type RoomId, type StreamId } from '@stagedoor/contracts/ids';
import type { StreamEndReason } from '@stagedoor/contracts/media';
import type {
  MediaNotification,
  PeerOpened,
  Reception,
  RtpCapabilitiesBlob,
} from '@stagedoor/contracts/media-control';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { randomId } from '@stagedoor/service-kit/random';
import type { DeadlineWheel } from '../DeadlineWheel.ts';
import { SetsByKey } from '../SetsByKey.ts';
import { Attendances, type JoinAttempt } from './Attendances.ts';
import { Peer } from './Peer.ts';
import type { PeerOwner } from './PeerOwner.ts';
import { Room } from './Room.ts';
import type { MediaControl, RoomAuthority, StreamSnapshot, TokenVerifier } from './roles.ts';
import { mediaToWire, removedFromRoom, streamToWire } from './wire-mapping.ts';

/** A publisher whose session has no connection, or whose media was reset, counts as lost after this long. */
export const PUBLISHER_DETACHED_MS = 3_000;
/** How long a peer without media counts as present: a client needs about a second to join again. */
export const REJOIN_WINDOW_MS = 10_000;
/** Between two notifications of a room's viewer count. */
export const VIEWER_COUNT_INTERVAL_MS = 1_000;

export type JoinOptions = {
  room: RoomId;
  role: MediaRole;
  /** A media grant; empty for none. */
  grantToken: string;
  /** Subscribers only. */
  rtpCapabilities: RtpCapabilitiesBlob | undefined;
  audioOnly: boolean;
  forceTcp: boolean;
  /** Subscribers only: nothing is opened at the media side. */
  mediaLess: boolean;
  /** Subscribers whose offer fixed what they expect (WHEP). They are refused while nobody publishes: nothing can be added later. */
  reception?: Reception;
  /** False as soon as nobody waits for this join any more; then it is undone. */
  isWanted: () => boolean;
};

export type Joined = {
  peer: Peer;
  /** Undefined for a join without media. */
  opened: PeerOpened | undefined;
  snapshot: StreamSnapshot;
  /** Subscribers: where the stream is by LL-HLS. */
  hlsPath: string | undefined;
  /** To be called when the response has been sent: what the client hears of the peer comes after it. */
  release: () => void;
};

/** A join under way. */
type Join = {
  readonly owner: PeerOwner;
  readonly options: JoinOptions;
  readonly attempt: JoinAttempt;
  readonly room: Room<Peer>;
  grant: MediaGrant | undefined;
  /** Keys that were revoked since it began: its grant may have been read before. */
  readonly revokedKids: Set<string>;
};

type RoomsDeps = {
  media: MediaControl;
  verifier: Pick<TokenVerifier, 'verifyGrant'>;
  authority: RoomAuthority;
  clock: Clock;
  wheel: DeadlineWheel;
  log: Logger;
};

/**
 * Who is in which room, on this node: takes peers in and out, keeps the media side and the rooms' authority in step, and
 * tells the sessions.
 *
 * The order of a join: admitted by the authority → opened at the media side → present, older peer out → authority told →
 * response → everything that was said of the peer meanwhile. After each wait the join asks whether it still counts (the
 * room did not end, the client still waits, no newer join or leave came) and undoes itself if not.
 *
 * The close cascade: a session that closes removes its peers; an ended room removes its peers; a removed peer is closed at
 * the media side and the authority is told, exactly once per peer that it was told of. Nothing here closes a session.
 */
export class Rooms {
  readonly #deps: RoomsDeps;
  readonly #rooms = new Map<RoomId, Room<Peer>>();
  /** Peers whose media side may say something. */
  readonly #peers = new Map<PeerId, Peer>();
  readonly #attendances = new Attendances();
  readonly #joins = new Set<Join>();
  /** Peers that joined with a third party's grant, by the key that signed it. */
  readonly #byGrantKid = new SetsByKey<string, Peer>();

  constructor(deps: RoomsDeps) {
    this.#deps = deps;
    deps.media.onNotification((notification) => this.#handleMedia(notification));
  }

  counts(): { rooms: number; publishers: number; viewers: number; peers: number } {
    let publishers = 0;
    let viewers = 0;
    for (const room of this.#rooms.values()) {
      viewers += room.viewers.size;
      if (room.publisher !== undefined) publishers += 1;
    }
    return { rooms: this.#rooms.size, publishers, viewers, peers: this.#peers.size };
  }

  /** Sessions that are in a room or on their way into one; for tests. */
  get attendingSessionsCount(): number {
    return this.#attendances.sessionsCount;
  }

  peersOf(owner: PeerOwner): readonly Peer[] {
    return this.#attendances.peersOf(owner);
  }

  /**
   * Takes a session into a room. Rejects with AppError and leaves nothing behind when the authority or the media side
   * refuses, the room ends, or the join is not wanted any more.
   */
  async join(owner: PeerOwner, options: JoinOptions): Promise<Joined> {
    const attempt = this.#attendances.beginJoin(owner, options.room, options.role);
    const room = this.#rooms.get(options.room) ?? new Room<Peer>(options.room);
    this.#rooms.set(room.id, room);
    room.joiningCount += 1;
    const join: Join = {
      ...{ owner, options, attempt, room },
      ...{ grant: undefined, revokedKids: new Set() },
    };
    this.#joins.add(join);
    try {
      const grant = await this.#readGrant(owner, options.grantToken);
      join.grant = grant;
      const asked = { identity: owner.identity, rechecksCount: room.rechecksCount };
      const { role } = options;
      const snapshot = await this.#admit({ owner, room, role, grant });
      this.#assertGoesOn(join);
      if (options.reception !== undefined && room.publisher === undefined) {
        throw new AppError('STREAM_NOT_LIVE', 'Nobody publishes into this stream at the moment.');
      }
      const peer = new Peer({ id: asPeerId(randomId()), room, role, owner, grant });
      const hold = peer.hold();
      this.#peers.set(peer.id, peer);
      const opened = options.mediaLess ? undefined : await this.#open(peer, options);
      this.#enter(peer, join);
      this.#recheckIfChanged(peer, asked);
      // The authority may end the room while it hears of the peer, which is gone then like all the others.
      if (room.isEnded) throw new AppError('STREAM_NOT_LIVE', 'The stream is over.');
      const hlsPath = role === 'subscribe' ? this.#hlsPathFor(peer) : undefined;
      const shown = room.currentSnapshot(snapshot);
      return { peer, opened, snapshot: shown, hlsPath, release: hold.release };
    } finally {
      this.#joins.delete(join);
      room.joiningCount -= 1;
      this.#attendances.endJoin(owner, attempt);
      this.#forgetIfEmpty(room);
    }
  }

  /** Throws AppError NOT_IN_ROOM. A join under way is given up. */
  leave(owner: PeerOwner, room: RoomId, role: MediaRole): void {
    const attendance = this.#attendances.leave(owner, room, role);
    if (attendance === false) throw new AppError('NOT_IN_ROOM', 'Not in this room.');
    if (attendance.peer !== undefined) this.#remove(attendance.peer);
  }

  handleSessionDetached(owner: PeerOwner): void {
    for (const peer of this.#attendances.peersOf(owner)) this.#watchLoss(peer);
  }

  handleSessionResumed(owner: PeerOwner): void {
    for (const peer of this.#attendances.peersOf(owner)) {
      if (peer.role !== 'publish' || peer.isMediaGone) continue;
      peer.lossDeadline?.cancel();
      peer.lossDeadline = undefined;
      if (peer.room.publisherTold === 'lost') this.#tellJoined(peer.room);
    }
  }

  handleSessionClosed(owner: PeerOwner): void {
    for (const peer of this.#attendances.peersOf(owner)) this.#remove(peer);
  }

  /** See RoomControl. Never rejects: what fails at the media side is logged, and the room is over nevertheless. */
  async endRoom(roomId: RoomId, streamId: StreamId, reason: StreamEndReason): Promise<void> {
    const room = this.#rooms.get(roomId);
    if (room !== undefined) this.#end(room, streamId, reason);
    try {
      await this.#deps.media.closeRoom(roomId);
    } catch (error) {
      this.#deps.log.error({ err: error, room: roomId }, 'closing the media of a room failed');
    }
  }

  announceStream(roomId: RoomId, snapshot: StreamSnapshot): void {
    const room = this.#rooms.get(roomId);
    if (room === undefined) return;
    room.setSnapshot(snapshot);
    room.broadcast({ streamUpdated: { room: roomId, stream: streamToWire(snapshot) } });
  }

  announceViewerCount(roomId: RoomId, viewerCount: number): void {
    const room = this.#rooms.get(roomId);
    if (room === undefined || !room.setViewerCount(viewerCount)) return;
    if (room.viewerCountDeadline !== undefined) room.isViewerCountDue = true;
    else this.#tellViewerCount(room);
  }

  /** See RoomControl. Joins under way are asked for again when they are done. */
  recheckViewers(roomId: RoomId): void {
    const room = this.#rooms.get(roomId);
    if (room === undefined) return;
    room.rechecksCount += 1;
    for (const peer of room.viewers.values()) void this.#recheck(peer);
  }

  /** The session's identity has other roles now: what it watches by its roles alone may end (a private stream). */
  handleRolesChanged(owner: PeerOwner): void {
    for (const peer of this.#attendances.peersOf(owner)) {
      if (peer.role === 'subscribe') void this.#recheck(peer);
    }
  }

  /** The key signs nothing any more: whoever joined with a grant of it leaves, whoever is on the way in does not arrive. */
  handleGrantKeyRevoked(kid: string): void {
    for (const join of this.#joins) join.revokedKids.add(kid);
    for (const peer of this.#byGrantKid.get(kid)) this.#evict(peer, 'GRANT_INVALID');
  }

  #assertGoesOn({ owner, options, attempt, room, grant, revokedKids }: Join): void {
    if (room.isEnded) throw new AppError('STREAM_NOT_LIVE', 'The stream is over.');
    if (!this.#attendances.isCurrent(attempt)) {
      throw new AppError('CONFLICT', 'A newer join or a leave took the place of this one.');
    }
    if (!options.isWanted() || owner.state === 'closed') {
      throw new AppError('UNAVAILABLE', 'Nobody waits for this join.');
    }
    if (grant?.kid !== undefined && revokedKids.has(grant.kid)) {
      throw new AppError('GRANT_INVALID', 'The key that signed the grant was revoked.');
    }
  }

  async #admit({
    owner,
    room,
    role,
    grant,
  }: Pick<Peer, 'owner' | 'room' | 'role' | 'grant'>): Promise<StreamSnapshot> {
    const { identity } = owner;
    return await this.#deps.authority.admit({ identity, room: room.id, role, grant });
  }

  #hlsPathFor({ owner, room, grant }: Peer): string | undefined {
    const { identity } = owner;
    return this.#deps.authority.hlsPathFor({ identity, room: room.id, grant });
  }

  /** What admission depends on changed while the peer was on its way in, and nobody asked for it since. */
  #recheckIfChanged(peer: Peer, asked: { identity: Identity; rechecksCount: number }): void {
    if (peer.role !== 'subscribe') return;
    const isSame =
      peer.owner.identity === asked.identity && peer.room.rechecksCount === asked.rechecksCount;
    if (!isSame) void this.#recheck(peer);
  }

  /**
   * Takes the peer out when it would not be admitted now. When nobody can say whether it would, it goes too: nobody is in
   * a room whom its authority did not admit (ROOM-1).
   */
  async #recheck(peer: Peer): Promise<void> {
    try {
      await this.#admit(peer);
    } catch (error) {
      const refusal = toAppError(error);
      if (refusal !== error) {
        this.#deps.log.error({ err: error, peerId: peer.id }, 'asking for admission again failed');
      }
      this.#evict(peer, refusal.code);
    }
  }

  /**
   * A grant is for the person whom it names, whoever presents it. One that came as the session's token was verified then;
   * it may have expired since, while the revocation of its key would have ended the session.
   */
  async #readGrant(owner: PeerOwner, token: string): Promise<MediaGrant | undefined> {
    const grant =
      token === '' ? owner.identity.grant : await this.#deps.verifier.verifyGrant(token);
    if (grant === undefined) return undefined;
    if (grant.subject !== owner.identity.userId) {
      throw new AppError('GRANT_INVALID', 'The grant is for somebody else.');
    }
    if (grant.expiresAtMs <= this.#deps.clock.nowMs()) {
      throw new AppError('GRANT_INVALID', 'The grant is over.');
    }
    return grant;
  }

  async #open(peer: Peer, options: JoinOptions): Promise<PeerOpened> {
    try {
      const { rtpCapabilities, audioOnly, forceTcp, role, reception } = options;
      const opened = await this.#deps.media.openPeer({
        room: peer.room.id,
        peerId: peer.id,
        role,
        audioOnly,
        forceTcp,
        ...(rtpCapabilities === undefined ? {} : { rtpCapabilities }),
        ...(reception === undefined ? {} : { reception }),
      });
      peer.transportId = opened.transport.transportId;
      for (const consumer of opened.consumers) peer.consumerIds.add(consumer.consumerId);
      return opened;
    } catch (error) {
      this.#discard(peer);
      throw error;
    }
  }

  /** A peer that never was present. */
  #discard(peer: Peer): void {
    peer.state = 'gone';
    this.#peers.delete(peer.id);
  }

  /**
   * The peer becomes present, or is closed when its join counts no more. Both in one go: between a question that is
   * followed by a wait, however short, and the entry a room may end and a session may close.
   */
  #enter(peer: Peer, join: Join): void {
    try {
      this.#assertGoesOn(join);
    } catch (error) {
      this.#discard(peer);
      this.#closeAtMedia(peer);
      throw error;
    }
    const { room } = peer;
    const replaced = this.#attendances.place(join.attempt, peer);
    this.#byGrantKid.add(peer.grant?.kid, peer);
    const older = peer.role === 'publish' ? room.publisher : undefined;
    peer.state = 'present';
    room.add(peer);
    if (older !== undefined && older !== replaced) this.#evict(older, 'UID_CONFLICT');
    if (peer.role === 'publish') this.#tellJoined(room);
    else this.#deps.authority.handleViewerJoined(room.id, peer.userId, peer.id);
    // After the authority heard of the new peer, so that a count never dips for a person who only joined again.
    if (replaced !== undefined) this.#remove(replaced);
    if (peer.owner.state === 'detached') this.#watchLoss(peer);
  }

  #evict(peer: Peer, code: ErrorCode): void {
    if (peer.state !== 'present') return;
    peer.notify(removedFromRoom(peer.room.id, peer.role, code));
    this.#remove(peer);
  }

  /** The one way out of a room for a peer that was in it. */
  #remove(peer: Peer): void {
    if (peer.state !== 'present') return;
    const { room } = peer;
    const wasPublisher = room.publisher === peer;
    peer.state = 'gone';
    peer.cancelDeadlines();
    this.#peers.delete(peer.id);
    this.#byGrantKid.delete(peer.grant?.kid, peer);
    this.#attendances.vacate(peer);
    room.remove(peer);
    // An ended room's media is closed as a whole.
    if (!room.isEnded) this.#closeAtMedia(peer);
    if (peer.role === 'subscribe') {
      this.#deps.authority.handleViewerLeft(room.id, peer.userId, peer.id);
    } else if (wasPublisher) {
      this.#tellLost(room);
    }
    this.#forgetIfEmpty(room);
  }

  #end(room: Room<Peer>, streamId: StreamId, reason: StreamEndReason): void {
    room.isEnded = true;
    this.#forget(room);
    room.broadcast({ streamEnded: { room: room.id, streamId, reason } });
    for (const peer of [...room.peers()]) this.#remove(peer);
  }

  #handleMedia(notification: MediaNotification): void {
    const peer = this.#peers.get(notification.peerId);
    peer?.whenReleased(() => this.#applyMedia(peer, notification));
  }

  #applyMedia(peer: Peer, notification: MediaNotification): void {
    if (peer.state === 'gone' || peer.isMediaGone) return;
    if (notification.type === 'consumer-added') {
      peer.consumerIds.add(notification.consumer.consumerId);
    } else if (notification.type === 'consumer-closed') {
      peer.consumerIds.delete(notification.consumerId);
    }
    peer.owner.notify(mediaToWire(notification, peer.role));
    if (notification.type === 'media-reset') {
      this.#loseMedia(peer);
      this.#watchLoss(peer);
    } else if (notification.type === 'transport-closed') {
      this.#loseMedia(peer);
      if (peer.room.publisher === peer) this.#tellLost(peer.room);
    }
  }

  /** The peer stays for a while, without media: its client is told to join again and takes this peer's place then. */
  #loseMedia(peer: Peer): void {
    peer.isMediaGone = true;
    this.#closeAtMedia(peer);
    peer.removalDeadline = this.#deps.wheel.schedule(REJOIN_WINDOW_MS, () => this.#remove(peer));
  }

  #watchLoss(peer: Peer): void {
    if (peer.role !== 'publish' || peer.lossDeadline !== undefined) return;
    peer.lossDeadline = this.#deps.wheel.schedule(PUBLISHER_DETACHED_MS, () => {
      peer.lossDeadline = undefined;
      if (peer.room.publisher === peer) this.#tellLost(peer.room);
    });
  }

  #tellJoined(room: Room<Peer>): void {
    room.publisherTold = 'joined';
    this.#deps.authority.handlePublisherJoined(room.id);
  }

  #tellLost(room: Room<Peer>): void {
    if (room.publisherTold !== 'joined' || room.isEnded) return;
    room.publisherTold = 'lost';
    this.#deps.authority.handlePublisherLost(room.id);
  }

  #tellViewerCount(room: Room<Peer>): void {
    room.broadcast({ viewerCountChanged: { room: room.id, viewerCount: room.viewerCount } });
    room.viewerCountDeadline = this.#deps.wheel.schedule(VIEWER_COUNT_INTERVAL_MS, () => {
      room.viewerCountDeadline = undefined;
      if (!room.isViewerCountDue) return;
      room.isViewerCountDue = false;
      this.#tellViewerCount(room);
    });
  }

  #closeAtMedia(peer: Peer): void {
    // A viewer without media is not known there.
    if (peer.transportId === undefined) return;
    this.#deps.media.closePeer(peer.id).catch((error: unknown) => {
      this.#deps.log.error({ err: error, peerId: peer.id }, 'closing a peer failed');
    });
  }

  #forgetIfEmpty(room: Room<Peer>): void {
    if (room.isEmpty) this.#forget(room);
  }

  #forget(room: Room<Peer>): void {
    room.viewerCountDeadline?.cancel();
    if (this.#rooms.get(room.id) === room) this.#rooms.delete(room.id);
  }
}
