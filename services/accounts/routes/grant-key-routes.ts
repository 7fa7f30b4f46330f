import {
  grantKeyBodySchema,
  grantKeySchema,
  grantKeysSchema,
} from '@stagedoor/contracts/http/accounts';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { AccountLimiters } from '../config.ts';
import type { GrantKeys } from '../tokens/GrantKeys.ts';
import type { AccountChanges } from '../users/AccountChanges.ts';
import { authorizeUser, perUser } from './access.ts';

const TAG = 'Grant keys';
const PATH = '/users/me/grant-keys';

/** The keys with which an account's own backend signs media grants for that account's rooms. */
export function addGrantKeyRoutes(
  routes: RestRoutes<Identity>,
  deps: { grantKeys: GrantKeys; changes: AccountChanges; limiters: AccountLimiters },
): void {
  const { grantKeys, changes, limiters } = deps;
  const own = { tag: TAG, access: 'required', authorize: authorizeUser } as const;
  const limits = [{ limiter: limiters.changesPerUser, key: perUser }];
  routes.add({
    ...own,
    method: 'get',
    path: PATH,
    summary: 'Your keys',
    data: grantKeysSchema,
    handle: async ({ principal }) => ({ keys: await grantKeys.list(principal.userId) }),
  });
  routes.add({
    ...own,
    method: 'post',
    path: PATH,
    summary: 'Register the public half of an Ed25519 key pair',
    description:
      'Sign EdDSA JWTs with typ "grant+jwt", aud "stagedoor:media", the answered kid in the header, and the claims sub, ' +
      'room, role (publish or subscribe), iat and exp, at most six hours apart.',
    limits,
    body: grantKeyBodySchema,
    status: 201,
    data: grantKeySchema,
    errors: ['LIMIT_EXCEEDED'],
    handle: ({ principal, body }) => {
      const { kty, crv, x } = body.publicKey;
      return grantKeys.register(principal.userId, body.name, { kty, crv, x });
    },
  });
  routes.add({
    ...own,
    method: 'delete',
    path: `${PATH}/{kid}`,
    summary:
      'Revoke a key: grants that it signed are refused from now on, and what they opened ends',
    limits,
    params: z.object({ kid: z.string().regex(/^k_[A-Za-z0-9_-]{16,64}$/) }),
    data: z.object({ revoked: z.literal(true) }),
    errors: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      await grantKeys.revoke(principal.userId, params.kid);
      changes.announce({
        type: 'grant-key-revoked',
        userId: principal.userId,
        kid: params.kid,
      });
      return { revoked: true as const };
    },
  });
}
