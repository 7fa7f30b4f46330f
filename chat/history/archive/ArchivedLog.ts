import type { Logger } from '@stagedoor/service-kit/logger';
import { type HistoryLimits, type Publication, RECOVERED_MAX } from '../../channels/broker.ts';
import type { PostgresLog } from '../PostgresLog.ts';
import type {
  LogEntry,
  LoggedChannel,
  LogResult,
  PublicationLog,
  PublicationRange,
} from '../publication-log.ts';
import type { ArchivedTops } from './ArchivedTops.ts';

export type ArchivedLogOptions = {
  /** The newest, in Redis. */
  recent: PublicationLog;
  /** What was archived. */
  archive: Pick<PostgresLog, 'find' | 'read'>;
  tops: ArchivedTops;
  log: Logger;
};

/**
 * A log whose older part is in the archive. The archive is asked only for what the newer part has not, so that a database that is slow or
 * gone disturbs nobody who reads the newest.
 */
export class ArchivedLog implements PublicationLog {
  readonly #options: ArchivedLogOptions;

  constructor(options: ArchivedLogOptions) {
    this.#options = options;
  }

  append(entries: readonly LogEntry[]): Promise<LogResult[]> {
    return this.#options.recent.append(entries);
  }

  /** A channel that the newer part has lost is as the archive has it. */
  async find(channel: string): Promise<LoggedChannel | undefined> {
    const { recent, archive, tops, log } = this.#options;
    const found = await recent.find(channel);
    if (found === undefined) {
      const archived = await archive.find(channel);
      tops.remember(channel, archived?.topOffset ?? 0);
      return archived;
    }
    // With this much there is nothing that the archive could add to a recovery.
    const { firstOffset, topOffset } = found;
    if (firstOffset <= Math.max(1, topOffset - RECOVERED_MAX + 1)) return found;
    try {
      const archived = await archive.find(channel);
      if (archived?.epoch !== found.epoch) return found;
      return { ...found, firstOffset: Math.min(firstOffset, archived.firstOffset) };
    } catch (error) {
      log.debug({ error, channel }, 'the archive was not asked');
      return found;
    }
  }

  async read(channel: string, range: PublicationRange): Promise<Publication[]> {
    // In this order: what goes from the newer part meanwhile is in the archive already.
    const recent = await this.#options.recent.read(channel, range);
    const beforeOffset = recent[0]?.offset ?? range.beforeOffset;
    const isWhole = beforeOffset <= range.afterOffset + 1;
    const { from, limit } = range;
    if (isWhole || (from === 'newest' && recent.length === limit)) return recent;
    const older = await this.#readArchive(channel, {
      ...{ ...range, beforeOffset },
      limit: from === 'newest' ? limit - recent.length : limit,
    });
    return [...older, ...recent].slice(0, limit);
  }

  prune(channel: string, limits: HistoryLimits): Promise<void> {
    return this.#options.recent.prune(channel, limits);
  }

  async #readArchive(channel: string, range: PublicationRange): Promise<Publication[]> {
    const { recent, archive } = this.#options;
    const found = await recent.find(channel);
    return archive.read(channel, found === undefined ? range : { ...range, epoch: found.epoch });
  }
}
