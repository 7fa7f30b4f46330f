import type { MediaKind, RtpCapabilitiesBlob } from '@stagedoor/contracts/media-control';
import type { OfferedCodec } from './offer.ts';

/** What routers carry, as far as SDP is concerned. mediasoup's RtpCapabilities fit. */
export type RouterCapabilities = {
  codecs: readonly RouterCodec[];
  headerExtensions: readonly { kind: MediaKind; uri: string; preferredId: number }[];
};
type RouterCodec = {
  kind: MediaKind;
  mimeType: string;
  preferredPayloadType: number;
  parameters?: Record<string, unknown>;
  rtcpFeedback?: readonly { type: string; parameter?: string }[];
};

/** The routers of the media server, which decide what can be sent and watched here. */
export interface RouterMedia {
  /** Codecs in our order of preference. */
  routerRtpCapabilities(): RtpCapabilitiesBlob;
  /** The payload type that routers give to what this codec describes, undefined when they do not carry it. */
  findRouterPayloadType(codec: OfferedCodec): number | undefined;
}

export function readCapabilities(media: RouterMedia): RouterCapabilities {
  return media.routerRtpCapabilities() as RouterCapabilities;
}
