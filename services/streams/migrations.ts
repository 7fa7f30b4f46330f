import type { Migration } from '@stagedoor/service-kit/migrate';
import { sql } from 'kysely';

export const STREAM_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-streams',
    up: async (transaction) => {
      await sql`
        create table streams (
          id uuid primary key,
          channel_name text not null unique,
          creator_id uuid not null,
          title text not null,
          description text not null default '',
          category text not null,
          visibility text not null check (visibility in ('public', 'unlisted', 'private')),
          status text not null check (status in ('scheduled', 'live', 'ended')),
          viewer_count integer not null default 0 check (viewer_count >= 0),
          scheduled_at timestamptz,
          started_at timestamptz,
          ended_at timestamptz,
          end_reason text check (end_reason in ('ended', 'publisher_lost', 'banned', 'server')),
          recording_url text,
          node_id uuid,
          lease_until timestamptz,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now(),
          check ((status = 'ended') = (ended_at is not null)),
          check (status <> 'live' or started_at is not null),
          check ((node_id is null) = (lease_until is null))
        )`.execute(transaction);
      await sql`create unique index streams_one_live_per_creator on streams (creator_id) where status = 'live'`.execute(
        transaction,
      );
      await sql`create index streams_by_status on streams (status, started_at desc)`.execute(
        transaction,
      );
      await sql`create index streams_by_creator on streams (creator_id, created_at desc)`.execute(
        transaction,
      );
      await sql`
        create table stream_viewers (
          stream_id uuid not null references streams (id),
          viewer_id text not null,
          joined_at timestamptz not null,
          left_at timestamptz,
          last_seen_at timestamptz not null,
          check (left_at is null or left_at >= joined_at)
        )`.execute(transaction);
      await sql`create unique index stream_viewers_once on stream_viewers (stream_id, viewer_id) where left_at is null`.execute(
        transaction,
      );
      await sql`create index stream_viewers_open on stream_viewers (last_seen_at) where left_at is null`.execute(
        transaction,
      );
      await sql`
        create table stream_stats (
          stream_id uuid not null references streams (id),
          minute timestamptz not null,
          viewers integer not null,
          peak_viewers integer not null,
          primary key (stream_id, minute)
        )`.execute(transaction);
    },
  },
  {
    name: '0002-stream-keys',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create table stream_keys (
          id text primary key,
          user_id uuid not null,
          name text not null,
          shown_prefix text not null,
          key_hash bytea not null unique,
          created_at timestamptz not null,
          last_used_at timestamptz,
          revoked_at timestamptz
        )`.execute(transaction);
      await sql`create index stream_keys_by_user on stream_keys (user_id)`.execute(transaction);
      await sql`create index stream_keys_revoked on stream_keys (revoked_at) where revoked_at is not null`.execute(
        transaction,
      );
    },
  },
  {
    name: '0003-recorded-streams',
    isCompatible: true,
    up: async (transaction) => {
      await sql`alter table streams add column is_recorded boolean not null default false`.execute(
        transaction,
      );
    },
  },
  {
    name: '0004-stream-revisions',
    isCompatible: true,
    up: async (transaction) => {
      await sql`alter table streams add column revision integer not null default 0`.execute(
        transaction,
      );
    },
  },
  {
    name: '0005-narrowest-visibility',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        alter table streams add column narrowest_visibility text
          check (narrowest_visibility in ('public', 'unlisted', 'private'))`.execute(transaction);
    },
  },
  {
    name: '0006-opened-at',
    isCompatible: true,
    up: async (transaction) => {
      await sql`alter table streams add column opened_at timestamptz`.execute(transaction);
    },
  },
];
