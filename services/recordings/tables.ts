import type { RecordingProblem, RecordingStatus } from '@stagedoor/contracts/http/recordings';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { Generated, JSONColumnType } from 'kysely';
import type { RecordedRendition, StoredFile } from './roles.ts';

/** The tables of the schema `recordings`; nobody else reads them. */
export type RecordingTables = {
  recordings: {
    id: string;
    stream_id: string;
    /** The stream's room. */
    channel_name: string;
    creator_id: string;
    title: string;
    visibility: StreamVisibility;
    status: RecordingStatus;
    problem: RecordingProblem | null;
    started_at: Date;
    duration_ms: Generated<bigint>;
    /** Of all files together. */
    size_bytes: Generated<bigint>;
    renditions: JSONColumnType<RecordedRendition[]>;
    /** What may be fetched, with sizes; empty until it is ready. */
    files: JSONColumnType<StoredFile[]>;
    storage: Generated<'local' | 's3'>;
    /** The data folder in which it is while its storage is `local`. */
    node_id: string;
    /** Not to be seen any more; its files are being removed. */
    deleted_at: Date | null;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
};

export type RecordingRow = {
  id: string;
  stream_id: string;
  channel_name: string;
  creator_id: string;
  title: string;
  visibility: StreamVisibility;
  status: RecordingStatus;
  problem: RecordingProblem | null;
  started_at: Date;
  duration_ms: bigint;
  size_bytes: bigint;
  renditions: RecordedRendition[];
  files: StoredFile[];
  storage: 'local' | 's3';
  node_id: string;
};
