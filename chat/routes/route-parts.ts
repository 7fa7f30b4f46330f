import { AppError } from '@stagedoor/contracts/errors';
import { clampLimit } from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RouteLimit } from '@stagedoor/service-kit/rest';
import type { Conversations } from '../conversations/Conversations.ts';
import type { ConversationViews } from '../conversations/ConversationViews.ts';
import type { ConversationLimiters } from '../conversations/config.ts';
import type { MessageChanges } from '../conversations/MessageChanges.ts';
import type { Receipts } from '../conversations/Receipts.ts';
import { isAccount } from '../moderation/permissions.ts';

/** What the routes of conversations are built with. */
export type ConversationRouteParts = {
  service: Conversations;
  changes: MessageChanges;
  receipts: Receipts;
  views: ConversationViews;
  limiters: ConversationLimiters;
};

/** The group in the documentation. */
export const TAG = 'Messages';

/** Lets logins of accounts in: conversations are between people who can be answered. */
export function authorizeAccount(principal: Identity): void {
  if (!isAccount(principal)) throw new AppError('AUTH_REQUIRED', 'Log in first.');
}

/** Lets those in who look after the platform. */
export function authorizeAdmin(principal: Identity): void {
  authorizeAccount(principal);
  if (!principal.roles.includes('admin'))
    throw new AppError('ADMIN_ONLY', 'This is for administrators.');
}

export function perUser({ requestsPerUser }: ConversationLimiters): RouteLimit<Identity>[] {
  return [{ limiter: requestsPerUser, key: ({ principal }) => principal?.userId ?? 'nobody' }];
}

type Asked = { page: number; limit: number };

/** One page of a list, and whether more follow: one item more than it has is looked for. */
export async function readPage<Item>(
  asked: Asked,
  read: (slice: { limit: number; offset: number }) => Promise<Item[]>,
): Promise<{ items: Item[]; page: number; limit: number; hasMore: boolean }> {
  const limit = clampLimit(asked.limit);
  const found = await read({ limit: limit + 1, offset: (asked.page - 1) * limit });
  return { items: found.slice(0, limit), page: asked.page, limit, hasMore: found.length > limit };
}
