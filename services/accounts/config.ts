import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';

/** How often what may be done. Generous, because a school or a company shares one address. */
export const ACCOUNT_RATE_LIMITS = {
  /** Each costs a password hash (about 30 ms of a core). */
  registerPerAddress: { capacity: 100, refillPerSecond: 1 },
  loginPerAddress: { capacity: 100, refillPerSecond: 2 },
  /** One address guessing at one account: ten tries a minute. */
  loginPerAddressAndAccount: { capacity: 20, refillPerSecond: 1 / 6 },
  /**
   * Many addresses guessing wrong at one account. An address from which the account was logged in to lately is not
   * counted here, so that strangers cannot lock its owner out.
   */
  loginPerAccount: { capacity: 100, refillPerSecond: 1 / 3 },
  refreshPerAddress: { capacity: 300, refillPerSecond: 10 },
  /** One login refreshes once an hour; more is a client in a loop. */
  refreshPerLogin: { capacity: 30, refillPerSecond: 1 / 10 },
  /** A whole audience behind one address opens the same stream at once. */
  anonymousPerAddress: { capacity: 1_000, refillPerSecond: 50 },
  /** What a person changes about an account. */
  changesPerUser: { capacity: 60, refillPerSecond: 1 },
  publicReadsPerAddress: { capacity: 600, refillPerSecond: 50 },
} as const satisfies Record<string, BucketLimits>;

export type AccountLimitName = keyof typeof ACCOUNT_RATE_LIMITS;
export type AccountLimiters = Record<AccountLimitName, RateLimiter>;

export type AccountsConfig = {
  /** Whether becoming a creator takes a click or an administrator's decision. */
  creatorApproval: 'automatic' | 'admin';
  /** In place of ACCOUNT_RATE_LIMITS, one by one. */
  rateLimits?: Partial<Record<AccountLimitName, BucketLimits>>;
};

/** Makes the limiter of one limit: in memory for a single node, shared otherwise. `name` is unique in the deployment. */
export type CreateLimiter = (name: string, limits: BucketLimits) => RateLimiter;
