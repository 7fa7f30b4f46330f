import type { CodecConfig } from '../codecs/encoded-frame.ts';
import type { LayerFeed } from './LayerFeed.ts';
import type { Rendition } from './Rendition.ts';
import type { VideoTrack } from './VideoTrack.ts';

/** One rendition with video on its way from frames to parts. */
export type RenditionLane = {
  readonly layerIndex: number;
  readonly feed: LayerFeed;
  readonly track: VideoTrack;
  readonly rendition: Rendition;
  /** It is in the parts that are made; before, its first key frame is waited for. */
  isStarted: boolean;
  /** False: it ends with the segment in progress. */
  isWanted: boolean;
  /** Another rendition waits to begin with a key frame of this one. */
  readonly isCutWanted: () => boolean;
  /** The parameters of the segment in progress. */
  config: CodecConfig | undefined;
};

/** No picture can be expected: there is no source, or it is paused. */
export function isStopped(lane: RenditionLane): boolean {
  return lane.feed.source === undefined || lane.feed.source.isPaused;
}

/**
 * Whether a segment must begin with these parameters: another codec, profile or size. Parameter sets that change otherwise stand in
 * the samples and take effect there.
 */
export function isOtherFormat(
  config: CodecConfig | undefined,
  other: CodecConfig | undefined,
): boolean {
  return (
    config?.codecString !== other?.codecString ||
    config?.width !== other?.width ||
    config?.height !== other?.height
  );
}

/** Whether an init with these parameters has other bytes. */
export function isOtherInit(
  config: CodecConfig | undefined,
  other: CodecConfig | undefined,
): boolean {
  if (config === other) return false;
  if (config === undefined || other === undefined || isOtherFormat(config, other)) return true;
  return Buffer.compare(config.configBox, other.configBox) !== 0;
}
