import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { Clock } from '@stagedoor/service-kit/clock';

const US_PER_MS = 1e3;
const PERCENTILE = 99;
/** A round that begins so much after its time keeps packets and viewers waiting for twice as long as is planned while somebody watches. */
const LATE_MS = 10;

/** How busy this thread is, and how long what comes to it may wait. */
export class ThreadGauge {
  readonly #clock: Clock;
  /** Time from one round's begin to the next one's, microseconds. */
  readonly #intervals: RecordableHistogram = createHistogram();
  /** The last round, and when the next one is to begin. */
  #last: { atMs: number; nextAtMs: number } | undefined;
  #roundsCount = 0;
  #lateRoundsCount = 0;
  #lastSample: { cpuMs: number; atMs: number };

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastSample = this.#sample();
  }

  /** A round begins. */
  noteRound(): void {
    const nowMs = this.#clock.monotonicMs();
    if (this.#last !== undefined) {
      const intervalUs = Math.round((nowMs - this.#last.atMs) * US_PER_MS);
      this.#intervals.record(Math.max(1, intervalUs));
      this.#roundsCount += 1;
      if (nowMs - this.#last.nextAtMs > LATE_MS) this.#lateRoundsCount += 1;
    }
    this.#last = { atMs: nowMs, nextAtMs: nowMs };
  }

  /** The round is over, and the next one is to begin so long after this one's begin. */
  noteNext(periodMs: number): void {
    if (this.#last !== undefined) this.#last.nextAtMs = this.#last.atMs + periodMs;
  }

  /** There are no rounds for a while, which is not to be counted. */
  noteRest(): void {
    this.#last = undefined;
  }

  /** Since the last call; `cpuMs` and the counts since the thread's start. */
  take(): {
    cpuMs: number;
    cpuShare: number;
    roundIntervalP99Ms: number;
    roundsCount: number;
    lateRoundsCount: number;
  } {
    const now = this.#sample();
    const elapsedMs = now.atMs - this.#lastSample.atMs;
    const cpuShare = elapsedMs > 0 ? (now.cpuMs - this.#lastSample.cpuMs) / elapsedMs : 0;
    this.#lastSample = now;
    const intervalUs = this.#intervals.count === 0 ? 0 : this.#intervals.percentile(PERCENTILE);
    this.#intervals.reset();
    return {
      cpuMs: now.cpuMs,
      cpuShare,
      roundIntervalP99Ms: intervalUs / US_PER_MS,
      roundsCount: this.#roundsCount,
      lateRoundsCount: this.#lateRoundsCount,
    };
  }

  #sample(): { cpuMs: number; atMs: number } {
    const { user, system } = process.threadCpuUsage();
    return { cpuMs: (user + system) / US_PER_MS, atMs: this.#clock.monotonicMs() };
  }
}
