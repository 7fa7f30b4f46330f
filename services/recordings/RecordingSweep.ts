import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { ObjectStorage } from '@stagedoor/service-kit/object-storage';
import { Rounds } from '@stagedoor/service-kit/rounds';
import type { RetentionLimits } from './config.ts';
import type { RecordingStore } from './RecordingStore.ts';
import type { RecordingRow } from './tables.ts';

/** How often retention looks, and deletions are tried again that failed. */
const INTERVAL_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export type SweepOptions = {
  clock: Clock;
  log: Logger;
  store: RecordingStore;
  local: ObjectStorage;
  remote: ObjectStorage | undefined;
  retention: RetentionLimits;
  nodeId: string;
  /** Nobody sees it from now on. */
  onDeleted(row: RecordingRow): void;
  /** Resolves when nothing writes into its folder any more. */
  release(recordingId: string): Promise<void>;
  /** Its stream is live yet: the row stays, so that a restart does not begin the recording anew. */
  isLive(streamId: string): boolean;
};

/**
 * Deletes recordings: at once for everybody, then their files, then their rows. What cannot be removed now (the object store does
 * not answer) is tried again; a row goes when its files are gone, so that nothing is left that nobody knows of.
 */
export class RecordingSweep {
  readonly #options: SweepOptions;
  readonly #rounds: Rounds;

  constructor(options: SweepOptions) {
    const { clock, log } = options;
    this.#options = options;
    this.#rounds = new Rounds({
      ...{ clock, periodMs: INTERVAL_MS },
      work: () => this.#round(),
      onFailed: (error) => log.warn({ error }, 'recordings were not swept; it is tried again'),
    });
  }

  start(): void {
    this.#rounds.start();
    void this.run();
  }

  /** Applies retention and removes the files of what is deleted. One round at a time; never rejects. */
  run(): Promise<void> {
    return this.#rounds.run();
  }

  /** Resolves when a round is over that began after the call. */
  async settled(): Promise<void> {
    await this.#rounds.settled();
  }

  /** Undefined if it was deleted already. Its files go soon. */
  async delete(recordingId: string): Promise<RecordingRow | undefined> {
    const { store, clock, onDeleted } = this.#options;
    const row = await store.markDeleted(recordingId, new Date(clock.nowMs()));
    if (row !== undefined) onDeleted(row);
    return row;
  }

  async close(): Promise<void> {
    await this.#rounds.close();
  }

  async #round(): Promise<void> {
    await this.#retain();
    for (const row of await this.#options.store.listDeleted(this.#options.nodeId)) {
      await this.#remove(row).catch((error: unknown) => {
        this.#options.log.warn({ error, recordingId: row.id }, 'files of a deleted recording stay');
      });
    }
  }

  /** Too old, then the oldest until the rest fits. */
  async #retain(): Promise<void> {
    const { store, clock, log, retention } = this.#options;
    const { ageDaysMax, bytesMax } = retention;
    if (ageDaysMax === undefined && bytesMax === undefined) return;
    const rows = await store.listByAge();
    let bytes = rows.reduce((sum, row) => sum + Number(row.size_bytes), 0);
    for (const row of rows) {
      const ageMs = clock.nowMs() - row.started_at.getTime();
      const isOld = ageDaysMax !== undefined && ageMs > ageDaysMax * DAY_MS;
      const isTooMuch = bytesMax !== undefined && bytes > bytesMax && row.size_bytes > 0n;
      if (!isOld && !isTooMuch) continue;
      bytes -= Number(row.size_bytes);
      log.info({ recordingId: row.id, isOld }, 'a recording is deleted by retention');
      await this.delete(row.id);
    }
  }

  async #remove(row: RecordingRow): Promise<void> {
    const { store, local, remote, nodeId, release, isLive } = this.#options;
    await release(row.id);
    if (row.node_id === nodeId) await local.remove(row.id);
    // One that was just being brought there may be in part.
    await remote?.remove(row.id);
    if (row.storage === 's3' && remote === undefined)
      throw new Error('it is in an object store that is not configured any more');
    if (!isLive(row.stream_id)) await store.forget(row.id);
  }
}
