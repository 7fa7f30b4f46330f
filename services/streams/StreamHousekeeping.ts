import { randomUUID } from 'node:crypto';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { LiveStream } from './LiveStream.ts';
import type { StatisticsStore } from './StatisticsStore.ts';
import type { StreamLease, StreamStore } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';
import type { ViewerStore } from './ViewerStore.ts';

/** How often this node says that it, its streams and its viewers are still there. */
const INTERVAL_MS = 15_000;
/** Three missed rounds: whoever wrote the row is gone. */
export const STALE_MS = 3 * INTERVAL_MS;
/**
 * After the database was away, all leases have ended at once. Nobody takes up another's stream before everybody had the time
 * to renew its own.
 */
const CALM_MS = STALE_MS;

export type HousekeepingOptions = {
  clock: Clock;
  log: Logger;
  streams: StreamStore;
  viewers: ViewerStore;
  statistics: StatisticsStore;
  /** No other process uses this database: whatever is live there was this node's before it restarted. */
  isSoleNode: boolean;
  /** The streams in memory. */
  live(): readonly LiveStream[];
  /** A stream of a node that is gone is this one's now. */
  adopt(row: StreamRow): void;
  /** What the row says; another server may have changed it. */
  refresh(row: StreamRow): void;
  /** The row says that it ended or belongs to another node: let go of it. */
  abandon(stream: LiveStream): Promise<void>;
};

/** Keeps rows in step with what is live on this node: leases, viewers, minutes. One round every 15 s. */
export class StreamHousekeeping {
  readonly #options: HousekeepingOptions;
  readonly #nodeId = randomUUID();
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;
  #calmSinceMs: number;

  constructor(options: HousekeepingOptions) {
    this.#options = options;
    this.#calmSinceMs = options.clock.monotonicMs() - CALM_MS;
  }

  /** What a stream that goes live now is stored with. */
  lease(): StreamLease {
    return { nodeId: this.#nodeId, until: this.#wallClock(STALE_MS) };
  }

  /** Takes up what is left of nodes that are gone, and begins the rounds. */
  async start(): Promise<void> {
    await this.#adopt(this.#options.isSoleNode);
    await this.#options.viewers.closeStale(this.#wallClock(-STALE_MS));
    this.#timer = this.#options.clock.setRepeating(() => this.#runOnce(), INTERVAL_MS);
  }

  /** Stores a stream's minutes so far. Does not reject: statistics hold nothing up. */
  async recordMinutes(stream: LiveStream): Promise<void> {
    const minutes = stream.takeMinutes();
    try {
      await this.#options.statistics.record(stream.streamId, minutes);
    } catch (error) {
      stream.putBackMinutes(minutes);
      this.#options.log.warn(
        { error, streamId: stream.streamId },
        'minutes not stored, will be tried again',
      );
    }
  }

  /** Resolves when the round that runs now, if any, is over. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Ends the rounds and lets others take up this node's streams. */
  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#running;
    await this.#options.streams.releaseLeases(this.#nodeId, this.#wallClock());
  }

  /** A round that takes longer than the interval is not overtaken by the next. */
  #runOnce(): void {
    // Counts follow the clock even while the database is slow.
    for (const stream of this.#options.live()) stream.expireLeases();
    this.#running ??= this.#round()
      .catch((error: unknown) => {
        this.#calmSinceMs = this.#options.clock.monotonicMs();
        this.#options.log.warn({ error }, 'housekeeping of streams failed, will be tried again');
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #round(): Promise<void> {
    const { viewers, clock } = this.#options;
    // Taken before the touches below: a round that takes long never closes what it has just touched.
    const staleBefore = this.#wallClock(-STALE_MS);
    const live = this.#options.live();
    if (live.length > 0) {
      const own = await this.#options.streams.extendLeases(this.lease());
      for (const stream of live) {
        const row = own.get(stream.streamId);
        if (row === undefined) await this.#options.abandon(stream);
        else this.#options.refresh(row);
      }
    }
    for (const stream of this.#options.live()) {
      await viewers.touch(stream.streamId, stream.viewerIds, this.#wallClock());
      await this.recordMinutes(stream);
    }
    if (live.length > 0 || !this.#options.isSoleNode) await viewers.closeStale(staleBefore);
    const isCalm = clock.monotonicMs() - this.#calmSinceMs >= CALM_MS;
    if (!this.#options.isSoleNode && isCalm) await this.#adopt(false);
  }

  async #adopt(areAllOurs: boolean): Promise<void> {
    const rows = await this.#options.streams.adopt({
      lease: this.lease(),
      now: this.#wallClock(),
      isSoleNode: areAllOurs,
    });
    for (const row of rows) this.#options.adopt(row);
  }

  #wallClock(offsetMs = 0): Date {
    return new Date(this.#options.clock.nowMs() + offsetMs);
  }
}
