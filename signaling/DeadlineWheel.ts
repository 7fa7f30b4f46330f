import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/** Deadlines are kept to this many milliseconds: never early, and late by less than this. */
export const WHEEL_TICK_MS = 250;

/** A pending callback. Cancelling twice, or after it ran, does nothing. */
export type Deadline = { cancel(): void };

type Entry = { slot: number; callback: () => void };

/**
 * Many coarse deadlines on one timer: a server with 10,000 connections has heartbeats, request deadlines and resume
 * windows by the thousand, and none of them needs a timer of its own. Without deadlines there is no timer at all.
 *
 * What a callback throws goes to `onError`; the other deadlines run nevertheless.
 */
export class DeadlineWheel {
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  readonly #slots = new Map<number, Set<Entry>>();
  #ticker: Timer | undefined;
  #lastSlot = 0;

  constructor(deps: { clock: Clock; onError: (error: unknown) => void }) {
    this.#clock = deps.clock;
    this.#onError = deps.onError;
  }

  /** Calls back once, after `delayMs` and before `delayMs + 2 × WHEEL_TICK_MS`, never inside this call. */
  schedule(delayMs: number, callback: () => void): Deadline {
    const dueMs = this.#clock.monotonicMs() + Math.max(0, delayMs);
    if (this.#ticker === undefined) this.#startTicker();
    const slot = Math.max(this.#lastSlot + 1, Math.ceil(dueMs / WHEEL_TICK_MS));
    const entry: Entry = { slot, callback };
    const entries = this.#slots.get(slot);
    if (entries === undefined) this.#slots.set(slot, new Set([entry]));
    else entries.add(entry);
    return { cancel: () => this.#cancel(entry) };
  }

  get pendingCount(): number {
    let count = 0;
    for (const entries of this.#slots.values()) count += entries.size;
    return count;
  }

  /** Drops every deadline without running it. */
  close(): void {
    // The sets too: one of them may be running its entries right now.
    for (const entries of this.#slots.values()) entries.clear();
    this.#slots.clear();
    this.#stopTickerIfIdle();
  }

  #cancel(entry: Entry): void {
    const entries = this.#slots.get(entry.slot);
    if (entries === undefined || !entries.delete(entry)) return;
    if (entries.size > 0) return;
    this.#slots.delete(entry.slot);
    this.#stopTickerIfIdle();
  }

  #startTicker(): void {
    this.#lastSlot = this.#currentSlot();
    this.#ticker = this.#clock.setRepeating(() => this.#tick(), WHEEL_TICK_MS);
  }

  #stopTickerIfIdle(): void {
    if (this.#slots.size > 0) return;
    this.#ticker?.cancel();
    this.#ticker = undefined;
  }

  #currentSlot(): number {
    return Math.floor(this.#clock.monotonicMs() / WHEEL_TICK_MS);
  }

  #tick(): void {
    const current = this.#currentSlot();
    while (this.#lastSlot < current) {
      this.#lastSlot += 1;
      this.#runSlot(this.#lastSlot);
    }
    this.#stopTickerIfIdle();
  }

  #runSlot(slot: number): void {
    const entries = this.#slots.get(slot);
    if (entries === undefined) return;
    for (const entry of entries) {
      entries.delete(entry);
      try {
        entry.callback();
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#slots.delete(slot);
  }
}
