import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../packager/packager-event.ts';

/** What a recording tells the main thread while it runs. */
export type RecordingReport =
  | { type: 'progress'; bytes: number; durationMs: number }
  /** The disk was slower than the broadcast for too long: so many parts of a rendition are missing. */
  | { type: 'parts-dropped'; rendition: string; partsCount: number }
  /**
   * Nothing more is written (the disk is full, the folder is gone); what was written stays. Comes once; `close` is called all
   * the same.
   */
  | { type: 'failed'; reason: 'disk_full' | 'write_failed'; message: string };

export type RecordingTapOptions = {
  broadcastId: string;
  recordingId: string;
  /** Absolute; the recording makes it and owns what is in it. */
  folder: string;
  /** The thread's own: its monotonic time is not the main thread's. */
  clock: Clock;
  log: Logger;
  report: (report: RecordingReport) => void;
};

/**
 * A recording as it runs in the packager thread.
 *
 * It begins with what came before it and is needed for what follows: the newest `init` of every rendition. Then it is handed each
 * event of its broadcast, in order, before the main thread is. A broadcast whose packager began anew (another epoch) goes on in
 * the same recording, with other inits and `isDiscontinuity` on the next part.
 */
export interface RecordingTap {
  /**
   * Must neither throw nor wait: it runs between two packets. The bytes may be kept, but not changed: as long as a broadcast is
   * recorded its events go to the main thread as copies.
   */
  handle(event: PackagerEvent): void;
  /** Nothing more comes. Resolves when everything that was handed over is on disk. Called once; does not reject. */
  close(): Promise<void>;
}

export type CreateRecordingTap = (options: RecordingTapOptions) => RecordingTap;
