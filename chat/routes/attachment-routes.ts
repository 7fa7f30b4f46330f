import {
  mediaParamsSchema,
  mediaQuerySchema,
  messageMediaLinkSchema,
  messageMediaSchema,
} from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import { answerFile } from '@stagedoor/service-kit/http-edge';
import { FILE_ANSWER, type RestRoutes, type RouteLimit } from '@stagedoor/service-kit/rest';
import type { AttachmentService, MediaVariant } from '../attachments/AttachmentService.ts';
import type { AttachmentLimiters } from '../attachments/config.ts';
import { MEDIA_CONTENT_TYPES } from '../attachments/media-format.ts';
import type { OpenedMedia } from '../attachments/roles.ts';
import { authorizeAccount, TAG } from './route-parts.ts';

const MEDIA = '/messages/media/{mediaId}';
/** Bytes under an id never change; who may see them may change, so nobody keeps them longer than a day. */
const CACHED = 'private, max-age=86400, immutable';
/** Opened by itself it is a picture or a player, and can do nothing else. */
const CONTENT_POLICY = "sandbox; default-src 'none'";

/** Media of direct messages: taken as they come, and shown to the two people. */
export function addAttachmentRoutes(
  routes: RestRoutes<Identity>,
  { service, limiters }: { service: AttachmentService; limiters: AttachmentLimiters },
): void {
  const perUser: RouteLimit<Identity> = {
    limiter: limiters.mediaLinksPerUser,
    key: ({ principal }) => principal?.userId ?? 'nobody',
  };
  routes.add({
    tag: TAG,
    access: 'required',
    authorize: authorizeAccount,
    method: 'post',
    path: '/messages/media',
    summary: 'Upload a picture, sound or film, to be sent with its `mediaId`',
    description:
      'The body is the file. What it is, its bytes say. Pictures are stored anew, upright and without metadata. What is not sent within a day is removed.',
    bodyTypes: ['image/*', 'audio/*', 'video/*'],
    status: 201,
    data: messageMediaSchema,
    handle: ({ principal: { userId }, info: { ip }, headers, bytes }) =>
      service.add({ userId, ip }, { headers, bytes }),
  });

  routes.add({
    tag: TAG,
    access: 'required',
    authorize: authorizeAccount,
    limits: [perUser],
    method: 'post',
    path: `${MEDIA}/link`,
    summary: 'Addresses of media for elements that send no token, good for an hour',
    description: '`previewUrl` is null where there is no picture.',
    params: mediaParamsSchema,
    data: messageMediaLinkSchema,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    handle: ({ principal, params }) => service.link(params.mediaId, principal.userId),
  });

  const variants: readonly { path: string; variant: MediaVariant; summary: string }[] = [
    { path: MEDIA, variant: 'original', summary: 'The media of a message, whole or in a range' },
    { path: `${MEDIA}/preview`, variant: 'preview', summary: 'A small picture of a picture' },
  ];
  for (const { variant, ...described } of variants) {
    routes.add({
      ...described,
      tag: TAG,
      access: 'optional',
      authorize: (principal) => {
        if (principal !== undefined) authorizeAccount(principal);
      },
      limits: [{ limiter: limiters.mediaReadsPerAddress }],
      method: 'get',
      description:
        'With a token of one of the two people (or of an admin, while it is reported), or by a link.',
      params: mediaParamsSchema,
      query: mediaQuerySchema,
      answerTypes: variant === 'preview' ? ['image/webp'] : MEDIA_CONTENT_TYPES,
      data: FILE_ANSWER,
      errors: ['AUTH_REQUIRED', 'FORBIDDEN', 'NOT_FOUND'],
      handle: async ({ principal, params, query, headers }) => {
        const isAdmin = principal?.roles.includes('admin') ?? false;
        const caller = { userId: principal?.userId, isAdmin, ticket: query.ticket };
        return await toAnswer(headers, await service.open(params.mediaId, variant, caller));
      },
    });
  }
}

async function toAnswer(asked: Headers, media: OpenedMedia): Promise<Response> {
  const headers = new Headers({
    'content-type': media.contentType,
    'content-disposition': `inline; filename="${media.fileName}"`,
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': CACHED,
    etag: `"${media.version}"`,
  });
  return await answerFile(asked, { ...media, headers });
}
