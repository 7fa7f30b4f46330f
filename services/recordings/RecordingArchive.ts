import path from 'node:path';
import { UUID_PATTERN } from '@stagedoor/contracts/ids';
import { type Clock, sleep } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { type ObjectStorage, StorageUnavailableError } from '@stagedoor/service-kit/object-storage';
import type { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { Backoff } from './Backoff.ts';
import type { RecordingMetrics } from './RecordingMetrics.ts';
import type { RecordingStore } from './RecordingStore.ts';
import type { RecordingRow } from './tables.ts';

/** A store that does not answer is asked again soon, and then more and more rarely: a bucket may be full until Monday. */
const RETRY = { firstMs: 15_000, maxMs: 15 * 60_000 };

export type ArchiveOptions = {
  clock: Clock;
  log: Logger;
  metrics: RecordingMetrics;
  store: RecordingStore;
  local: LocalStorage;
  remote: ObjectStorage;
  nodeId: string;
  /** Its files are to be read from the store from now on. */
  onStored(recordingId: string): void;
};

/**
 * Brings finished recordings from this node's disk to the object store, one at a time, oldest first.
 *
 * The copy on disk is deleted last: every object was read back and compared before, and the row says where to read from. Whatever
 * fails is tried again with everything still on disk.
 */
export class RecordingArchive {
  readonly #options: ArchiveOptions;
  readonly #closing = new AbortController();
  readonly #backoff = new Backoff(RETRY);
  #running: Promise<void> | undefined;
  #attempt: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(options: ArchiveOptions) {
    this.#options = options;
  }

  /** There is something to bring, perhaps. Also called once at the start. */
  wake(): void {
    this.#isAskedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when everything is in the store, or waits for its next try. */
  async settled(): Promise<void> {
    await this.#attempt?.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    const { clock, log } = this.#options;
    while (this.#isAskedAgain && !signal.aborted) {
      this.#isAskedAgain = false;
      try {
        this.#attempt = this.#bringAll();
        await this.#attempt;
        this.#backoff.succeed();
      } catch (error) {
        if (signal.aborted) return;
        log.error({ error }, 'recordings wait for the object store; it is tried again');
        this.#isAskedAgain = true;
        await sleep(clock, this.#backoff.nextMs(), signal).catch(() => undefined);
      }
    }
  }

  async #bringAll(): Promise<void> {
    const { store, nodeId, metrics, clock } = this.#options;
    const rows = await store.listUnstored(nodeId);
    let unstoredCount = rows.length;
    metrics.unstored.set(unstoredCount);
    let failure: unknown;
    for (const row of rows) {
      if (this.#closing.signal.aborted) return;
      try {
        await this.#bring(row);
        unstoredCount -= 1;
      } catch (error) {
        await store.setProblem(row.id, 'store_unreachable', new Date(clock.nowMs()));
        // One that cannot be stored does not keep those behind it here; a store that is away keeps them all.
        if (error instanceof StorageUnavailableError) throw error;
        failure = error;
      }
      metrics.unstored.set(unstoredCount);
    }
    await this.#removeStored();
    if (failure !== undefined) throw failure;
  }

  async #bring(row: RecordingRow): Promise<void> {
    const { store, local, remote, clock, log, onStored } = this.#options;
    const folder = local.folderOf(row.id);
    for (const file of row.files) {
      const source = path.join(folder, file.path);
      await remote.put(row.id, file.path, source, this.#closing.signal);
    }
    if (!(await store.setStored(row.id, new Date(clock.nowMs())))) {
      // Deleted while it was brought: the sweep may have been here before the last object.
      await remote.remove(row.id);
      return;
    }
    onStored(row.id);
    log.info({ recordingId: row.id }, 'recording is in the object store');
    await this.#removeLocal(row.id);
  }

  /** Copies on disk that a crash or a disk that refused left. */
  async #removeStored(): Promise<void> {
    const { store, local } = this.#options;
    const ids = (await local.listFolders()).filter((id) => UUID_PATTERN.test(id));
    for (const id of await store.findStored(ids)) await this.#removeLocal(id);
  }

  /** It is safe in the store: what cannot be removed now is tried again, and no problem of the recording. */
  async #removeLocal(recordingId: string): Promise<void> {
    const { local, log } = this.#options;
    await local.remove(recordingId).catch((error: unknown) => {
      log.warn({ error, recordingId }, 'the copy on disk of a stored recording stays');
    });
  }
}
