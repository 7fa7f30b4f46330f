import type { RenditionId } from '../packager/packager-source.ts';

/** One variant as the multivariant playlist names it. It must say the same for as long as the broadcast lasts. */
export type PlaylistVariant = {
  rendition: RenditionId;
  /** Bits per second: the most that any segment needs, and the mean. Containers and sound are part of both. */
  bandwidth: number;
  averageBandwidth: number;
  /** RFC 6381, of everything that is in the file: `avc1.42c01f` and `opus`. */
  codecs: readonly string[];
  /** Absent for sound alone. */
  video?: { width: number; height: number; framesPerSecond: number };
};

/** RFC 8216bis section 8 asks for none of the newer versions; media playlists say 9, and so does this. */
const VERSION = 9;
/** RFC 8216bis 4.4.6.2: FRAME-RATE is rounded to three decimals. */
const FRAME_RATE_DIGITS = 3;

/**
 * The multivariant playlist by RFC 8216bis (draft 20), in the order given: players begin with the first. All addresses are
 * relative (`v0/index.m3u8`).
 */
export function writeMultivariantPlaylist(variants: readonly PlaylistVariant[]): string {
  let text = `#EXTM3U\n#EXT-X-VERSION:${VERSION}\n`;
  for (const variant of variants) {
    const attributes = [
      `BANDWIDTH=${Math.ceil(variant.bandwidth)}`,
      `AVERAGE-BANDWIDTH=${Math.ceil(variant.averageBandwidth)}`,
      `CODECS="${variant.codecs.join(',')}"`,
      ...videoAttributes(variant.video),
      `STABLE-VARIANT-ID="${variant.rendition}"`,
    ];
    text += `#EXT-X-STREAM-INF:${attributes.join(',')}\n${variant.rendition}/index.m3u8\n`;
  }
  return text;
}

function videoAttributes(video: PlaylistVariant['video']): string[] {
  if (video === undefined) return [];
  return [
    `RESOLUTION=${video.width}x${video.height}`,
    `FRAME-RATE=${video.framesPerSecond.toFixed(FRAME_RATE_DIGITS)}`,
  ];
}
