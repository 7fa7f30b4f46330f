import { randomUUID } from 'node:crypto';
import {
  conversationDeliveredBodySchema,
  conversationDeliveredSchema,
  conversationParamsSchema,
  conversationSeenBodySchema,
  conversationSeenSchema,
  messageParamsSchema,
  messageSchema,
  messagesQuerySchema,
  messagesResultSchema,
  sendMessageBodySchema,
  unreadCountSchema,
  updateMessageBodySchema,
} from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { toMessageView } from '../conversations/message-view.ts';
import {
  authorizeAccount,
  type ConversationRouteParts,
  perUser,
  readPage,
  TAG,
} from './route-parts.ts';

/** What is said in conversations: send, read, mark as read, count. */
export function addMessageRoutes(
  routes: RestRoutes<Identity>,
  parts: ConversationRouteParts,
): void {
  const { service, changes, receipts } = parts;
  const common = {
    tag: TAG,
    access: 'required',
    authorize: authorizeAccount,
    limits: perUser(parts.limiters),
  } as const;

  for (const path of [
    '/messages/conversation/{conversationId}',
    '/messages/conversations/{conversationId}/messages',
  ]) {
    routes.add({
      ...common,
      method: 'get',
      path,
      summary: 'The messages of a conversation, newest first',
      description:
        'With `before` = the `nextBefore` of the page before, new messages shift nothing.',
      params: conversationParamsSchema,
      query: messagesQuerySchema,
      data: messagesResultSchema,
      errors: ['NOT_FOUND'],
      handle: async ({ principal: { userId }, params, query }) => {
        const { items, ...page } = await readPage(query, (slice) =>
          service.messages(userId, params.conversationId, { ...slice, before: query.before }),
        );
        const messages = items.map(toMessageView);
        const nextBefore = page.hasMore ? (messages.at(-1)?.seq ?? null) : null;
        return { messages, ...page, nextBefore };
      },
    });
  }

  routes.add({
    ...common,
    method: 'post',
    path: '/messages/send',
    summary: 'Send a message, in a conversation or to somebody',
    description:
      'With a `clientId` it may be sent again, however late: it is stored once and answered as before. `recipientId` alone begins a conversation where there is none. The other names of fields are synonyms.',
    body: sendMessageBodySchema,
    status: 201,
    data: messageSchema,
    errors: ['NOT_FOUND', 'USER_BLOCKED', 'CHAT_CLOSED', 'CONFLICT'],
    handle: async ({ principal, body }) => {
      const draft = { ...body, clientId: body.clientId ?? randomUUID() };
      return toMessageView(await service.send(principal.userId, draft));
    },
  });

  routes.add({
    ...common,
    method: 'post',
    path: '/messages/conversations/{conversationId}/seen',
    summary: 'Mark messages to the caller as read; answers how many were not',
    description: 'All up to and with `upToSeq`; all there are without it.',
    params: conversationParamsSchema,
    body: conversationSeenBodySchema,
    data: conversationSeenSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ principal: { userId }, params: { conversationId }, body }) => ({
      count: await receipts.markSeen(userId, conversationId, body.upToSeq),
    }),
  });

  routes.add({
    ...common,
    method: 'post',
    path: '/messages/conversations/{conversationId}/delivered',
    summary: 'Messages to the caller are at one of their clients; answers how many were not',
    description: 'All up to and with `upToSeq`. What is read counts as delivered.',
    params: conversationParamsSchema,
    body: conversationDeliveredBodySchema,
    data: conversationDeliveredSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ principal: { userId }, params: { conversationId }, body }) => ({
      count: await receipts.markDelivered(userId, conversationId, body.upToSeq),
    }),
  });

  for (const path of ['/messages/unread/count', '/messages/unread-count']) {
    routes.add({
      ...common,
      method: 'get',
      path,
      summary: 'How many messages to the caller are not read',
      data: unreadCountSchema,
      handle: async ({ principal }) => ({
        unreadCount: await service.unreadCount(principal.userId),
      }),
    });
  }

  routes.add({
    ...common,
    method: 'patch',
    path: '/messages/{messageId}',
    summary:
      'Mark one message as read, by whom it is to; or let it say something else, by who sent it',
    description:
      'What was sent can be changed for some minutes. Beside media the text may be empty.',
    params: messageParamsSchema,
    body: updateMessageBodySchema,
    data: messageSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'MESSAGE_NOT_EDITABLE', 'CHAT_CLOSED', 'USER_BLOCKED'],
    handle: async ({ principal: { userId }, params: { messageId }, body: { content } }) =>
      toMessageView(
        content === undefined
          ? await receipts.markRead(userId, messageId)
          : await changes.edit(userId, messageId, content),
      ),
  });

  routes.add({
    ...common,
    method: 'delete',
    path: '/messages/{messageId}',
    summary: 'Take a message back, by who sent it: nothing is left of what it said, for both',
    params: messageParamsSchema,
    data: messageSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    handle: async ({ principal, params }) =>
      toMessageView(await changes.remove(principal.userId, params.messageId)),
  });
}
