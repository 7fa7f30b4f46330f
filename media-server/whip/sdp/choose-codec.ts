import { H264_PROFILE_LEVEL_ID } from '@stagedoor/contracts/media';
import type { OfferedCodec, OfferedMedia } from './offer.ts';
import { type RouterMedia, readCapabilities } from './router-media.ts';

/** A codec that both sides have, with the client's numbers. */
export type ChosenCodec = {
  codec: OfferedCodec;
  /** The client's payload type for retransmissions of it. */
  rtx: OfferedCodec | undefined;
  /** How routers number it. */
  routerPayloadType: number;
};

/**
 * Everything of an m-line that routers carry, in their order of preference: H264 comes first, because LL-HLS carries it without
 * transcoding. Among equals the client's order counts.
 */
export function chooseCodecs(offered: OfferedMedia, media: RouterMedia): ChosenCodec[] {
  const order = readCapabilities(media).codecs.map((codec) => codec.preferredPayloadType);
  return offered.codecs
    .flatMap((raw) => {
      if (isRepair(raw)) return [];
      const codec = withReadableProfile(raw);
      const routerPayloadType = media.findRouterPayloadType(codec);
      if (routerPayloadType === undefined) return [];
      const rtx = offered.codecs.find(
        (other) => isRtx(other) && Number(other.parameters.apt) === codec.payloadType,
      );
      return { codec, rtx, routerPayloadType };
    })
    .sort((a, b) => order.indexOf(a.routerPayloadType) - order.indexOf(b.routerPayloadType));
}

function isRtx({ mimeType }: OfferedCodec): boolean {
  return mimeType.toLowerCase() === 'video/rtx' || mimeType.toLowerCase() === 'audio/rtx';
}

function isRepair(codec: OfferedCodec): boolean {
  return isRtx(codec) || /\/(red|ulpfec|flexfec-03)$/i.test(codec.mimeType);
}

/**
 * ffmpeg's muxer has written profiles of seven digits, and a profile that begins with zeros reads like a number. What is no profile is
 * taken as the one that everybody decodes: decoders go by the parameter sets.
 */
function withReadableProfile(codec: OfferedCodec): OfferedCodec {
  if (codec.mimeType.toLowerCase() !== 'video/h264') return codec;
  const profile = String(codec.parameters['profile-level-id'] ?? '').padStart(6, '0');
  const isProfile = /^[0-9A-Fa-f]{6}$/.test(profile) && !/^0+$/.test(profile);
  return {
    ...codec,
    parameters: {
      ...codec.parameters,
      'profile-level-id': isProfile ? profile : H264_PROFILE_LEVEL_ID,
    },
  };
}
