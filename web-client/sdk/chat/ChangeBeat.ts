import type { Clock, Timer } from '../clock.ts';

/** A hidden page has no animation frames, but may count unread messages in its title. */
const HIDDEN_BEAT_MS = 250;

/**
 * Calls back once for any number of changes: with the next animation frame, or where there are none (Node) when what runs now
 * has ended.
 */
export class ChangeBeat {
  readonly #clock: Clock;
  readonly #onBeat: () => void;
  #timer: Timer | undefined;
  #frame: number | undefined;
  #isDue = false;

  constructor(options: { clock: Clock; onBeat: () => void }) {
    this.#clock = options.clock;
    this.#onBeat = options.onBeat;
  }

  schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    if (typeof requestAnimationFrame === 'function') {
      this.#frame = requestAnimationFrame(() => this.flush());
      this.#timer = this.#clock.setTimer(() => this.flush(), HIDDEN_BEAT_MS);
    } else {
      queueMicrotask(() => this.flush());
    }
  }

  /** Calls back now, where that is due. */
  flush(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#timer?.cancel();
    this.#onBeat();
  }
}
