import { parseRtpPacket } from '../../rtp/parse-rtp-packet.ts';
import { ReorderBuffer } from '../../rtp/ReorderBuffer.ts';
import { StreamUnwrapper } from '../../rtp/StreamUnwrapper.ts';
import { createDepacketizer } from '../create-depacketizer.ts';
import type { Depacketizer, EncodedFrame, HlsCodec } from '../encoded-frame.ts';

/** Datagrams in, frames out: the parts put together as the packager does it. */
export class RtpReceiver {
  readonly frames: EncodedFrame[] = [];
  readonly depacketizer: Depacketizer;
  gapsCount = 0;
  readonly #unwrapper: StreamUnwrapper;
  readonly #buffer: ReorderBuffer;

  constructor(codec: HlsCodec, payloadType = 96) {
    this.depacketizer = createDepacketizer(codec);
    this.#unwrapper = new StreamUnwrapper({ payloadType });
    this.#buffer = new ReorderBuffer({
      handlePacket: (packet) => {
        this.frames.push(...this.depacketizer.push(packet));
      },
      handleGap: () => {
        this.gapsCount += 1;
        this.depacketizer.handleGap();
      },
    });
  }

  receive(datagram: Uint8Array, nowMs: number): void {
    this.advance(nowMs);
    const packet = parseRtpPacket(datagram, this.#unwrapper);
    if (packet !== undefined) this.#buffer.push(packet, nowMs);
  }

  /** Lets deadlines up to `nowMs` pass. */
  advance(nowMs: number): void {
    for (
      let deadlineMs = this.#buffer.nextDeadlineMs;
      deadlineMs !== undefined && deadlineMs <= nowMs;
      deadlineMs = this.#buffer.nextDeadlineMs
    ) {
      this.#buffer.expire(deadlineMs);
    }
  }
}
