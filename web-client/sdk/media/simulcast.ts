import { H264_PROFILE_LEVEL_ID, SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import type { types } from 'mediasoup-client';

/** A source this much smaller than a layer still gets it: 700 lines pass for 720. */
const SIZE_TOLERANCE = 0.95;
/** What is sent where a track does not say its size: what openCamera asks for. */
const DEFAULT_SHORT_SIDE = 720;

export type SourceSize = { width: number | undefined; height: number | undefined };

/** Lines of a picture by its shorter side, so that a phone held upright gets the same layers as one held across. */
function shortSide({ width, height }: SourceSize): number {
  if (!width || !height) return DEFAULT_SHORT_SIDE;
  return Math.min(width, height);
}

/**
 * How many of SIMULCAST_LAYERS a source of this size fills, lowest first, and by what each scales it down. Layers larger than the
 * source are left out: scaling up costs everybody and shows nothing more.
 */
export function layerScales(size: SourceSize): number[] {
  const lines = shortSide(size);
  const scales = SIMULCAST_LAYERS.filter((layer) => layer.height * SIZE_TOLERANCE <= lines).map(
    (layer) => Math.max(1, lines / layer.height),
  );
  return scales.length === 0 ? [1] : scales;
}

/**
 * Encodings for mediasoup-client, lowest first. One temporal layer: LL-HLS takes the layers verbatim. Only the lowest is sent until
 * the server wants more: a layer that was never sent costs nothing, and nobody can ask it for a key frame.
 */
export function videoEncodings(size: SourceSize): types.RtpEncodingParameters[] {
  return layerScales(size).map((scaleResolutionDownBy, spatialLayer) => {
    const layer = SIMULCAST_LAYERS[spatialLayer] ?? SIMULCAST_LAYERS[0];
    return {
      active: spatialLayer === 0,
      scaleResolutionDownBy,
      maxBitrate: layer.maxBitrateBps,
      maxFramerate: layer.maxFramerate,
      scalabilityMode: 'L1T1',
    };
  });
}

/**
 * The codec to send video with: H264 constrained baseline, which LL-HLS carries everywhere and browsers simulcast. Undefined where
 * this browser cannot; then the first common codec is used.
 */
export function preferredVideoCodec(
  capabilities: types.RtpCapabilities,
): types.RtpCodecCapability | undefined {
  const h264 = (capabilities.codecs ?? []).filter(
    (codec) =>
      codec.mimeType.toLowerCase() === 'video/h264' &&
      codec.parameters?.['packetization-mode'] === 1,
  );
  const isBaseline = (codec: types.RtpCodecCapability): boolean =>
    String(codec.parameters?.['profile-level-id']).toLowerCase() === H264_PROFILE_LEVEL_ID;
  return h264.find(isBaseline) ?? h264[0];
}
