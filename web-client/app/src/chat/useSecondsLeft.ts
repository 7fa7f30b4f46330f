import { useEffect, useState } from 'react';
import { nextTickMs, secondsUntil } from './countdown.ts';

/** The whole seconds until then, by the clock that `untilMs` is of, counting down; 0 when it is over. */
export function useSecondsLeft(untilMs: number, clock: { nowMs: () => number }): number {
  const [, tick] = useState(0);
  const seconds = secondsUntil(untilMs, clock.nowMs());

  // After every render: each of them asks for the next one, until it is over.
  useEffect(() => {
    const inMs = nextTickMs(untilMs, clock.nowMs());

    if (inMs === undefined) {
      return;
    }

    const timer = setTimeout(() => tick((count) => count + 1), inMs);
    return () => clearTimeout(timer);
  });

  return seconds;
}
