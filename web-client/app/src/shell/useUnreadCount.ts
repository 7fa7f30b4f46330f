import type { Conversations } from '@stagedoor/sdk';
import { useCallback, useSyncExternalStore } from 'react';

/** How many messages to this person are unread, as it changes; 0 until that is known. */
export function useUnreadCount(conversations: Conversations | undefined): number {
  const listen = useCallback(
    (onChange: () => void) => conversations?.on('unread', onChange) ?? (() => undefined),
    [conversations],
  );

  return useSyncExternalStore(listen, () => conversations?.unreadCount ?? 0);
}
