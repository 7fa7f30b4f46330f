/** A load that takes this share of the time that it plays for leaves nothing to spare. */
const SLOW_SHARE = 0.9;
/** One may be a hiccup of the network. */
const SLOW_LOADS_MAX = 2;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

export type Load = {
  /** What was loaded plays for so long. */
  durationSeconds: number;
  bytes: number;
  /** From the request to the last byte. */
  tookMs: number;
  /** What is left to play when it came. */
  bufferedSeconds: number;
};

/**
 * Sees that a link does not carry any more what is loaded, sooner than a mean over many seconds does: near the live edge there is a
 * second of buffer to decide in.
 */
export class SlowLoads {
  #count = 0;

  /** The bandwidth that the link has now, bits a second, when what is loaded is too much for it. */
  bandwidthAfter({ durationSeconds, bytes, tookMs, bufferedSeconds }: Load): number | undefined {
    if (tookMs < durationSeconds * SLOW_SHARE * SECOND_MS) {
      this.#count = 0;
      return undefined;
    }
    this.#count += 1;
    const isStarving = bufferedSeconds < durationSeconds;
    if (this.#count < SLOW_LOADS_MAX && !isStarving) return undefined;
    this.#count = 0;
    return (bytes * BITS_PER_BYTE * SECOND_MS) / tookMs;
  }
}
