import { type Clock, withinTime } from '@stagedoor/service-kit/clock';
import type { PostgresLog } from '../PostgresLog.ts';

/** Everybody who publishes in the partition waits meanwhile. */
const FIND_MS_MAX = 2_000;
/** Channels that have subscribers are looked for more often; what is older may have been overtaken. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_MAX = 10_000;

/**
 * After which offset a channel begins that the newer part of its log does not know: the newest that the archive has of it. Whoever opened
 * it has looked a moment ago, so that the first publication of a room waits for no database.
 */
export class ArchivedTops {
  readonly #archive: Pick<PostgresLog, 'find'>;
  readonly #clock: Clock;
  readonly #remembered = new Map<string, { top: number; atMs: number }>();

  constructor(archive: Pick<PostgresLog, 'find'>, clock: Clock) {
    this.#archive = archive;
    this.#clock = clock;
  }

  /** The newer part had nothing of the channel when this was found. */
  remember(channel: string, top: number): void {
    this.#remembered.delete(channel);
    this.#remembered.set(channel, { top, atMs: this.#clock.monotonicMs() });
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > REMEMBERED_MAX && oldest !== undefined)
      this.#remembered.delete(oldest);
  }

  /** 0 for those that the archive has not. Rejects soon where that is not known. */
  async of(channels: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const tops = new Map<string, number>();
    for (const channel of channels) tops.set(channel, await this.#topOf(channel));
    return tops;
  }

  async #topOf(channel: string): Promise<number> {
    const remembered = this.#remembered.get(channel);
    this.#remembered.delete(channel);
    const isFresh =
      remembered !== undefined && this.#clock.monotonicMs() - remembered.atMs < REMEMBERED_MS;
    if (isFresh) return remembered.top;
    const found = await withinTime(this.#clock, FIND_MS_MAX, this.#archive.find(channel));
    return found?.topOffset ?? 0;
  }
}
