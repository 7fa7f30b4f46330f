import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/** Deadlines are kept to this many milliseconds: never early, and late by less than this. */
export const WHEEL_TICK_MS = 250;

/** A pending callback. Cancelling twice, or after it ran, does nothing. */
export type Deadline = { cancel(): void };

type Entry = { slot: number; callback: () => void };

/**
 * Many coarse deadlines on one timer: a server with 10,000 connections has heartbeats, request deadlines and resume
 * windows by the thousand, and none of them needs a timer of its own. The timer waits for the next tick that has a
 * deadline; without deadlines there is none at all.
 *
 * What a callback throws goes to `onError`; the other deadlines run nevertheless.
 */
export class DeadlineWheel {
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  readonly #slots = new Map<number, Set<Entry>>();
  #timer: { atSlot: number; handle: Timer } | undefined;
  /** Every slot up to here has been run. */
  #lastSlot = 0;

  constructor(deps: { clock: Clock; onError: (error: unknown) => void }) {
    this.#clock = deps.clock;
    this.#onError = deps.onError;
  }

  /** Calls back once, after `delayMs` and before `delayMs + 2 × WHEEL_TICK_MS`, never inside this call. */
  schedule(delayMs: number, callback: () => void): Deadline {
    const dueMs = this.#clock.monotonicMs() + Math.max(0, delayMs);
    const slot = Math.max(
      this.#lastSlot + 1,
      this.#currentSlot() + 1,
      Math.ceil(dueMs / WHEEL_TICK_MS),
    );
    const entry: Entry = { slot, callback };
    const entries = this.#slots.get(slot);
    if (entries === undefined) this.#slots.set(slot, new Set([entry]));
    else entries.add(entry);
    this.#arm(slot);
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
    this.#disarm();
  }

  #cancel(entry: Entry): void {
    const entries = this.#slots.get(entry.slot);
    if (entries === undefined || !entries.delete(entry)) return;
    if (entries.size > 0) return;
    this.#slots.delete(entry.slot);
    if (this.#slots.size === 0) this.#disarm();
  }

  /** The timer runs at the slot's time, or earlier. */
  #arm(slot: number): void {
    if (this.#timer !== undefined && this.#timer.atSlot <= slot) return;
    this.#disarm();
    // Node cuts off fractions, and may be a little early all the same: the tick then waits for the rest.
    const delayMs = Math.ceil(slot * WHEEL_TICK_MS - this.#clock.monotonicMs());
    this.#timer = { atSlot: slot, handle: this.#clock.setTimer(() => this.#tick(), delayMs) };
  }

  #disarm(): void {
    this.#timer?.handle.cancel();
    this.#timer = undefined;
  }

  #currentSlot(): number {
    return Math.floor(this.#clock.monotonicMs() / WHEEL_TICK_MS);
  }

  #tick(): void {
    this.#timer = undefined;
    this.#lastSlot = this.#currentSlot();
    const due = [...this.#slots.keys()].filter((slot) => slot <= this.#lastSlot);
    for (const slot of due.sort((a, b) => a - b)) this.#runSlot(slot);
    if (this.#slots.size > 0) this.#arm(Math.min(...this.#slots.keys()));
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
