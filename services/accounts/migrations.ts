import type { Migration } from '@stagedoor/service-kit/migrate';
import { sql } from 'kysely';

export const ACCOUNTS_OWNER = 'accounts';

const USERS: Migration = {
  name: '0001-users',
  up: async (transaction) => {
    // `role` and `is_creator` follow from `roles`, so that they cannot disagree with it.
    await sql`
      create table users (
        id uuid primary key default gen_random_uuid(),
        external_id text unique,
        email text not null,
        username text not null,
        display_name text not null,
        bio text not null default '',
        profile_pic_url text,
        password_hash text,
        roles text[] not null default '{fan}' check (
          cardinality(roles) between 1 and 6
          and roles <@ '{fan,creator,organizer,brand_owner,moderator,admin}'::text[]
        ),
        role text not null generated always as (
          case
            when 'admin' = any(roles) then 'admin'
            when 'moderator' = any(roles) then 'moderator'
            when 'brand_owner' = any(roles) then 'brand_owner'
            when 'organizer' = any(roles) then 'organizer'
            when 'creator' = any(roles) then 'creator'
            else 'fan'
          end
        ) stored,
        is_creator boolean not null generated always as ('creator' = any(roles)) stored,
        creator_type text,
        roles_changed_at timestamptz,
        banned_at timestamptz,
        ban_reason text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(transaction);
    await sql`create unique index users_email_key on users (lower(email))`.execute(transaction);
    await sql`create unique index users_username_key on users (lower(username))`.execute(
      transaction,
    );
    await sql`create index users_created_at on users (created_at desc, id)`.execute(transaction);
    await sql`create index users_banned_at on users (banned_at) where banned_at is not null`.execute(
      transaction,
    );
    await sql`
      create table creator_applications (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references users (id) on delete cascade,
        status text not null default 'pending' check (status in ('pending', 'approved', 'rejected')),
        message text not null default '',
        reason text,
        decided_by uuid references users (id) on delete set null,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        check ((status = 'pending') = (decided_at is null))
      )`.execute(transaction);
    await sql`create index creator_applications_user on creator_applications (user_id, created_at desc)`.execute(
      transaction,
    );
    await sql`create unique index creator_applications_pending on creator_applications (user_id) where status = 'pending'`.execute(
      transaction,
    );
    // No foreign keys: the log outlives the accounts that it is about.
    await sql`
      create table audit_log (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor_user_id uuid not null,
        action text not null,
        target_user_id uuid not null,
        details jsonb not null default '{}'
      )`.execute(transaction);
    await sql`create index audit_log_target on audit_log (target_user_id, id desc)`.execute(
      transaction,
    );
  },
};

const LOGINS: Migration = {
  name: '0002-logins',
  up: async (transaction) => {
    await sql`
      create table login_sessions (
        id uuid primary key default gen_random_uuid(),
        user_id uuid not null references users (id) on delete cascade,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text check (end_reason in ('logout', 'reused', 'banned', 'expired', 'evicted', 'password')),
        check ((ended_at is null) = (end_reason is null))
      )`.execute(transaction);
    await sql`create index login_sessions_user on login_sessions (user_id, created_at) where ended_at is null`.execute(
      transaction,
    );
    await sql`create index login_sessions_expires on login_sessions (expires_at)`.execute(
      transaction,
    );
    await sql`create index login_sessions_ended on login_sessions (ended_at) where ended_at is not null`.execute(
      transaction,
    );
    await sql`
      create table refresh_tokens (
        hash bytea primary key check (octet_length(hash) = 32),
        login_session_id uuid not null references login_sessions (id) on delete cascade,
        created_at timestamptz not null,
        used_at timestamptz,
        successors_count integer not null default 0
      )`.execute(transaction);
    await sql`create index refresh_tokens_session on refresh_tokens (login_session_id, created_at desc)`.execute(
      transaction,
    );
  },
};

const KEYS: Migration = {
  name: '0003-keys',
  up: async (transaction) => {
    await sql`
      create table signing_keys (
        kid text primary key,
        kind text not null check (kind in ('access', 'grant', 'streamKey')),
        public_jwk jsonb not null,
        encrypted_private_key bytea not null,
        created_at timestamptz not null,
        retires_at timestamptz
      )`.execute(transaction);
    await sql`create unique index signing_keys_current on signing_keys (kind) where retires_at is null`.execute(
      transaction,
    );
    await sql`
      create table grant_keys (
        kid text primary key,
        user_id uuid not null references users (id) on delete cascade,
        name text not null,
        public_jwk jsonb not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      )`.execute(transaction);
    await sql`create index grant_keys_user on grant_keys (user_id) where revoked_at is null`.execute(
      transaction,
    );
  },
};

export const ACCOUNTS_MIGRATIONS: readonly Migration[] = [USERS, LOGINS, KEYS];
