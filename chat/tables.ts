import type {
  ChatStatus,
  MessageMediaType,
  MessageType,
  ReportDecision,
} from '@stagedoor/contracts/http/messages';
import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';

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
  /** What nobody is to write in a creator's rooms; a row where they were ever changed. */
  room_filters: {
    creator_id: string;
    blocked_words: string[];
    blocked_patterns: string[];
    links_blocked: boolean;
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
    /** A ban that its person is not told of. */
    is_shadow: Generated<boolean>;
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
  /** What messages say since they were edited, each with its newest text. */
  message_edits: {
    room: string;
    message_id: string;
    text: string;
    /** Grows with every edit of the message. */
    edited_at: Date;
    /** Of the last edits, as their clients made them. */
    edit_ids: string[];
  };
  /** How often a room's people have reacted, as each server process has counted it: the sum is what there was. */
  reaction_totals: {
    room: string;
    kind: number;
    writer: string;
    count: bigint;
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
  /** Of two people: one for each pair where `kind` is `direct`. */
  conversations: {
    id: Generated<string>;
    /** Only `direct` for now. */
    kind: Generated<string>;
    /** The smaller one of the two. */
    user1_id: string;
    user2_id: string;
    chat_status: Generated<ChatStatus>;
    last_message_id: string | null;
    last_message_at: Date | null;
    created_at: Generated<Date>;
  };
  messages: {
    id: Generated<string>;
    /** Given out under a lock on the conversation: grows within it in the order of the commits. */
    seq: GeneratedAlways<bigint>;
    conversation_id: string;
    /** Made by the sender's client; once for each sender. */
    client_id: string;
    sender_id: string;
    recipient_id: string;
    content: string | null;
    media_url: string | null;
    media_type: MessageMediaType | null;
    /** Of an attachment, whose path `media_url` is then. */
    media_id: string | null;
    /** In pixels; null: unknown. */
    media_width: number | null;
    media_height: number | null;
    message_type: Generated<MessageType>;
    tokens_spent: Generated<bigint>;
    is_premium: Generated<boolean>;
    is_read: Generated<boolean>;
    read_at: Date | null;
    delivered_at: Date | null;
    /** What made it: for now people only. */
    origin: Generated<string>;
    action_data: JSONColumnType<Record<string, unknown>> | null;
    /** The only one who is shown it; null: both are. */
    visible_to: string | null;
    created_at: Generated<Date>;
    /** By who sent it or whoever looks after the platform; `content` is empty then, and there is no media. */
    removed_at: Date | null;
    /** When it was made to say what it says; null: it does since it was sent. */
    edited_at: Date | null;
  };
  /** What people reported to whoever looks after the platform: once for each message and person. */
  message_reports: {
    id: Generated<string>;
    message_id: string;
    reporter_id: string;
    reason: string;
    /** As it was. */
    content: string | null;
    media_url: string | null;
    media_type: MessageMediaType | null;
    created_at: Generated<Date>;
    /** Null: nobody has decided yet. */
    decision: ReportDecision | null;
    decided_by: string | null;
    decided_at: Date | null;
  };
  /** What was uploaded for a direct message: files in a storage, under the id. */
  attachments: {
    id: string;
    uploader_id: string;
    /** Null until it is sent. */
    message_id: string | null;
    media_type: MessageMediaType;
    content_type: string;
    extension: string;
    bytes: bigint;
    /** 0: there is none. */
    preview_bytes: bigint;
    /** In pixels; 0: unknown. */
    width: number;
    height: number;
    storage: 'local' | 's3';
    created_at: Generated<Date>;
    /** Null: its files are being stored, or never were. */
    stored_at: Date | null;
    /** Its files are being removed, then the row. */
    removed_at: Date | null;
  };
  /** Nothing is sent between the two, in either direction. */
  blocks: {
    blocker_id: string;
    blocked_id: string;
    created_at: Generated<Date>;
  };
  /** When people were last here, or came; of those who are here, some time before now. */
  last_seen: {
    user_id: string;
    seen_at: Date;
  };
};

export type ConversationRow = Selectable<ChatTables['conversations']>;
export type ReportRow = Selectable<ChatTables['message_reports']>;
export type MessageRow = Selectable<ChatTables['messages']>;
export type AttachmentRow = Selectable<ChatTables['attachments']>;
