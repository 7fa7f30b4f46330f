import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/** Long enough for the reports that a stream is placed by to be believed. */
const FIRST_MS = 20_000;
/** Afterwards they only follow how two clocks drift apart, about a millisecond in half a minute. */
const LISTENING_MS = 6_000;
const RESTING_MS = 18_000;

/**
 * When Sender Reports of a picture are listened to. Each of a layer's, one a second, wakes the main thread up for itself, which is a good part of
 * what a broadcast costs it.
 *
 * States: stopped → listening ⇄ resting → stopped.
 */
export class ReportPeriods {
  readonly #clock: Clock;
  readonly #setListening: (isListening: boolean) => void;
  #timer: Timer | undefined;

  constructor(options: { clock: Clock; setListening: (isListening: boolean) => void }) {
    this.#clock = options.clock;
    this.#setListening = options.setListening;
  }

  start(): void {
    this.stop();
    this.#listen(FIRST_MS);
  }

  /** A stream began, perhaps with another clock. Does nothing while stopped. */
  renew(): void {
    if (this.#timer !== undefined) this.start();
  }

  /** Says nothing: who stops it knows. */
  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #listen(forMs: number): void {
    this.#setListening(true);
    this.#timer = this.#clock.setTimer(() => {
      this.#setListening(false);
      this.#timer = this.#clock.setTimer(() => this.#listen(LISTENING_MS), RESTING_MS);
    }, forMs);
  }
}
