import type { Quality, ViewerStats } from '../viewer-state.ts';
import type { HlsLayer, HlsTrouble } from './hls-engine.ts';

/**
 * loading -> playing | stalled, and between those; ended and failed are final.
 * - `stalled`: nothing left to show for longer than a moment; goes on by itself.
 * - `ended`: the broadcast is over and all of it was shown.
 */
export type HlsPhase = 'loading' | 'playing' | 'stalled' | 'ended' | 'failed';

/** Immutable: a new object at every change. */
export type HlsState = {
  readonly phase: HlsPhase;
  /** Set when `failed`, and while it is tried again. */
  readonly trouble?: HlsTrouble;
  /** At the live edge, and kept there. False in the past, where the distance stays as it is. */
  readonly isFollowing: boolean;
  /** How far behind live playing, rounded to seconds; 0 while following. */
  readonly behindMs: number;
  /** How far back can be gone from live playing, rounded to seconds. */
  readonly windowMs: number;
  readonly layers: readonly HlsLayer[];
  readonly layer?: number;
  readonly quality: Quality;
  readonly isAudioOnly: boolean;
};

export type HlsEvents = {
  change: [state: HlsState];
  /** The first frame was presented (of sound alone: it plays). */
  'first-frame': [];
  /** Once a second. `jitterBufferMs` is what lies ahead, `freezeCount` counts stalls. */
  stats: [stats: ViewerStats];
};
