import type { HlsConfig } from 'hls.js';

/** Seconds kept behind what is shown: a step back needs no download. 30 s at 2.2 Mbit/s are 8 MB. */
const BACK_BUFFER_SECONDS = 30;
/** Ahead, when something from the past is watched; at the live edge there is never as much. */
const FORWARD_BUFFER_SECONDS = 12;
/** A guess until something was measured. The lowest layer comes first anyway. */
const FIRST_BANDWIDTH_BPS = 1_000_000;

/**
 * How hls.js is used here. Speed and jumps are `LatencyController`'s, so that two do not steer.
 *
 * The part that a playlist hints at is not asked for ahead, on purpose: the distance from the camera is the server's PART-HOLD-BACK, so
 * it would save one round trip of buffer and no delay, and a second request that waits in every tab would use up the six connections
 * of a browser on HTTP/1.1 with three tabs.
 */
export const HLS_CONFIG: Partial<HlsConfig> = {
  lowLatencyMode: true,
  // A stall would add a whole second to the distance otherwise; what it costs is decided in LatencyController.
  liveSyncOnStallIncrease: 0,
  maxLiveSyncPlaybackRate: 1,
  // Fragments are taken as they are: there is nothing for a worker to do, and our pages allow none from blobs.
  enableWorker: false,
  // The lowest layer is packaged from the start, so its first part is there at once.
  startLevel: 0,
  testBandwidth: false,
  startFragPrefetch: true,
  abrEwmaDefaultEstimate: FIRST_BANDWIDTH_BPS,
  backBufferLength: BACK_BUFFER_SECONDS,
  maxBufferLength: FORWARD_BUFFER_SECONDS,
  maxMaxBufferLength: FORWARD_BUFFER_SECONDS,
  // Sizes are followed by our own rule, which empties no buffer.
  capLevelToPlayerSize: false,
};
