import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asTransportId } from '@stagedoor/contracts/ids';
import type { TransportOffer } from '@stagedoor/contracts/media-control';
import { findRouterPayloadType } from '../../sfu/codec-match.ts';
import { computeRouterRtpCapabilities } from '../../sfu/media-codecs.ts';
import type { RouterMedia } from '../sdp/router-media.ts';

/** Offers as the programs send them. Those of OBS, ffmpeg and GStreamer were put together from their sources and logs. */
export type OfferName =
  | 'aiortc'
  | 'chromium-whep'
  | 'chromium-whip-simulcast'
  | 'ffmpeg-8'
  | 'ffmpeg-8-high'
  | 'gstreamer-whipsink'
  | 'obs-30'
  | 'obs-32-simulcast';

/** With the line ends of the wire. */
export function readOffer(name: OfferName): string {
  const file = path.join(import.meta.dirname, 'offers', `${name}.sdp`);
  return readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
}

const capabilities = computeRouterRtpCapabilities();

/** What the routers of every server carry. */
export const routerMedia: RouterMedia = {
  routerRtpCapabilities: () => capabilities,
  findRouterPayloadType: (codec) => findRouterPayloadType(codec, capabilities),
};

export const transport: TransportOffer = {
  transportId: asTransportId('transport-1'),
  iceParameters: { usernameFragment: 'serverufrag', password: 'serverpasswordserverpassword' },
  iceCandidates: [
    {
      foundation: 'udpcandidate',
      priority: 1076558079,
      address: '192.0.2.1',
      protocol: 'udp',
      port: 40000,
      type: 'host',
    },
    {
      foundation: 'tcpcandidate',
      priority: 1076276479,
      address: '192.0.2.1',
      protocol: 'tcp',
      port: 40000,
      type: 'host',
      tcpType: 'passive',
    },
  ],
  dtlsParameters: {
    fingerprints: [
      { algorithm: 'sha-1', value: 'AA' },
      { algorithm: 'sha-256', value: 'BB' },
    ],
  },
};
