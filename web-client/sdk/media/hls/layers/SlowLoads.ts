/** A load that takes this share of the time that it plays for leaves nothing to spare. */
const SLOW_SHARE = 0.9;
/** One may be a hiccup of the network. */
const SLOW_LOADS_MAX = 2;
/** The last part of a segment may be shorter than the others, and says nothing. */
const JUDGED_SECONDS = 0.25;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

export type Load = {
  /** What was loaded plays for so long. */
  durationSeconds: number;
  bytes: number;
  /** From the first byte to the last: a link may be far and wide. */
  tookMs: number;
  /** What is left to play when it came. */
  bufferedSeconds: number;
};

/**
 * - `thin`: the link does not carry any more what is loaded.
 * - `doubtful`: it may not; the next load will tell.
 */
export type LoadVerdict =
  | { link: 'good' | 'doubtful' | 'unknown' }
  | { link: 'thin'; bandwidthBps: number };

/**
 * Judges a link by the time that parts take to come, which tells sooner than a mean over many seconds does: near the live edge there
 * is a second of buffer to decide in.
 */
export class SlowLoads {
  #count = 0;

  judge({ durationSeconds, bytes, tookMs, bufferedSeconds }: Load): LoadVerdict {
    if (durationSeconds < JUDGED_SECONDS) return { link: 'unknown' };
    if (tookMs < durationSeconds * SLOW_SHARE * SECOND_MS) {
      this.#count = 0;
      return { link: 'good' };
    }
    this.#count += 1;
    const isStarving = bufferedSeconds < durationSeconds;
    if (this.#count < SLOW_LOADS_MAX && !isStarving) return { link: 'doubtful' };
    this.#count = 0;
    return { link: 'thin', bandwidthBps: (bytes * BITS_PER_BYTE * SECOND_MS) / tookMs };
  }
}
