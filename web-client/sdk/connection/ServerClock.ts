import type { Clock } from '../clock.ts';

/** Round trips kept: the clocks of two machines drift apart by some ms within this many heartbeats. */
const SAMPLES_MAX = 8;

type Sample = { offsetMs: number; roundTripMs: number };

/**
 * The server's wall clock as this machine can tell it: every answer that carries the server's time says that it lay between our
 * sending and our receiving. The answer with the shortest round trip says it best; it is wrong by half of that round trip at most.
 */
export class ServerClock {
  readonly #clock: Clock;
  #samples: Sample[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds since the Unix epoch on the server; undefined before its first answer. */
  nowMs(): number | undefined {
    const best = this.#best;
    return best === undefined ? undefined : this.#clock.monotonicMs() + best.offsetMs;
  }

  /** How far off `nowMs` may be. */
  get uncertaintyMs(): number | undefined {
    const best = this.#best;
    return best === undefined ? undefined : best.roundTripMs / 2;
  }

  /** An answer with the server's time came just now to what was sent at `sentAtMs` (monotonic). */
  handleAnswer(sentAtMs: number, serverTimeMs: number): void {
    const receivedAtMs = this.#clock.monotonicMs();
    const roundTripMs = receivedAtMs - sentAtMs;
    // A server that tells no time says 0; one that answers before it was asked is none.
    if (!(serverTimeMs > 0) || !(roundTripMs >= 0)) return;
    const offsetMs = serverTimeMs - (sentAtMs + receivedAtMs) / 2;
    this.#samples = [...this.#samples, { offsetMs, roundTripMs }].slice(-SAMPLES_MAX);
  }

  get #best(): Sample | undefined {
    return this.#samples.reduce<Sample | undefined>(
      (best, sample) =>
        best === undefined || sample.roundTripMs <= best.roundTripMs ? sample : best,
      undefined,
    );
  }
}
