import { SequenceUnwrapper } from './SequenceUnwrapper.ts';
import { TimestampUnwrapper } from './TimestampUnwrapper.ts';

/** What one RTP stream (one SSRC) remembers between packets, so that its numbers grow without wrapping. */
export class StreamUnwrapper {
  /** Packets of other payload types are none of this stream. */
  readonly payloadType: number;
  readonly sequence = new SequenceUnwrapper();
  readonly timestamp = new TimestampUnwrapper();
  #ssrc: number | undefined;

  constructor(options: { payloadType: number }) {
    this.payloadType = options.payloadType;
  }

  /** True when `ssrc` is not that of the packet before: the stream began anew. */
  changeSsrc(ssrc: number): boolean {
    if (ssrc === this.#ssrc) return false;
    const isOther = this.#ssrc !== undefined;
    this.#ssrc = ssrc;
    return isOther;
  }
}
