import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { BucketLimits } from '@stagedoor/service-kit/token-bucket';
import { PersonBuckets } from './PersonBuckets.ts';

/** How often each person may do something through this server. */
export class PersonLimits {
  readonly #refusal: string;
  readonly #buckets: PersonBuckets;

  /** `refusal`: what whoever does too much is told. */
  constructor({ refusal, ...limits }: BucketLimits & { clock: Clock; refusal: string }) {
    this.#buckets = new PersonBuckets(limits);
    this.#refusal = refusal;
  }

  /** Throws AppError RATE_LIMIT_EXCEEDED. */
  take(userId: UserId): void {
    const { allowed, retryAfterMs } = this.#buckets.take(userId);
    if (!allowed) throw new AppError('RATE_LIMIT_EXCEEDED', this.#refusal, { retryAfterMs });
  }
}
