import { AAC_CONFIG } from '../codecs/aac/aac-config.ts';
import { OPUS_CONFIG } from '../codecs/opus/opus-config.ts';
import {
  type PlaylistVariant,
  writeMultivariantPlaylist,
} from '../playlist/multivariant-playlist.ts';
import { encodePlaylist } from '../playlist/playlist-bytes.ts';
import { AUDIO_RENDITION, aacRendition, videoRendition } from './names.ts';
import type { PackagerEvent } from './packager-event.ts';
import type { RenditionLane } from './RenditionLane.ts';

/** What browsers send Opus with. */
const AUDIO_BITS_PER_SECOND = 64_000;
/** What the encoder is told to make. */
const AAC_BITS_PER_SECOND = 128_000;
/** What WebRTC video takes at most for each pixel of each frame, until a segment was measured. */
const BITS_PER_PIXEL = 0.12;
const FRAMES_PER_SECOND = 30;
/** A measured peak is announced with this much room, so that a livelier picture changes nothing. */
const PEAK_ROOM = 1.25;
/** The mean of variable bit rate, as a share of its peak. */
const AVERAGE_SHARE = 0.7;

/**
 * The multivariant playlists, one for each coding of the sound, so that no player takes both for a choice of bandwidths: all renditions from the start, those that have not begun by what the lowest one is like. It is told
 * anew when renditions, codecs or sizes change, or when a segment needs more bits than was said.
 */
export class VariantList {
  readonly #emit: (event: PackagerEvent) => void;
  readonly #bandwidths = new Map<string, number>();
  readonly #hasAac: boolean;
  #told = '';

  constructor(emit: (event: PackagerEvent) => void, { hasAac }: { hasAac: boolean }) {
    this.#emit = emit;
    this.#hasAac = hasAac;
  }

  /** Tells the playlists if they are others than before. */
  update(lanes: Iterable<RenditionLane>): void {
    const variants = [...this.#videoVariants(lanes), this.#audioVariant()];
    const text = writeMultivariantPlaylist(variants);
    if (text === this.#told) return;
    this.#told = text;
    if (this.#hasAac) {
      const aacText = writeMultivariantPlaylist(variants.map(withAac));
      this.#emit({ type: 'multivariant-aac', playlist: encodePlaylist(aacText) });
    }
    this.#emit({ type: 'multivariant', playlist: encodePlaylist(text) });
  }

  #audioVariant(): PlaylistVariant {
    return {
      rendition: AUDIO_RENDITION,
      bandwidth: AUDIO_BITS_PER_SECOND * PEAK_ROOM,
      averageBandwidth: AUDIO_BITS_PER_SECOND,
      codecs: [OPUS_CONFIG.codecString],
    };
  }

  #videoVariants(lanes: Iterable<RenditionLane>): PlaylistVariant[] {
    const known = [...lanes].find((lane) => lane.config !== undefined);
    const variants: PlaylistVariant[] = [];
    for (const lane of lanes) {
      const config = lane.config ?? known?.config;
      if (config === undefined || known === undefined) continue;
      // Browsers halve the size from layer to layer.
      const scale = lane.config === undefined ? 2 ** (lane.layerIndex - known.layerIndex) : 1;
      const width = Math.round(config.width * scale);
      const height = Math.round(config.height * scale);
      const rendition = videoRendition(lane.layerIndex);
      const measured = lane.rendition.bitsPerSecondMax;
      let bandwidth =
        this.#bandwidths.get(rendition) ??
        width * height * FRAMES_PER_SECOND * BITS_PER_PIXEL + AUDIO_BITS_PER_SECOND;
      if (measured > bandwidth) bandwidth = measured * PEAK_ROOM;
      if (lane.config !== undefined) this.#bandwidths.set(rendition, bandwidth);
      variants.push({
        rendition,
        bandwidth,
        averageBandwidth: bandwidth * AVERAGE_SHARE,
        codecs: [config.codecString, OPUS_CONFIG.codecString],
        video: { width, height, framesPerSecond: FRAMES_PER_SECOND },
      });
    }
    return variants;
  }
}

function withAac(variant: PlaylistVariant): PlaylistVariant {
  const more = AAC_BITS_PER_SECOND - AUDIO_BITS_PER_SECOND;
  return {
    ...variant,
    rendition: aacRendition(variant.rendition),
    bandwidth: variant.bandwidth + more * PEAK_ROOM,
    averageBandwidth: variant.averageBandwidth + more,
    codecs: variant.codecs.map((codec) =>
      codec === OPUS_CONFIG.codecString ? AAC_CONFIG.codecString : codec,
    ),
  };
}
