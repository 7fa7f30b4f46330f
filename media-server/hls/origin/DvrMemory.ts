import { totalmem } from 'node:os';

/** Of all broadcasts together, where there is no disk or it is full; beside it at most a quarter of the machine's memory. */
const BYTES_MAX = 1024 * 1024 * 1024;
const MACHINE_SHARE = 1 / 4;

/** Of this machine, or of what a container may use of it. */
function availableBytes(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/** What all DVR windows of a server that are listed hold in memory, and may. */
export class DvrMemory {
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax = Math.min(BYTES_MAX, availableBytes() * MACHINE_SHARE)) {
    this.#bytesMax = bytesMax;
  }

  /** What a rendition that holds `bytes` of it holds too many, where each gives its share; 0 while all is well. */
  excessOf(bytes: number): number {
    const excess = this.#bytes - this.#bytesMax;
    return excess <= 0 ? 0 : (excess * bytes) / this.#bytes;
  }

  /** `bytes` is negative for what is let go. */
  add(bytes: number): void {
    this.#bytes += bytes;
  }
}
