import type { StreamEndReason } from '@stagedoor/contracts/media';
import type { Failure } from '../errors.ts';
import type { StreamInfo } from './stream-info.ts';

/**
 * joining -> waiting | playing | audio-only | reconnecting, and between those; ended and failed are final.
 * - `waiting`: the stream is live but nothing is published (yet), or it has not begun.
 * - `playing`: picture (or, where only sound is published, sound) is wanted and sent.
 * - `audio-only`: sound plays without picture; `audioOnlyCause` says why.
 * - `reconnecting`: `reconnectCause` says what is away. Comes back by itself, or ends.
 */
export type ViewerPhase =
  | 'joining'
  | 'waiting'
  | 'playing'
  | 'audio-only'
  | 'reconnecting'
  | 'ended'
  | 'failed';

/** `auto`: the best layer that the visible size and the link can use; a number fixes the spatial layer (0 is the lowest). */
export type Quality = 'auto' | number;

/** Immutable: a new object at every change. */
export type ViewerState = {
  readonly phase: ViewerPhase;
  readonly reconnectCause?: 'network' | 'publisher-away' | 'media-reset';
  /** `chosen` by setAudioOnly; `link`: it carries not even the lowest layer. */
  readonly audioOnlyCause?: 'chosen' | 'link';
  readonly endReason?: StreamEndReason | 'closed' | 'removed';
  readonly failure?: Failure;
  readonly stream?: StreamInfo;
  readonly viewerCount: number;
  readonly quality: Quality;
  readonly isAudioOnlyChosen: boolean;
  /** Spatial layer being sent; undefined while none is. */
  readonly layer?: number;
  /** How many layers there are to choose from; 0 before video is there. */
  readonly layerCount: number;
  readonly isPublisherAudioMuted: boolean;
  readonly isPublisherVideoMuted: boolean;
};

/** Measured once a second while something plays. */
export type ViewerStats = {
  width: number;
  height: number;
  fps: number;
  bitrateBps: number;
  layer: number | undefined;
  jitterBufferMs: number;
  rttMs: number | undefined;
  /** Glass-to-glass estimate: from the capture clock where the browser gives it, else half the RTT plus the jitter buffer. */
  latencyMs: number | undefined;
  packetsLost: number;
  framesDecoded: number;
  framesDropped: number;
  freezeCount: number;
  codec: string | undefined;
};

/** Milliseconds since `watch()` was called; undefined until it happened. For benchmarks and the page's own metrics. */
export type ViewerTimings = {
  connectedMs?: number;
  deviceLoadedMs?: number;
  joinedMs?: number;
  transportConnectedMs?: number;
  /** Needs bindVideo. */
  firstFrameMs?: number;
};

export type JoinFailure = { code: Failure['code']; isMediaSide: boolean };

export type ViewerEvents = {
  change: [state: ViewerState];
  stats: [stats: ViewerStats];
  /** The first frame was presented by the bound video. */
  'first-frame': [timings: ViewerTimings];
  /** A join told where the stream is by LL-HLS. */
  'hls-path': [hlsPath: string];
  /** Media arrives, or no longer does. */
  flowing: [isFlowing: boolean];
  /** A join did not come about, by the server's word or (`isMediaSide`) because this browser could not. */
  'join-failed': [failure: JoinFailure];
};
