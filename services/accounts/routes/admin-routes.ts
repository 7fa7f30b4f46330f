import {
  adminUserPageSchema,
  adminUserSchema,
  adminUsersQuerySchema,
  auditPageSchema,
  auditQuerySchema,
  banBodySchema,
  creatorDecisionBodySchema,
  updateUserBodySchema,
} from '@stagedoor/contracts/http/accounts';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { AccountAdministration } from '../users/AccountAdministration.ts';
import type { AccountLists } from '../users/AccountLists.ts';
import type { UserStore } from '../users/UserStore.ts';
import { toAdminUser } from '../users/user-views.ts';
import { authorizeAdmin } from './access.ts';

/** Find people, change their roles, ban them, decide applications. */
export function addAdminRoutes(
  routes: RestRoutes<Identity>,
  deps: { users: UserStore; lists: AccountLists; administration: AccountAdministration },
): void {
  const { users, lists, administration } = deps;
  const admin = { tag: 'Administration', access: 'required', authorize: authorizeAdmin } as const;
  const byUser = z.object({ userId: z.uuid() });
  const show = async (userId: string) => toAdminUser(await users.getById(userId));
  routes.add({
    ...admin,
    method: 'get',
    path: '/admin/users',
    summary: 'Find accounts',
    query: adminUsersQuerySchema,
    data: adminUserPageSchema,
    errors: ['ADMIN_ONLY'],
    handle: ({ query }) => lists.findUsers(query),
  });
  routes.add({
    ...admin,
    method: 'get',
    path: '/admin/audit',
    summary: 'What administrators did',
    query: auditQuerySchema,
    data: auditPageSchema,
    errors: ['ADMIN_ONLY'],
    handle: ({ query }) => lists.findAuditRecords(query),
  });
  routes.add({
    ...admin,
    method: 'put',
    path: '/admin/user/{userId}',
    summary: 'Replace an account’s roles',
    description: 'Acts at once on tokens that were already issued.',
    params: byUser,
    body: updateUserBodySchema,
    data: adminUserSchema,
    errors: ['ADMIN_ONLY', 'NOT_FOUND', 'CONFLICT'],
    handle: async ({ principal, params, body }) => {
      await administration.setRoles(principal.userId, params.userId, body.roles);
      return show(params.userId);
    },
  });
  routes.add({
    ...admin,
    method: 'post',
    path: '/admin/user/{userId}/ban',
    summary: 'Ban an account',
    description: 'Ends its logins, connections and broadcast at once.',
    params: byUser,
    body: banBodySchema,
    data: adminUserSchema,
    errors: ['ADMIN_ONLY', 'NOT_FOUND', 'CONFLICT'],
    handle: async ({ principal, params, body }) => {
      await administration.ban(principal.userId, params.userId, body.reason);
      return show(params.userId);
    },
  });
  routes.add({
    ...admin,
    method: 'post',
    path: '/admin/user/{userId}/unban',
    summary: 'Lift a ban',
    params: byUser,
    data: adminUserSchema,
    errors: ['ADMIN_ONLY', 'NOT_FOUND'],
    handle: async ({ principal, params }) => {
      await administration.unban(principal.userId, params.userId);
      return show(params.userId);
    },
  });
  routes.add({
    ...admin,
    method: 'post',
    path: '/admin/user/{userId}/creator-application',
    summary: 'Approve or reject an application to become a creator',
    params: byUser,
    body: creatorDecisionBodySchema,
    data: adminUserSchema,
    errors: ['ADMIN_ONLY', 'NOT_FOUND'],
    handle: async ({ principal, params, body }) => {
      const { decision, reason } = body;
      await administration.decideApplication(principal.userId, params.userId, decision, reason);
      return show(params.userId);
    },
  });
}
