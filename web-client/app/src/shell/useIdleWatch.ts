import type { Conversations } from '@stagedoor/sdk';
import { useEffect } from 'react';
import { watchIdle } from './idle-watch.ts';

/** What somebody does who is there. A tab in the back gets none of it. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** Tells others that the person at this page is away, and that they are back. */
export function useIdleWatch(conversations: Conversations | undefined): void {
  useEffect(() => {
    if (!conversations) {
      return;
    }

    const watch = watchIdle((isIdle) => conversations.setIdle(isIdle));
    const options = { passive: true, capture: true };

    for (const sign of SIGNS) {
      addEventListener(sign, watch.noteSign, options);
    }

    return () => {
      watch.stop();
      // Whoever comes next begins as somebody who is there.
      conversations.setIdle(false);

      for (const sign of SIGNS) {
        removeEventListener(sign, watch.noteSign, options);
      }
    };
  }, [conversations]);
}
