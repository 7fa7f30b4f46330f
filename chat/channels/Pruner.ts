import type { Logger } from '@stagedoor/service-kit/logger';
import type { PublicationLog } from '../history/publication-log.ts';
import type { HistoryLimits } from './broker.ts';

/** What is beyond a channel's limits is deleted with every publication whose offset is a multiple of this. */
const PRUNE_EVERY = 100;

export type PrunerOptions = {
  log: Logger;
  publications: Pick<PublicationLog, 'prune'>;
  limitsOf: (channel: string) => HistoryLimits;
};

/** Keeps channels within their limits while they are published to, whoever does it. */
export class Pruner {
  readonly #options: PrunerOptions;

  constructor(options: PrunerOptions) {
    this.#options = options;
  }

  /** This is stored now, or was already. */
  handleStored(channel: string, offset: number): void {
    this.handleStoredTo(channel, { after: offset - 1, last: offset });
  }

  /** So are these. */
  handleStoredTo(channel: string, { after, last }: { after: number; last: number }): void {
    if (Math.floor(last / PRUNE_EVERY) === Math.floor(after / PRUNE_EVERY)) return;
    const { publications, limitsOf, log } = this.#options;
    publications.prune(channel, limitsOf(channel)).catch((error: unknown) => {
      log.warn({ error, channel }, 'history not pruned, will be tried again');
    });
  }
}
