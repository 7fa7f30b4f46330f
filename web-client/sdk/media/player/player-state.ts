import type { ViewerState, ViewerStats } from '../viewer-state.ts';
import type { HlsCause, ModeChoice, WatchMode } from './ModeChooser.ts';

/** What a viewer knows, and how it is watched. Immutable: a new object at every change. */
export type PlayerState = ViewerState & {
  /** What is shown now. */
  readonly mode: WatchMode;
  readonly modeChoice: ModeChoice;
  /** Why it is HLS, or about to be. */
  readonly hlsCause?: HlsCause;
  /** False in the past; WebRTC is always live. */
  readonly isLive: boolean;
  /** How far behind live playing, whole seconds. */
  readonly behindMs: number;
  /** How far back can be gone, whole seconds; 0 until it is known (by WebRTC it is not). */
  readonly windowMs: number;
  /** Whether HLS, and with it the past, is there to be chosen. */
  readonly isHlsPossible: boolean;
  /** Lines of the layers to choose from, lowest first, where the mode tells them. */
  readonly layerHeights: readonly number[];
};

/** One above the other in the page; `shown` of the two has the picture, and the sound. */
export type VideoPair = { webrtc: HTMLVideoElement; hls: HTMLVideoElement };

export type PlayerEvents = {
  change: [state: PlayerState];
  /** Of what is shown, once a second. */
  stats: [stats: ViewerStats];
  /** The first picture, whichever way it came; milliseconds since `play()`. */
  'first-frame': [firstFrameMs: number];
};
