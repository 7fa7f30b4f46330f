import { useSyncExternalStore } from 'react';

/** Whether this tab is in front and has the focus: somebody may be reading it. */
export function useLookedAt(): boolean {
  return useSyncExternalStore(subscribe, isLookedAt);
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function subscribe(onChange: () => void): () => void {
  addEventListener('focus', onChange);
  addEventListener('blur', onChange);
  document.addEventListener('visibilitychange', onChange);

  return () => {
    removeEventListener('focus', onChange);
    removeEventListener('blur', onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}
