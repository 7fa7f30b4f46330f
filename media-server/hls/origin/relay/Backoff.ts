import { type Clock, sleep } from '@stagedoor/service-kit/clock';

/** A hiccup costs a part; an origin that is down is not hammered. */
const FIRST_MS = 250;
const MOST_MS = 5_000;

/** Waits longer after each failure, and not at all after a success. */
export class Backoff {
  readonly #clock: Clock;
  #nextMs = FIRST_MS;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  succeeded(): void {
    this.#nextMs = FIRST_MS;
  }

  /** Rejects when the signal is aborted. */
  async failed(signal: AbortSignal): Promise<void> {
    const delayMs = this.#nextMs;
    this.#nextMs = Math.min(MOST_MS, this.#nextMs * 2);
    await sleep(this.#clock, delayMs, signal);
  }
}
