import {
  channelNameSchema,
  goLiveBodySchema,
  goLiveResultSchema,
  pageQuerySchema,
  scheduleBodySchema,
  streamReferenceSchema,
  streamSchema,
  streamStatsSchema,
  updateStreamBodySchema,
} from '@stagedoor/contracts/http/streams';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { StreamKeys } from '../keys/StreamKeys.ts';
import { assertCreator, type StreamService } from '../StreamService.ts';
import type { StreamRouteParts } from './route-parts.ts';

const TAG = 'Streaming';
/** What a stream key is called that came with going live. */
const KEY_NAME = 'OBS';
const byReference = z.object({ reference: streamReferenceSchema });

/** What a creator does with a stream: go live, edit, end, plan, look back. */
export function addPublishingRoutes(
  routes: RestRoutes<Identity>,
  { service, views, limiters, keys, whipUrlOf }: StreamRouteParts & { keys: StreamKeys },
): void {
  const limits = [
    {
      limiter: limiters.goLivePerUser,
      key: ({ principal }: { principal: Identity | undefined }) => principal?.userId ?? 'nobody',
    },
  ];

  routes.add({
    method: 'post',
    path: '/streaming/go-live',
    tag: TAG,
    summary: 'Start a broadcast',
    description:
      'A creator who is live already gets the same stream again, with the new texts and a new grant to publish; `record: true` records it from then on. `hlsUrl` is null for a private stream: `POST /streaming/viewer/join/{reference}` gives each viewer an address of their own, the creator too.',
    access: 'required',
    limits,
    body: goLiveBodySchema,
    status: 201,
    data: goLiveResultSchema,
    errors: ['CREATOR_ONLY', 'CONFLICT', 'STREAM_STATE_INVALID', 'NOT_FOUND', 'LIMIT_EXCEEDED'],
    handle: async (request) => {
      const { principal, body } = request;
      const { title, scheduledStreamId, withStreamKey, ...texts } = body;
      assertCreator(principal);
      // One that is asked for comes before going live: when there are as many as may be, everything stays as it was.
      const asked =
        withStreamKey === true ? await keys.make(principal.userId, KEY_NAME) : undefined;
      const { row, publishGrant, isResumed } = await service
        .goLive(principal, { ...given(texts), title, scheduledStreamId })
        .catch(async (error: unknown) => {
          // Nobody is ever shown this key.
          if (asked !== undefined) await keys.revoke(principal.userId, asked.id);
          throw error;
        });
      const made =
        withStreamKey === undefined ? await keys.makeFirst(principal.userId, KEY_NAME) : asked;
      return {
        ...(await views.one(row)),
        ...{ publishGrant, isResumed, whipUrl: whipUrlOf(request, row.channel_name) },
        ...(made === undefined ? {} : { streamKey: made.key }),
      };
    },
  });

  routes.add({
    method: 'post',
    path: '/streaming/end-stream/{reference}',
    tag: TAG,
    summary: 'End a broadcast, by stream id or channel name',
    description: 'Ending a stream that is over answers the same again.',
    access: 'required',
    params: byReference,
    data: streamSchema,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'STREAM_STATE_INVALID'],
    handle: async ({ principal, params }) =>
      views.one(await service.end(principal, params.reference)),
  });

  routes.add({
    method: 'post',
    path: '/streaming/schedule',
    tag: TAG,
    summary: 'Announce a broadcast',
    access: 'required',
    limits,
    body: scheduleBodySchema,
    status: 201,
    data: streamSchema,
    errors: ['CREATOR_ONLY'],
    handle: async ({ principal, body }) => {
      const { title, scheduledAt, ...texts } = body;
      return views.one(
        await service.schedule(principal, {
          ...given(texts),
          title,
          scheduledAt: new Date(scheduledAt),
        }),
      );
    },
  });

  routes.add({
    method: 'delete',
    path: '/streaming/schedule/{reference}',
    tag: TAG,
    summary: 'Withdraw an announced broadcast',
    access: 'required',
    params: byReference,
    data: z.object({}),
    errors: ['FORBIDDEN', 'NOT_FOUND', 'STREAM_STATE_INVALID'],
    handle: async ({ principal, params }) => {
      await service.cancelScheduled(principal, params.reference);
      return {};
    },
  });

  routes.add({
    method: 'put',
    path: '/streaming/stream/{reference}',
    tag: TAG,
    summary: 'Change title, description, category or visibility; viewers see it at once',
    access: 'required',
    params: byReference,
    body: updateStreamBodySchema,
    data: streamSchema,
    errors: ['FORBIDDEN', 'NOT_FOUND', 'STREAM_STATE_INVALID'],
    handle: async ({ principal, params, body }) =>
      views.one(await service.update(principal, params.reference, given(body))),
  });

  routes.add({
    method: 'get',
    path: '/streaming/mine',
    tag: TAG,
    summary: 'The stream with which the caller is live, if any, with a new grant to publish',
    access: 'required',
    data: z.object({ stream: goLiveResultSchema.nullable() }),
    handle: async (request) => {
      const { principal } = request;
      const row = await service.findLiveOf(principal);
      if (row === undefined) return { stream: null };
      const { token } = await service.issueToken(principal, row.channel_name, 'publish');
      const whipUrl = whipUrlOf(request, row.channel_name);
      return {
        stream: { ...(await views.one(row)), publishGrant: token, isResumed: true, whipUrl },
      };
    },
  });

  routes.add({
    method: 'get',
    path: '/streaming/history',
    tag: TAG,
    summary: 'The caller’s streams, newest first',
    access: 'required',
    query: pageQuerySchema,
    data: z.object({ streams: z.array(streamSchema) }),
    handle: async ({ principal, query }) => ({
      streams: await views.many(await service.listHistory(principal, query.page, query.pageSize)),
    }),
  });

  routes.add({
    method: 'get',
    path: '/streaming/stream/{reference}/stats',
    tag: TAG,
    summary: 'Audience of one’s own stream, minute by minute',
    access: 'required',
    params: byReference,
    data: streamStatsSchema,
    errors: ['FORBIDDEN', 'NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const statistics = await service.statistics(principal, params.reference);
      return {
        ...statistics,
        minutes: statistics.minutes.map((minute) => ({
          ...minute,
          minute: minute.minute.toISOString(),
        })),
      };
    },
  });

  routes.add({
    method: 'post',
    path: '/agora/token/stream',
    tag: 'Media tokens',
    limits: [{ limiter: limiters.viewerCallsPerAddress }],
    summary: 'A grant for a broadcast: host for its creator, audience for whoever may watch',
    access: 'required',
    body: z.object({
      channelName: channelNameSchema,
      role: z.enum(['host', 'audience']).default('audience'),
    }),
    data: mediaTokenSchema,
    errors: ['CREATOR_ONLY', 'FORBIDDEN', 'GRANT_REQUIRED', 'NOT_FOUND', 'STREAM_NOT_LIVE'],
    handle: async ({ principal, body }) =>
      describeToken(
        await service.issueToken(
          principal,
          body.channelName,
          body.role === 'host' ? 'publish' : 'subscribe',
        ),
      ),
  });

  routes.add({
    method: 'post',
    path: '/agora/token/rtc',
    tag: 'Media tokens',
    limits: [{ limiter: limiters.viewerCallsPerAddress }],
    summary: 'A grant for a room’s audio and video',
    access: 'required',
    body: z.object({
      channelName: channelNameSchema,
      role: z.enum(['publisher', 'subscriber', 'publish', 'subscribe']).default('subscriber'),
    }),
    data: mediaTokenSchema,
    errors: ['CREATOR_ONLY', 'FORBIDDEN', 'GRANT_REQUIRED', 'NOT_FOUND', 'STREAM_NOT_LIVE'],
    handle: async ({ principal, body }) =>
      describeToken(
        await service.issueToken(
          principal,
          body.channelName,
          body.role.startsWith('publish') ? 'publish' : 'subscribe',
        ),
      ),
  });
}

/** The fields that a request has: an absent one and one that is undefined differ further in. */
function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}

const mediaTokenSchema = z.object({
  token: z.string(),
  channelName: z.string(),
  uid: z.string(),
  role: z.enum(['publish', 'subscribe']),
  expiresAt: z.string(),
});

function describeToken(token: Awaited<ReturnType<StreamService['issueToken']>>) {
  return {
    token: token.token,
    channelName: token.room,
    uid: token.subject,
    role: token.role,
    expiresAt: new Date(token.expiresAtMs).toISOString(),
  };
}
