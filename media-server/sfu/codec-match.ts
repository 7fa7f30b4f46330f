import { getProducerRtpParametersMapping } from 'mediasoup/ortc';
import type { RtpCapabilities } from 'mediasoup/types';

export type { RtpCapabilities } from 'mediasoup/types';

/**
 * The payload type under which routers carry what this codec describes; undefined when they do not carry it. By mediasoup's own rules:
 * H264 by packetization mode and profile, VP9 by profile.
 */
export function findRouterPayloadType(
  codec: {
    mimeType: string;
    payloadType: number;
    clockRate: number;
    channels?: number | undefined;
    parameters: Readonly<Record<string, string | number>>;
  },
  capabilities: RtpCapabilities,
): number | undefined {
  // It writes into the codec.
  const { channels, ...rest } = structuredClone(codec);
  const copy = { ...rest, ...(channels === undefined ? {} : { channels }) };
  const parameters = { codecs: [copy], encodings: [] };
  try {
    return getProducerRtpParametersMapping(parameters, capabilities).codecs[0]?.mappedPayloadType;
  } catch {
    // UnsupportedError, or a TypeError about parameters that are none: nobody can send that here.
    return undefined;
  }
}
