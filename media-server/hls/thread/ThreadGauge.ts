import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '@stagedoor/service-kit/clock';

/** As for the main thread: fine enough to see what hurts, and a timer that costs nearly nothing. */
const SAMPLE_MS = 20;
const NS_PER_MS = 1e6;
const US_PER_MS = 1e3;
const PERCENTILE = 99;

/** How busy and how late this thread is. Costs a timer while it runs, so it does only while there is work. */
export class ThreadGauge {
  readonly #clock: Clock;
  readonly #delays: IntervalHistogram = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  #last: { cpuMs: number; atMs: number };

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#last = this.#sample();
  }

  setRunning(isRunning: boolean): void {
    if (isRunning) this.#delays.enable();
    else this.#delays.disable();
  }

  /** Since the last call. */
  take(): { cpuShare: number; eventLoopDelayP99Ms: number } {
    const now = this.#sample();
    const elapsedMs = now.atMs - this.#last.atMs;
    const cpuShare = elapsedMs > 0 ? (now.cpuMs - this.#last.cpuMs) / elapsedMs : 0;
    this.#last = now;
    // The histogram holds the time between two samples; NaN and the largest number mean none.
    const betweenMs =
      this.#delays.count === 0 ? 0 : this.#delays.percentile(PERCENTILE) / NS_PER_MS;
    this.#delays.reset();
    return { cpuShare, eventLoopDelayP99Ms: Math.max(0, betweenMs - SAMPLE_MS) };
  }

  #sample(): { cpuMs: number; atMs: number } {
    const { user, system } = process.threadCpuUsage();
    return { cpuMs: (user + system) / US_PER_MS, atMs: this.#clock.monotonicMs() };
  }
}
