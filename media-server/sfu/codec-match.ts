import { getProducerRtpParametersMapping } from 'mediasoup/ortc';
import type { RtpCapabilities, RtpCodecParameters } from 'mediasoup/types';

/**
 * The payload type under which routers carry what this codec describes; undefined when they do not carry it. By mediasoup's own rules:
 * H264 by packetization mode and profile, VP9 by profile.
 */
export function findRouterPayloadType(
  codec: RtpCodecParameters,
  capabilities: RtpCapabilities,
): number | undefined {
  // It writes into the codec.
  const parameters = { codecs: [structuredClone(codec)], encodings: [] };
  try {
    return getProducerRtpParametersMapping(parameters, capabilities).codecs[0]?.mappedPayloadType;
  } catch {
    // UnsupportedError, or a TypeError about parameters that are none: nobody can send that here.
    return undefined;
  }
}
