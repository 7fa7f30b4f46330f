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
  {
    name: '0003-conversations',
    isCompatible: true,
    up: async (transaction) => {
      // Later kinds may have several conversations of one pair; people have one.
      await sql`
        create table conversations (
          id uuid primary key default gen_random_uuid(),
          kind text not null default 'direct',
          user1_id uuid not null,
          user2_id uuid not null check (user1_id < user2_id),
          chat_status text not null default 'real_time'
            check (chat_status in ('automated', 'real_time', 'closed')),
          last_message_id uuid,
          last_message_at timestamptz,
          created_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`create unique index conversations_one_direct on conversations (user1_id, user2_id) where kind = 'direct'`.execute(
        transaction,
      );
      await sql`create index conversations_of_user1 on conversations (user1_id, coalesce(last_message_at, created_at) desc, id)`.execute(
        transaction,
      );
      await sql`create index conversations_of_user2 on conversations (user2_id, coalesce(last_message_at, created_at) desc, id)`.execute(
        transaction,
      );
      await sql`
        create table messages (
          id uuid primary key default gen_random_uuid(),
          seq bigint not null generated always as identity,
          conversation_id uuid not null references conversations (id),
          client_id uuid not null,
          sender_id uuid not null,
          recipient_id uuid not null check (recipient_id <> sender_id),
          content text,
          media_url text,
          media_type text check (media_type in ('image', 'audio', 'video')),
          message_type text not null default 'text'
            check (message_type in ('text', 'tip', 'offer', 'media', 'system')),
          tokens_spent bigint not null default 0 check (tokens_spent >= 0),
          is_premium boolean not null default false,
          is_read boolean not null default false,
          read_at timestamptz,
          delivered_at timestamptz,
          origin text not null default 'user_input'
            check (origin in ('user_input', 'system', 'automated', 'audit')),
          action_data jsonb,
          visible_to uuid,
          created_at timestamptz not null default clock_timestamp(),
          unique (conversation_id, seq),
          unique (sender_id, client_id),
          check (content is not null or media_url is not null),
          check ((media_url is null) = (media_type is null)),
          check (is_read = (read_at is not null)),
          check (not is_read or delivered_at is not null)
        )`.execute(transaction);
      await sql`create index messages_unread on messages (recipient_id, conversation_id) where not is_read`.execute(
        transaction,
      );
      await sql`
        create table blocks (
          blocker_id uuid not null,
          blocked_id uuid not null check (blocked_id <> blocker_id),
          created_at timestamptz not null default now(),
          primary key (blocker_id, blocked_id)
        )`.execute(transaction);
      await sql`
        create function get_or_create_conversation(p_user1_id uuid, p_user2_id uuid) returns uuid
        language plpgsql set search_path from current as $$
        declare
          v_first uuid := least(p_user1_id, p_user2_id);
          v_second uuid := greatest(p_user1_id, p_user2_id);
          v_id uuid;
        begin
          loop
            select id into v_id from conversations
              where kind = 'direct' and user1_id = v_first and user2_id = v_second;
            exit when v_id is not null;
            -- Waits for whoever inserts the same pair; the next round then finds theirs.
            insert into conversations (user1_id, user2_id) values (v_first, v_second)
              on conflict (user1_id, user2_id) where kind = 'direct' do nothing
              returning id into v_id;
            exit when v_id is not null;
          end loop;
          return v_id;
        end $$`.execute(transaction);
      await sql`
        create function mark_messages_as_read(p_conversation_id uuid, p_user_id uuid) returns integer
        language sql set search_path from current as $$
          with changed as (
            update messages set is_read = true, read_at = clock_timestamp(),
              delivered_at = coalesce(delivered_at, clock_timestamp())
            where conversation_id = p_conversation_id and recipient_id = p_user_id and not is_read
            returning 1
          )
          select count(*)::integer from changed
        $$`.execute(transaction);
      await sql`
        create function get_unread_count(p_user_id uuid) returns integer
        language sql stable set search_path from current as $$
          select count(*)::integer from messages where recipient_id = p_user_id and not is_read
        $$`.execute(transaction);
    },
  },
  {
    name: '0004-append',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create function append_publications(names text[], ids text[], bodies bytea[])
        returns table (
          ordinal bigint, epoch text, publication_offset bigint, published_at timestamptz, is_duplicate boolean
        )
        language plpgsql as $$
        #variable_conflict use_column
        declare
          locked bigint;
        begin
          -- Channels are locked, and those that are missing made, in one order: two servers never wait for each other.
          perform 1 from chat.channels where name = any(names) order by name for update;
          get diagnostics locked = row_count;
          if locked < (select count(distinct name) from unnest(names) as name) then
            insert into chat.channels (name, epoch)
              select wanted.name, gen_random_uuid()::text
              from (select distinct unnest(names) as name) wanted
              where not exists (select from chat.channels known where known.name = wanted.name)
              order by wanted.name
              on conflict (name) do nothing;
            perform 1 from chat.channels where name = any(names) order by name for update;
          end if;
          return query
          with placed as (
            select i.ordinal, i.publication_id, i.body, c.id as channel_id, c.epoch
            from unnest(names, ids, bodies) with ordinality as i(name, publication_id, body, ordinal)
            join chat.channels c on c.name = i.name
          ), known as (
            select p.ordinal, k.publication_offset, k.published_at
            from placed p
            join chat.publications k
              on k.channel_id = p.channel_id and k.publication_id = p.publication_id
          ), fresh as (
            select p.*, row_number() over (partition by p.channel_id order by p.ordinal) as nth
            from placed p where not exists (select from known k where k.ordinal = p.ordinal)
          ), raised as (
            update chat.channels c set top_offset = c.top_offset + f.count
            from (select channel_id, count(*) as count from fresh group by channel_id) f
            where c.id = f.channel_id
            returning c.id, c.top_offset - f.count as base
          ), added as (
            insert into chat.publications (channel_id, publication_offset, publication_id, body)
            select f.channel_id, r.base + f.nth, f.publication_id, f.body
            from fresh f join raised r on r.id = f.channel_id
            returning channel_id, publication_offset, publication_id, published_at
          )
          select p.ordinal, p.epoch,
            coalesce(k.publication_offset, a.publication_offset),
            coalesce(k.published_at, a.published_at),
            k.ordinal is not null
          from placed p
          left join known k on k.ordinal = p.ordinal
          left join added a
            on a.channel_id = p.channel_id and a.publication_id = p.publication_id;
        end $$`.execute(transaction);
    },
  },
  {
    name: '0005-publications-by-age',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create index publications_by_age on publications using brin (published_at)`.execute(
        transaction,
      );
    },
  },
  {
    name: '0006-delivered',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create index messages_undelivered on messages (recipient_id, conversation_id, seq)
          where delivered_at is null`.execute(transaction);
      // Of one moment, so that nothing is read before it was delivered.
      await sql`
        create or replace function mark_messages_as_read(p_conversation_id uuid, p_user_id uuid) returns integer
        language sql set search_path from current as $$
          with moment as materialized (
            select clock_timestamp() as at
          ), changed as (
            update messages set is_read = true, read_at = greatest(moment.at, delivered_at),
              delivered_at = coalesce(delivered_at, moment.at)
            from moment
            where conversation_id = p_conversation_id and recipient_id = p_user_id and not is_read
            returning 1
          )
          select count(*)::integer from changed
        $$`.execute(transaction);
    },
  },
  {
    name: '0006-reports',
    isCompatible: true,
    up: async (transaction) => {
      await sql`alter table messages add column removed_at timestamptz`.execute(transaction);
      // What was reported is kept here: of a message that is removed nothing is left in its own row.
      await sql`
        create table message_reports (
          id uuid primary key default gen_random_uuid(),
          message_id uuid not null references messages (id),
          reporter_id uuid not null,
          reason text not null,
          content text,
          media_url text,
          media_type text,
          created_at timestamptz not null default clock_timestamp(),
          decision text check (decision in ('keep', 'remove')),
          decided_by uuid,
          decided_at timestamptz,
          unique (message_id, reporter_id),
          check ((decision is null) = (decided_by is null)),
          check ((decision is null) = (decided_at is null))
        )`.execute(transaction);
      await sql`
        create index message_reports_open on message_reports (created_at, id)
          where decision is null`.execute(transaction);
    },
  },
  {
    name: '0007-attachments',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create table attachments (
          id uuid primary key,
          uploader_id uuid not null,
          message_id uuid unique references messages (id),
          media_type text not null check (media_type in ('image', 'audio', 'video')),
          content_type text not null,
          extension text not null,
          bytes bigint not null check (bytes > 0),
          preview_bytes bigint not null default 0 check (preview_bytes >= 0),
          width integer not null default 0 check (width >= 0),
          height integer not null default 0 check (height >= 0),
          storage text not null check (storage in ('local', 's3')),
          created_at timestamptz not null default now(),
          stored_at timestamptz,
          removed_at timestamptz,
          check (message_id is null or (stored_at is not null and removed_at is null))
        )`.execute(transaction);
      await sql`create index attachments_unsent on attachments (id) where message_id is null`.execute(
        transaction,
      );
      await sql`
        alter table messages
          add column media_id uuid unique references attachments (id),
          add column media_width integer check (media_width > 0),
          add column media_height integer check (media_height > 0)`.execute(transaction);
    },
  },
  {
    name: '0008-presence',
    isCompatible: true,
    up: async (transaction) => {
      // Rows are updated over and over: with room on their page no index has to know.
      await sql`
        create table last_seen (
          user_id uuid primary key,
          seen_at timestamptz not null
        ) with (fillfactor = 70)`.execute(transaction);
      await sql`create index blocks_of_blocked on blocks (blocked_id)`.execute(transaction);
    },
  },
  {
    name: '0009-edits',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create table message_edits (
          room text not null,
          message_id text not null,
          text text not null,
          edited_at timestamptz not null,
          edit_ids text[] not null,
          primary key (room, message_id)
        )`.execute(transaction);
      await sql`create index message_edits_newest on message_edits (room, edited_at)`.execute(
        transaction,
      );
    },
  },
  {
    name: '0010-reactions',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create table reaction_totals (
          room text not null,
          kind smallint not null,
          writer text not null,
          count bigint not null check (count > 0),
          primary key (room, kind, writer)
        )`.execute(transaction);
    },
  },
  {
    name: '0011-filters',
    isCompatible: true,
    up: async (transaction) => {
      await sql`
        create table room_filters (
          creator_id text primary key,
          blocked_words text[] not null,
          blocked_patterns text[] not null,
          links_blocked boolean not null,
          updated_at timestamptz not null default now()
        )`.execute(transaction);
      await sql`alter table restrictions add column is_shadow boolean not null default false check (is_ban or not is_shadow)`.execute(
        transaction,
      );
      // The log is read for all rooms of a creator.
      await sql`create index moderation_actions_of_creator on moderation_actions (creator_id, id)`.execute(
        transaction,
      );
      await sql`create index restrictions_newest on restrictions (creator_id, created_at desc, user_id)`.execute(
        transaction,
      );
    },
  },
  {
    name: '0012-direct-edits',
    isCompatible: true,
    up: async (transaction) => {
      await sql`alter table messages add column edited_at timestamptz`.execute(transaction);
    },
  },
];
