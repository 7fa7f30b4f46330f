import { type Clock, systemClock } from './clock.ts';
import type { Logger } from './logger.ts';

export type StopPart = () => Promise<void> | void;
export type StopFailure = { name: string; error: unknown };

type Part = { name: string; stop: StopPart; shares: number };

/** Even when others used up the deadline, every part gets this long: enough to close a socket or kill a child. */
const SHARE_MS_MIN = 50;
/** What a shell reports for a program that SIGINT ended. */
const EXIT_CODE_INTERRUPTED = 130;

/** A part that did not stop within its share of the deadline. Whatever it holds is left to the end of the process. */
export class StopTimeoutError extends Error {
  override readonly name = 'StopTimeoutError';
}

/**
 * Stops what a process started, in reverse order of registration.
 *
 * States: running → stopping → stopped; only `stopAll` moves it on, and it never goes back. A part that fails or hangs
 * is reported and does not keep the others from stopping.
 */
export class Lifecycle {
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #parts: Part[] = [];
  #stopping: Promise<readonly StopFailure[]> | null = null;

  constructor(options: { log: Logger; clock?: Clock }) {
    this.#log = options.log;
    this.#clock = options.clock ?? systemClock;
  }

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  /**
   * Adds a part that has just started. A part with more `shares` gets that much more of the deadline (1 by default).
   * A part that is registered while everything stops is stopped at once or next, so that a start which a signal
   * interrupts leaves nothing behind.
   */
  register(name: string, stop: StopPart, options: { shares?: number } = {}): void {
    this.#parts.push({ name, stop, shares: options.shares ?? 1 });
    if (this.#stopping !== null) this.#stopping = this.#stopping.then((all) => this.#drain(all, 0));
  }

  /**
   * Stops all parts, the last registered first, one after the other. Each may take its share of what is left of
   * `deadlineMs`; what it does not need is left to the others. Resolves with the failures, which are logged as well;
   * never rejects. Further calls get the first call's result.
   */
  stopAll(deadlineMs: number): Promise<readonly StopFailure[]> {
    this.#stopping ??= this.#drain([], deadlineMs);
    return this.#stopping;
  }

  /**
   * Stops everything on SIGTERM and SIGINT and then calls `exit`: code 0, or 1 if a part failed. A second signal exits
   * at once with 130: whoever presses Ctrl-C twice does not want to wait. Returns a function that removes the handlers.
   */
  onSignals(options: { deadlineMs: number; exit: (code: number) => void }): () => void {
    let isSecond = false;
    const handle = (signal: NodeJS.Signals): void => {
      if (isSecond) {
        options.exit(EXIT_CODE_INTERRUPTED);
        return;
      }
      isSecond = true;
      this.#log.info({ signal }, 'stopping');
      void this.stopAll(options.deadlineMs).then((failures) =>
        options.exit(failures.length === 0 ? 0 : 1),
      );
    };
    process.on('SIGTERM', handle);
    process.on('SIGINT', handle);
    return () => {
      process.off('SIGTERM', handle);
      process.off('SIGINT', handle);
    };
  }

  async #drain(before: readonly StopFailure[], deadlineMs: number): Promise<StopFailure[]> {
    const failures = [...before];
    const endMs = this.#clock.monotonicMs() + deadlineMs;
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      const sharesLeft = this.#parts.reduce((sum, other) => sum + other.shares, part.shares);
      const remainingMs = Math.max(0, endMs - this.#clock.monotonicMs());
      const shareMs = Math.max(SHARE_MS_MIN, (remainingMs * part.shares) / sharesLeft);
      try {
        await this.#stopWithin(part, shareMs);
        this.#log.debug({ part: part.name }, 'stopped');
      } catch (error) {
        failures.push({ name: part.name, error });
        this.#log.error({ part: part.name, error }, 'could not stop');
      }
    }
    return failures;
  }

  async #stopWithin(part: Part, shareMs: number): Promise<void> {
    let timer: { cancel(): void } | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      const why = `${part.name} did not stop within ${Math.round(shareMs)} ms`;
      timer = this.#clock.setTimer(() => reject(new StopTimeoutError(why)), shareMs);
    });
    try {
      await Promise.race([Promise.resolve().then(part.stop), timeout]);
    } finally {
      timer?.cancel();
    }
  }
}
