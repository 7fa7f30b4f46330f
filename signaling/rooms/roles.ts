import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import type {
  ConsumerId,
  PeerId,
  ProducerId,
  RoomId,
  StreamId,
  TransportId,
  UserId,
} from '@stagedoor/contracts/ids';
import type { StreamEndReason } from '@stagedoor/contracts/media';
import type {
  DtlsParametersBlob,
  IceParametersBlob,
  MediaNotification,
  OpenPeerOptions,
  PeerOpened,
  ProduceOptions,
  RtpCapabilitiesBlob,
} from '@stagedoor/contracts/media-control';

/**
 * The media server as signaling uses it. Calls reject with AppError: MEDIA_UNAVAILABLE (no worker, or the room's worker just
 * died), MEDIA_PARAMETERS_INVALID (forged or impossible RTP, DTLS or ICE parameters), NOT_FOUND (peer, transport … is gone).
 * Closing what is already closed does nothing.
 */
export interface MediaControl {
  /** The same for all rooms; fixed for the life of the process. */
  routerRtpCapabilities(): RtpCapabilitiesBlob;
  openPeer(options: OpenPeerOptions): Promise<PeerOpened>;
  closePeer(peerId: PeerId): Promise<void>;
  connectTransport(options: {
    peerId: PeerId;
    transportId: TransportId;
    dtlsParameters: DtlsParametersBlob;
  }): Promise<void>;
  restartIce(options: { peerId: PeerId; transportId: TransportId }): Promise<IceParametersBlob>;
  produce(options: ProduceOptions): Promise<ProducerId>;
  closeProducer(options: { peerId: PeerId; producerId: ProducerId }): Promise<void>;
  setProducerPaused(options: {
    peerId: PeerId;
    producerId: ProducerId;
    paused: boolean;
  }): Promise<void>;
  setConsumerPaused(options: {
    peerId: PeerId;
    consumerId: ConsumerId;
    paused: boolean;
  }): Promise<void>;
  setPreferredLayers(options: {
    peerId: PeerId;
    consumerId: ConsumerId;
    spatialLayer: number;
    temporalLayer: number;
  }): Promise<void>;
  requestKeyFrame(options: { peerId: PeerId; consumerId: ConsumerId }): Promise<void>;
  /** Closes everything of a room without notifications. */
  closeRoom(room: RoomId): Promise<void>;
  /** The one listener for what happens to peers. */
  onNotification(listener: (notification: MediaNotification) => void): void;
}

/** Verifies tokens. Rejects with AppError TOKEN_EXPIRED, TOKEN_INVALID, ACCOUNT_BANNED or GRANT_INVALID. */
export interface TokenVerifier {
  /** An access token (account or anonymous) or a media grant. */
  verifyIdentity(token: string): Promise<Identity>;
  verifyGrant(token: string): Promise<MediaGrant>;
}

/** What of a stream its viewers see. Shape of the wire's StreamState. */
export type StreamSnapshot = {
  streamId: StreamId;
  title: string;
  description: string;
  category: string;
  status: 'scheduled' | 'live' | 'ended';
  isPublisherConnected: boolean;
  viewerCount: number;
  /** Milliseconds since the Unix epoch; 0 before it starts. */
  startedAtMs: number;
};

/** Decides who may enter a room and keeps the product's side of it (viewer counts, the publisher's 60 s of grace). */
export interface RoomAuthority {
  /**
   * Resolves what a joining peer sees, or rejects: NOT_FOUND (no such room), STREAM_NOT_LIVE, GRANT_REQUIRED (publishing without
   * a grant; a private room without one), GRANT_INVALID (other room, other role, not the owner's key), ACCOUNT_BANNED.
   */
  admit(request: {
    identity: Identity;
    room: RoomId;
    role: MediaRole;
    grant: MediaGrant | undefined;
  }): Promise<StreamSnapshot>;
  /** Where a viewer who was just admitted finds the stream by LL-HLS: a path of this server. Undefined when it is over by now. */
  hlsPathFor(viewer: {
    identity: Identity;
    room: RoomId;
    grant: MediaGrant | undefined;
  }): string | undefined;
  /** A publishing peer is in the room (again). */
  handlePublisherJoined(room: RoomId): void;
  /** The room's last publishing peer is gone without the stream having ended; it may come back. */
  handlePublisherLost(room: RoomId): void;
  /** A subscribing peer of this person entered; called once per peer, so a person with two tabs counts once but enters twice. */
  handleViewerJoined(room: RoomId, userId: UserId, peerId: PeerId): void;
  handleViewerLeft(room: RoomId, userId: UserId, peerId: PeerId): void;
}

/** What signaling offers to the rest of the product; `stagedoor.ts` hands it on. */
export interface RoomControl {
  /** Tells everybody in the room, then closes it and its media. */
  endRoom(room: RoomId, streamId: StreamId, reason: StreamEndReason): Promise<void>;
  /** Tells everybody in the room of a changed title, publisher state … */
  announceStream(room: RoomId, snapshot: StreamSnapshot): void;
  /** Coalesced: at most one notification a second per room. */
  announceViewerCount(room: RoomId, viewerCount: number): void;
  /**
   * Asks RoomAuthority.admit again for every subscribing peer of the room, with its person's roles as they are now and the
   * grant that it joined with; whoever is refused gets RemovedFromRoom with the refusal's code, and its media is closed.
   * To be called after what admission depends on has changed (a public stream became private). Never throws.
   */
  recheckViewers(room: RoomId): void;
  /**
   * A banned or logged-out person's connections are closed, media included, as are those that rest on a revoked key's grants,
   * and whoever joined with such a grant leaves. Changed roles are told, and what was watched by them is asked for again.
   */
  handleAccountChange(change: import('@stagedoor/contracts/identity').AccountChange): void;
}
