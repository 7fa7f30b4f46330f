import { randomUUID } from 'node:crypto';
import {
  blocksResultSchema,
  conversationContextSchema,
  conversationParamsSchema,
  conversationSchema,
  conversationsQuerySchema,
  conversationsResultSchema,
  directConnectBodySchema,
  directConnectResultSchema,
  openConversationBodySchema,
  userParamsSchema,
} from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { toMessageView } from '../conversations/message-view.ts';
import {
  authorizeAccount,
  type ConversationRouteParts,
  perUser,
  readPage,
  TAG,
} from './route-parts.ts';

/** With whom somebody is in conversation, and with whom they are not to be. */
export function addConversationRoutes(
  routes: RestRoutes<Identity>,
  parts: ConversationRouteParts,
): void {
  const { service, views } = parts;
  const common = {
    tag: TAG,
    access: 'required',
    authorize: authorizeAccount,
    limits: perUser(parts.limiters),
  } as const;

  for (const path of ['/messages/conversations', '/messages/direct-connections']) {
    routes.add({
      ...common,
      method: 'get',
      path,
      summary: 'The caller’s conversations, those with the latest message first',
      query: conversationsQuerySchema,
      data: conversationsResultSchema,
      handle: async ({ principal: { userId }, query }) => {
        const { items, ...page } = await readPage(query, (slice) => service.list(userId, slice));
        return { conversations: await views.many(items, userId), ...page };
      },
    });
  }

  routes.add({
    ...common,
    method: 'post',
    path: '/messages/conversations',
    summary: 'The conversation with somebody, made where there is none',
    body: openConversationBodySchema,
    data: conversationSchema,
    errors: ['NOT_FOUND', 'USER_BLOCKED'],
    handle: async ({ principal: { userId }, body }) =>
      views.one(await service.open(userId, asUserId(body.recipientId)), userId),
  });

  routes.add({
    ...common,
    method: 'get',
    path: '/messages/conversations/{conversationId}',
    summary: 'One of the caller’s conversations',
    params: conversationParamsSchema,
    data: conversationSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ principal: { userId }, params }) =>
      views.one(await service.get(userId, params.conversationId), userId),
  });

  routes.add({
    ...common,
    method: 'post',
    path: '/messages/direct-connect',
    summary: 'The conversation with somebody, with a first message',
    description:
      'Where there is a conversation already, it is used. Without `initialMessage` nothing is sent.',
    body: directConnectBodySchema,
    data: directConnectResultSchema,
    errors: ['NOT_FOUND', 'USER_BLOCKED', 'CHAT_CLOSED', 'CONFLICT'],
    handle: async ({ principal: { userId }, body }) => {
      const { targetUserId, initialMessage, clientId = randomUUID() } = body;
      const message =
        initialMessage === undefined
          ? undefined
          : await service.send(userId, {
              ...{ clientId, recipientId: targetUserId, content: initialMessage },
            });
      const row =
        message === undefined
          ? await service.open(userId, asUserId(targetUserId))
          : await service.get(userId, message.conversation_id);
      return {
        conversation: await views.one(row, userId),
        message: message === undefined ? null : toMessageView(message),
      };
    },
  });

  routes.add({
    ...common,
    method: 'get',
    path: '/messages/conversations/{conversationId}/context',
    summary: 'Where a conversation is in its flow; one of two people has none',
    params: conversationParamsSchema,
    data: conversationContextSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const row = await service.get(principal.userId, params.conversationId);
      return {
        conversationId: row.id,
        kind: row.kind,
        chatStatus: row.chat_status,
        flowState: row.chat_status === 'closed' ? 'chat_closed' : 'real_time',
        awaitingRole: null,
        currentAction: null,
        automationEnabled: row.chat_status === 'automated',
      };
    },
  });

  routes.add({
    ...common,
    method: 'get',
    path: '/messages/blocks',
    summary: 'Whom the caller has blocked, the latest first',
    data: blocksResultSchema,
    handle: async ({ principal }) => ({ userIds: await service.blocked(principal.userId) }),
  });

  routes.add({
    ...common,
    method: 'put',
    path: '/messages/blocks/{userId}',
    summary: 'Block somebody: nothing is sent between the two, in either direction',
    params: userParamsSchema,
    data: blocksResultSchema,
    errors: ['NOT_FOUND', 'LIMIT_EXCEEDED'],
    handle: async ({ principal: { userId }, params }) => {
      await service.block(userId, asUserId(params.userId));
      return { userIds: await service.blocked(userId) };
    },
  });

  routes.add({
    ...common,
    method: 'delete',
    path: '/messages/blocks/{userId}',
    summary: 'Block somebody no more',
    params: userParamsSchema,
    data: blocksResultSchema,
    handle: async ({ principal: { userId }, params }) => {
      await service.unblock(userId, asUserId(params.userId));
      return { userIds: await service.blocked(userId) };
    },
  });
}
