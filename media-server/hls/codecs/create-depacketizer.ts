import { Av1Depacketizer } from './av1/Av1Depacketizer.ts';
import type { Depacketizer, HlsCodec } from './encoded-frame.ts';
import { H264Depacketizer } from './h264/H264Depacketizer.ts';
import { OpusDepacketizer } from './opus/OpusDepacketizer.ts';
import { Vp9Depacketizer } from './vp9/Vp9Depacketizer.ts';

/** One for each RTP stream. */
export function createDepacketizer(codec: HlsCodec): Depacketizer {
  switch (codec) {
    case 'h264':
      return new H264Depacketizer();
    case 'vp9':
      return new Vp9Depacketizer();
    case 'av1':
      return new Av1Depacketizer();
    case 'opus':
      return new OpusDepacketizer();
  }
}
