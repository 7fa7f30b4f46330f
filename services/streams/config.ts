import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';

/** How often what may be done. Generous, because a school or a company shares one address. */
export const STREAM_RATE_LIMITS = {
  /** A creator starts or announces a handful of broadcasts in an hour; a clumsy thumb a few more. */
  goLivePerUser: { capacity: 60, refillPerSecond: 0.5 },
  /** Making, replacing and revoking stream keys. */
  keysPerUser: { capacity: 30, refillPerSecond: 0.2 },
  /** Being counted and getting grants: a hundred people behind one address who each call twice a minute. */
  viewerCallsPerAddress: { capacity: 150, refillPerSecond: 4 },
  /** Lists and details. */
  readsPerAddress: { capacity: 600, refillPerSecond: 50 },
} as const satisfies Record<string, BucketLimits>;

export type StreamLimiters = Record<keyof typeof STREAM_RATE_LIMITS, RateLimiter>;

/** Makes the limiter of one limit: in memory for a single node, shared otherwise. `name` is unique in the deployment. */
export type CreateLimiter = (name: string, limits: BucketLimits) => RateLimiter;
