import type { SourceCodec } from '../codecs/encoded-frame.ts';

/** One producer as the packager takes it: all layers of a video, or a sound. */
export type PackagerSource = {
  /** The producer's id. A publisher that comes back has new ones. */
  id: string;
  kind: 'audio' | 'video';
  codec: SourceCodec;
  payloadType: number;
  clockRate: number;
  /** By spatial layer, lowest first; one entry for sound and for video without simulcast. The SSRCs on the tap. */
  ssrcs: readonly number[];
};

export type PackagerPreset = {
  name: 'fast' | 'stable';
  /** EXT-X-PART-INF:PART-TARGET. A multiple of 20 ms, the usual Opus frame. */
  partTargetMs: number;
  /** From which on a segment ends at the next key frame. */
  segmentTargetMs: number;
};

export const PACKAGER_PRESETS = {
  /** About a second behind. */
  fast: { name: 'fast', partTargetMs: 300, segmentTargetMs: 2_000 },
  /** Fewer requests and more room for a viewer's network. */
  stable: { name: 'stable', partTargetMs: 500, segmentTargetMs: 2_000 },
} as const satisfies Record<string, PackagerPreset>;

/** A segment without a key frame ends here (EXT-X-TARGETDURATION is this, rounded). */
export const SEGMENT_MAX_MS = 4_000;

/** `v0` … by spatial layer, and `a` for sound alone. `-aac` variants carry AAC instead of Opus. */
export type RenditionId = string;
