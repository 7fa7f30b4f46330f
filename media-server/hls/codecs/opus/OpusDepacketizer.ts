import type { RtpPacket } from '../../rtp/rtp-packet.ts';
import type { Depacketizer, EncodedFrame } from '../encoded-frame.ts';
import { OPUS_CONFIG } from './opus-config.ts';
import { opusDurationSamples } from './opus-duration.ts';

const NO_FRAMES: readonly EncodedFrame[] = [];

/** Opus (RFC 7587): each packet is one frame, and each can be decoded. What is not Opus is dropped. */
export class OpusDepacketizer implements Depacketizer {
  readonly needsKeyFrame = false;
  #isConfigTold = false;

  push(packet: RtpPacket): readonly EncodedFrame[] {
    const durationSamples = opusDurationSamples(packet.payload);
    if (durationSamples === undefined) return NO_FRAMES;
    const config = this.#isConfigTold ? undefined : OPUS_CONFIG;
    this.#isConfigTold = true;
    return [
      {
        rtpTimestamp: packet.timestamp,
        isKeyFrame: true,
        // Not slice(): that of a Buffer, which sockets give, is a view.
        data: new Uint8Array(packet.payload),
        config,
        durationSamples,
      },
    ];
  }

  /** Frames stand alone: the timeline fills what is missing. */
  handleGap(): void {
    // Nothing is pending between packets.
  }
}
