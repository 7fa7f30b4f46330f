import { AppError } from '@stagedoor/contracts/errors';
import {
  newStreamKeySchema,
  streamKeyBodySchema,
  streamKeysSchema,
} from '@stagedoor/contracts/http/stream-keys';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { KeyRevocations } from '../keys/KeyRevocations.ts';
import { INGEST_NAME } from '../keys/StreamKeyIngest.ts';
import type { StreamKeys } from '../keys/StreamKeys.ts';
import { assertCreator } from '../StreamService.ts';
import type { StreamRouteParts } from './route-parts.ts';

const TAG = 'Stream keys';
const PATH = '/streaming/keys';
const DEFAULT_NAME = 'OBS';
const byId = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });

/** The keys with which programs publish by WHIP. */
export function addStreamKeyRoutes(
  routes: RestRoutes<Identity>,
  {
    keys,
    revocations,
    limiters,
    whipUrlOf,
  }: StreamRouteParts & { keys: StreamKeys; revocations: KeyRevocations },
): void {
  const own = { tag: TAG, access: 'required', authorize: authorizeAccount } as const;
  const limits = [
    {
      limiter: limiters.keysPerUser,
      key: ({ principal }: { principal: Identity | undefined }) => principal?.userId ?? 'nobody',
    },
  ];
  routes.add({
    ...own,
    method: 'get',
    path: PATH,
    summary: 'Your stream keys, without their secrets, and where to publish with them',
    data: streamKeysSchema,
    handle: async (request) => ({
      keys: await keys.list(request.principal.userId),
      whipUrl: whipUrlOf(request, INGEST_NAME),
    }),
  });
  routes.add({
    ...own,
    method: 'post',
    path: PATH,
    summary: 'Make a stream key, which is answered once and never again',
    description:
      'Programs like OBS publish with it by WHIP (RFC 9725): POST an SDP offer to /whip/live, or to /whip/{channelName} of your own ' +
      'stream, with Authorization: Bearer and the key. If you are not live, you are then.',
    limits,
    body: streamKeyBodySchema,
    status: 201,
    data: newStreamKeySchema,
    errors: ['CREATOR_ONLY', 'LIMIT_EXCEEDED'],
    handle: async ({ principal, body }) => {
      assertCreator(principal);
      return keys.make(principal.userId, body.name ?? DEFAULT_NAME);
    },
  });
  routes.add({
    ...own,
    method: 'post',
    path: `${PATH}/{id}/rotate`,
    summary: 'Replace a stream key by another: the old one is refused, and what it opened ends',
    limits,
    params: byId,
    status: 201,
    data: newStreamKeySchema,
    errors: ['CREATOR_ONLY', 'NOT_FOUND'],
    handle: async ({ principal, params }) => {
      assertCreator(principal);
      const made = await keys.rotate(principal.userId, params.id);
      revocations.announce({ userId: principal.userId, keyId: params.id });
      return made;
    },
  });
  routes.add({
    ...own,
    method: 'delete',
    path: `${PATH}/{id}`,
    summary: 'Revoke a stream key: it is refused from now on, and what it opened ends',
    limits,
    params: byId,
    data: z.object({ revoked: z.literal(true) }),
    errors: ['NOT_FOUND'],
    handle: async ({ principal, params }) => {
      await keys.revoke(principal.userId, params.id);
      revocations.announce({ userId: principal.userId, keyId: params.id });
      return { revoked: true as const };
    },
  });
}

/** Accounts only: an anonymous viewer has no stream. */
function authorizeAccount(principal: Identity): void {
  if (principal.kind !== 'user') throw new AppError('AUTH_REQUIRED', 'Log in first.');
}
