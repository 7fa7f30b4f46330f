import type { Clock } from '@stagedoor/service-kit/clock';

/** More commits than this within BUSY_WINDOW_MS, and they are made in beats. */
export const BUSY_COMMITS = 10;
export const BUSY_WINDOW_MS = 100;
/**
 * While it is busy a commit begins so long after the one before. A commit costs the same for one message as for ten, and most of it is the
 * way to the database and back; more than some milliseconds would be felt by whoever waits for the answer.
 */
export const BEAT_MS = 4;

/**
 * When the next commit may begin: at once while there are few, so that nobody waits for nothing; in beats while there are many, so that
 * each carries more. Queues that share one have their beats together.
 */
export class CommitPace {
  readonly #clock: Clock;
  /** When the last ones began, oldest first. */
  readonly #begun: number[] = [];
  #beat: Promise<void> | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when a commit may begin, which is then counted. */
  async turn(): Promise<void> {
    if (this.#isBusy()) {
      this.#beat ??= this.#nextBeat();
      await this.#beat;
    } else {
      // Everything that one burst of I/O brought goes together.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#begun.push(this.#clock.monotonicMs());
    if (this.#begun.length > BUSY_COMMITS) this.#begun.shift();
  }

  #isBusy(): boolean {
    const [oldest] = this.#begun;
    if (oldest === undefined || this.#begun.length < BUSY_COMMITS) return false;
    return this.#clock.monotonicMs() - oldest < BUSY_WINDOW_MS;
  }

  #nextBeat(): Promise<void> {
    const passedMs = this.#clock.monotonicMs() - (this.#begun.at(-1) ?? 0);
    return new Promise((resolve) => {
      this.#clock.setTimer(() => {
        this.#beat = undefined;
        resolve();
      }, BEAT_MS - passedMs);
    });
  }
}
