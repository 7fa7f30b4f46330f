import type { RoomId, UserId } from './ids.ts';

/** What an account may do; an account has one or more. Read from the account at every use, never from a token's claims. */
export const ROLES = ['fan', 'creator', 'organizer', 'brand_owner', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type MediaRole = 'publish' | 'subscribe';

/** A verified media grant: one room, one role, until a time. */
export type MediaGrant = {
  room: RoomId;
  role: MediaRole;
  /** Whom the grant is for: an account, an anonymous viewer, or `ext_…` when a third party's key signed it. */
  subject: UserId;
  /** The account whose key signed it, when it was a third party's; it is good for that account's own rooms only. */
  issuerUserId?: UserId;
  /** That key's id, when it was a third party's: revoking the key ends what the grant opened. */
  kid?: string;
  /** Wall clock, milliseconds since the Unix epoch. */
  expiresAtMs: number;
};

/** Who is speaking, as the server verified it. */
export type Identity = {
  userId: UserId;
  kind: 'user' | 'anonymous' | 'external';
  /** Empty for anonymous and external identities. */
  roles: readonly Role[];
  /** The login that the token belongs to; logging out ends it. Only for kind `user`. */
  loginSessionId?: string;
  /** Present when it was a stream key that was presented: this identity publishes and does nothing else. */
  streamKeyId?: string;
  /** Wall clock at which the token ends, milliseconds since the Unix epoch. */
  tokenExpiresAtMs: number;
  /** Present when the token itself was a media grant: this identity may join that room only. */
  grant?: MediaGrant;
};

/** What happened to an account that running sessions and streams must act on at once. */
export type AccountChange =
  | { type: 'banned'; userId: UserId }
  | { type: 'roles-changed'; userId: UserId; roles: readonly Role[] }
  | { type: 'logged-out'; userId: UserId; loginSessionId: string }
  /** `userId` owned the key. What grants with this `kid` opened ends. */
  | { type: 'grant-key-revoked'; userId: UserId; kid: string }
  /** `userId` owned the stream key. What was opened with it ends. */
  | { type: 'stream-key-revoked'; userId: UserId; keyId: string };
