import type { TakeResult } from '../token-bucket.ts';

export type { BucketLimits, TakeResult } from '../token-bucket.ts';

/**
 * Counts what one key (a user, an address, an endpoint with either) does, and refuses what is too much. One limiter
 * holds one limit; each key has a token bucket of its own.
 */
export interface RateLimiter {
  /**
   * Takes `cost` (1 unless given) from the key's bucket. Atomic: of two takes at once for the last token, one is
   * refused. Refused takes cost nothing. Never rejects: an implementation that loses its store decides by itself.
   */
  take(key: string, cost?: number): Promise<TakeResult>;

  /** Puts back what a take turned out not to owe; a bucket never holds more than its capacity. Never rejects. */
  giveBack(key: string, cost?: number): Promise<void>;

  /** Releases what the limiter holds. Idempotent. */
  close(): Promise<void>;
}
