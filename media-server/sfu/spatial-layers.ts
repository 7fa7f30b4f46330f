import { parseScalabilityMode } from 'mediasoup';
import type { RtpParameters } from 'mediasoup/types';

/** How many resolutions a stream has: its encodings (simulcast), or the spatial layers of its one encoding (SVC). */
export function spatialLayersCountOf(rtpParameters: RtpParameters): number {
  const encodings = rtpParameters.encodings ?? [];
  if (encodings.length > 1) return encodings.length;
  return parseScalabilityMode(encodings[0]?.scalabilityMode).spatialLayers;
}
