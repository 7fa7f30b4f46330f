import type { StreamEndReason, StreamStatus, StreamVisibility } from '@stagedoor/contracts/media';
import type { Generated } from 'kysely';

/** The tables of the schema `streams`; nobody else reads them. */
export type StreamTables = {
  streams: {
    id: string;
    /** The room's public name; also in links. */
    channel_name: string;
    creator_id: string;
    title: string;
    description: string;
    category: string;
    visibility: StreamVisibility;
    /** Of all that it had while it was live, if it was changed then: whoever records it may have missed one. */
    narrowest_visibility: StreamVisibility | null;
    /** When it was last private and became what more people may watch. */
    opened_at: Date | null;
    status: StreamStatus;
    /** Always the number of open rows in stream_viewers. */
    viewer_count: Generated<number>;
    scheduled_at: Date | null;
    started_at: Date | null;
    ended_at: Date | null;
    end_reason: StreamEndReason | null;
    is_recorded: Generated<boolean>;
    /** Path of the page with its recording, while whoever has the stream's link may watch it. */
    recording_url: string | null;
    /** Counts the changes of texts, visibility and `is_recorded`: of two rows read at different times, the higher is newer. */
    revision: Generated<number>;
    /** The server process that a live stream is on, until its lease ends; then another may take the stream up. */
    node_id: string | null;
    lease_until: Date | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  stream_viewers: {
    stream_id: string;
    /** An account's id, or an `anon_` or `ext_` id: one browser or person. */
    viewer_id: string;
    joined_at: Date;
    left_at: Date | null;
    /** Moves while the viewer is there; an open row that stops moving belongs to a process that died. */
    last_seen_at: Date;
  };
  stream_stats: {
    stream_id: string;
    /** Start of the minute. */
    minute: Date;
    viewers: number;
    peak_viewers: number;
  };
  stream_keys: {
    id: string;
    user_id: string;
    name: string;
    /** How the key begins. */
    shown_prefix: string;
    /** SHA-256. The key itself is nowhere. */
    key_hash: Buffer;
    created_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
};

export type StreamRow = {
  id: string;
  channel_name: string;
  creator_id: string;
  title: string;
  description: string;
  category: string;
  visibility: StreamVisibility;
  narrowest_visibility: StreamVisibility | null;
  opened_at: Date | null;
  status: StreamStatus;
  viewer_count: number;
  scheduled_at: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  end_reason: StreamEndReason | null;
  is_recorded: boolean;
  recording_url: string | null;
  revision: number;
};
