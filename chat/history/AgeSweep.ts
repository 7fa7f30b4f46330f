import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PostgresLog } from './PostgresLog.ts';

const PERIOD_MS = 60 * 60_000;
/** Deleted in one statement, so that nothing waits long for it. */
const BATCH = 5_000;

export type AgeSweepOptions = {
  publications: Pick<PostgresLog, 'deleteOlder'>;
  ageMsMax: number;
  clock: Clock;
  log: Logger;
};

/** Deletes what is too old, also of channels in which nothing is published any more. */
export class AgeSweep {
  readonly #options: AgeSweepOptions;
  readonly #timer: Timer;
  #running: Promise<void> | undefined;
  #isClosed = false;

  /** Begins with the first period. */
  constructor(options: AgeSweepOptions) {
    this.#options = options;
    this.#timer = options.clock.setRepeating(() => {
      this.#running ??= this.#sweep();
    }, PERIOD_MS);
  }

  /** Resolves when the statement that runs, if any, is over. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#timer.cancel();
    await this.#running;
  }

  async #sweep(): Promise<void> {
    const { publications, ageMsMax, log } = this.#options;
    try {
      let count = BATCH;
      while (count === BATCH && !this.#isClosed)
        count = await publications.deleteOlder({ ageMs: ageMsMax, limit: BATCH });
    } catch (error) {
      log.warn({ error }, 'old publications not deleted, will be tried again');
    }
    this.#running = undefined;
  }
}
