import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import type { HistoryLimits } from '../../channels/broker.ts';
import type { PostgresLog } from '../PostgresLog.ts';
import type { PublicationLog } from '../publication-log.ts';
import { RedisLog, type RedisLogOptions } from '../redis/RedisLog.ts';
import { RedisTail } from '../redis/RedisTail.ts';
import { ArchivedLog } from './ArchivedLog.ts';
import { ArchivedTops } from './ArchivedTops.ts';
import { Archiver } from './Archiver.ts';
import { ArchiveStore } from './ArchiveStore.ts';
import { createArchiveCounters, observeLag } from './archive-metrics.ts';

/**
 * Publications of one partition that wait for the archive at most: what a busy room says in a night, and some 50 MB of Redis. Beyond it
 * publishers are told to come again, as otherwise Redis would be full for everybody.
 */
const WAITING_MAX = 100_000;

export type ArchiveOptions = {
  database: Database;
  /** The rows that it is made of. */
  publications: PostgresLog;
  /** What is kept in it of a channel, by its name. */
  archiveLimitsOf: (channel: string) => HistoryLimits;
  /** The longest of these. */
  archiveAgeMsMax: number;
  metrics: Metrics;
  /** WAITING_MAX unless given. */
  waitingMax?: number;
};

type Parts = Omit<RedisLogOptions, 'archive'> & { clock: Clock; log: Logger };

/** A log in Redis whose publications all go into PostgreSQL as well, and are read from there when they are older than what Redis keeps. */
export class Archive {
  /** What is in Redis. */
  readonly recent: RedisLog;
  /** Both as one. */
  readonly publications: PublicationLog;
  readonly archiver: Archiver;

  constructor(options: ArchiveOptions & Parts) {
    const { database, publications, archiveAgeMsMax, client, limitsOf, clock, log } = options;
    const tops = new ArchivedTops(publications, clock);
    this.recent = new RedisLog({
      ...{ client, limitsOf, channels: options.channels },
      archive: {
        ageMsMax: archiveAgeMsMax,
        waitingMax: options.waitingMax ?? WAITING_MAX,
        topsOf: (channels) => tops.of(channels),
      },
    });
    const { recent } = this;
    this.publications = new ArchivedLog({ recent, archive: publications, tops, log });
    this.archiver = new Archiver({
      ...{ recent, archive: publications, clock, log },
      tail: new RedisTail(client, {
        log: (channel) => limitsOf(channel).ageMsMax,
        archive: archiveAgeMsMax,
      }),
      store: new ArchiveStore(database),
      recentLimitsOf: limitsOf,
      archiveLimitsOf: options.archiveLimitsOf,
      counters: createArchiveCounters(options.metrics),
    });
    observeLag(options.metrics, this.archiver);
  }
}
