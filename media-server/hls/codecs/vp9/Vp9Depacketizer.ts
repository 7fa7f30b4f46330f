import type { RtpPacket } from '../../rtp/rtp-packet.ts';
import type { Depacketizer, EncodedFrame } from '../encoded-frame.ts';

export class Vp9Depacketizer implements Depacketizer {
  get needsKeyFrame(): boolean {
    return true;
  }

  push(_packet: RtpPacket): readonly EncodedFrame[] {
    return [];
  }

  handleGap(): void {
    this.push;
  }
}
