import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { WirePublication } from './chat-event.ts';

/** Up to so many publications in a second each goes out at once: delay counts more than the number of frames. */
export const EAGER_PER_SECOND_MAX = 40;
/** Beyond, what comes within this time goes out in one frame. */
export const COALESCE_MS = 50;
/** A frame carries so many at most; more make another one. */
export const FRAME_PUBLICATIONS_MAX = 200;

const WINDOW_MS = 1_000;

export type OutletOptions = {
  clock: Clock;
  /** Sends one frame to everybody in the room. */
  send: (epoch: string, publications: readonly WirePublication[]) => void;
};

/**
 * Where a room's publications go out: one by one while few come, several in a frame when many do. The order stays, and a frame's
 * publications are of one epoch.
 */
export class Outlet {
  readonly #options: OutletOptions;
  #waiting: WirePublication[] = [];
  #epoch = '';
  #timer: Timer | undefined;
  /** Of the second that began then, and of the one before it. */
  #window = { sinceMs: Number.NEGATIVE_INFINITY, count: 0, countBefore: 0 };

  constructor(options: OutletOptions) {
    this.#options = options;
  }

  push(epoch: string, publications: readonly WirePublication[]): void {
    if (epoch !== this.#epoch) this.flush();
    this.#epoch = epoch;
    this.#count(publications.length);
    this.#waiting.push(...publications);
    if (!this.#isBusy()) this.flush();
    else this.#timer ??= this.#options.clock.setTimer(() => this.flush(), COALESCE_MS);
  }

  /** Sends what waits. */
  flush(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < waiting.length; start += FRAME_PUBLICATIONS_MAX)
      this.#options.send(this.#epoch, waiting.slice(start, start + FRAME_PUBLICATIONS_MAX));
  }

  /** Sends nothing any more. */
  close(): void {
    this.#timer?.cancel();
    this.#waiting = [];
  }

  #count(count: number): void {
    const nowMs = this.#options.clock.monotonicMs();
    const passedMs = nowMs - this.#window.sinceMs;
    if (passedMs >= WINDOW_MS) {
      const countBefore = passedMs < 2 * WINDOW_MS ? this.#window.count : 0;
      this.#window = { sinceMs: nowMs, count: 0, countBefore };
    }
    this.#window.count += count;
  }

  #isBusy(): boolean {
    return Math.max(this.#window.count, this.#window.countBefore) > EAGER_PER_SECOND_MAX;
  }
}
