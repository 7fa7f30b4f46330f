import {
  messageParamsSchema,
  reportBodySchema,
  reportDecisionBodySchema,
  reportDecisionResultSchema,
  reportParamsSchema,
  reportResultSchema,
  reportsQuerySchema,
  reportsResultSchema,
} from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import type { ConversationLimiters } from '../conversations/config.ts';
import type { Reports } from '../conversations/Reports.ts';
import { authorizeAccount, authorizeAdmin, perUser, readPage, TAG } from './route-parts.ts';

/** Report a message, and decide what becomes of it. */
export function addReportRoutes(
  routes: RestRoutes<Identity>,
  { reports, limiters }: { reports: Reports; limiters: ConversationLimiters },
): void {
  const common = { access: 'required', limits: perUser(limiters) } as const;
  const admin = { ...common, tag: 'Administration', authorize: authorizeAdmin } as const;

  routes.add({
    ...common,
    tag: TAG,
    authorize: authorizeAccount,
    method: 'post',
    path: '/messages/{messageId}/report',
    summary: 'Report a message to the caller to whoever looks after the platform',
    description: 'Once; again it is answered as before.',
    params: messageParamsSchema,
    body: reportBodySchema,
    status: 201,
    data: reportResultSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    handle: async ({ principal: { userId }, params, body }) => {
      const report = await reports.report(userId, params.messageId, body.reason);
      return { reportId: report.id, reportedAt: report.created_at.toISOString() };
    },
  });

  routes.add({
    ...admin,
    method: 'get',
    path: '/admin/moderation/queue',
    summary: 'Reported messages of which nobody has decided, what waits for longest first',
    query: reportsQuerySchema,
    data: reportsResultSchema,
    errors: ['ADMIN_ONLY'],
    handle: async ({ query }) => {
      const { items, ...page } = await readPage(query, (slice) => reports.open(slice));
      return { reports: await reports.show(items), ...page };
    },
  });

  routes.add({
    ...admin,
    method: 'post',
    path: '/admin/moderation/queue/{reportId}',
    summary: 'Keep a reported message, or remove it for both of its people',
    params: reportParamsSchema,
    body: reportDecisionBodySchema,
    data: reportDecisionResultSchema,
    errors: ['ADMIN_ONLY', 'NOT_FOUND', 'CONFLICT'],
    handle: async ({ principal: { userId }, params: { reportId }, body: { action } }) => {
      const { decidedAt } = await reports.decide(userId, reportId, action);
      return { reportId, action, decidedAt: decidedAt.toISOString() };
    },
  });
}
