import { WindowedMinimum } from './WindowedMinimum.ts';

/** Long enough that some packets came without queueing, short enough that clocks drift by about a millisecond in it. */
const WINDOW_MS = 30_000;

/** Of the time that passes: the difference of two clocks is followed so slowly that no frame is placed before an earlier one. */
const SLEW_RATIO = 0.05;

/**
 * An offset that is so much too large places what is sent after its arrival: it is mended at once. Sound and picture move together,
 * so that nothing is seen of it.
 */
const FUTURE_MS = 100;

/**
 * Streams of one publisher differ in delay by encoding, a few hundred milliseconds at most. Clocks that differ by more belong to
 * different machines.
 */
const SAME_CLOCK_MS = 2_000;

/**
 * How one publisher's NTP time stands to the server's monotonic time: by the least delay of anything that it sends. So its picture
 * and its sound are placed by the same difference, and what separates them is only what the publisher itself says.
 */
export class PublisherClock {
  readonly #least = new WindowedMinimum(WINDOW_MS);
  #offsetMs: number;
  #updatedAtMs: number;

  constructor(offsetMs: number, nowMs: number) {
    this.#offsetMs = offsetMs;
    this.#updatedAtMs = nowMs;
    this.#least.add(offsetMs, nowMs);
  }

  /** To be added to the publisher's time: the server's time at the least delay. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** A packet of the publisher's time `ntpMs` has come. */
  observe(ntpMs: number, arrivedAtMs: number): void {
    this.#least.add(arrivedAtMs - ntpMs, arrivedAtMs);
    const step = SLEW_RATIO * Math.max(0, arrivedAtMs - this.#updatedAtMs);
    const error = (this.#least.value ?? this.#offsetMs) - this.#offsetMs;
    this.#offsetMs += error < -FUTURE_MS ? error : Math.max(-step, Math.min(step, error));
    this.#updatedAtMs = arrivedAtMs;
  }
}

/** The publishers' clocks that the streams of one broadcast go by: one, or two while a publisher replaces another. */
export class PublisherClocks {
  readonly #members = new Map<PublisherClock, number>();

  /** Whether any stream goes by any clock. */
  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  /** The clock that a stream with this difference of times goes by, if there is one. */
  find(offsetMs: number): PublisherClock | undefined {
    for (const clock of this.#members.keys()) {
      if (Math.abs(clock.offsetMs - offsetMs) <= SAME_CLOCK_MS) return clock;
    }
    return undefined;
  }

  join(offsetMs: number, nowMs: number): PublisherClock {
    const clock = this.find(offsetMs) ?? new PublisherClock(offsetMs, nowMs);
    this.#members.set(clock, (this.#members.get(clock) ?? 0) + 1);
    return clock;
  }

  /** A clock without streams is forgotten. */
  leave(clock: PublisherClock): void {
    const memberCount = this.#members.get(clock) ?? 0;
    if (memberCount > 1) this.#members.set(clock, memberCount - 1);
    else this.#members.delete(clock);
  }
}
