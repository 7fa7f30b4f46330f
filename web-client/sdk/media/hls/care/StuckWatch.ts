/** Longer than any pause that loading ends by itself: parts last 0.3 s, and a refused one is asked for again within a second. */
const STUCK_AFTER_MS = 2_500;
/** Between two attempts to help. */
const AGAIN_AFTER_MS = 7_500;
/** The broadcast has gone on at least so far meanwhile: where nothing new comes there is nothing to help with. */
const EDGE_MOVES_SECONDS = 1;
/** What has played for so long was helped. */
const HELPED_AFTER_MS = 2_000;

export type PlayingSample = { nowMs: number; currentTime: number; edgeSeconds: number };

/** Sees a picture that stands still although its broadcast goes on and nothing says what is wrong. */
export class StuckWatch {
  /** When it was first seen where it is; of the last attempt if that was later. */
  #still: PlayingSample | undefined;
  #movesSinceMs: number | undefined;
  #waitsMs = STUCK_AFTER_MS;
  #attempts = 0;

  /** It is paused, over, or known to be in trouble: nothing is expected of it. */
  rest(): void {
    this.#still = undefined;
    this.#movesSinceMs = undefined;
  }

  /** To be told again and again; the number of this attempt when it is time for one, from 1, else 0. */
  attemptDue(sample: PlayingSample): number {
    const still = this.#still;
    if (still === undefined || still.currentTime !== sample.currentTime) {
      this.#still = sample;
      this.#movesSinceMs ??= sample.nowMs;
      this.#waitsMs = STUCK_AFTER_MS;
      if (sample.nowMs - this.#movesSinceMs >= HELPED_AFTER_MS) this.#attempts = 0;
      return 0;
    }
    this.#movesSinceMs = undefined;
    const hasEdgeMoved = sample.edgeSeconds - still.edgeSeconds >= EDGE_MOVES_SECONDS;
    if (sample.nowMs - still.nowMs < this.#waitsMs || !hasEdgeMoved) return 0;
    this.#still = sample;
    this.#waitsMs = AGAIN_AFTER_MS;
    this.#attempts += 1;
    return this.#attempts;
  }
}
