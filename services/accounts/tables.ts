import type { Role } from '@stagedoor/contracts/identity';
import type { TokenKind } from '@stagedoor/contracts/token';
import type {
  Generated,
  GeneratedAlways,
  JSONColumnType,
  Kysely,
  Selectable,
  Transaction,
} from 'kysely';

export type LoginEndReason = 'logout' | 'reused' | 'banned' | 'expired' | 'evicted' | 'password';

/** An Ed25519 public key (RFC 8037). */
export type PublicJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string };

type UsersTable = {
  id: Generated<string>;
  /** The person's id at an outside login provider. */
  external_id: string | null;
  /** Lower case. */
  email: string;
  /** As typed; unique without regard to case. */
  username: string;
  display_name: string;
  bio: Generated<string>;
  profile_pic_url: string | null;
  /** Null: nobody can log in with a password. */
  password_hash: string | null;
  roles: Generated<Role[]>;
  role: GeneratedAlways<Role>;
  is_creator: GeneratedAlways<boolean>;
  creator_type: string | null;
  roles_changed_at: Date | null;
  banned_at: Date | null;
  ban_reason: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

type CreatorApplicationsTable = {
  id: Generated<string>;
  user_id: string;
  status: Generated<'pending' | 'approved' | 'rejected'>;
  message: string;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Generated<Date>;
};

type AuditLogTable = {
  id: GeneratedAlways<bigint>;
  at: Generated<Date>;
  actor_user_id: string;
  action: string;
  target_user_id: string;
  details: JSONColumnType<Record<string, unknown>>;
};

type LoginSessionsTable = {
  id: Generated<string>;
  user_id: string;
  created_at: Date;
  last_used_at: Date;
  /** When it ends unless it is refreshed. */
  expires_at: Date;
  ended_at: Date | null;
  end_reason: LoginEndReason | null;
};

type RefreshTokensTable = {
  /** SHA-256 of the token. */
  hash: Buffer;
  login_session_id: string;
  created_at: Date;
  used_at: Date | null;
  successors_count: Generated<number>;
};

type SigningKeysTable = {
  kid: string;
  kind: TokenKind;
  public_jwk: JSONColumnType<PublicJwk>;
  encrypted_private_key: Buffer;
  created_at: Date;
  /** Null for the key that signs; past for one that is no longer accepted. */
  retires_at: Date | null;
};

type GrantKeysTable = {
  kid: string;
  user_id: string;
  name: string;
  public_jwk: JSONColumnType<PublicJwk>;
  created_at: Generated<Date>;
  revoked_at: Date | null;
};

export type AccountTables = {
  users: UsersTable;
  creator_applications: CreatorApplicationsTable;
  audit_log: AuditLogTable;
  login_sessions: LoginSessionsTable;
  refresh_tokens: RefreshTokensTable;
  signing_keys: SigningKeysTable;
  grant_keys: GrantKeysTable;
};

export type AccountsDatabase = Kysely<AccountTables>;
export type AccountsTransaction = Transaction<AccountTables>;
export type UserRow = Selectable<UsersTable>;
