import type { StreamPlayer } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import type { WatchState } from '../player/watch-state.ts';
import { hasChatPlace } from './chat-start.ts';

/** What takes longer has no picture, or trouble of its own; the chat waits for it no more. */
const FIRST_FRAME_WAIT_MS = 2_500;

/**
 * Whether the chat may be loaded: after the first frame, whose way it must not stand in. `hasPlace`: the page keeps its place free,
 * or shows it.
 */
export function useChatStart(
  player: StreamPlayer | undefined,
  state: WatchState,
): { isStarted: boolean; hasPlace: boolean } {
  const [isStarted, setIsStarted] = useState(false);

  useEffect(() => {
    if (!player || isStarted) {
      return;
    }

    const stopListening = player.on('first-frame', () => setIsStarted(true));
    const timer = setTimeout(() => setIsStarted(true), FIRST_FRAME_WAIT_MS);

    return () => {
      stopListening();
      clearTimeout(timer);
    };
  }, [player, isStarted]);

  return { isStarted, hasPlace: hasChatPlace(state, isStarted) };
}
