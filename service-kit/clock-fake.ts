import { assert } from './assert.ts';
import type { Clock, Timer } from './clock.ts';

type FakeTimer = {
  dueMs: number;
  sequence: number;
  intervalMs: number | null;
  callback: () => void;
};

/**
 * A clock that stands still until a test moves it.
 *
 * Timers run in the order in which they are due, and in the order of their creation when due together. After each
 * one the promises it settled get to run, so that a chain such as "timer, await, next timer" works within one
 * `advance`.
 */
export class FakeClock implements Clock {
  #monotonicMs: number;
  #nowMs: number;
  #sequence = 0;
  readonly #timers = new Set<FakeTimer>();

  /** Starts at monotonic 0 and, unless told otherwise, on 1 January 2026 (UTC). */
  constructor(start: { nowMs?: number; monotonicMs?: number } = {}) {
    this.#nowMs = start.nowMs ?? Date.UTC(2026, 0, 1);
    this.#monotonicMs = start.monotonicMs ?? 0;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  setTimer(callback: () => void, delayMs: number): Timer {
    assert(Number.isFinite(delayMs), 'a timer needs a finite delay');
    return this.#add(callback, Math.max(0, delayMs), null);
  }

  setRepeating(callback: () => void, intervalMs: number): Timer {
    assert(intervalMs >= 1, 'an interval is at least 1 ms');
    return this.#add(callback, intervalMs, intervalMs);
  }

  /** How many timers wait. A test that closed everything expects 0. */
  get pendingTimersCount(): number {
    return this.#timers.size;
  }

  /**
   * Moves both clocks on by `ms` and runs every timer that becomes due on the way, including those that are
   * created meanwhile. Rejects with what a callback throws.
   */
  async advance(ms: number): Promise<void> {
    assert(ms >= 0, 'time does not run backwards');
    const targetMs = this.#monotonicMs + ms;
    await settlePromises();
    for (;;) {
      const next = this.#nextDue(targetMs);
      if (next === undefined) break;
      this.#moveTo(next.dueMs);
      if (next.intervalMs === null) this.#timers.delete(next);
      else next.dueMs += next.intervalMs;
      next.callback();
      await settlePromises();
    }
    this.#moveTo(targetMs);
  }

  /** Sets the wall clock forward or back, as an operator or NTP would; the monotonic clock does not notice. */
  jumpWallClock(ms: number): void {
    this.#nowMs += ms;
  }

  #add(callback: () => void, delayMs: number, intervalMs: number | null): Timer {
    this.#sequence += 1;
    const dueMs = this.#monotonicMs + delayMs;
    const timer: FakeTimer = { dueMs, sequence: this.#sequence, intervalMs, callback };
    this.#timers.add(timer);
    return { cancel: () => void this.#timers.delete(timer) };
  }

  #nextDue(untilMs: number): FakeTimer | undefined {
    let next: FakeTimer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueMs > untilMs) continue;
      const isSooner = next === undefined || timer.dueMs < next.dueMs;
      const isOlder = timer.dueMs === next?.dueMs && timer.sequence < next.sequence;
      if (isSooner || isOlder) next = timer;
    }
    return next;
  }

  #moveTo(monotonicMs: number): void {
    this.#nowMs += monotonicMs - this.#monotonicMs;
    this.#monotonicMs = monotonicMs;
  }
}

/** A turn of the event loop drains every promise that can settle without waiting for I/O or a real timer. */
function settlePromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
