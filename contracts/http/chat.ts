import { z } from 'zod';
import { ROOM_ID_PATTERN } from '../ids.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits.ts';

/** What moderators do, as the log names it. A newer server may know more. */
export const CHAT_ACTIONS = [
  ...(['remove', 'pin', 'unpin', 'settings', 'filters'] as const),
  ...(['timeout', 'ban', 'shadow-ban', 'lift', 'appoint', 'dismiss'] as const),
] as const;
export type ChatAction = (typeof CHAT_ACTIONS)[number];

export const chatRoomParamsSchema = z.object({
  room: z.string().regex(ROOM_ID_PATTERN, 'The name of a room.'),
});

const limit = z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT);

export const chatActionsQuerySchema = z.object({
  /** Those before the one with this id: the `nextBefore` of the page before. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit,
});
export const chatRestrictionsQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit,
});

/** What nobody but those who look after the room is to write in it, and in the creator's other rooms. */
export const chatFiltersSchema = z.object({
  /** Whole words, whatever their case. */
  blockedWords: z.array(z.string()),
  /** RE2 syntax. */
  blockedPatterns: z.array(z.string()),
  linksBlocked: z.boolean(),
});
export type ChatFiltersView = z.infer<typeof chatFiltersSchema>;

const personSchema = z.object({
  id: z.string(),
  /** Empty for an account that is gone. */
  username: z.string(),
  displayName: z.string(),
});

const filtersChangeSchema = z.object({
  addedWords: z.array(z.string()),
  removedWords: z.array(z.string()),
  addedPatterns: z.array(z.string()),
  removedPatterns: z.array(z.string()),
  linksBlocked: z.boolean(),
});

export const chatActionSchema = z.object({
  id: z.number().int(),
  /** The room in which it was done; all rules but pins and removals count for all of the creator's. */
  room: z.string(),
  /** One of CHAT_ACTIONS. */
  action: z.string(),
  by: personSchema,
  /** To whom it was done, or whose message it was. */
  target: personSchema.nullable(),
  messageId: z.string().nullable(),
  reason: z.string(),
  /** Of a timeout. */
  until: z.string().nullable(),
  /** Of `settings`. */
  slowModeSeconds: z.number().int().nullable(),
  /** Of `filters`. */
  filters: filtersChangeSchema.nullable(),
  at: z.string(),
});
export type ChatActionView = z.infer<typeof chatActionSchema>;

/** Newest first. */
export const chatActionsResultSchema = z.object({
  actions: z.array(chatActionSchema),
  /** `before` of the page that follows; null at the end. */
  nextBefore: z.number().int().nullable(),
});
export type ChatActionsPage = z.infer<typeof chatActionsResultSchema>;

export const chatRestrictionSchema = z.object({
  user: personSchema,
  isBan: z.boolean(),
  /** A ban that its person is not told of. */
  isShadow: z.boolean(),
  /** Of a timeout; null: for good. */
  until: z.string().nullable(),
  by: personSchema,
  reason: z.string(),
  at: z.string(),
});
export type ChatRestrictionView = z.infer<typeof chatRestrictionSchema>;

/** The latest first. */
export const chatRestrictionsResultSchema = z.object({
  restrictions: z.array(chatRestrictionSchema),
  page: z.number().int(),
  limit: z.number().int(),
  hasMore: z.boolean(),
});
export type ChatRestrictionsPage = z.infer<typeof chatRestrictionsResultSchema>;
