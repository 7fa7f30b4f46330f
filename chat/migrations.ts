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
  {
    name: '0002-rooms',
    up: async (transaction) => {
      await sql`
        create table room_settings (
          creator_id text primary key,
          slow_mode_seconds integer not null default 0 check (slow_mode_seconds >= 0),
          updated_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`
        create table pinned_messages (
          room text primary key,
          message_id text not null,
          author_id text not null,
          body bytea not null,
          pinned_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`
        create table restrictions (
          creator_id text not null,
          user_id text not null,
          is_ban boolean not null,
          until timestamptz,
          by_user_id text not null,
          reason text not null default '',
          created_at timestamptz not null default now(),
          primary key (creator_id, user_id),
          check (is_ban = (until is null))
        )`.execute(transaction);
      await sql`
        create table moderators (
          creator_id text not null,
          user_id text not null,
          by_user_id text not null,
          created_at timestamptz not null default now(),
          primary key (creator_id, user_id)
        )`.execute(transaction);
      await sql`
        create table removed_messages (
          room text not null,
          message_id text not null,
          by_user_id text not null,
          removed_at timestamptz not null default now(),
          primary key (room, message_id)
        )`.execute(transaction);
      await sql`
        create table cleared_people (
          room text not null,
          user_id text not null,
          before_offset bigint not null check (before_offset > 0),
          primary key (room, user_id)
        )`.execute(transaction);
      await sql`
        create table moderation_actions (
          id bigint generated always as identity primary key,
          room text not null,
          creator_id text not null,
          action text not null,
          by_user_id text not null,
          target_user_id text,
          message_id text,
          details jsonb not null default '{}',
          acted_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`create index moderation_actions_of_room on moderation_actions (room, id)`.execute(
        transaction,
      );
    },
  },
];
