import type { Migration } from '@stagedoor/service-kit/migrate';
import { sql } from 'kysely';

export const RECORDING_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-recordings',
    up: async (transaction) => {
      await sql`
        create table recordings (
          id uuid primary key,
          stream_id uuid not null,
          channel_name text not null,
          creator_id uuid not null,
          title text not null,
          visibility text not null check (visibility in ('public', 'unlisted', 'private')),
          status text not null check (status in ('recording', 'finalising', 'ready', 'failed')),
          problem text,
          started_at timestamptz not null,
          duration_ms bigint not null default 0 check (duration_ms >= 0),
          size_bytes bigint not null default 0 check (size_bytes >= 0),
          renditions jsonb not null default '[]',
          files jsonb not null default '[]',
          storage text not null default 'local' check (storage in ('local', 's3')),
          node_id text not null,
          deleted_at timestamptz,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`.execute(transaction);
      // A stream that is taken up by another server has a recording on each.
      await sql`create unique index recordings_once on recordings (stream_id, node_id)`.execute(
        transaction,
      );
      await sql`create index recordings_by_creator on recordings (creator_id, started_at desc)`.execute(
        transaction,
      );
      await sql`create index recordings_by_age on recordings (started_at) where deleted_at is null`.execute(
        transaction,
      );
      await sql`create index recordings_unfinished on recordings (node_id) where status in ('recording', 'finalising') or deleted_at is not null`.execute(
        transaction,
      );
    },
  },
  {
    name: '0002-one-running-recording',
    up: async (transaction) => {
      // A stream that comes back to a server that has finished its recording already has another one there.
      await sql`drop index recordings_once`.execute(transaction);
      await sql`create unique index recordings_once on recordings (stream_id, node_id) where status = 'recording'`.execute(
        transaction,
      );
    },
  },
];
