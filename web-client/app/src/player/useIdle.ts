import { type RefObject, useEffect, useState } from 'react';

/** Controls leave the picture after this long without a movement. */
const IDLE_AFTER_MS = 2_800;

/** True while nobody moves, touches or types in the element, and nothing in it is open. */
export function useIdle(box: RefObject<HTMLElement | null>): boolean {
  const [isIdle, setIsIdle] = useState(false);

  useEffect(() => {
    const element = box.current;

    if (!element) {
      return;
    }

    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // Somebody reads an open menu.
        if (element.querySelector('[aria-expanded="true"]')) {
          wait();
        } else {
          setIsIdle(true);
        }
      }, IDLE_AFTER_MS);
    };
    const wake = () => {
      setIsIdle(false);
      wait();
    };

    wait();
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
