import type { PackagerEvent } from '../packager/packager-event.ts';

/** What a tap has to say. It is called from its own thread, never from within `handle`. */
export type RecordingReport =
  /** Nothing more is written; what was written stays and can be played. Comes once. */
  | { type: 'failed'; reason: 'disk_full' | 'write_failed'; message: string }
  /** The disk was slower than the broadcast for too long: so many parts of a rendition are missing. */
  | { type: 'parts-dropped'; rendition: string; partsCount: number };

/**
 * Takes a broadcast's events beside the viewers, in the packager thread.
 *
 * Before the first part, the inits in force are handed in again: a recording may begin in the middle of a broadcast. While it
 * is open, every rendition that the publisher can send is wanted.
 */
export interface RecordingTap {
  /** Never throws and never waits. The bytes are copied within this call: they may be transferred afterwards. */
  handle(event: PackagerEvent): void;
  /** Resolves when everything that was handed in is on disk or given up. Never rejects. Idempotent. */
  close(): Promise<void>;
}

export type RecordingRequest = {
  recordingId: string;
  /** Absolute path. Made if missing; one that has something in it is gone on with. */
  folder: string;
  report(report: RecordingReport): void;
};
