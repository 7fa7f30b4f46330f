import type { Clock, Timer } from './clock.ts';

type Pending = { atMs: number; order: number; callback: () => void };

/** A clock that moves only when a test says so. */
export class FakeClock implements Clock {
  #nowMs = 1_000;
  #order = 0;
  readonly #timers = new Set<Pending>();

  monotonicMs(): number {
    return this.#nowMs;
  }

  setTimer(callback: () => void, delayMs: number): Timer {
    this.#order += 1;
    const pending = { atMs: this.#nowMs + Math.max(0, delayMs), order: this.#order, callback };
    this.#timers.add(pending);
    return {
      cancel: () => {
        this.#timers.delete(pending);
      },
    };
  }

  /** Runs what is due within `ms`, in order of time. */
  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const next = [...this.#timers]
        .filter((timer) => timer.atMs <= endMs)
        .sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#nowMs = next.atMs;
      next.callback();
    }
    this.#nowMs = endMs;
  }

  /** Timers that are waiting; a closed part leaves none. */
  get pendingCount(): number {
    return this.#timers.size;
  }

  /** Milliseconds until the next timer, if there is one. */
  get nextInMs(): number | undefined {
    const next = Math.min(...[...this.#timers].map((timer) => timer.atMs));
    return Number.isFinite(next) ? next - this.#nowMs : undefined;
  }
}
