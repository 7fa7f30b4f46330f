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

/** What `napBetweenRounds` sleeps on. */
export type Bell = Int32Array<SharedArrayBuffer>;

export function createBell(): Bell {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Ends the nap that is slept now, or else the next one: for a message that must not wait. From any thread. */
export function ring(bell: Bell): void {
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
}

/**
 * For a thread of its own: it sleeps between its rounds, deaf to sockets and messages, which wait in the kernel and in their queues
 * until the nap is over or the bell rings.
 *
 * Waking up costs a Node thread about as much as taking a dozen packets, and RTP of one broadcast alone would wake it 150 times a
 * second. So packets are taken in by the batch: the cost of waking does not grow with the number of broadcasts.
 */
export const napBetweenRounds =
  (bell: Bell): RepeatRounds =>
  (round) => {
    let isCancelled = false;
    const step = (): void => {
      if (isCancelled) return;
      // What rings from here on may be about something that this round does not know yet.
      const rung = Atomics.load(bell, 0);
      const beganAtMs = performance.now();
      const { periodMs, hasMore } = round();
      const napMs = periodMs - (performance.now() - beganAtMs);
      if (!hasMore && napMs > 0 && !isCancelled) Atomics.wait(bell, 0, rung, napMs);
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
