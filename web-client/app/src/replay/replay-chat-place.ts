import type { ChatReplayState } from '@stagedoor/sdk';

/** `unknown`: its place is kept free meanwhile. `none`: nobody wrote, or the chat may not be read. */
export type ReplayChatPlace = 'unknown' | 'shown' | 'none';

/** Whether a recording's page shows the chat; undefined: it is not loaded yet. */
export function replayChatPlaceOf(
  state: Pick<ChatReplayState, 'phase' | 'hasMessages'> | undefined,
): ReplayChatPlace {
  if (state === undefined) {
    return 'unknown';
  }

  if (state.phase === 'unavailable') {
    return 'none';
  }

  if (state.hasMessages) {
    return 'shown';
  }

  return state.phase === 'ready' ? 'none' : 'unknown';
}
