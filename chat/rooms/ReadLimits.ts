import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { TokenBucket } from '@stagedoor/service-kit/token-bucket';

/** Joins and looks into histories of one person: pages joined at once, and the reading back of a long chat. */
const READ_LIMITS = { capacity: 40, refillPerSecond: 4 };
/** With so many remembered, those are forgotten who have not read for a while. */
const SWEEP_AT = 1_000;

/** How often each person may read from the log, which costs more than to ask for it. */
export class ReadLimits {
  readonly #clock: Clock;
  readonly #buckets = new Map<UserId, TokenBucket>();
  #sweepAt = SWEEP_AT;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws AppError RATE_LIMIT_EXCEEDED. */
  take(userId: UserId): void {
    const bucket =
      this.#buckets.get(userId) ?? new TokenBucket({ ...READ_LIMITS, clock: this.#clock });
    this.#buckets.set(userId, bucket);
    const { allowed, retryAfterMs } = bucket.take();
    if (this.#buckets.size >= this.#sweepAt) this.#sweep();
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many reads.', { retryAfterMs });
  }

  #sweep(): void {
    for (const [userId, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(userId);
    this.#sweepAt = Math.max(SWEEP_AT, 2 * this.#buckets.size);
  }
}
