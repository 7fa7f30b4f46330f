/** A load that takes this share of the time that it plays for leaves nothing to spare. */
const SLOW_SHARE = 0.9;
/** One may be a hiccup of the network. */
const SLOW_LOADS_MAX = 2;
/** The last part of a segment may be shorter than the others, and says nothing. */
const JUDGED_SECONDS = 0.25;
/** A link carries a layer with something to spare: its key frames are several times as large as its mean. */
const CARRIED_MARGIN = 1.2;
/** What comes sooner comes over a link that is wide enough. */
const QUICK_MS = 100;
/** What a layer takes is the mean of so much of it: a segment, so that its key frame is spread over all of it. */
const MEAN_SECONDS = 2;
/** Less of a load that is under way says nothing. */
const PROGRESS_MS_MIN = 150;
/** Browsers hand over what comes in lumps: so much may be there that is not seen yet. */
const UNSEEN_BYTES = 16 * 1024;
/** So many loads tell how long a first byte takes. */
const WAITS_KEPT = 8;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;

export type Load = {
  /** What was loaded plays for so long. */
  durationSeconds: number;
  bytes: number;
  /** From the first byte to the last: a link may be far and wide. */
  tookMs: number;
  /** Until the first byte. */
  waitedMs: number;
  /** What is left to play when it came. */
  bufferedSeconds: number;
};

/** A load that is under way. */
export type Progress = {
  durationSeconds: number;
  bytes: number;
  /** 0 while it is not known. */
  totalBytes: number;
  /** Since the first byte; 0 before. */
  tookMs: number;
  /** Until the first byte, or until now. */
  waitedMs: number;
};

/**
 * - `thin`: the link does not carry any more what is loaded.
 * - `doubtful`: it may not; the next load will tell.
 */
export type LinkVerdict =
  | { link: 'good' | 'doubtful' | 'unknown' }
  | { link: 'thin'; bandwidthBps: number };

/**
 * Judges a link by how fast parts come and what their layer takes, which tells sooner than a mean over many seconds does: near the live
 * edge there is a second of buffer to decide in.
 */
export class LinkJudge {
  #needBps = 0;
  #slowLoads = 0;
  #bandwidthBps: number | undefined;
  /** How long the first bytes of the last loads took. */
  readonly #waitsMs: number[] = [];

  /** What the last load showed of the link; undefined where it came too soon to tell. */
  get bandwidthBps(): number | undefined {
    return this.#bandwidthBps;
  }

  /** What the layer takes of the link: as expected at first, then as it was. */
  get needBps(): number {
    return this.#needBps;
  }

  /** Another layer is loaded, which probably takes so much. */
  begin(expectedBps: number): void {
    this.#needBps = expectedBps;
    this.#slowLoads = 0;
  }

  judge({ durationSeconds, bytes, tookMs, waitedMs, bufferedSeconds }: Load): LinkVerdict {
    this.#waitsMs.push(waitedMs);
    if (this.#waitsMs.length > WAITS_KEPT) this.#waitsMs.shift();
    if (durationSeconds < JUDGED_SECONDS) return { link: 'unknown' };
    const weight = Math.min(1, durationSeconds / MEAN_SECONDS);
    const bitrateBps = (bytes * BITS_PER_BYTE) / durationSeconds;
    this.#needBps += (bitrateBps - this.#needBps) * weight;
    const bandwidthBps = (bytes * BITS_PER_BYTE * SECOND_MS) / Math.max(1, tookMs);
    this.#bandwidthBps = tookMs < QUICK_MS ? undefined : bandwidthBps;
    const isSlow = tookMs >= durationSeconds * SLOW_SHARE * SECOND_MS;
    const isCarried = bandwidthBps >= this.#needBps * CARRIED_MARGIN;
    if (tookMs < QUICK_MS || (isCarried && !isSlow)) {
      this.#slowLoads = 0;
      return { link: 'good' };
    }
    // A key frame is larger than the mean, and comes faster than the mean plays.
    if (isCarried) return { link: 'unknown' };
    this.#slowLoads += 1;
    const isStarving = bufferedSeconds < durationSeconds;
    if (this.#slowLoads < SLOW_LOADS_MAX && !isStarving) return { link: 'doubtful' };
    this.#slowLoads = 0;
    return { link: 'thin', bandwidthBps };
  }

  /** The bandwidth of a link that shows already that it does not carry the layer, and brings the load late; else undefined. */
  judgeProgress(progress: Progress): number | undefined {
    const { durationSeconds, bytes, totalBytes, tookMs, waitedMs } = progress;
    // A first byte that comes later than others did is part of a slow load; how far away the server is is not.
    const lateMs = Math.max(0, waitedMs - Math.min(...this.#waitsMs, waitedMs));
    const forMs = lateMs + tookMs;
    if (forMs < PROGRESS_MS_MIN) return undefined;
    const seenBytes = bytes > 0 ? bytes : UNSEEN_BYTES;
    const bandwidthBps = (seenBytes * BITS_PER_BYTE * SECOND_MS) / forMs;
    const expectedBits = totalBytes * BITS_PER_BYTE || this.#needBps * durationSeconds;
    const isLate = expectedBits > bandwidthBps * durationSeconds;
    return isLate && bandwidthBps < this.#needBps ? bandwidthBps : undefined;
  }
}
