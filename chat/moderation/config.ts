import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { CreateLimiter } from '../conversations/config.ts';

/** How often one person who looks after rooms may do what. */
export const MODERATION_RATE_LIMITS = {
  /** Filters are compiled on all servers, and each change is written down; somebody who tries them out needs some at once. */
  filterChangesPerUser: { capacity: 20, refillPerSecond: 1 / 15 },
  /** Lists: a page asks for some when they are opened, and for more of them. */
  recordReadsPerUser: { capacity: 60, refillPerSecond: 2 },
} as const satisfies Record<string, BucketLimits>;

export type ModerationLimiters = Record<keyof typeof MODERATION_RATE_LIMITS, RateLimiter>;

export function createModerationLimiters(create: CreateLimiter): ModerationLimiters {
  const { filterChangesPerUser, recordReadsPerUser } = MODERATION_RATE_LIMITS;
  return {
    filterChangesPerUser: create('chat/filterChangesPerUser', filterChangesPerUser),
    recordReadsPerUser: create('chat/recordReadsPerUser', recordReadsPerUser),
  };
}
