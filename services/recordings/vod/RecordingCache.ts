import type { Clock } from '@stagedoor/service-kit/clock';
import type { RecordingRow } from '../tables.ts';

/** A player asks for something every few seconds; what another server changes acts within this time. */
const TTL_MS = 2_000;
/** Recordings that are watched at once; the file lists of long ones are some kilobytes. */
const ENTRIES_MAX = 1_000;

type Entry = { row: Promise<RecordingRow | undefined>; readAtMs: number };

/** The rows of recordings that are being watched, for a moment. What this server changes is seen at once (`forget`). */
export class RecordingCache {
  readonly #clock: Clock;
  readonly #find: (recordingId: string) => Promise<RecordingRow | undefined>;
  readonly #entries = new Map<string, Entry>();

  constructor(options: {
    clock: Clock;
    find: (recordingId: string) => Promise<RecordingRow | undefined>;
  }) {
    this.#clock = options.clock;
    this.#find = options.find;
  }

  async find(recordingId: string): Promise<RecordingRow | undefined> {
    const known = this.#entries.get(recordingId);
    const nowMs = this.#clock.monotonicMs();
    if (known !== undefined && nowMs - known.readAtMs < TTL_MS) return known.row;
    const row = this.#find(recordingId);
    this.#entries.delete(recordingId);
    this.#entries.set(recordingId, { row, readAtMs: nowMs });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > ENTRIES_MAX && oldest !== undefined) this.#entries.delete(oldest);
    try {
      return await row;
    } catch (error) {
      if (this.#entries.get(recordingId)?.row === row) this.#entries.delete(recordingId);
      throw error;
    }
  }

  forget(recordingId: string): void {
    this.#entries.delete(recordingId);
  }
}
