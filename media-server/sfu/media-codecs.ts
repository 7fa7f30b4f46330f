import { H264_PROFILE_LEVEL_ID } from '@stagedoor/contracts/media';
import { generateRouterRtpCapabilities } from 'mediasoup/ortc';
import type { RouterRtpCodecCapability, RtpCapabilities } from 'mediasoup/types';

const VIDEO_CLOCK_RATE = 90_000;

/**
 * What every router can carry. The order is the publisher's preference: H264 comes first because LL-HLS can take it everywhere
 * without transcoding; packetization mode 1 and constrained baseline because other profiles make browsers pick hardware
 * encoders that do not simulcast.
 */
export const ROUTER_CODECS: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { minptime: 10, useinbandfec: 1, stereo: 1, 'sprop-stereo': 1 },
  },
  h264Codec(H264_PROFILE_LEVEL_ID),
  // Encoders outside of browsers (OBS, ffmpeg, GStreamer) send these, and every browser decodes them.
  h264Codec('4d001f'),
  h264Codec('64001f'),
  { kind: 'video', mimeType: 'video/VP8', clockRate: VIDEO_CLOCK_RATE },
  {
    kind: 'video',
    mimeType: 'video/VP9',
    clockRate: VIDEO_CLOCK_RATE,
    parameters: { 'profile-id': 0 },
  },
  { kind: 'video', mimeType: 'video/AV1', clockRate: VIDEO_CLOCK_RATE },
];

function h264Codec(profileLevelId: string): RouterRtpCodecCapability {
  return {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: VIDEO_CLOCK_RATE,
    parameters: {
      'packetization-mode': 1,
      'profile-level-id': profileLevelId,
      'level-asymmetry-allowed': 1,
    },
  };
}

/** The capabilities of every router. They depend on the codecs alone, so that they are known before any worker runs. */
export function computeRouterRtpCapabilities(): RtpCapabilities {
  return generateRouterRtpCapabilities(structuredClone(ROUTER_CODECS));
}
