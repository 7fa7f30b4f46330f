import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { Rounds } from '@stagedoor/service-kit/rounds';
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
  readonly #rounds: Rounds;

  /** Begins with the first period. */
  constructor(options: AgeSweepOptions) {
    const { clock, log } = options;
    this.#options = options;
    this.#rounds = new Rounds({
      ...{ clock, periodMs: PERIOD_MS },
      work: () => this.#sweep(),
      onFailed: (error) => log.warn({ error }, 'old publications not deleted, will be tried again'),
    });
    this.#rounds.start();
  }

  /** Resolves when the statement that runs, if any, is over. */
  async close(): Promise<void> {
    await this.#rounds.close();
  }

  async #sweep(): Promise<void> {
    const { publications, ageMsMax } = this.#options;
    let count = BATCH;
    while (count === BATCH && !this.#rounds.isClosed)
      count = await publications.deleteOlder({ ageMs: ageMsMax, limit: BATCH });
  }
}
