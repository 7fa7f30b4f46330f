import type { Migration } from '@stagedoor/service-kit/migrate';
import { sql } from 'kysely';

export const CHAT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-channels',
    up: async (transaction) => {
      await sql`
        create table channels (
          id bigint generated always as identity primary key,
          name text not null unique,
          epoch text not null,
          top_offset bigint not null default 0 check (top_offset >= 0),
          created_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`
        create table publications (
          channel_id bigint not null references channels (id),
          publication_offset bigint not null check (publication_offset > 0),
          publication_id text not null,
          body bytea not null,
          published_at timestamptz not null default clock_timestamp(),
          primary key (channel_id, publication_offset),
          unique (channel_id, publication_id)
        )`.execute(transaction);
    },
  },
];
