import { Av1PayloadFormat } from './av1/Av1PayloadFormat.ts';
import type { Depacketizer, HlsCodec } from './encoded-frame.ts';
import { H264PayloadFormat } from './h264/H264PayloadFormat.ts';
import { OpusDepacketizer } from './opus/OpusDepacketizer.ts';
import { VideoDepacketizer } from './VideoDepacketizer.ts';
import { Vp9PayloadFormat } from './vp9/Vp9PayloadFormat.ts';

/** One for each RTP stream. */
export function createDepacketizer(codec: HlsCodec): Depacketizer {
  switch (codec) {
    case 'h264':
      return new VideoDepacketizer(new H264PayloadFormat());
    case 'vp9':
      return new VideoDepacketizer(new Vp9PayloadFormat());
    case 'av1':
      return new VideoDepacketizer(new Av1PayloadFormat());
    case 'opus':
      return new OpusDepacketizer();
  }
}
