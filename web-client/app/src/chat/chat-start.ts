import type { WatchState } from '../player/watch-state.ts';

/** Whether a page in this state has room for the chat: beside what is or may come on air, and what was a moment ago. */
export function hasChatPlace(state: WatchState, isStarted: boolean): boolean {
  switch (state) {
    case 'connecting':
    case 'waiting':
    case 'playing':
    case 'audio-only':
    case 'reconnecting':
      return true;
    case 'ended':
    case 'removed':
    case 'failed':
      return isStarted;
    case 'scheduled':
    case 'not-found':
    case 'private':
      return false;
  }
}
