import type { AacEncoder, AacEncoders } from '../aac-encoder.ts';

const FRAME_SAMPLES = 1_024;
/** What real encoders look ahead, and their own time. */
const DELAY_SAMPLES = 2_400;

/** Encoders of simulated time: frame `n` is the number of the sample at which it begins, in eight bytes. */
export class FakeAacEncoders implements AacEncoders {
  readonly opened: FakeAacEncoder[] = [];
  countMax = 1;
  /** New ones are like this. */
  isDumb = false;

  get running(): FakeAacEncoder[] {
    return this.opened.filter(({ isClosed, isFailed }) => !isClosed && !isFailed);
  }

  open({ preSkipSamples }: { preSkipSamples: number }): AacEncoder | undefined {
    if (this.running.length >= this.countMax) return undefined;
    const encoder = new FakeAacEncoder(preSkipSamples, this.isDumb);
    this.opened.push(encoder);
    return encoder;
  }
}

class FakeAacEncoder implements AacEncoder {
  readonly #isDumb: boolean;
  /** Of samples that were pushed and not skipped. */
  #pushedSamples: number;
  #framesCount = 0;
  readonly packets: Uint8Array[] = [];
  isFailed = false;
  isClosed = false;

  constructor(preSkipSamples: number, isDumb: boolean) {
    this.#pushedSamples = -preSkipSamples;
    this.#isDumb = isDumb;
  }

  push(packet: Uint8Array, durationSamples: number): void {
    this.packets.push(packet);
    this.#pushedSamples += durationSamples;
  }

  take(): Uint8Array[] {
    const frames: Uint8Array[] = [];
    while (!this.isFailed && !this.#isDumb) {
      const startSamples = (this.#framesCount - 1) * FRAME_SAMPLES;
      if (startSamples + FRAME_SAMPLES + DELAY_SAMPLES > this.#pushedSamples) break;
      const frame = new Uint8Array(8);
      new DataView(frame.buffer).setFloat64(0, startSamples);
      frames.push(frame);
      this.#framesCount += 1;
    }
    return frames;
  }

  /** As if its process had died: what it had not made is lost. */
  die(): void {
    this.isFailed = true;
  }

  close(): void {
    this.isClosed = true;
  }
}
