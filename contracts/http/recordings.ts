import { z } from 'zod';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, TITLE_LENGTH_MAX } from '../limits.ts';
import { STREAM_VISIBILITIES } from '../media.ts';
import { personText } from './text.ts';

/**
 * `recording` while its stream is live, then `finalising` until it can be watched (`ready`); `failed` when there is nothing to
 * watch.
 */
export const RECORDING_STATUSES = ['recording', 'finalising', 'ready', 'failed'] as const;
export type RecordingStatus = (typeof RECORDING_STATUSES)[number];

/**
 * What went wrong with a recording. The disk was full, or refused otherwise, and the recording ends there; the disk was too slow
 * and parts are missing; nothing was recorded; it could not be finished yet, or not be brought to the object store yet, and
 * both are tried again.
 */
export const RECORDING_PROBLEMS = [
  'disk_full',
  'write_failed',
  'disk_slow',
  'empty',
  'finalise_failed',
  'store_unreachable',
] as const;
export type RecordingProblem = (typeof RECORDING_PROBLEMS)[number];

export const recordingIdSchema = z.string().min(1).max(64);

export const recordingSchema = z.object({
  recordingId: z.string(),
  streamId: z.string(),
  channelName: z.string(),
  title: z.string(),
  visibility: z.enum(STREAM_VISIBILITIES),
  status: z.enum(RECORDING_STATUSES),
  /** Told to its owner only. */
  problem: z.enum(RECORDING_PROBLEMS).nullable(),
  startedAt: z.string(),
  durationMs: z.number().int(),
  sizeBytes: z.number().int(),
  /** Highest first; `height` is 0 for sound alone. */
  renditions: z.array(z.object({ name: z.string(), width: z.number(), height: z.number() })),
  /**
   * Paths on this server, once it is ready. Those of a private recording are this caller's own, work for some hours, and are not
   * to be passed on.
   */
  urls: z
    .object({
      playlist: z.string(),
      /** Null where there was no room for a file beside what is watched. */
      video: z.string().nullable(),
      poster: z.string().nullable(),
      thumbnails: z.string().nullable(),
    })
    .nullable(),
  creator: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    profilePicUrl: z.string().nullable(),
  }),
});
export type RecordingView = z.infer<typeof recordingSchema>;

export const recordingsQuerySchema = z.object({
  /** Public recordings of this account. The caller's own, all of them, unless given. */
  creator: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
});
export const recordingsResultSchema = z.object({ recordings: z.array(recordingSchema) });

export const updateRecordingBodySchema = z.object({
  title: personText(1, TITLE_LENGTH_MAX).optional(),
  visibility: z.enum(STREAM_VISIBILITIES).optional(),
});
