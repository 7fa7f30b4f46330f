import type { Clock, Timer } from '../clock.ts';
import { ApiError, RequestError } from '../errors.ts';

/** The second attempt waits about this long, each later one twice as long. */
const RETRY_BASE_MS = 300;
/** A rebuilt worker is back within two seconds; more patience than this would be seen as a hang. */
const RETRY_MAX_MS = 5_000;

export type JoinLoopOptions = {
  clock: Clock;
  random: () => number;
  /** Joins once. `isCurrent` turns false when a newer attempt (or the end) made this one useless. */
  join: (isCurrent: () => boolean) => Promise<void>;
  /** An attempt failed and trying again would not help. Nothing runs until `start()`. */
  onRefused: (error: unknown) => void;
  /** An attempt failed and will be tried again, unless the loop is started or stopped before. */
  onFailed?: (error: unknown) => void;
};

/**
 * Joins a room until it holds. `start()` begins (or begins again: only the newest attempt counts), temporary failures are tried
 * again with backoff, refusals are handed over, `stop()` ends it for good.
 */
export class JoinLoop {
  readonly #options: JoinLoopOptions;
  #attemptId = 0;
  #failures = 0;
  #retry: Timer | undefined;
  #isStopped = false;

  constructor(options: JoinLoopOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#isStopped) return;
    this.#retry?.cancel();
    this.#attemptId += 1;
    const attemptId = this.#attemptId;
    const isCurrent = (): boolean => attemptId === this.#attemptId;
    this.#options.join(isCurrent).then(
      () => {
        if (isCurrent()) this.#failures = 0;
      },
      (error: unknown) => {
        if (isCurrent()) this.#handleFailure(error);
      },
    );
  }

  stop(): void {
    this.#isStopped = true;
    this.#attemptId += 1;
    this.#retry?.cancel();
  }

  #handleFailure(error: unknown): void {
    if (!isWorthRetrying(error)) {
      this.#attemptId += 1;
      this.#options.onRefused(error);
      return;
    }
    this.#failures += 1;
    this.#retry = this.#options.clock.setTimer(() => this.start(), this.#delayMs(error));
    this.#options.onFailed?.(error);
  }

  #delayMs(error: unknown): number {
    // What was joined is gone, the connection is not: there is nothing to wait for.
    if (error instanceof RequestError && error.reason === 'session-lost') return 0;
    const fullMs = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** Math.min(this.#failures - 1, 16));
    const askedMs =
      error instanceof RequestError || error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
    return Math.max(askedMs, fullMs / 2 + (fullMs / 2) * this.#options.random());
  }
}

function isWorthRetrying(error: unknown): boolean {
  if (error instanceof RequestError) return error.reason !== 'closed' && error.isTemporary;
  if (error instanceof ApiError) {
    return error.status === 0 || error.status === 429 || error.status >= 500;
  }
  // What mediasoup-client or the browser threw: the next transport may do better, but not without end.
  return error instanceof MediaAttemptError;
}

/** The browser side of a join failed in a way that a new transport may mend. */
export class MediaAttemptError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MediaAttemptError';
  }
}
