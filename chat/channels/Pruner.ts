import type { Logger } from '@stagedoor/service-kit/logger';
import type { PublicationLog } from '../history/publication-log.ts';
import type { HistoryLimits } from './broker.ts';

/** Once that many were added to a channel, what is beyond its limits is deleted. */
const PRUNE_EVERY = 100;
/** Channels whose additions are counted; of those that are forgotten the count begins anew. */
const COUNTED_CHANNELS_MAX = 10_000;

export type PrunerOptions = {
  log: Logger;
  publications: Pick<PublicationLog, 'prune'>;
  limitsOf: (channel: string) => HistoryLimits;
};

/** Keeps channels within their limits, by what this server adds to them. */
export class Pruner {
  readonly #options: PrunerOptions;
  readonly #addedSince = new Map<string, number>();

  constructor(options: PrunerOptions) {
    this.#options = options;
  }

  /** So many were added. */
  count(channel: string, added: number): void {
    const count = (this.#addedSince.get(channel) ?? 0) + added;
    this.#addedSince.delete(channel);
    this.#addedSince.set(channel, count % PRUNE_EVERY);
    const [oldest] = this.#addedSince.keys();
    if (this.#addedSince.size > COUNTED_CHANNELS_MAX && oldest !== undefined)
      this.#addedSince.delete(oldest);
    if (count < PRUNE_EVERY) return;
    const { publications, limitsOf, log } = this.#options;
    publications.prune(channel, limitsOf(channel)).catch((error: unknown) => {
      log.warn({ error, channel }, 'history not pruned, will be tried again');
    });
  }
}
