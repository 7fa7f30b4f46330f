import { useEffect, useState } from 'react';

/** What is told in minutes need not be told anew more often. */
const TOLD_EVERY_MS = 60_000;

/** The time now, in milliseconds since the Unix epoch, renewed once a minute: for texts like "5 minutes ago". */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TOLD_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  return nowMs;
}
