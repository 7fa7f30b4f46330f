import type { Generated, JSONColumnType } from 'kysely';

/** The tables of the schema `chat`; nobody else reads them. */
export type ChatTables = {
  channels: {
    id: Generated<bigint>;
    name: string;
    epoch: string;
    /** Of the newest publication; 0 before the first. */
    top_offset: bigint;
    created_at: Generated<Date>;
  };
  publications: {
    channel_id: bigint;
    publication_offset: bigint;
    /** Made by the publisher; once in a channel. */
    publication_id: string;
    body: Buffer;
    published_at: Generated<Date>;
  };
  /** How a creator's rooms are moderated; a row where something differs from what everybody begins with. */
  room_settings: {
    creator_id: string;
    slow_mode_seconds: number;
    updated_at: Generated<Date>;
  };
  pinned_messages: {
    room: string;
    message_id: string;
    author_id: string;
    /** An encoded ChatPinned. */
    body: Buffer;
    pinned_at: Generated<Date>;
  };
  /** Who may not write in a creator's rooms. */
  restrictions: {
    creator_id: string;
    user_id: string;
    is_ban: boolean;
    /** Of a timeout. */
    until: Date | null;
    by_user_id: string;
    reason: string;
    created_at: Generated<Date>;
  };
  moderators: {
    creator_id: string;
    user_id: string;
    by_user_id: string;
    created_at: Generated<Date>;
  };
  removed_messages: {
    room: string;
    message_id: string;
    by_user_id: string;
    removed_at: Generated<Date>;
  };
  /** Nothing of this person before the offset is shown any more. */
  cleared_people: {
    room: string;
    user_id: string;
    before_offset: bigint;
  };
  /** What moderators did; rows are only added. */
  moderation_actions: {
    id: Generated<bigint>;
    room: string;
    creator_id: string;
    action: string;
    by_user_id: string;
    target_user_id: string | null;
    message_id: string | null;
    details: JSONColumnType<Record<string, unknown>>;
    acted_at: Generated<Date>;
  };
};
