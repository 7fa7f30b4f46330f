import { type Clock, TimeLimitError, withinTime } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { PARTITION_COUNT, partitionOf } from '@stagedoor/service-kit/redis';
import { Rounds } from '@stagedoor/service-kit/rounds';
import type { HistoryLimits } from '../../channels/broker.ts';
import { Pruner } from '../../channels/Pruner.ts';
import type { PublicationLog } from '../publication-log.ts';
import type { ArchivedTo, RedisTail } from '../redis/RedisTail.ts';
import type { ArchiveStore } from './ArchiveStore.ts';
import type { ArchiveCounters } from './archive-metrics.ts';
import { type CopiedChannel, copyChannels } from './copy-channels.ts';

/** What is published is in the archive this much later, and a few statements. */
const PERIOD_MS = 250;
/** Every partition is looked at so often: what a server left behind that died another one takes. */
const SWEEP_PERIOD_MS = 5_000;
/** After a round that failed; the database may be gone for long. */
const PAUSE_MS = 2_000;
/** A database that says nothing does not keep a server from ending: its transaction ends with the connection. */
const CLOSE_MS_MAX = 2_000;
/** Channels of a partition that are looked at together. */
const CHANNELS_MAX = 100;

export type ArchiverOptions = {
  tail: Pick<RedisTail, 'waiting' | 'from' | 'markArchived'>;
  /** The log that is archived. */
  recent: Pick<PublicationLog, 'find' | 'prune'>;
  recentLimitsOf: (channel: string) => HistoryLimits;
  store: ArchiveStore;
  archive: Pick<PublicationLog, 'prune'>;
  archiveLimitsOf: (channel: string) => HistoryLimits;
  counters: ArchiveCounters;
  clock: Clock;
  log: Logger;
};

/** Redis does not say what waits in a partition. */
class TailUnreadableError extends Error {
  override readonly name = 'TailUnreadableError';
}

/**
 * Copies what was published into the archive. Every server does it: first for the partitions that it publishes in, and now and then for all.
 * Where two come to one partition, one goes on and the other comes again; what makes each publication be there once is the position in the
 * archive, not who writes.
 */
export class Archiver {
  readonly #options: ArchiverOptions;
  readonly #rounds: Rounds;
  readonly #pruners: readonly Pruner[];
  /** Partitions in which something may wait. */
  #wanted = new Set<number>();
  /** Partition → since when something waits there, as it was last seen. */
  readonly #waitingSince = new Map<number, number>();
  #sweptAtMs = Number.NEGATIVE_INFINITY;
  #pausedUntilMs = Number.NEGATIVE_INFINITY;
  #hasFailed = false;

  constructor(options: ArchiverOptions) {
    const { clock, log, recent, recentLimitsOf, archive, archiveLimitsOf } = options;
    this.#options = options;
    this.#pruners = [
      new Pruner({ log, limitsOf: archiveLimitsOf, publications: archive }),
      // What could not go while it was not archived.
      new Pruner({ log, limitsOf: recentLimitsOf, publications: recent }),
    ];
    this.#rounds = new Rounds({
      ...{ clock, periodMs: PERIOD_MS },
      work: () => this.#work(),
      onFailed: (error) => this.#handleFailure(error),
    });
  }

  start(): void {
    this.#rounds.start();
  }

  /** For how long the oldest waits that is not archived, as this server knows it; 0 where nothing does. */
  get lagMs(): number {
    const sinceMs = Math.min(...this.#waitingSince.values());
    return Number.isFinite(sinceMs) ? Math.max(0, this.#options.clock.nowMs() - sinceMs) : 0;
  }

  /** Something is in the log that may not be in the archive. */
  handlePublished(channel: string): void {
    this.#wanted.add(partitionOf(channel));
  }

  /** Resolves when what is in the log now is in the archive, unless another server is at it. For tests. */
  async settled(): Promise<void> {
    this.#sweptAtMs = Number.NEGATIVE_INFINITY;
    await this.#rounds.settled();
  }

  /** What is under way is finished, unless it hangs; the rest others take, or this server when it is back. */
  async close(): Promise<void> {
    try {
      await withinTime(this.#options.clock, CLOSE_MS_MAX, this.#rounds.close());
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
    }
  }

  async #work(): Promise<void> {
    const nowMs = this.#options.clock.monotonicMs();
    if (nowMs < this.#pausedUntilMs) return;
    if (nowMs - this.#sweptAtMs >= SWEEP_PERIOD_MS) {
      this.#sweptAtMs = nowMs;
      for (let partition = 0; partition < PARTITION_COUNT; partition += 1)
        this.#wanted.add(partition);
    }
    const partitions = this.#wanted;
    this.#wanted = new Set();
    let failure: unknown;
    for (const partition of partitions) {
      if (this.#rounds.isClosed) return;
      partitions.delete(partition);
      try {
        const outcome = await this.#archive(partition);
        // One with more comes again behind the others.
        if (outcome === 'more') partitions.add(partition);
        if (outcome === 'taken') this.#wanted.add(partition);
      } catch (error) {
        failure = error;
        this.#wanted.add(partition);
        // Of a cluster one part may be away; of the database all is, and each attempt would take its time.
        if (!(error instanceof TailUnreadableError)) break;
      }
    }
    for (const partition of partitions) this.#wanted.add(partition);
    if (failure !== undefined) throw failure;
    if (this.#hasFailed) this.#options.log.info('publications are archived again');
    this.#hasFailed = false;
  }

  #handleFailure(error: unknown): void {
    const { clock, log } = this.#options;
    this.#pausedUntilMs = clock.monotonicMs() + PAUSE_MS;
    if (!this.#hasFailed && !this.#rounds.isClosed)
      log.warn({ error }, 'publications not archived, will be tried again');
    this.#hasFailed = true;
  }

  /** `taken`: another server is at it. */
  async #archive(partition: number): Promise<'done' | 'more' | 'taken'> {
    const { tail, store, recent } = this.#options;
    const waiting = await tail.waiting(partition, CHANNELS_MAX).catch((cause: unknown) => {
      throw new TailUnreadableError('the log cannot be read', { cause });
    });
    const [oldest] = waiting;
    if (oldest === undefined) {
      this.#waitingSince.delete(partition);
      return 'done';
    }
    this.#waitingSince.set(partition, oldest.sinceMs);
    const channels = waiting.map(({ channel }) => channel);
    const copied = await store.inLease(partition, (writer) =>
      copyChannels({ channels, writer, tail, recent }),
    );
    if (copied === undefined) return 'taken';
    for (const each of copied) await this.#handleCopied(each);
    return 'more';
  }

  async #handleCopied(copied: CopiedChannel): Promise<void> {
    const { tail, log, counters } = this.#options;
    const { channel, offset, addedCount, missingCount, isSetAside } = copied;
    const archivedTo: ArchivedTo = { channel, epoch: copied.epoch, offset };
    await tail.markArchived(archivedTo);
    counters.rows.inc(addedCount);
    counters.missing.inc(missingCount);
    if (missingCount > 0)
      log.error({ channel, missingCount }, 'publications were gone before they were archived');
    if (isSetAside) log.warn({ channel }, 'the log is another one; its older archive is set aside');
    for (const pruner of this.#pruners)
      pruner.handleStoredTo(channel, { after: offset - addedCount, last: offset });
  }
}
