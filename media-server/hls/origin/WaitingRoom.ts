import type { Clock } from '@stagedoor/service-kit/clock';

/** What may wait of one address: players of a household or an office behind one; a player has one or two requests waiting. */
export const WAITING_PER_ADDRESS_MAX = 512;
/** What may wait altogether; below the edge's limit for requests (20,000), so that others are still answered. */
export const WAITING_MAX = 15_000;
/** How long answers may hold up everything else on the event loop at a time. */
const SLICE_MS = 5;
/** Answers between two looks at the clock: about a tenth of a slice. */
const ANSWERS_PER_LOOK = 16;

export type WaitingLimits = { perAddress: number; total: number };

/** A request that waits; what is waited for is its owner's business. */
export type Waiting = {
  /** The client's address as limits count it. */
  readonly addressKey: string;
  /** In which it waits, oldest first; undefined while it is on its way out. */
  place: Set<Waiting> | undefined;
  /** It left, or was answered. */
  isGone: boolean;
  /** Answers it, or puts it back with `stay`. */
  wake(): void;
};

/**
 * Requests that wait, with limits, and the line in which they are answered: oldest first, in slices of SLICE_MS a turn of the event
 * loop, so that whatever else runs on it never waits for a crowd.
 */
export class WaitingRoom {
  readonly #clock: Clock;
  readonly #limits: WaitingLimits;
  readonly #countByAddress = new Map<string, number>();
  #count = 0;
  #line: Waiting[] = [];
  #lineStart = 0;
  #isScheduled = false;

  constructor(clock: Clock, limits: Partial<WaitingLimits> = {}) {
    this.#clock = clock;
    this.#limits = {
      perAddress: limits.perAddress ?? WAITING_PER_ADDRESS_MAX,
      total: limits.total ?? WAITING_MAX,
    };
  }

  get count(): number {
    return this.#count;
  }

  /** Addresses with requests that wait. */
  get addressesCount(): number {
    return this.#countByAddress.size;
  }

  /** False when there is no room: for this address, or at all. */
  enter(waiting: Waiting, place: Set<Waiting>): boolean {
    const ofAddress = this.#countByAddress.get(waiting.addressKey) ?? 0;
    if (ofAddress >= this.#limits.perAddress || this.#count >= this.#limits.total) return false;
    this.#countByAddress.set(waiting.addressKey, ofAddress + 1);
    this.#count += 1;
    this.stay(waiting, place);
    return true;
  }

  /** Goes on waiting after it was woken. */
  stay(waiting: Waiting, place: Set<Waiting>): void {
    waiting.place = place;
    place.add(waiting);
  }

  leave(waiting: Waiting): void {
    if (waiting.isGone) return;
    waiting.isGone = true;
    waiting.place?.delete(waiting);
    waiting.place = undefined;
    this.#count -= 1;
    const left = (this.#countByAddress.get(waiting.addressKey) ?? 1) - 1;
    if (left > 0) this.#countByAddress.set(waiting.addressKey, left);
    else this.#countByAddress.delete(waiting.addressKey);
  }

  /** Those of `place` that `isReady`, oldest first, get into the line. */
  wake(place: Set<Waiting>, isReady: (waiting: Waiting) => boolean): void {
    for (const waiting of place) {
      if (!isReady(waiting)) continue;
      place.delete(waiting);
      waiting.place = undefined;
      this.#line.push(waiting);
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#lineStart === this.#line.length) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#answerSlice();
      this.#schedule();
    });
  }

  #answerSlice(): void {
    const untilMs = this.#clock.monotonicMs() + SLICE_MS;
    for (let answered = 1; this.#lineStart < this.#line.length; answered += 1) {
      const waiting = this.#line[this.#lineStart];
      this.#lineStart += 1;
      if (waiting?.isGone === false) waiting.wake();
      if (answered % ANSWERS_PER_LOOK === 0 && this.#clock.monotonicMs() >= untilMs) return;
    }
    this.#line = [];
    this.#lineStart = 0;
  }
}
