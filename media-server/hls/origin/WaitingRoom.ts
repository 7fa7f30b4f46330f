import type { Clock } from '@stagedoor/service-kit/clock';
import type { Waiting, WaitingPlace } from './WaitingPlace.ts';

/** What may wait of one address: players of a household or an office behind one; a player has one or two requests waiting. */
export const WAITING_PER_ADDRESS_MAX = 512;
/** What may wait altogether; below the edge's limit for requests (20,000), so that others are still answered. */
const WAITING_MAX = 15_000;
/** How long answers may hold up everything else on the event loop at a time. */
const SLICE_MS = 5;
/** Answers between two looks at the clock: about a tenth of a slice. */
const ANSWERS_PER_LOOK = 16;

export type WaitingLimits = { perAddress: number; total: number };

/**
 * Requests that wait, with limits, and the line in which they are answered: oldest first, in slices of SLICE_MS a turn of the event
 * loop, so that whatever else runs on it never waits for a crowd.
 */
export class WaitingRoom<Request extends Waiting> {
  readonly #clock: Clock;
  readonly #limits: WaitingLimits;
  readonly #answer: (waiting: Request) => void;
  readonly #countByAddress = new Map<string, number>();
  #count = 0;
  #line: Request[] = [];
  #lineStart = 0;
  #isScheduled = false;

  /** `answer` is called for each that was woken and has not left: it answers, and calls `leave`, or puts it back with `stay`. */
  constructor(options: {
    clock: Clock;
    limits?: Partial<WaitingLimits> | undefined;
    answer: (waiting: Request) => void;
  }) {
    this.#clock = options.clock;
    this.#answer = options.answer;
    this.#limits = {
      perAddress: options.limits?.perAddress ?? WAITING_PER_ADDRESS_MAX,
      total: options.limits?.total ?? WAITING_MAX,
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
  enter(waiting: Request, place: WaitingPlace): boolean {
    const ofAddress = this.#countByAddress.get(waiting.addressKey) ?? 0;
    if (ofAddress >= this.#limits.perAddress || this.#count >= this.#limits.total) return false;
    this.#countByAddress.set(waiting.addressKey, ofAddress + 1);
    this.#count += 1;
    place.add(waiting);
    return true;
  }

  /** Goes on waiting after it was woken. */
  stay(waiting: Request, place: WaitingPlace): void {
    place.add(waiting);
  }

  leave(waiting: Request): void {
    if (waiting.isGone) return;
    waiting.isGone = true;
    waiting.place?.remove(waiting);
    this.#count -= 1;
    const left = (this.#countByAddress.get(waiting.addressKey) ?? 1) - 1;
    if (left > 0) this.#countByAddress.set(waiting.addressKey, left);
    else this.#countByAddress.delete(waiting.addressKey);
  }

  /** Those of `place` that `isReady`, oldest first, get into the line. */
  wake(place: WaitingPlace, isReady: (waiting: Request) => boolean): void {
    place.take((waiting) => {
      if (!isReady(waiting as Request)) return false;
      this.#line.push(waiting as Request);
      return true;
    });
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
      if (waiting?.isGone === false) this.#answer(waiting);
      if (answered % ANSWERS_PER_LOOK === 0 && this.#clock.monotonicMs() >= untilMs) return;
    }
    this.#line = [];
    this.#lineStart = 0;
  }
}
