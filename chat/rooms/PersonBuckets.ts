import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import {
  type BucketLimits,
  type TakeResult,
  TokenBucket,
} from '@stagedoor/service-kit/token-bucket';

/** With so many remembered, those are forgotten who have used nothing for a while. */
const SWEEP_AT = 1_000;

/** One token bucket for each person, on this server. Whose bucket is full is not remembered for long. */
export class PersonBuckets {
  readonly #limits: BucketLimits & { clock: Clock };
  readonly #buckets = new Map<UserId, TokenBucket>();
  #sweepAt = SWEEP_AT;

  constructor(limits: BucketLimits & { clock: Clock }) {
    this.#limits = limits;
  }

  /** People that something is remembered of. */
  get size(): number {
    return this.#buckets.size;
  }

  take(userId: UserId, cost = 1): TakeResult {
    const bucket = this.#buckets.get(userId) ?? new TokenBucket(this.#limits);
    this.#buckets.set(userId, bucket);
    const result = bucket.take(cost);
    if (this.#buckets.size >= this.#sweepAt) this.#sweep();
    return result;
  }

  #sweep(): void {
    for (const [userId, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(userId);
    this.#sweepAt = Math.max(SWEEP_AT, 2 * this.#buckets.size);
  }
}
