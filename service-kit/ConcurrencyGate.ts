import { AppError } from '@stagedoor/contracts/errors';

type Waiting = { start: () => void };

/** Lets a few run at once and a bounded number wait, first come first served. */
export class ConcurrencyGate {
  readonly #runningMax: number;
  readonly #waitingMax: number;
  readonly #refusal: { message: string; retryAfterMs: number };
  readonly #waiting: Waiting[] = [];
  #running = 0;

  /** `message` is for people: what there is too much of. */
  constructor(options: {
    runningMax: number;
    waitingMax: number;
    message: string;
    retryAfterMs: number;
  }) {
    this.#runningMax = options.runningMax;
    this.#waitingMax = options.waitingMax;
    this.#refusal = options;
  }

  /** Runs `work` when it is its turn. Rejects with UNAVAILABLE at once when too many wait already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#runningMax) await this.#wait();
    else this.#running += 1;
    try {
      return await work();
    } finally {
      // The place passes on without becoming free in between, so that nobody overtakes those who wait.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next.start();
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#waitingMax) {
      const { message, retryAfterMs } = this.#refusal;
      throw new AppError('UNAVAILABLE', message, { retryAfterMs });
    }
    return new Promise((resolve) => this.#waiting.push({ start: resolve }));
  }
}
