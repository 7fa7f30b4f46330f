import { box, fullBox, uint32 } from './box-writer.ts';

export type TableSample = {
  /** In the movie's own timescale for this track; never before the one before it. */
  decodeTicks: number;
  /** Used for the last sample; the others last until the next one. */
  durationTicks: number;
  sizeBytes: number;
  compositionTicks: number;
  isSync: boolean;
};

/**
 * Gathers one track's samples and chunks for an `stbl` (14496-12 8.5.1), in memory that grows with the recording: about 25 bytes
 * a sample, 30 MB for four hours of picture and sound.
 */
export class SampleTable {
  readonly #decodeTicks: number[] = [];
  readonly #sizes: number[] = [];
  readonly #compositionTicks: number[] = [];
  readonly #syncNumbers: number[] = [];
  readonly #chunks: { offset: number; samplesCount: number; description: number }[] = [];
  readonly #descriptions: Buffer[] = [];
  #lastDurationTicks = 0;

  get samplesCount(): number {
    return this.#sizes.length;
  }

  /** Presentation time of the first sample. */
  get firstTicks(): number {
    return (this.#decodeTicks[0] ?? 0) + (this.#compositionTicks[0] ?? 0);
  }

  get firstDecodeTicks(): number {
    return this.#decodeTicks[0] ?? 0;
  }

  /** From the first sample's decode time to the end of the last one. */
  get durationTicks(): number {
    return (this.#decodeTicks.at(-1) ?? 0) + this.#lastDurationTicks - this.firstDecodeTicks;
  }

  /** Samples that lie one after the other from `offset` on in the movie's data. The same entry is stored once. */
  addChunk(offset: number, sampleEntry: Buffer, samples: readonly TableSample[]): void {
    if (samples.length === 0) return;
    let description = this.#descriptions.findIndex((known) => known.equals(sampleEntry)) + 1;
    if (description === 0) description = this.#descriptions.push(sampleEntry);
    for (const sample of samples) {
      // A sample cannot be decoded before the one before it; where two recordings meet, rounding may say so.
      const before = this.#decodeTicks.at(-1) ?? Number.NEGATIVE_INFINITY;
      this.#decodeTicks.push(Math.max(sample.decodeTicks, before + 1));
      this.#sizes.push(sample.sizeBytes);
      this.#compositionTicks.push(sample.compositionTicks);
      if (sample.isSync) this.#syncNumbers.push(this.#sizes.length);
      this.#lastDurationTicks = sample.durationTicks;
    }
    this.#chunks.push({ offset, samplesCount: samples.length, description });
  }

  /** The `stbl`, with the chunks' offsets counted from `dataOffset`. Its size does not depend on it. */
  encode(dataOffset: number): Buffer {
    const isAllSync = this.#syncNumbers.length === this.#sizes.length;
    const isComposed = this.#compositionTicks.some((ticks) => ticks !== 0);
    return box(
      'stbl',
      fullBox('stsd', {}, uint32(this.#descriptions.length), ...this.#descriptions),
      fullBox('stts', {}, runLengths(this.#durations())),
      ...(isComposed ? [fullBox('ctts', { version: 1 }, runLengths(this.#compositionTicks))] : []),
      ...(isAllSync
        ? []
        : [fullBox('stss', {}, uint32(this.#syncNumbers.length), list(this.#syncNumbers))]),
      fullBox('stsc', {}, this.#samplesToChunks()),
      fullBox('stsz', {}, uint32(0, this.#sizes.length), list(this.#sizes)),
      fullBox('co64', {}, uint32(this.#chunks.length), this.#offsets(dataOffset)),
    );
  }

  #durations(): number[] {
    return this.#decodeTicks.map((ticks, index) => {
      const next = this.#decodeTicks[index + 1];
      return next === undefined ? this.#lastDurationTicks : next - ticks;
    });
  }

  #samplesToChunks(): Buffer {
    const entries: number[] = [];
    for (const [index, { samplesCount, description }] of this.#chunks.entries()) {
      const before = this.#chunks[index - 1];
      if (before?.samplesCount === samplesCount && before.description === description) continue;
      entries.push(index + 1, samplesCount, description);
    }
    return Buffer.concat([uint32(entries.length / 3), list(entries)]);
  }

  #offsets(dataOffset: number): Buffer {
    const bytes = Buffer.alloc(8 * this.#chunks.length);
    for (const [index, { offset }] of this.#chunks.entries())
      bytes.writeBigUInt64BE(BigInt(dataOffset + offset), 8 * index);
    return bytes;
  }
}

/** Count and value again and again, as `stts` and `ctts` have them. */
function runLengths(values: readonly number[]): Buffer {
  const entries: number[] = [];
  for (const value of values) {
    if (entries.at(-1) === value) entries[entries.length - 2] = (entries.at(-2) ?? 0) + 1;
    else entries.push(1, value);
  }
  return Buffer.concat([uint32(entries.length / 2), list(entries)]);
}

/** Unlike `uint32`, for lists longer than a call may have arguments. */
function list(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index);
  return bytes;
}
