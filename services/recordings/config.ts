import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';

/** How often what may be done. Generous, because a school or a company shares one address. */
export const RECORDING_RATE_LIMITS = {
  /** Lists and details. */
  readsPerAddress: { capacity: 600, refillPerSecond: 50 },
  /** Renaming, publishing and deleting by hand. */
  changesPerUser: { capacity: 120, refillPerSecond: 2 },
} as const satisfies Record<string, BucketLimits>;

export type RecordingLimiters = Record<keyof typeof RECORDING_RATE_LIMITS, RateLimiter>;

/** Makes the limiter of one limit: in memory for a single node, shared otherwise. `name` is unique in the deployment. */
export type CreateLimiter = (name: string, limits: BucketLimits) => RateLimiter;

export type RetentionLimits = {
  /** Older recordings are deleted; undefined: none are for their age. */
  ageDaysMax: number | undefined;
  /** Of all recordings together; the oldest are deleted first. Undefined: as much as there is room for. */
  bytesMax: number | undefined;
};
