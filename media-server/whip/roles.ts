import type { ErrorCode } from '@stagedoor/contracts/codes';
import type { Identity, MediaRole } from '@stagedoor/contracts/identity';
import type { ConsumerId, PeerId, RoomId } from '@stagedoor/contracts/ids';
import type {
  DtlsParametersBlob,
  IceParametersBlob,
  MediaKind,
  MediaSourceName,
  PeerOpened,
  Reception,
  RtpCapabilitiesBlob,
  RtpParametersBlob,
} from '@stagedoor/contracts/media-control';
import type { RouterMedia } from './sdp/router-media.ts';

/** The rooms, as a client without a WebSocket enters them; under the rules of all others (ROOM). */
export interface RoomEntrance {
  /**
   * Takes a client into a room. Rejects with AppError, and leaves nothing behind, when the client may not enter, nobody publishes
   * (STREAM_NOT_LIVE, viewers only), or the media side refuses.
   */
  enter(request: {
    /** Who comes. What happens to that person while it runs counts. */
    verify: () => Promise<Identity>;
    room: RoomId;
    role: MediaRole;
    /** A media grant; empty for none, or when the identity was made of it. */
    grantToken: string;
    /** Viewers only. */
    receives?: { rtpCapabilities: RtpCapabilitiesBlob; reception: Reception };
    /** False as soon as nobody waits for the answer. */
    isWanted: () => boolean;
  }): Promise<RoomVisit>;
}

/** One client's presence in one room. Its methods reject with AppError, NOT_FOUND when it is over. */
export interface RoomVisit {
  readonly peer: { readonly id: PeerId };
  readonly opened: PeerOpened;
  /** The one listener; it also hears what happened before. */
  listen(listener: {
    /** It is over, once, and not because of `end`. */
    handleEnded(code: ErrorCode): void;
    /** Something is published that was not there at the beginning. */
    handleMediaChanged(): void;
  }): void;
  connect(dtlsParameters: DtlsParametersBlob): Promise<void>;
  produce(options: {
    source: MediaSourceName;
    kind: MediaKind;
    rtpParameters: RtpParametersBlob;
  }): Promise<unknown>;
  /** Stops sending something that the client did not ask for. */
  pauseConsumer(consumerId: ConsumerId): Promise<void>;
  restartIce(): Promise<IceParametersBlob>;
  /** Whether anything is heard of the client. */
  setReachable(isReachable: boolean): void;
  /** Idempotent. */
  end(): void;
}

/** The keys with which programs like OBS publish. */
export interface StreamKeyGate {
  /** By its form alone. */
  isStreamKey(token: string): boolean;
  /** Rejects with AppError TOKEN_INVALID, ACCOUNT_BANNED or CREATOR_ONLY. */
  verify(token: string): Promise<Identity>;
  /**
   * The room that the key's owner publishes into under this name, live when it resolves, and a grant to publish. Rejects with AppError:
   * NOT_FOUND, FORBIDDEN (somebody else's), STREAM_NOT_LIVE (over), CONFLICT (live with another stream).
   */
  open(identity: Identity, name: string): Promise<{ room: RoomId; grantToken: string }>;
}

/** Tells whose an access token or a media grant is. Rejects with AppError. */
export interface IdentityVerifier {
  verifyIdentity(token: string): Promise<Identity>;
}

/** The media server's side that is no room's. */
export interface MediaSide extends RouterMedia {
  /** Whether viewers get packets with the numbers of their own offers. */
  readonly canRenumber: boolean;
  onReachabilityChanged(listener: (peerId: PeerId, isReachable: boolean) => void): void;
}
