import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/** From a viewer's join to its connection; who takes longer has a slow network or machine, or never comes. */
const JOIN_MS = 500;
/** Nothing is put off for longer: segments that wait for their key frame get too long. */
const PUT_OFF_MS = 300;

/**
 * Requests for key frames that are about to be made anyway. A viewer who connects asks for one; if somebody else asked within the second
 * before, the worker puts that off until the second is over, and the viewer sees nothing for so long.
 */
export class ExpectedRequests {
  readonly #clock: Clock;
  #expectedUntilMs = Number.NEGATIVE_INFINITY;
  #putOff: Timer | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A viewer has joined and is about to connect. */
  handleJoined(): void {
    this.#expectedUntilMs = this.#clock.monotonicMs() + JOIN_MS;
  }

  /** A request went to the publisher: it serves everybody. */
  handleRequested(): void {
    this.#putOff?.cancel();
    this.#putOff = undefined;
  }

  /** Calls `ask` now, or, where a viewer is about to ask, a little later unless it did. */
  askUnlessOthersDo(ask: () => void): void {
    const waitMs = Math.min(PUT_OFF_MS, this.#expectedUntilMs - this.#clock.monotonicMs());
    if (waitMs <= 0) {
      ask();
      return;
    }
    this.#putOff ??= this.#clock.setTimer(() => {
      this.#putOff = undefined;
      ask();
    }, waitMs);
  }

  close(): void {
    this.handleRequested();
  }
}
