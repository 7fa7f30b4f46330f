import type { Clock, Timer } from './clock.ts';

export type RoundsOptions = {
  clock: Clock;
  periodMs: number;
  /** One round. What it rejects with goes to `onFailed`; the next round tries again. */
  work: () => Promise<void>;
  onFailed: (error: unknown) => void;
};

/** Work that is done again and again, one round at a time: sweeping, for example. */
export class Rounds {
  readonly #options: RoundsOptions;
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: RoundsOptions) {
    this.#options = options;
  }

  /** A round that is under way should end soon. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** From now on a round begins every period, unless one is under way. */
  start(): void {
    const { clock, periodMs } = this.#options;
    this.#timer ??= clock.setRepeating(() => void this.run(), periodMs);
  }

  /** Resolves with the round that is under way, or with one that begins now. Never rejects. */
  run(): Promise<void> {
    const { work, onFailed } = this.#options;
    this.#running ??= work()
      .catch(onFailed)
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Resolves when a round is over that began after the call. */
  async settled(): Promise<void> {
    await this.#running;
    await this.run();
  }

  /** No round begins by itself any more. Resolves when the one that is under way, if any, is over. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#timer?.cancel();
    await this.#running;
  }
}
