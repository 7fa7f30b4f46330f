import {
  recordingIdSchema,
  recordingSchema,
  recordingsQuerySchema,
  recordingsResultSchema,
  updateRecordingBodySchema,
} from '@stagedoor/contracts/http/recordings';
import type { Identity } from '@stagedoor/contracts/identity';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { z } from 'zod';
import type { RecordingLimiters } from '../config.ts';
import type { RecordingService } from '../RecordingService.ts';
import type { RecordingViews } from './recording-view.ts';

const TAG = 'Recordings';
const byId = z.object({ recordingId: recordingIdSchema });

/** What is recorded: look, rename, publish, delete. */
export function addRecordingRoutes(
  routes: RestRoutes<Identity>,
  parts: { service: RecordingService; views: RecordingViews; limiters: RecordingLimiters },
): void {
  const { service, views, limiters } = parts;
  const reads = [{ limiter: limiters.readsPerAddress }];
  const changes = [
    {
      limiter: limiters.changesPerUser,
      key: ({ principal }: { principal: Identity | undefined }) => principal?.userId ?? 'nobody',
    },
  ];

  routes.add({
    method: 'get',
    path: '/streaming/recordings',
    tag: TAG,
    summary: 'The caller’s recordings, or the public ones of a creator; newest first',
    access: 'optional',
    limits: reads,
    query: recordingsQuerySchema,
    data: recordingsResultSchema,
    errors: ['AUTH_REQUIRED'],
    handle: async ({ principal, query }) => ({
      recordings: await views.many(await service.list(principal, query), principal),
    }),
  });

  routes.add({
    method: 'get',
    path: '/streaming/recordings/{recordingId}',
    tag: TAG,
    summary: 'One recording, with paths to its playlist, MP4, poster and thumbnails',
    access: 'optional',
    limits: reads,
    params: byId,
    data: recordingSchema,
    errors: ['NOT_FOUND', 'GRANT_REQUIRED'],
    handle: async ({ principal, params }) =>
      views.one(await service.get(principal, params.recordingId), principal),
  });

  routes.add({
    method: 'patch',
    path: '/streaming/recordings/{recordingId}',
    tag: TAG,
    summary: 'Rename a recording, or change who may watch it',
    access: 'required',
    limits: changes,
    params: byId,
    body: updateRecordingBodySchema,
    data: recordingSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    handle: async ({ principal, params, body }) => {
      const row = await service.update(principal, params.recordingId, given(body));
      return views.one(row, principal);
    },
  });

  routes.add({
    method: 'delete',
    path: '/streaming/recordings/{recordingId}',
    tag: TAG,
    summary: 'Delete a recording with its files; nobody can watch it from then on',
    access: 'required',
    limits: changes,
    params: byId,
    data: z.object({}),
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    handle: async ({ principal, params }) => {
      await service.delete(principal, params.recordingId);
      return {};
    },
  });
}

/** The fields that a request has: an absent one and one that is undefined differ further in. */
function given(body: { title?: string | undefined; visibility?: StreamVisibility | undefined }): {
  title?: string;
  visibility?: StreamVisibility;
} {
  const { title, visibility } = body;
  return {
    ...(title === undefined ? {} : { title }),
    ...(visibility === undefined ? {} : { visibility }),
  };
}
