import { AppError } from '@stagedoor/contracts/errors';
import {
  becomeCreatorBodySchema,
  ownUserSchema,
  publicUserSchema,
  updateProfileBodySchema,
  usernameSchema,
} from '@stagedoor/contracts/http/accounts';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { AccountLimiters, AccountsConfig } from '../config.ts';
import type { AccountAdministration } from '../users/AccountAdministration.ts';
import type { UserStore } from '../users/UserStore.ts';
import { type AccountRow, toOwnUser, toPublicUser } from '../users/user-views.ts';
import { authorizeUser, perUser } from './access.ts';

const TAG = 'Users';

/** One's own profile, other people's, and becoming a creator. */
export function addProfileRoutes(
  routes: RestRoutes<Identity>,
  deps: {
    users: UserStore;
    administration: AccountAdministration;
    limiters: AccountLimiters;
    config: AccountsConfig;
  },
): void {
  const { users, administration, limiters, config } = deps;
  const changes = [{ limiter: limiters.changesPerUser, key: perUser }];
  const reads = [{ limiter: limiters.publicReadsPerAddress }];
  routes.add({
    method: 'get',
    path: '/users/me',
    tag: TAG,
    summary: 'Your profile',
    access: 'required',
    authorize: authorizeUser,
    data: ownUserSchema,
    handle: async ({ principal }) => toOwnUser(await users.getById(principal.userId)),
  });
  routes.add({
    method: 'put',
    path: '/users/me',
    tag: TAG,
    summary: 'Change your profile',
    description:
      'What is left out stays. Roles and balances are not changed here; such fields are ignored.',
    access: 'required',
    authorize: authorizeUser,
    limits: changes,
    body: updateProfileBodySchema,
    data: ownUserSchema,
    handle: async ({ principal, body }) => {
      const { displayName, bio } = body;
      return toOwnUser(await users.updateProfile(principal.userId, { displayName, bio }));
    },
  });
  routes.add({
    method: 'post',
    path: '/users/become-creator',
    tag: TAG,
    summary: 'Become a creator',
    description:
      'At once, or as an application for an administrator to decide; the answer shows which.',
    access: 'required',
    authorize: authorizeUser,
    limits: changes,
    body: becomeCreatorBodySchema,
    data: ownUserSchema,
    handle: async ({ principal, body }) => {
      const { userId } = principal;
      if (config.creatorApproval === 'automatic') await administration.makeCreator(userId);
      else await administration.applyAsCreator(userId, body.message);
      return toOwnUser(await users.getById(userId));
    },
  });
  routes.add({
    method: 'get',
    path: '/users/username/{username}',
    tag: TAG,
    summary: 'A public profile by user name',
    access: 'public',
    limits: reads,
    params: z.object({ username: usernameSchema }),
    data: publicUserSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ params }) => toVisible(await users.findByUsername(params.username)),
  });
  routes.add({
    method: 'get',
    path: '/users/{userId}',
    tag: TAG,
    summary: 'A public profile',
    access: 'public',
    limits: reads,
    params: z.object({ userId: z.uuid() }),
    data: publicUserSchema,
    errors: ['NOT_FOUND'],
    handle: async ({ params }) => toVisible(await users.findById(params.userId)),
  });
}

/** Banned people have no public profile. */
function toVisible(row: AccountRow | undefined) {
  if (row === undefined || row.banned_at !== null) {
    throw new AppError('NOT_FOUND', 'There is no such account.');
  }
  return toPublicUser(row);
}
