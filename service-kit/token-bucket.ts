import { assert } from './assert.ts';
import type { Clock } from './clock.ts';

export type BucketLimits = {
  /** The burst: how many tokens a full bucket holds. */
  capacity: number;
  /** The lasting rate. */
  refillPerSecond: number;
};

export type TakeResult = {
  allowed: boolean;
  /** 0 if allowed; otherwise after how many milliseconds the same take succeeds, if nobody else takes. */
  retryAfterMs: number;
};

/** Fractions of a token are sums of floating-point numbers; so much may be lost in them without a difference. */
export const TOKEN_TOLERANCE = 1e-6;

/**
 * Allows `capacity` at once and `refillPerSecond` lastingly; starts full. Over any span of `s` seconds it never allows
 * more than `capacity + s × refillPerSecond`.
 */
export class TokenBucket {
  readonly #limits: BucketLimits;
  readonly #clock: Clock;
  #tokens: number;
  #updatedAtMs: number;

  constructor(limits: BucketLimits & { clock: Clock }) {
    assertLimits(limits);
    this.#limits = limits;
    this.#clock = limits.clock;
    this.#tokens = limits.capacity;
    this.#updatedAtMs = limits.clock.monotonicMs();
  }

  /**
   * Takes `cost` tokens if they are there, and none otherwise. A cost above the capacity counts as the capacity, since
   * it could never succeed.
   */
  take(cost = 1): TakeResult {
    this.#refill();
    const needed = effectiveCost(cost, this.#limits);
    if (this.#tokens >= needed - TOKEN_TOLERANCE) {
      this.#tokens = Math.max(0, this.#tokens - needed);
      return { allowed: true, retryAfterMs: 0 };
    }
    const missing = needed - this.#tokens;
    return { allowed: false, retryAfterMs: waitMs(missing, this.#limits) };
  }

  /** Puts back what a take of this cost took, up to the capacity. */
  giveBack(cost = 1): void {
    this.#refill();
    this.#tokens = Math.min(
      this.#limits.capacity,
      this.#tokens + effectiveCost(cost, this.#limits),
    );
  }

  /** Whether the bucket is as if nobody had used it, so that it may be forgotten. */
  get isFull(): boolean {
    this.#refill();
    return this.#tokens >= this.#limits.capacity;
  }

  #refill(): void {
    const nowMs = this.#clock.monotonicMs();
    const elapsedSeconds = (nowMs - this.#updatedAtMs) / 1000;
    const refilled = this.#tokens + elapsedSeconds * this.#limits.refillPerSecond;
    this.#tokens = Math.min(this.#limits.capacity, refilled);
    this.#updatedAtMs = nowMs;
  }
}

/** Throws unless the limits make a usable bucket. */
export function assertLimits({ capacity, refillPerSecond }: BucketLimits): void {
  assert(Number.isFinite(capacity) && capacity >= 1, 'a bucket holds at least one token');
  assert(Number.isFinite(refillPerSecond) && refillPerSecond > 0, 'a bucket is refilled');
}

/** What a take really costs: at most the capacity. Negative costs would fill the bucket and are a defect. */
export function effectiveCost(cost: number, { capacity }: BucketLimits): number {
  assert(Number.isFinite(cost) && cost >= 0, 'a cost is not negative');
  return Math.min(cost, capacity);
}

/** Rounded up to a whole millisecond and never 0: who comes back after it finds the tokens. */
function waitMs(missing: number, { refillPerSecond }: BucketLimits): number {
  return Math.max(1, Math.ceil((missing / refillPerSecond) * 1000 - TOKEN_TOLERANCE));
}
