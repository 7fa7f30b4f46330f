import type { RtpPacket } from '../rtp/rtp-packet.ts';
import type { CodecConfig, Depacketizer, EncodedFrame } from './encoded-frame.ts';
import { FrameAssembly } from './FrameAssembly.ts';

export type Picture = { isKeyFrame: boolean; data: Uint8Array; config: CodecConfig | undefined };

export type PictureContext = {
  /** Packets before the picture's first one were lost: some of its own may be among them. */
  isAfterGap: boolean;
  /** A picture that is none would be thrown away. */
  isKeyFrameWanted: boolean;
};

/** What differs between video codecs: how payloads make a picture. One for each RTP stream. */
export interface PayloadFormat {
  /** Adds a payload that is not empty to the picture. False when it cannot be read or does not continue what came before. */
  read(payload: Uint8Array, assembly: FrameAssembly): boolean;
  /** The picture of all payloads since `reset`. `nothing`: there is none to show, and none is missing. */
  finish(assembly: FrameAssembly, context: PictureContext): Picture | 'nothing' | 'unreadable';
  /** Another picture begins. What is known of the stream stays. */
  reset(): void;
}

const NO_FRAMES: readonly EncodedFrame[] = [];

/**
 * Pictures of one video stream. A picture is open from its first packet until its marker, or until another timestamp begins; it is
 * damaged once packets are missing or one cannot be read, and then ends without a frame. After that everything up to the next key
 * frame is dropped.
 */
export class VideoDepacketizer implements Depacketizer {
  readonly #format: PayloadFormat;
  readonly #assembly = new FrameAssembly();
  #needsKeyFrame = true;
  #isOpen = false;
  #isDamaged = false;
  #timestamp = 0;
  /** Of the picture that is open, or of the next one. Who comes into a running stream has lost what was before. */
  #isAfterGap = true;

  constructor(format: PayloadFormat) {
    this.#format = format;
  }

  get needsKeyFrame(): boolean {
    return this.#needsKeyFrame;
  }

  push(packet: RtpPacket): readonly EncodedFrame[] {
    // Padding, sent to probe for bandwidth.
    if (packet.payload.length === 0) return NO_FRAMES;
    let earlier: EncodedFrame | undefined;
    if (this.#isOpen && packet.timestamp !== this.#timestamp) earlier = this.#end();
    this.#isOpen = true;
    this.#timestamp = packet.timestamp;
    if (!this.#isDamaged) {
      const isRead = this.#format.read(packet.payload, this.#assembly);
      if (!isRead || this.#assembly.isOverfull) this.#damage();
    }
    const frame = packet.marker ? this.#end() : undefined;
    if (earlier === undefined) return frame === undefined ? NO_FRAMES : [frame];
    return frame === undefined ? [earlier] : [earlier, frame];
  }

  handleGap(): void {
    this.#needsKeyFrame = true;
    this.#isAfterGap = true;
    if (this.#isOpen) this.#damage();
  }

  #damage(): void {
    this.#needsKeyFrame = true;
    this.#isDamaged = true;
    this.#assembly.clear();
  }

  /** Ends the open picture. */
  #end(): EncodedFrame | undefined {
    const picture = this.#isDamaged
      ? 'unreadable'
      : this.#format.finish(this.#assembly, {
          isAfterGap: this.#isAfterGap,
          isKeyFrameWanted: this.#needsKeyFrame,
        });
    // A picture that was cut by a gap says nothing about where the next one begins.
    if (!this.#isDamaged) this.#isAfterGap = false;
    this.#isOpen = false;
    this.#isDamaged = false;
    this.#assembly.clear();
    this.#format.reset();
    if (picture === 'nothing') return undefined;
    if (picture === 'unreadable') {
      this.#needsKeyFrame = true;
      return undefined;
    }
    if (picture.isKeyFrame) this.#needsKeyFrame = false;
    if (this.#needsKeyFrame) return undefined;
    return {
      rtpTimestamp: this.#timestamp,
      isKeyFrame: picture.isKeyFrame,
      data: picture.data,
      config: picture.config,
      durationSamples: undefined,
    };
  }
}
