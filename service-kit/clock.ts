import { assert } from './assert.ts';

/** A pending callback. Cancelling twice, or after it ran, does nothing. */
export interface Timer {
  cancel(): void;
}

/**
 * The only source of time in core code, so that tests can hold time still.
 *
 * Elapsed time is always measured with `monotonicMs`; `nowMs` is for what people and other machines read.
 */
export interface Clock {
  /** Milliseconds since an arbitrary start, with fractions. Never goes back, not even when somebody sets the clock. */
  monotonicMs(): number;
  /** Milliseconds since the Unix epoch, by this machine's clock. May jump in both directions. */
  nowMs(): number;
  /**
   * Calls back once, not before `delayMs` has passed. A negative delay counts as 0, and even then the callback
   * runs later and never inside this call.
   */
  setTimer(callback: () => void, delayMs: number): Timer;
  /** Calls back every `intervalMs` (at least 1) until cancelled. Runs that were missed are not made up for. */
  setRepeating(callback: () => void, intervalMs: number): Timer;
}

/** Node's timers hold a signed 32-bit count of milliseconds; above it they fire at once. */
const NODE_TIMER_MS_MAX = 2 ** 31 - 1;

/** The real clock of this process. Its timers keep the process alive until they are cancelled. */
export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  nowMs: () => Date.now(),

  setTimer(callback, delayMs) {
    assert(Number.isFinite(delayMs), 'a timer needs a finite delay');
    let handle: NodeJS.Timeout;
    const arm = (remainingMs: number): void => {
      // A longer delay than Node can hold is slept in several stages.
      handle =
        remainingMs > NODE_TIMER_MS_MAX
          ? setTimeout(() => arm(remainingMs - NODE_TIMER_MS_MAX), NODE_TIMER_MS_MAX)
          : setTimeout(callback, Math.max(0, remainingMs));
    };
    arm(delayMs);
    return { cancel: () => clearTimeout(handle) };
  },

  setRepeating(callback, intervalMs) {
    assert(intervalMs >= 1 && intervalMs <= NODE_TIMER_MS_MAX, 'an interval is 1 ms to 24 days');
    const handle = setInterval(callback, intervalMs);
    return { cancel: () => clearInterval(handle) };
  },
};

/** Resolves after `delayMs`, or rejects with the signal's reason when it is aborted first. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      timer.cancel();
      reject(signal?.reason);
    };
    const timer = clock.setTimer(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Something took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** What `work` resolves, or rejects with; TimeLimitError after `timeoutMs`. The work itself goes on then, unheard. */
export async function withinTime<Result>(
  clock: Clock,
  timeoutMs: number,
  work: Promise<Result>,
): Promise<Result> {
  let timer: Timer | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = clock.setTimer(
      () => reject(new TimeLimitError(`no answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    timer?.cancel();
  }
}
