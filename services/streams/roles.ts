import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { MediaGrant, MediaRole, Role } from '@stagedoor/contracts/identity';
import type { RoomId, StreamId, UserId } from '@stagedoor/contracts/ids';
import type { StreamEndReason, StreamVisibility } from '@stagedoor/contracts/media';

/** What a room's people see of its stream. */
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

/** The rooms, as streams act on them. Calls for a room in which nobody is do nothing. */
export interface Rooms {
  /** Tells everybody, then closes the room and its media. */
  endRoom(room: RoomId, streamId: StreamId, reason: StreamEndReason): Promise<void>;
  announceStream(room: RoomId, snapshot: StreamSnapshot): void;
  announceViewerCount(room: RoomId, viewerCount: number): void;
  /** Asks again, for everybody who watches, whether they may; whoever may not is out at once. */
  recheckViewers(room: RoomId): void;
  /** The same for the room's chat alone, which is there before the stream begins and after it has ended. */
  recheckChat(room: RoomId): void;
}

/** Signs media grants with the server's own key. */
export interface GrantIssuer {
  issueGrant(grant: {
    room: RoomId;
    role: MediaRole;
    subject: UserId;
    ttlSeconds: number;
  }): Promise<string>;
  /** Rejects with AppError GRANT_INVALID. */
  verifyGrant(token: string): Promise<MediaGrant>;
}

/** What an account may do at this moment. */
export interface AccountDirectory {
  /** Undefined when there is no such account. */
  findAccount(userId: UserId): Promise<{ roles: readonly Role[]; isBanned: boolean } | undefined>;
}

/** The people behind streams. */
export interface CreatorDirectory {
  /** Those that exist, by id. */
  findPublicUsers(ids: readonly string[]): Promise<ReadonlyMap<string, PublicUser>>;
}

/** Where a live stream goes besides WebRTC. */
export interface LiveOutputs {
  /**
   * The stream is live on this server, since `startedAtMs` by the wall clock; also after a restart. Called once until `close`.
   */
  open(room: RoomId, options: { startedAtMs: number }): void;
  /** The stream is over, or on another server: players are told that nothing more comes. */
  close(room: RoomId): void;
  /** Somebody looks at pictures of live streams: for a minute from now there is a fresh one of this room's, if it shows any. */
  wantPoster(room: RoomId): void;
  /** Tells the stream's picture from those before it; undefined while there is none. */
  posterVersion(room: RoomId): number | undefined;
}

/** A live stream that is to be recorded. */
export type RecordedStream = {
  streamId: StreamId;
  room: RoomId;
  creatorId: UserId;
  title: string;
  visibility: StreamVisibility;
  startedAtMs: number;
};

/** Whoever records streams. A stream goes on whatever becomes of its recording: calls neither wait nor throw. */
export interface StreamRecorder {
  /** The stream is live on this server, and its outputs are open; also after a restart. Called once until `end`. */
  begin(stream: RecordedStream): void;
  /** What it is called, and who may see it, has changed while it is live. */
  describe(stream: { streamId: StreamId; title: string; visibility: StreamVisibility }): void;
  /** The stream is over, or on another server. `isWithdrawn`: it should not have been shown, and nor should what was recorded. */
  end(streamId: StreamId, options: { isWithdrawn: boolean }): void;
}

/** Sessions of viewers over HLS, by unguessable ids that their addresses carry. */
export interface HlsSessionStore<Facts extends { channel: string }> {
  create(facts: Facts): string;
  /** 'ended' for one that was, undefined for any other text. */
  find(channel: string, id: string): Facts | 'ended' | undefined;
  /** Says how many were ended. */
  endWhere(predicate: (facts: Facts) => boolean): number;
}
