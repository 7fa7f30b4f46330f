import {
  CONVERSATION_REFILL_MS,
  CONVERSATIONS_BURST_MAX,
  DIRECT_MESSAGE_REFILL_MS,
  DIRECT_MESSAGES_BURST_MAX,
  MESSAGE_REPORT_REFILL_MS,
  MESSAGE_REPORTS_BURST_MAX,
} from '@stagedoor/contracts/limits';
import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';

const SECOND_MS = 1_000;

/** How often what may be done. */
export const CONVERSATION_RATE_LIMITS = {
  messagesPerUser: {
    capacity: DIRECT_MESSAGES_BURST_MAX,
    refillPerSecond: SECOND_MS / DIRECT_MESSAGE_REFILL_MS,
  },
  /** Only those that there were not before. */
  conversationsPerUser: {
    capacity: CONVERSATIONS_BURST_MAX,
    refillPerSecond: SECOND_MS / CONVERSATION_REFILL_MS,
  },
  reportsPerUser: {
    capacity: MESSAGE_REPORTS_BURST_MAX,
    refillPerSecond: SECOND_MS / MESSAGE_REPORT_REFILL_MS,
  },
  /** Lists, and what is sent again: a page asks for some at every start. */
  requestsPerUser: { capacity: 300, refillPerSecond: 20 },
} as const satisfies Record<string, BucketLimits>;

export type ConversationLimiters = Record<keyof typeof CONVERSATION_RATE_LIMITS, RateLimiter>;

/** Makes the limiter of one limit: in memory for a single node, shared otherwise. `name` is unique in the deployment. */
export type CreateLimiter = (name: string, limits: BucketLimits) => RateLimiter;

export function createConversationLimiters(create: CreateLimiter): ConversationLimiters {
  const { messagesPerUser, conversationsPerUser, reportsPerUser, requestsPerUser } =
    CONVERSATION_RATE_LIMITS;
  return {
    messagesPerUser: create('chat/messagesPerUser', messagesPerUser),
    conversationsPerUser: create('chat/conversationsPerUser', conversationsPerUser),
    reportsPerUser: create('chat/reportsPerUser', reportsPerUser),
    requestsPerUser: create('chat/requestsPerUser', requestsPerUser),
  };
}
