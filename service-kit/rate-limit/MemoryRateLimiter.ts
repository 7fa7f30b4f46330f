import { type Clock, systemClock } from '../clock.ts';
import { assertLimits, type BucketLimits, type TakeResult, TokenBucket } from '../token-bucket.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** About 20 MB of buckets. Above it the least recently used key is forgotten, which can only favour that key. */
const KEYS_MAX = 100_000;

/** Counts in this process. Right for a single node, and the fallback of the shared one. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #limits: BucketLimits;
  readonly #clock: Clock;
  readonly #keysMax: number;
  /** In the order of last use, oldest first. */
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: BucketLimits & { clock?: Clock; keysMax?: number }) {
    assertLimits(limits);
    this.#limits = limits;
    this.#clock = limits.clock ?? systemClock;
    this.#keysMax = limits.keysMax ?? KEYS_MAX;
  }

  async take(key: string, cost?: number): Promise<TakeResult> {
    return this.takeNow(key, cost);
  }

  /** `take` without the promise, for callers on the hot path that only need this node's count. */
  takeNow(key: string, cost?: number): TakeResult {
    const bucket =
      this.#buckets.get(key) ?? new TokenBucket({ ...this.#limits, clock: this.#clock });
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > this.#keysMax) {
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
    }
    return bucket.take(cost);
  }

  async giveBack(key: string, cost?: number): Promise<void> {
    this.#buckets.get(key)?.giveBack(cost);
  }

  async close(): Promise<void> {
    this.#buckets.clear();
  }

  /** How many keys are remembered. */
  get keysCount(): number {
    return this.#buckets.size;
  }
}
