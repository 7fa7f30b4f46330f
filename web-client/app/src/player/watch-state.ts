import type { Failure, ViewerState } from '@stagedoor/sdk';

/**
 * What the player shows, as `data-state` of `watch-state`. `connecting` until the server answered; `waiting` for a publisher of
 * a live stream; `scheduled` has not begun. `failed` may be tried again by hand; `ended`, `not-found`, `private` and
 * `removed` are final.
 */
export type WatchState =
  | 'connecting'
  | 'waiting'
  | 'scheduled'
  | 'playing'
  | 'audio-only'
  | 'reconnecting'
  | 'ended'
  | 'not-found'
  | 'private'
  | 'removed'
  | 'failed';

function stateOfFailure(failure: Failure | undefined): WatchState {
  switch (failure?.code) {
    case 'NOT_FOUND':
    case 'VALIDATION_ERROR':
      return 'not-found';
    case 'GRANT_REQUIRED':
    case 'GRANT_INVALID':
    case 'FORBIDDEN':
    case 'AUTH_REQUIRED':
      return 'private';
    case 'STREAM_NOT_LIVE':
      return 'ended';
    default:
      return 'failed';
  }
}

/** `listedStatus` is the stream's status by REST, which knows streams that have no room: scheduled and ended ones. */
export function watchStateOf(
  viewer: Pick<ViewerState, 'phase' | 'stream' | 'failure' | 'endReason'> | undefined,
  listedStatus: 'scheduled' | 'live' | 'ended' | undefined,
): WatchState {
  switch (viewer?.phase) {
    case undefined:
    case 'joining':
      return listedStatus === 'ended' || listedStatus === 'scheduled' ? listedStatus : 'connecting';
    case 'waiting':
      return viewer.stream?.status === 'scheduled' ? 'scheduled' : 'waiting';
    case 'playing':
      return 'playing';
    case 'audio-only':
      return 'audio-only';
    case 'reconnecting':
      return 'reconnecting';
    case 'ended':
      return viewer.endReason === 'removed' ? 'removed' : 'ended';
    case 'failed': {
      const state = stateOfFailure(viewer.failure);
      return state === 'ended' && listedStatus === 'scheduled' ? 'scheduled' : state;
    }
  }
}

/** States in which picture or sound may be running. */
export function isOnAir(state: WatchState): boolean {
  return state === 'playing' || state === 'audio-only' || state === 'reconnecting';
}
