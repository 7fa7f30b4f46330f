import type { Depacketizer, EncodedFrame } from '../codecs/encoded-frame.ts';
import { FrameAssembly } from '../codecs/FrameAssembly.ts';
import { H264PayloadFormat } from '../codecs/h264/H264PayloadFormat.ts';
import { VideoDepacketizer } from '../codecs/VideoDepacketizer.ts';
import { Vp8PayloadFormat } from '../codecs/vp8/Vp8PayloadFormat.ts';
import type { RtpPacket } from '../rtp/rtp-packet.ts';
import type { TranscoderSlots } from './TranscoderSlots.ts';
import { type TranscodedPicture, VideoTranscoder } from './VideoTranscoder.ts';

/**
 * Frames of H264 from packets of VP8. They come some frames late, with a later packet, and with the timestamps of the pictures that they
 * were: so sound and picture stay together.
 */
export class TranscodingDepacketizer implements Depacketizer {
  readonly #vp8 = new VideoDepacketizer(new Vp8PayloadFormat());
  readonly #h264 = new H264PayloadFormat();
  readonly #assembly = new FrameAssembly();
  readonly #transcoder: VideoTranscoder;

  constructor(slots: TranscoderSlots) {
    this.#transcoder = new VideoTranscoder(slots);
  }

  get needsKeyFrame(): boolean {
    if (!this.#transcoder.canTranscode) return false;
    return this.#vp8.needsKeyFrame || this.#transcoder.needsKeyFrame;
  }

  push(packet: RtpPacket): readonly EncodedFrame[] {
    for (const frame of this.#vp8.push(packet)) this.#transcoder.push(frame);
    return this.#transcoder.take().flatMap((picture) => this.#frameOf(picture));
  }

  handleGap(): void {
    this.#vp8.handleGap();
  }

  /** Ends the transcoder, which is started again: to see that everything goes on. */
  killTranscoder(): void {
    this.#transcoder.kill();
  }

  close(): void {
    this.#transcoder.close();
  }

  #frameOf({ rtpTimestamp, nalUnits }: TranscodedPicture): EncodedFrame[] {
    for (const nalUnit of nalUnits) this.#h264.read(nalUnit, this.#assembly);
    const context = { isAfterGap: false, isKeyFrameWanted: false };
    const picture = this.#h264.finish(this.#assembly, context);
    this.#assembly.clear();
    this.#h264.reset();
    if (picture === 'nothing' || picture === 'unreadable') return [];
    return [{ rtpTimestamp, durationSamples: undefined, ...picture }];
  }
}
