/** One minute of an audience: how many there were at its end, and the most there were within it. */
export type MinuteCount = { minuteStartMs: number; viewers: number; peakViewers: number };

const MINUTE_MS = 60_000;
/** Minutes kept while they cannot be written: three hours of a database that is away. */
const MINUTES_KEPT_MAX = 180;

/**
 * Counts an audience minute by minute. Told of every change when it happens, and asked for the minutes every few seconds, so
 * that minutes without a change are counted too. Pure: wall-clock time is a parameter.
 */
export class MinuteTally {
  #minuteStartMs: number;
  #viewers = 0;
  #peakViewers = 0;
  /** Over, and not taken yet. */
  readonly #finished: MinuteCount[] = [];

  constructor(nowMs: number) {
    this.#minuteStartMs = startOfMinute(nowMs);
  }

  setViewers(viewers: number, nowMs: number): void {
    this.#finishUntil(nowMs);
    this.#viewers = viewers;
    this.#peakViewers = Math.max(this.#peakViewers, viewers);
  }

  /**
   * The minutes that are over since the last call, and the running one as far as it is. The running one is given again with
   * the next call: whoever stores them overwrites it.
   */
  take(nowMs: number): MinuteCount[] {
    this.#finishUntil(nowMs);
    return [...this.#finished.splice(0), this.#running()];
  }

  /** Gives back what could not be stored. */
  putBack(minutes: readonly MinuteCount[]): void {
    const over = minutes.filter((minute) => minute.minuteStartMs < this.#minuteStartMs);
    this.#finished.unshift(...over);
    this.#finished.splice(0, this.#finished.length - MINUTES_KEPT_MAX);
  }

  /** A wall clock that was set back stays in the running minute. */
  #finishUntil(nowMs: number): void {
    const current = startOfMinute(nowMs);
    while (this.#minuteStartMs < current) {
      this.#finished.push(this.#running());
      if (this.#finished.length > MINUTES_KEPT_MAX) {
        this.#finished.shift();
        // A clock that leaps ahead by days must not be followed minute by minute.
        this.#minuteStartMs = Math.max(this.#minuteStartMs, current - MINUTES_KEPT_MAX * MINUTE_MS);
      }
      this.#minuteStartMs += MINUTE_MS;
      this.#peakViewers = this.#viewers;
    }
  }

  #running(): MinuteCount {
    return {
      minuteStartMs: this.#minuteStartMs,
      viewers: this.#viewers,
      peakViewers: this.#peakViewers,
    };
  }
}

function startOfMinute(nowMs: number): number {
  return Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
}
