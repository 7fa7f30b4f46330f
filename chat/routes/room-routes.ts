import {
  chatActionsQuerySchema,
  chatActionsResultSchema,
  chatFiltersSchema,
  chatRestrictionsQuerySchema,
  chatRestrictionsResultSchema,
  chatRoomParamsSchema,
} from '@stagedoor/contracts/http/chat';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId } from '@stagedoor/contracts/ids';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import type { ModerationRecords } from '../moderation/ModerationRecords.ts';
import { authorizeAccount, readPage } from './route-parts.ts';

export type RoomRouteParts = { records: ModerationRecords; reads: RateLimiter };

/** What those who look after a room read about it. What they do goes by the WebSocket. */
export function addRoomRoutes(
  routes: RestRoutes<Identity>,
  { records, reads }: RoomRouteParts,
): void {
  const common = {
    method: 'get',
    tag: 'Chat',
    access: 'required',
    authorize: authorizeAccount,
    limits: [
      {
        limiter: reads,
        key: ({ principal }: { principal: Identity | undefined }) => principal?.userId ?? 'nobody',
      },
    ],
    params: chatRoomParamsSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  } as const;

  routes.add({
    ...common,
    path: '/chat/{room}/filters',
    summary: 'What is not to be written in the rooms of this room’s creator',
    description: 'For those who look after the room. They change it by `ChangeChatFilters`.',
    data: chatFiltersSchema,
    handle: async ({ principal, params }) =>
      await records.filters(principal, asRoomId(params.room)),
  });

  routes.add({
    ...common,
    path: '/chat/{room}/moderation/actions',
    summary: 'What was done in the rooms of this room’s creator, and by whom; newest first',
    description:
      'For those who look after the room. `before` = the `nextBefore` of the page before.',
    query: chatActionsQuerySchema,
    data: chatActionsResultSchema,
    handle: async ({ principal, params, query }) =>
      await records.actions(principal, asRoomId(params.room), {
        before: query.before,
        limit: query.limit,
      }),
  });

  routes.add({
    ...common,
    path: '/chat/{room}/restrictions',
    summary: 'Who is timed out or banned in the rooms of this room’s creator; the latest first',
    description: 'For those who look after the room. They lift it by `RestrictChatUser`.',
    query: chatRestrictionsQuerySchema,
    data: chatRestrictionsResultSchema,
    handle: async ({ principal, params, query }) => {
      const { items, ...page } = await readPage(query, (slice) =>
        records.restrictions(principal, asRoomId(params.room), slice),
      );
      return { restrictions: items, ...page };
    },
  });
}
