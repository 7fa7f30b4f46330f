import { useEffect, useState } from 'react';

/** True once `isTrue` has held for so long without a break: what comes and goes at once is not worth showing. */
export function useLasting(isTrue: boolean, forMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);

  useEffect(() => {
    setHasLasted(false);

    if (!isTrue) {
      return;
    }

    const timer = setTimeout(() => setHasLasted(true), forMs);
    return () => clearTimeout(timer);
  }, [isTrue, forMs]);

  return isTrue && hasLasted;
}
