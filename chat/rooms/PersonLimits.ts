import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { type BucketLimits, TokenBucket } from '@stagedoor/service-kit/token-bucket';

/** With so many remembered, those are forgotten whom nothing holds back any more. */
const SWEEP_AT = 1_000;

/** How often each person may do something through this server. */
export class PersonLimits {
  readonly #limits: BucketLimits & { clock: Clock };
  readonly #refusal: string;
  readonly #buckets = new Map<UserId, TokenBucket>();
  #sweepAt = SWEEP_AT;

  /** `refusal`: what whoever does too much is told. */
  constructor({ refusal, ...limits }: BucketLimits & { clock: Clock; refusal: string }) {
    this.#limits = limits;
    this.#refusal = refusal;
  }

  /** Throws AppError RATE_LIMIT_EXCEEDED. */
  take(userId: UserId): void {
    const bucket = this.#buckets.get(userId) ?? new TokenBucket(this.#limits);
    this.#buckets.set(userId, bucket);
    const { allowed, retryAfterMs } = bucket.take();
    if (this.#buckets.size >= this.#sweepAt) this.#sweep();
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', this.#refusal, { retryAfterMs });
  }

  #sweep(): void {
    for (const [userId, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(userId);
    this.#sweepAt = Math.max(SWEEP_AT, 2 * this.#buckets.size);
  }
}
