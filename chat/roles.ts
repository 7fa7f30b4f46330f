import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { Identity, MediaGrant, Role } from '@stagedoor/contracts/identity';
import type { RoomId, SessionId, UserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';

/** What one session is told, and not everybody in a room. It is not changed afterwards. */
export type ChatNotification =
  | { removedFromChat: stagedoor.RemovedFromChat.$Properties }
  | { presenceChanged: stagedoor.PresenceChanged.$Properties };

/** A client's session, as chat needs it. */
export interface ChatSession {
  readonly id: SessionId;
  /** Changes when the account's roles do. */
  readonly identity: Identity;
  /** What is broadcast to this topic reaches the client from now on. Idempotent, both. */
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  notify(body: ChatNotification): void;
}

/** The sessions of this server that have subscribed to a topic. */
export interface Broadcaster {
  broadcast(topic: string, publications: stagedoor.ChatPublications.$Properties): void;
  broadcastReactions(topic: string, reactions: stagedoor.ChatReactions.$Properties): void;
}

/** Somebody, and what they were let in with. */
export type Person = { identity: Identity; grant: MediaGrant | undefined };

/** What chat must know of the stream whose room it is, as of now. */
export type RoomFacts = {
  creatorId: UserId;
  isLive: boolean;
  /** Throws AppError NOT_FOUND, GRANT_REQUIRED or GRANT_INVALID for whoever may not watch the stream. */
  assertMayEnter(person: Person): void;
  /** What was said before is not for this person. Milliseconds since the Unix epoch; 0: nothing. */
  hiddenBeforeMs(person: Person): number;
  /** When it was last opened up after having been private: the latest that `hiddenBeforeMs` answers. */
  openedAtMs: number;
};

/** The streams: which rooms there are, and who may be in them. */
export interface RoomDirectory {
  /** Rejects with AppError NOT_FOUND where there is no such room. */
  findRoom(room: RoomId): Promise<RoomFacts>;
}

/** The accounts. */
export interface PeopleDirectory {
  /** Those that exist, by id. */
  findPublicUsers(ids: readonly string[]): Promise<ReadonlyMap<string, PublicUser>>;
  /** What an account may do at this moment; undefined where there is none. */
  findAccount(userId: UserId): Promise<{ roles: readonly Role[] } | undefined>;
}

export interface GrantVerifier {
  /** Rejects with AppError GRANT_INVALID or TOKEN_EXPIRED. */
  verifyGrant(token: string): Promise<MediaGrant>;
}
