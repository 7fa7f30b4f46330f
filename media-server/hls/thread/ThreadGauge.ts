import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { Clock } from '@stagedoor/service-kit/clock';

const US_PER_MS = 1e3;
const PERCENTILE = 99;

/** How busy this thread is, and how long what comes to it may wait. */
export class ThreadGauge {
  readonly #clock: Clock;
  /** Time from one round's begin to the next one's, microseconds. */
  readonly #intervals: RecordableHistogram = createHistogram();
  #lastRoundAtMs: number | undefined;
  #last: { cpuMs: number; atMs: number };

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#last = this.#sample();
  }

  noteRound(): void {
    const nowMs = this.#clock.monotonicMs();
    if (this.#lastRoundAtMs !== undefined) {
      this.#intervals.record(Math.max(1, Math.round((nowMs - this.#lastRoundAtMs) * US_PER_MS)));
    }
    this.#lastRoundAtMs = nowMs;
  }

  /** There are no rounds for a while, which is not to be counted. */
  noteRest(): void {
    this.#lastRoundAtMs = undefined;
  }

  /** Since the last call; `cpuMs` since the thread's start. */
  take(): { cpuMs: number; cpuShare: number; roundIntervalP99Ms: number } {
    const now = this.#sample();
    const elapsedMs = now.atMs - this.#last.atMs;
    const cpuShare = elapsedMs > 0 ? (now.cpuMs - this.#last.cpuMs) / elapsedMs : 0;
    this.#last = now;
    const intervalUs = this.#intervals.count === 0 ? 0 : this.#intervals.percentile(PERCENTILE);
    this.#intervals.reset();
    return { cpuMs: now.cpuMs, cpuShare, roundIntervalP99Ms: intervalUs / US_PER_MS };
  }

  #sample(): { cpuMs: number; atMs: number } {
    const { user, system } = process.threadCpuUsage();
    return { cpuMs: (user + system) / US_PER_MS, atMs: this.#clock.monotonicMs() };
  }
}
