import { type RefObject, useEffect, useState } from 'react';

/** Controls leave the picture after this long without a movement. */
const IDLE_AFTER_MS = 2_800;

/** True while nobody moves, touches or types in the element. */
export function useIdle(box: RefObject<HTMLElement | null>): boolean {
  const [isIdle, setIsIdle] = useState(false);

  useEffect(() => {
    const element = box.current;

    if (!element) {
      return;
    }

    let timer = setTimeout(() => setIsIdle(true), IDLE_AFTER_MS);
    const wake = () => {
      setIsIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIsIdle(true), IDLE_AFTER_MS);
    };
    const wakers = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

    for (const name of wakers) {
      element.addEventListener(name, wake);
    }

    return () => {
      clearTimeout(timer);

      for (const name of wakers) {
        element.removeEventListener(name, wake);
      }
    };
  }, [box]);

  return isIdle;
}
