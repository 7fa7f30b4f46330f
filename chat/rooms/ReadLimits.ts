import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { PersonBuckets } from './PersonBuckets.ts';

/** Joins and looks into histories of one person: pages joined at once, and the reading back of a long chat. */
const READ_LIMITS = { capacity: 40, refillPerSecond: 4 };

/** How often each person may read from the log, which costs more than to ask for it. */
export class ReadLimits {
  readonly #buckets: PersonBuckets;

  constructor(clock: Clock) {
    this.#buckets = new PersonBuckets({ ...READ_LIMITS, clock });
  }

  /** Throws AppError RATE_LIMIT_EXCEEDED. */
  take(userId: UserId): void {
    const { allowed, retryAfterMs } = this.#buckets.take(userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many reads.', { retryAfterMs });
  }
}
