import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { Role } from '@stagedoor/contracts/identity';
import type { RoomId, StreamId, UserId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';

/** A live stream that is to be recorded. */
export type RecordedStream = {
  streamId: StreamId;
  room: RoomId;
  creatorId: UserId;
  title: string;
  visibility: StreamVisibility;
  startedAtMs: number;
};

/** What the media side says of a recording that runs. */
export type RecorderReport =
  | { type: 'progress'; bytes: number; durationMs: number }
  | { type: 'parts-dropped'; rendition: string; partsCount: number }
  | { type: 'failed'; reason: 'disk_full' | 'write_failed'; message: string };

/** Appends what a room publishes to files. */
export interface MediaRecorder {
  /** From now on, all renditions, into the folder, until `stopRecording` or the room's end. Twice does nothing. */
  startRecording(room: RoomId, recordingId: string, folder: string): void;
  /** Resolves when everything is on disk; at once when the recording is not known. */
  stopRecording(room: RoomId, recordingId: string): Promise<void>;
  /** The one listener for what recordings say. */
  onRecordingReport(listener: (recordingId: string, report: RecorderReport) => void): void;
}

export type RecordedRendition = { name: string; width: number; height: number };
export type StoredFile = { path: string; sizeBytes: number };

export type FinalisedRecording = {
  durationMs: number;
  sizeBytes: number;
  /** Wall clock of the first picture, milliseconds since the Unix epoch. */
  startedAtMs: number;
  renditions: readonly RecordedRendition[];
  /** Relative to the folder, with forward slashes. */
  files: readonly StoredFile[];
};

/** Makes of a folder what viewers can watch. */
export interface RecordingFinaliser {
  /** Doing it again gives the same. Rejects when it did not come to an end; then it can be done again. */
  finalise(
    folder: string,
  ): Promise<
    | { outcome: 'finished'; recording: FinalisedRecording; problems: readonly string[] }
    | { outcome: 'empty'; problems: readonly string[] }
  >;
  close(): Promise<void>;
}

/** The streams that recordings are of. */
export interface StreamDirectory {
  /** Where the stream's recording is, for whoever may watch the stream; null while it is nowhere. */
  setRecordingUrl(streamId: string, url: string | null): Promise<void>;
  /** The fewest who could see it at any moment since it began; undefined for a stream that there is not. */
  narrowestVisibility(streamId: string): Promise<StreamVisibility | undefined>;
}

/** The people behind recordings. */
export interface AccountDirectory {
  /** Those that exist, by id. */
  findPublicUsers(ids: readonly string[]): Promise<ReadonlyMap<string, PublicUser>>;
  /** What an account may do at this moment; undefined when there is no such account. */
  findAccount(userId: UserId): Promise<{ roles: readonly Role[]; isBanned: boolean } | undefined>;
}
