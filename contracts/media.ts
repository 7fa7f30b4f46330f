/**
 * What a publisher sends: three fixed resolutions, so that a layer switch never changes a layer's size and LL-HLS can take
 * each layer as it is. Lowest first; `spatialLayer` everywhere is the index into this list.
 */
export const SIMULCAST_LAYERS = [
  {
    rid: 'q',
    width: 320,
    height: 180,
    scaleResolutionDownBy: 4,
    maxBitrateBps: 200_000,
    maxFramerate: 30,
  },
  {
    rid: 'h',
    width: 640,
    height: 360,
    scaleResolutionDownBy: 2,
    maxBitrateBps: 700_000,
    maxFramerate: 30,
  },
  {
    rid: 'f',
    width: 1280,
    height: 720,
    scaleResolutionDownBy: 1,
    maxBitrateBps: 2_000_000,
    maxFramerate: 30,
  },
] as const;

/** Layer names that people see, by spatial layer. */
export const LAYER_HEIGHTS = [180, 360, 720] as const;

/** H264 constrained baseline, packetization mode 1: what LL-HLS carries everywhere and what Chrome simulcasts. */
export const H264_PROFILE_LEVEL_ID = '42e01f';

/** Suggestions; any text of the same length is taken. */
export const STREAM_CATEGORIES = [
  'music',
  'talk',
  'gaming',
  'art',
  'fitness',
  'education',
  'cooking',
  'other',
] as const;

export const STREAM_STATUSES = ['scheduled', 'live', 'ended'] as const;
export type StreamStatus = (typeof STREAM_STATUSES)[number];
export const STREAM_VISIBILITIES = ['public', 'unlisted', 'private'] as const;
export type StreamVisibility = (typeof STREAM_VISIBILITIES)[number];
/** Why a broadcast ended. */
export const STREAM_END_REASONS = ['ended', 'publisher_lost', 'banned', 'server'] as const;
export type StreamEndReason = (typeof STREAM_END_REASONS)[number];
