import type { Clock } from '@stagedoor/service-kit/clock';
import type { RecordingRow } from '../tables.ts';

/** A recording, and whether only its owner and moderators may watch it now. */
export type WatchedRecording = { row: RecordingRow; isClosed: boolean };

/** A player asks for something every few seconds; what another server changes acts within this time. */
const TTL_MS = 2_000;
/** Recordings that are watched at once; the file lists of long ones are some kilobytes. */
const ENTRIES_MAX = 1_000;

type Entry = { found: Promise<WatchedRecording | undefined>; readAtMs: number };

/** The recordings that are being watched, for a moment. What this server changes is seen at once (`forget`). */
export class RecordingCache {
  readonly #clock: Clock;
  readonly #find: (recordingId: string) => Promise<WatchedRecording | undefined>;
  readonly #entries = new Map<string, Entry>();

  constructor(options: {
    clock: Clock;
    find: (recordingId: string) => Promise<WatchedRecording | undefined>;
  }) {
    this.#clock = options.clock;
    this.#find = options.find;
  }

  async find(recordingId: string): Promise<WatchedRecording | undefined> {
    const known = this.#entries.get(recordingId);
    const nowMs = this.#clock.monotonicMs();
    if (known !== undefined && nowMs - known.readAtMs < TTL_MS) return known.found;
    const found = this.#find(recordingId);
    this.#entries.delete(recordingId);
    this.#entries.set(recordingId, { found, readAtMs: nowMs });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > ENTRIES_MAX && oldest !== undefined) this.#entries.delete(oldest);
    try {
      return await found;
    } catch (error) {
      if (this.#entries.get(recordingId)?.found === found) this.#entries.delete(recordingId);
      throw error;
    }
  }

  forget(recordingId: string): void {
    this.#entries.delete(recordingId);
  }
}
