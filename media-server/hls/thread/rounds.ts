import type { Timer } from '@stagedoor/service-kit/clock';

/** What one round says of the next. */
export type NextRound = {
  /** From this round's begin to the next one's, milliseconds. */
  periodMs: number;
  /** More may wait already than one round takes in: the next one comes at once. */
  hasMore: boolean;
};

/** Calls `round` again and again until cancelled, never inside this call. What arrived since the last round was handed out before. */
export type RepeatRounds = (round: () => NextRound) => Timer;

/**
 * For a thread of its own: it sleeps between its rounds, deaf to sockets and messages, which wait in the kernel and in their queues.
 *
 * Waking up costs a Node thread about as much as taking a dozen packets, and RTP of one broadcast alone would wake it 150 times a
 * second. So packets are taken in by the batch: the cost of waking does not grow with the number of broadcasts.
 */
export const napBetweenRounds: RepeatRounds = (round) => {
  const never = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let isCancelled = false;
  const step = (): void => {
    if (isCancelled) return;
    const beganAtMs = performance.now();
    const { periodMs, hasMore } = round();
    const napMs = periodMs - (performance.now() - beganAtMs);
    // Nobody notifies: this waits for the time to pass.
    if (!hasMore && napMs > 0 && !isCancelled) Atomics.wait(never, 0, 0, napMs);
    // Sockets and messages are read between here and there.
    setImmediate(step);
  };
  setImmediate(step);
  return {
    cancel: () => {
      isCancelled = true;
    },
  };
};
