/** Distances below this from the target are what a part's arrival makes of it anyway; nobody sees them. */
const RESTED_WITHIN_MS = 40;
/** What was begun is brought this close, so that the speed does not change with every sample. */
const REACHED_WITHIN_MS = 15;
/** Speed per second of distance: 0.3 s are made up for at 1.075. */
const SPEED_PER_SECOND = 0.25;
/** Slower is heard as a lower tempo by musicians; it is only needed to gather a little buffer. */
const SPEED_MIN = 0.97;
/** Browsers keep the pitch; up to here speech and music stay natural. */
const SPEED_MAX = 1.08;
/** Each speed is a whole number of these, so that small changes of the distance change nothing. */
const SPEED_STEP = 0.01;
/** Less ahead than this and the next late part is a stall: no speeding up. */
const BUFFER_LOW_MS = 150;
/** Once after joining: from here on a jump is kinder than half a minute of a higher tempo. */
const JOIN_SEEK_FROM_MS = 350;
/** Later, after a lost network or a sleeping tab. A jump is seen; below this the speed makes up for it in half a minute. */
const LATER_SEEK_FROM_MS = 2_500;
/** A jump lands with this much still ahead of it. */
const SEEK_RESERVE_MS = 300;
/** Jumps that gain less are not worth their jerk. */
const SEEK_GAIN_MIN_MS = 150;
/** Between two jumps; a network that cannot keep up is not helped by more of them. */
const SEEK_PAUSE_MS = 8_000;
/** What a stall adds to the distance that is kept, and the most that stalls add. */
const STALL_COST_MS = 250;
const STALL_COST_MAX_MS = 3_000;
/** Without another stall the cost shrinks: one stall is forgotten after about three quarters of a minute. */
const FORGIVEN_MS_PER_SECOND = 8;
/** Not before this long after a stall. */
const FORGIVING_AFTER_MS = 15_000;

export type LatencySample = {
  /** Monotonic. */
  nowMs: number;
  /** From the capture of the picture that is shown until now. */
  latencyMs: number;
  /** PART-HOLD-BACK: the least distance that the server recommends. */
  holdBackMs: number;
  /** Playable ahead of what is shown, without a hole. */
  bufferedMs: number;
};

export type LatencyDecision = {
  /** For `playbackRate`. */
  speed: number;
  /** Jump ahead by this much; 0 for no jump. */
  seekByMs: number;
};

/**
 * Keeps a live picture as close to the camera as its network allows. hls.js' own catch-up needs more than a second of buffer, which
 * nobody has who is a second behind.
 *
 * One jump after joining, because players join at a key frame up to a segment too early; from then on the speed does it. The target
 * is what the server recommends, plus what stalls have taught, which is forgotten slowly. Pure: time comes with each sample.
 */
export class LatencyController {
  #stallCostMs = 0;
  #stalledAtMs = Number.NEGATIVE_INFINITY;
  #sampledAtMs: number | undefined;
  #jumpedAtMs = Number.NEGATIVE_INFINITY;
  #hasJoined = false;
  #isCorrecting = false;

  /** What stalls have added to the recommended distance. */
  get stallCostMs(): number {
    return this.#stallCostMs;
  }

  /** The picture stood still although the network was expected to bring the next part. */
  handleStall(nowMs: number): void {
    this.#stallCostMs = Math.min(STALL_COST_MAX_MS, this.#stallCostMs + STALL_COST_MS);
    this.#stalledAtMs = nowMs;
  }

  /** Playing was taken up again, at another place or after a stall that was seen: it may jump like joining does. */
  handleRejoined(): void {
    this.#hasJoined = false;
  }

  /** For every quarter of a second or so of playing at the live edge. */
  decide(sample: LatencySample): LatencyDecision {
    this.#forgive(sample.nowMs);
    const targetMs = this.targetMs(sample.holdBackMs);
    const distanceMs = sample.latencyMs - targetMs;
    const seekByMs = this.#jump(sample, distanceMs);
    return { seekByMs, speed: this.#speed(distanceMs - seekByMs, sample.bufferedMs - seekByMs) };
  }

  targetMs(holdBackMs: number): number {
    return holdBackMs + this.#stallCostMs;
  }

  #forgive(nowMs: number): void {
    const sinceMs = nowMs - (this.#sampledAtMs ?? nowMs);
    this.#sampledAtMs = nowMs;
    if (nowMs - this.#stalledAtMs < FORGIVING_AFTER_MS) return;
    const forgivenMs = (sinceMs / 1_000) * FORGIVEN_MS_PER_SECOND;
    this.#stallCostMs = Math.max(0, this.#stallCostMs - forgivenMs);
  }

  #jump({ nowMs, bufferedMs }: LatencySample, distanceMs: number): number {
    const fromMs = this.#hasJoined ? LATER_SEEK_FROM_MS : JOIN_SEEK_FROM_MS;
    if (distanceMs < fromMs) {
      // Close enough to be in place: from now on a jump needs a reason.
      this.#hasJoined = true;
      return 0;
    }
    if (this.#hasJoined && nowMs - this.#jumpedAtMs < SEEK_PAUSE_MS) return 0;
    const seekByMs = Math.min(distanceMs, bufferedMs - SEEK_RESERVE_MS);
    // The rest of the segment is still on its way: wait for it.
    if (seekByMs < SEEK_GAIN_MIN_MS) return 0;
    this.#hasJoined = true;
    this.#jumpedAtMs = nowMs;
    return seekByMs;
  }

  #speed(distanceMs: number, bufferedMs: number): number {
    const restedMs = this.#isCorrecting ? REACHED_WITHIN_MS : RESTED_WITHIN_MS;
    this.#isCorrecting = Math.abs(distanceMs) > restedMs;
    if (!this.#isCorrecting) return 1;
    const wished = 1 + (distanceMs / 1_000) * SPEED_PER_SECOND;
    const bounded = Math.min(SPEED_MAX, Math.max(SPEED_MIN, wished));
    const speed = Math.round(bounded / SPEED_STEP) * SPEED_STEP;
    return bufferedMs < BUFFER_LOW_MS ? Math.min(1, speed) : speed;
  }
}
