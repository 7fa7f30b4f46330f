import { AppError } from '@stagedoor/contracts/errors';
import {
  activeQuerySchema,
  activeResultSchema,
  streamReferenceSchema,
  streamSchema,
  viewerJoinResultSchema,
} from '@stagedoor/contracts/http/streams';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import { isInsider } from '../admission.ts';
import type { StreamRouteParts } from './route-parts.ts';

const TAG = 'Streaming';
const byReference = z.object({ reference: streamReferenceSchema });

/** What viewers do: find a stream, look at it, be counted. */
export function addWatchingRoutes(
  routes: RestRoutes<Identity>,
  { service, views, limiters }: StreamRouteParts,
): void {
  const reads = [{ limiter: limiters.readsPerAddress }];

  routes.add({
    method: 'get',
    path: '/streaming/active',
    tag: TAG,
    limits: reads,
    summary: 'Public streams that are live',
    access: 'public',
    query: activeQuerySchema,
    data: activeResultSchema,
    handle: async ({ query }) => {
      const { search, category, sort } = query;
      return {
        streams: await views.cards(
          await service.listPublic({ status: 'live', search, category, sort }),
        ),
      };
    },
  });

  routes.add({
    method: 'get',
    path: '/streaming/scheduled',
    tag: TAG,
    limits: reads,
    summary: 'Public streams that are announced',
    access: 'public',
    query: activeQuerySchema,
    data: activeResultSchema,
    handle: async ({ query }) => {
      const { search, category, sort } = query;
      return {
        streams: await views.many(
          await service.listPublic({ status: 'scheduled', search, category, sort }),
        ),
      };
    },
  });

  routes.add({
    method: 'get',
    path: '/streaming/stream/{reference}',
    tag: TAG,
    limits: reads,
    summary: 'One stream, by channel name or stream id',
    access: 'optional',
    params: byReference,
    data: streamSchema,
    errors: ['NOT_FOUND', 'GRANT_REQUIRED'],
    handle: async ({ principal, params }) => {
      const row = await service.getByReference(params.reference);
      const mayLook =
        principal !== undefined && isInsider({ creatorId: row.creator_id }, principal);
      if (row.visibility === 'private' && !mayLook) {
        throw new AppError('GRANT_REQUIRED', 'This stream is private.');
      }
      return views.one(row);
    },
  });

  routes.add({
    method: 'post',
    path: '/streaming/viewer/join/{reference}',
    tag: TAG,
    limits: [{ limiter: limiters.viewerCallsPerAddress }],
    summary: 'Be counted as a viewer, and get a grant to watch',
    description:
      'Lasts 45 s unless repeated. Clients with a WebSocket need not call it: they are counted while they watch.',
    access: 'required',
    params: byReference,
    data: viewerJoinResultSchema,
    errors: ['NOT_FOUND', 'STREAM_NOT_LIVE', 'GRANT_REQUIRED'],
    handle: async ({ principal, params }) => {
      const joined = await service.joinAsViewer(principal, params.reference);
      return {
        viewerGrant: joined.grant,
        viewerCount: joined.viewerCount,
        hlsUrl: joined.hlsUrl,
      };
    },
  });

  routes.add({
    method: 'post',
    path: '/streaming/viewer/leave/{reference}',
    tag: TAG,
    limits: [{ limiter: limiters.viewerCallsPerAddress }],
    summary: 'No longer be counted',
    access: 'required',
    params: byReference,
    data: z.object({ viewerCount: z.number().int() }),
    errors: ['NOT_FOUND', 'STREAM_NOT_LIVE'],
    handle: async ({ principal, params }) => ({
      viewerCount: await service.leaveAsViewer(principal, params.reference),
    }),
  });
}
