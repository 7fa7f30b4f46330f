import { Av1PayloadFormat } from './av1/Av1PayloadFormat.ts';
import type { Depacketizer, SourceCodec } from './encoded-frame.ts';
import { H264PayloadFormat } from './h264/H264PayloadFormat.ts';
import { OpusDepacketizer } from './opus/OpusDepacketizer.ts';
import { VideoDepacketizer } from './VideoDepacketizer.ts';
import { Vp9PayloadFormat } from './vp9/Vp9PayloadFormat.ts';

/** One for each RTP stream. Throws for VP8, of whose frames nothing can be made as they are. */
export function createDepacketizer(codec: SourceCodec): Depacketizer {
  switch (codec) {
    case 'h264':
      return new VideoDepacketizer(new H264PayloadFormat());
    case 'vp9':
      return new VideoDepacketizer(new Vp9PayloadFormat());
    case 'av1':
      return new VideoDepacketizer(new Av1PayloadFormat());
    case 'opus':
      return new OpusDepacketizer();
    case 'vp8':
      throw new Error('VP8 needs a transcoder');
  }
}
