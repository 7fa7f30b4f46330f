/** A pending callback. Cancelling twice, or after it ran, does nothing. */
export interface Timer {
  cancel(): void;
}

/** The SDK's only source of time, so that tests can hold it still. Elapsed time is always measured with `monotonicMs`. */
export interface Clock {
  /** Milliseconds since an arbitrary start, with fractions. Never goes back. */
  monotonicMs(): number;
  /** Calls back once, not before `delayMs` has passed and never inside this call. */
  setTimer(callback: () => void, delayMs: number): Timer;
}

/** The real clock of this page or process. */
export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  setTimer(callback, delayMs) {
    const handle = setTimeout(callback, Math.max(0, delayMs));
    return { cancel: () => clearTimeout(handle) };
  },
};
