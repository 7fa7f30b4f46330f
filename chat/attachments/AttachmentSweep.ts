import { UUID_PATTERN } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { Rounds } from '@stagedoor/service-kit/rounds';
import type { AttachmentStore } from './AttachmentStore.ts';
import type { AttachmentStorages } from './roles.ts';

const PERIOD_MS = 60 * 60_000;
/** Who uploads sends within minutes; a phone that was switched off meanwhile, within a day. */
export const UNSENT_AGE_MS_MAX = 24 * 60 * 60_000;
/** Looked up in one statement. */
const BATCH = 500;
/** Before every id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type AttachmentSweepOptions = {
  store: AttachmentStore;
  storages: AttachmentStorages;
  clock: Clock;
  log: Logger;
};

/**
 * Removes attachments that nobody sent, and what a crash left: files first, then the row, so that there is no file of which nobody knows;
 * and the folders on this disk that have no row, of servers that removed the row from elsewhere. What fails is tried again.
 */
export class AttachmentSweep {
  readonly #options: AttachmentSweepOptions;
  readonly #rounds: Rounds;

  /** Begins at once, with what was left behind. */
  constructor(options: AttachmentSweepOptions) {
    const { clock, log } = options;
    this.#options = options;
    this.#rounds = new Rounds({
      ...{ clock, periodMs: PERIOD_MS },
      work: () => this.#round(),
      onFailed: (error) => log.warn({ error }, 'attachments were not swept; it is tried again'),
    });
    this.#rounds.start();
    void this.#rounds.run();
  }

  /** Resolves when a round is over that began after the call. */
  async settled(): Promise<void> {
    await this.#rounds.settled();
  }

  /** Resolves when the removal that runs, if any, is over. */
  async close(): Promise<void> {
    await this.#rounds.close();
  }

  async #round(): Promise<void> {
    await this.#removeUnsent();
    await this.#removeUnknown();
  }

  async #removeUnsent(): Promise<void> {
    const { store, log } = this.#options;
    let after = FIRST_ID;
    let count = BATCH;
    while (count === BATCH && !this.#rounds.isClosed) {
      const rows = await store.claimUnsent({ ageMs: UNSENT_AGE_MS_MAX, after, limit: BATCH });
      count = rows.length;
      after = rows.at(-1)?.id ?? after;
      for (const { id, storage } of rows) {
        if (this.#rounds.isClosed) return;
        await this.#remove(id, storage).catch((error: unknown) => {
          log.warn({ error, mediaId: id }, 'files of an unsent attachment stay');
        });
      }
    }
  }

  async #remove(id: string, storage: 'local' | 's3'): Promise<void> {
    const { store, storages } = this.#options;
    const place = storages[storage];
    if (place === undefined)
      throw new Error('it is in an object store that is not configured any more');
    await place.remove(id);
    await store.forget(id);
  }

  /** The rows are asked for after the folders: one that is made meanwhile has its row first. */
  async #removeUnknown(): Promise<void> {
    const { store, storages } = this.#options;
    const ids = (await storages.local.listFolders()).filter((id) => UUID_PATTERN.test(id));
    for (let first = 0; first < ids.length && !this.#rounds.isClosed; first += BATCH) {
      const some = ids.slice(first, first + BATCH);
      const known = await store.known(some);
      for (const id of some) if (!known.has(id)) await storages.local.remove(id);
    }
  }
}
