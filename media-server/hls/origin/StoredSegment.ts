import type { SpilledRange } from './SpillFile.ts';

export type StoredPart = { name: string; bytes: Uint8Array };

/**
 * One segment's bytes.
 *
 * States: open (parts are added) → whole, in memory → whole, on disk. Nothing moves back. On disk its parts have no names any
 * more: players ask for parts only near the end of the playlist.
 */
export class StoredSegment {
  readonly msn: number;
  readonly initName: string;
  name: string | undefined;
  durationSamples = 0;
  totalBytes = 0;
  /** When it is forgotten (monotonic); infinity while it is listed. */
  removeAtMs = Number.POSITIVE_INFINITY;
  #parts: StoredPart[] = [];
  #joined: Uint8Array | undefined;
  #range: SpilledRange | undefined;

  constructor(msn: number, initName: string) {
    this.msn = msn;
    this.initName = initName;
  }

  get parts(): readonly StoredPart[] {
    return this.#parts;
  }

  get isListed(): boolean {
    return this.removeAtMs === Number.POSITIVE_INFINITY;
  }

  get isInMemory(): boolean {
    return this.#range === undefined;
  }

  get range(): SpilledRange | undefined {
    return this.#range;
  }

  addPart(part: StoredPart): void {
    this.#parts.push(part);
    this.totalBytes += part.bytes.byteLength;
  }

  /** Its bytes while it is in memory: the parts, joined at the first call and shared with them from then on. */
  bytes(): Uint8Array {
    if (this.#joined === undefined) {
      const joined = new Uint8Array(this.totalBytes);
      let offset = 0;
      for (const part of this.#parts) {
        joined.set(part.bytes, offset);
        part.bytes = joined.subarray(offset, offset + part.bytes.byteLength);
        offset += part.bytes.byteLength;
      }
      this.#joined = joined;
    }
    return this.#joined;
  }

  moveToDisk(range: SpilledRange): void {
    this.#range = range;
    this.#parts = [];
    this.#joined = undefined;
  }

  /** Gives its place on disk back. */
  drop(): void {
    this.#range?.release();
  }
}
