import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/** mediasoup reports a score with nearly every RTCP report; people need no more than one a second. */
export const SCORE_INTERVAL_MS = 1_000;

/**
 * Passes a changing value on: the first at once, later ones at most once per SCORE_INTERVAL_MS and only when they differ from
 * what was passed on last. The newest value always arrives. Costs nothing while nothing changes.
 */
export class ScoreReporter<Value> {
  readonly #clock: Clock;
  readonly #isSame: (a: Value, b: Value) => boolean;
  readonly #pass: (value: Value) => void;
  #passed: Value | undefined;
  #newest: Value | undefined;
  #pause: Timer | undefined;
  #isClosed = false;

  constructor(options: {
    clock: Clock;
    isSame: (a: Value, b: Value) => boolean;
    pass: (value: Value) => void;
  }) {
    this.#clock = options.clock;
    this.#isSame = options.isSame;
    this.#pass = options.pass;
  }

  report(value: Value): void {
    if (this.#isClosed) return;
    this.#newest = value;
    if (this.#pause === undefined) this.#passOn();
  }

  close(): void {
    this.#isClosed = true;
    this.#pause?.cancel();
    this.#pause = undefined;
  }

  #passOn(): void {
    this.#pause = undefined;
    const value = this.#newest;
    if (value === undefined) return;
    if (this.#passed !== undefined && this.#isSame(this.#passed, value)) return;
    this.#passed = value;
    this.#pause = this.#clock.setTimer(() => this.#passOn(), SCORE_INTERVAL_MS);
    this.#pass(value);
  }
}
