import { z } from 'zod';
import { ROOM_ID_PATTERN } from '../ids.ts';
import {
  CATEGORY_LENGTH_MAX,
  DESCRIPTION_LENGTH_MAX,
  PAGE_SIZE_DEFAULT,
  PAGE_SIZE_MAX,
  TITLE_LENGTH_MAX,
} from '../limits.ts';
import { STREAM_END_REASONS, STREAM_STATUSES, STREAM_VISIBILITIES } from '../media.ts';
import { personText } from './text.ts';

const title = personText(1, TITLE_LENGTH_MAX);
const category = personText(1, CATEGORY_LENGTH_MAX);
const description = personText(0, DESCRIPTION_LENGTH_MAX);

export const goLiveBodySchema = z.object({
  title,
  /** A new stream without these is public, of category `other`. One that is live or announced already keeps what it has. */
  category: category.optional(),
  description: description.optional(),
  visibility: z.enum(STREAM_VISIBILITIES).optional(),
  /** Records the stream; it can be watched again afterwards. False unless said. A stream that is live already is recorded from then on; false does not end that. */
  record: z.boolean().optional(),
  /** Turns this scheduled stream live instead of making a new one. */
  scheduledStreamId: z.uuid().optional(),
  /** Makes a stream key as well. Unless said, only for an account that never had one. */
  withStreamKey: z.boolean().optional(),
});
export const scheduleBodySchema = goLiveBodySchema
  .omit({ scheduledStreamId: true, withStreamKey: true })
  .extend({ scheduledAt: z.iso.datetime() });
export const updateStreamBodySchema = z.object({
  title: title.optional(),
  category: category.optional(),
  description: description.optional(),
  visibility: z.enum(STREAM_VISIBILITIES).optional(),
});
/** A stream id or a channel name: every route that names a stream takes either. Unknown forms are NOT_FOUND, not invalid. */
export const streamReferenceSchema = z.string().min(1).max(64);
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
});
export const channelNameSchema = z.string().regex(ROOM_ID_PATTERN);

export const streamSchema = z.object({
  streamId: z.string(),
  channelName: z.string(),
  title: z.string(),
  description: z.string(),
  category: z.string(),
  visibility: z.enum(STREAM_VISIBILITIES),
  status: z.enum(STREAM_STATUSES),
  isPublisherConnected: z.boolean(),
  viewerCount: z.number().int(),
  scheduledAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endReason: z.enum(STREAM_END_REASONS).nullable(),
  /** The stream is recorded while it is live. */
  isRecorded: z.boolean(),
  /** Path of the page with its recording, once that can be watched by whoever may watch the stream. */
  recordingUrl: z.string().nullable(),
  /** Path of the LL-HLS playlist on this server while the stream is live. Null for private ones: joining as a viewer gives one. */
  hlsUrl: z.string().nullable(),
  /**
   * Path of a picture (JPEG) of the stream that is at most 30 s old; another path for every picture. Null where there is none: the
   * stream is not live here, private, shows nothing or has only begun, or nobody asked for the list of live streams in the last minute.
   */
  posterUrl: z.string().nullable(),
  creator: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    profilePicUrl: z.string().nullable(),
  }),
});
export type StreamView = z.infer<typeof streamSchema>;

/** go-live answers the stream and what its creator needs to publish. */
export const goLiveResultSchema = streamSchema.extend({
  /** Media grant, role publish, for this room. */
  publishGrant: z.string(),
  /** Where programs publish into this stream by WHIP, with a stream key or the grant as bearer token. */
  whipUrl: z.string(),
  /** A new stream key, told this once. */
  streamKey: z.string().optional(),
  /** True when the creator already was live: the same stream goes on. */
  isResumed: z.boolean(),
});
export type GoLiveResult = z.infer<typeof goLiveResultSchema>;

/** A media grant to watch, and the count after this viewer. */
export const viewerJoinResultSchema = z.object({
  viewerGrant: z.string(),
  viewerCount: z.number().int(),
  /** Path of the LL-HLS playlist on this server; of a private stream it is this viewer's own, and not to be passed on. */
  hlsUrl: z.string(),
});

export const activeQuerySchema = z.object({
  search: personText(0, TITLE_LENGTH_MAX).optional(),
  category: category.optional(),
  sort: z.enum(['viewers', 'newest', 'oldest']).default('viewers'),
});
export const activeResultSchema = z.object({ streams: z.array(streamSchema) });

/** One minute of a stream. */
export const streamMinuteSchema = z.object({
  minute: z.string(),
  viewers: z.number().int(),
  peakViewers: z.number().int(),
});
export const streamStatsSchema = z.object({
  streamId: z.string(),
  peakViewers: z.number().int(),
  averageViewers: z.number(),
  uniqueViewers: z.number().int(),
  watchSeconds: z.number().int(),
  minutes: z.array(streamMinuteSchema),
});
