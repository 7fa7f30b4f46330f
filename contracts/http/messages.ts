import { z } from 'zod';
import { UUID_PATTERN } from '../ids.ts';
import {
  CHAT_MESSAGE_LENGTH_MAX,
  CONVERSATIONS_PAGE_DEFAULT,
  MEDIA_URL_LENGTH_MAX,
  PAGE_SIZE_DEFAULT,
  PAGE_SIZE_MAX,
  REASON_LENGTH_MAX,
} from '../limits.ts';

export const MESSAGE_TYPES = ['text', 'tip', 'offer', 'media', 'system'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];
export const MESSAGE_MEDIA_TYPES = ['image', 'audio', 'video'] as const;
export type MessageMediaType = (typeof MESSAGE_MEDIA_TYPES)[number];
/** Who answers in a conversation: a flow, its two people, or nobody any more. */
export const CHAT_STATUSES = ['automated', 'real_time', 'closed'] as const;
export type ChatStatus = (typeof CHAT_STATUSES)[number];

/** One spelling for each id, so that equal ones are equal as text. */
const id = z.string().toLowerCase().regex(UUID_PATTERN, 'A UUID.');
const text = z.string().max(4 * CHAT_MESSAGE_LENGTH_MAX);
const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const conversationParamsSchema = z.object({ conversationId: id });
export const messageParamsSchema = z.object({ messageId: id });
export const userParamsSchema = z.object({ userId: id });
export const mediaParamsSchema = z.object({ mediaId: id });
/** What a link for a media element carries instead of a token. */
export const mediaQuerySchema = z.object({ ticket: z.string().max(200).optional() });

const page = z.coerce.number().int().min(1).max(10_000).default(1);
/** What is asked for beyond PAGE_SIZE_MAX is answered with as many. */
const limit = (size: number) => z.coerce.number().int().min(1).default(size);

export const conversationsQuerySchema = z.object({
  page,
  limit: limit(CONVERSATIONS_PAGE_DEFAULT),
});
export const messagesQuerySchema = z.object({
  page,
  limit: limit(PAGE_SIZE_DEFAULT),
  /** Those before the message with this `seq`, which new ones do not shift. `page` counts from there. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** How many a page has, whatever was asked for. */
export function clampLimit(asked: number): number {
  return Math.min(asked, PAGE_SIZE_MAX);
}

/**
 * Two clients' documents name the same things differently; both are understood. The first name that is given counts.
 */
export const openConversationBodySchema = z
  .object({ recipientId: id.optional(), recipient_id: id.optional(), receiver_id: id.optional() })
  .transform((body) => ({ recipientId: body.recipientId ?? body.recipient_id ?? body.receiver_id }))
  .pipe(z.object({ recipientId: id }));

export const sendMessageBodySchema = z
  .object({
    /** A UUID that the client made: sending it again, however late, changes nothing. */
    clientId: id.optional(),
    client_id: id.optional(),
    conversationId: id.optional(),
    conversation_id: id.optional(),
    /** Where there is no conversation yet, this begins one. */
    recipientId: id.optional(),
    recipient_id: id.optional(),
    receiver_id: id.optional(),
    content: text.optional(),
    message: text.optional(),
    mediaUrl: z.string().max(MEDIA_URL_LENGTH_MAX).nullish(),
    media_url: z.string().max(MEDIA_URL_LENGTH_MAX).nullish(),
    mediaType: z.enum(MESSAGE_MEDIA_TYPES).nullish(),
    media_type: z.enum(MESSAGE_MEDIA_TYPES).nullish(),
    /** Of what was uploaded here, by the sender, and is in no message yet; its type is known then. */
    mediaId: id.nullish(),
    media_id: id.nullish(),
    /** Of what people send themselves: `media` where there is media, `text` otherwise. */
    messageType: z.enum(['text', 'media']).optional(),
    message_type: z.enum(['text', 'media']).optional(),
  })
  .transform((body) => ({
    clientId: body.clientId ?? body.client_id,
    conversationId: body.conversationId ?? body.conversation_id,
    recipientId: body.recipientId ?? body.recipient_id ?? body.receiver_id,
    content: body.content ?? body.message ?? '',
    mediaUrl: body.mediaUrl ?? body.media_url ?? undefined,
    mediaType: body.mediaType ?? body.media_type ?? undefined,
    mediaId: body.mediaId ?? body.media_id ?? undefined,
    messageType: body.messageType ?? body.message_type,
  }));

export const directConnectBodySchema = z
  .object({
    targetUserId: id.optional(),
    target_user_id: id.optional(),
    initialMessage: text.optional(),
    initial_message: text.optional(),
    clientId: id.optional(),
    client_id: id.optional(),
  })
  .transform((body) => ({
    targetUserId: body.targetUserId ?? body.target_user_id,
    initialMessage: body.initialMessage ?? body.initial_message,
    clientId: body.clientId ?? body.client_id,
  }))
  .pipe(
    z.object({
      targetUserId: id,
      initialMessage: text.or(z.undefined()),
      clientId: id.or(z.undefined()),
    }),
  );

/** One of the two: whom it is to has read it, or who sent it says something else. What is read is not made unread again. */
export const updateMessageBodySchema = z
  .object({
    isRead: z.literal(true).optional(),
    is_read: z.literal(true).optional(),
    content: text.optional(),
    message: text.optional(),
  })
  .transform((body) => ({
    isRead: body.isRead ?? body.is_read,
    content: body.content ?? body.message,
  }))
  .refine(({ isRead, content }) => (isRead === undefined) !== (content === undefined), {
    message: 'Say isRead: true, or a new content.',
  });

/** All messages to the caller up to this one are at one of their clients. */
export const conversationDeliveredBodySchema = z
  .object({ upToSeq: seq.optional(), up_to_seq: seq.optional() })
  .transform((body) => ({ upToSeq: body.upToSeq ?? body.up_to_seq }))
  .pipe(z.object({ upToSeq: seq }));

/** Of what is read: up to and with `upToSeq`, which was looked at last; 0, as without a body, is everything. */
export const conversationSeenBodySchema = z
  .object({ upToSeq: seq.or(z.literal(0)).optional(), up_to_seq: seq.or(z.literal(0)).optional() })
  .transform((body) => ({ upToSeq: body.upToSeq ?? body.up_to_seq ?? 0 }));

export const messageSchema = z.object({
  messageId: z.string(),
  clientId: z.string(),
  conversationId: z.string(),
  /** Grows within a conversation, with gaps: the order of its messages. */
  seq: z.number().int(),
  senderId: z.string(),
  recipientId: z.string(),
  /** Plain text; null where there is only media. */
  content: z.string().nullable(),
  mediaUrl: z.string().nullable(),
  mediaType: z.enum(MESSAGE_MEDIA_TYPES).nullable(),
  /** Of what was uploaded here: `mediaUrl` needs a token or a link then. Absent in what older servers tell. */
  mediaId: z.string().nullable().default(null),
  /** Of a picture or film, in pixels, where they are known. */
  mediaWidth: z.number().int().nullable().default(null),
  mediaHeight: z.number().int().nullable().default(null),
  messageType: z.enum(MESSAGE_TYPES),
  tokensSpent: z.number().int(),
  isPremium: z.boolean(),
  isRead: z.boolean(),
  readAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  createdAt: z.string(),
  /** Absent where it says what it said when it was sent. */
  editedAt: z.string().optional(),
  /** True where it was removed, by who sent it or by whoever looks after the platform; nothing of what it said is left then. */
  isRemoved: z.boolean().optional(),
});
export type MessageView = z.infer<typeof messageSchema>;

const participantSchema = z.object({
  id: z.string(),
  /** Empty for an account that is gone. */
  username: z.string(),
  displayName: z.string(),
  profilePicUrl: z.string().nullable(),
  isCreator: z.boolean(),
});

export const conversationSchema = z.object({
  conversationId: z.string(),
  kind: z.string(),
  chatStatus: z.enum(CHAT_STATUSES),
  /** The other person. */
  participant: participantSchema,
  lastMessage: messageSchema.nullable(),
  lastMessageAt: z.string().nullable(),
  /** Messages to the caller that the caller has not read. */
  unreadCount: z.number().int(),
  createdAt: z.string(),
});
export type ConversationView = z.infer<typeof conversationSchema>;

const pageFields = {
  page: z.number().int(),
  limit: z.number().int(),
  hasMore: z.boolean(),
};
export const conversationsResultSchema = z.object({
  conversations: z.array(conversationSchema),
  ...pageFields,
});
/** Newest first. */
export const messagesResultSchema = z.object({
  messages: z.array(messageSchema),
  ...pageFields,
  /** `before` of the page that follows; null at the end. */
  nextBefore: z.number().int().nullable(),
});
export const conversationSeenSchema = z.object({ count: z.number().int() });
export const conversationDeliveredSchema = z.object({ count: z.number().int() });
export const unreadCountSchema = z.object({ unreadCount: z.number().int() });
export const directConnectResultSchema = z.object({
  conversation: conversationSchema,
  /** Of `initialMessage`. */
  message: messageSchema.nullable(),
});
/** Where a conversation is in its flow. One of two people has none. */
export const conversationContextSchema = z.object({
  conversationId: z.string(),
  kind: z.string(),
  chatStatus: z.enum(CHAT_STATUSES),
  flowState: z.string(),
  awaitingRole: z.string().nullable(),
  currentAction: z.null(),
  automationEnabled: z.boolean(),
});
export const blocksResultSchema = z.object({ userIds: z.array(z.string()) });

export const REPORT_DECISIONS = ['keep', 'remove'] as const;
/** What became of what was reported. */
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

export const reportBodySchema = z.object({
  /** For people. Of lines, without other controls. */
  reason: z
    .string()
    .trim()
    .min(1)
    .max(REASON_LENGTH_MAX)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u, 'Text.'),
});
export const reportResultSchema = z.object({ reportId: z.string(), reportedAt: z.string() });
export const reportParamsSchema = z.object({ reportId: id });
export const reportsQuerySchema = z.object({ page, limit: limit(PAGE_SIZE_DEFAULT) });
export const reportDecisionBodySchema = z.object({ action: z.enum(REPORT_DECISIONS) });
export const reportDecisionResultSchema = z.object({
  reportId: z.string(),
  action: z.enum(REPORT_DECISIONS),
  decidedAt: z.string(),
});

const reportedPersonSchema = z.object({
  id: z.string(),
  /** Empty for an account that is gone. */
  username: z.string(),
  displayName: z.string(),
});

/** A message of which one of its two people says that it should not be. */
export const reportSchema = z.object({
  reportId: z.string(),
  messageId: z.string(),
  conversationId: z.string(),
  author: reportedPersonSchema,
  reporter: reportedPersonSchema,
  reason: z.string(),
  content: z.string().nullable(),
  mediaUrl: z.string().nullable(),
  mediaType: z.enum(MESSAGE_MEDIA_TYPES).nullable(),
  sentAt: z.string(),
  reportedAt: z.string(),
});
export type ReportView = z.infer<typeof reportSchema>;
/** Those that wait for longest first. */
export const reportsResultSchema = z.object({ reports: z.array(reportSchema), ...pageFields });
/** What was uploaded, as it is stored. */
export const messageMediaSchema = z.object({
  mediaId: z.string(),
  mediaType: z.enum(MESSAGE_MEDIA_TYPES),
  contentType: z.string(),
  bytes: z.number().int(),
  /** In pixels; 0: unknown, or there is no picture. */
  width: z.number().int(),
  height: z.number().int(),
});
export type MessageMediaView = z.infer<typeof messageMediaSchema>;
/** Addresses below the server's own, for media elements. */
export const messageMediaLinkSchema = z.object({
  url: z.string(),
  previewUrl: z.string().nullable(),
  expiresAt: z.string(),
});
export type MessageMediaLink = z.infer<typeof messageMediaLinkSchema>;

/** What servers tell each other of conversations, and of whom: those whose sessions hear it. */
export const conversationNewsSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    userIds: z.array(z.string()).max(2),
    sender: z.object({ username: z.string(), displayName: z.string() }),
    message: messageSchema,
  }),
  z.object({
    type: z.literal('seen'),
    userIds: z.array(z.string()).max(2),
    conversationId: z.string(),
    readerId: z.string(),
    upToSeq: z.number(),
    messageId: z.string(),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal('delivered'),
    userIds: z.array(z.string()).max(2),
    conversationId: z.string(),
    recipientId: z.string(),
    upToSeq: z.number(),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal('typing'),
    userIds: z.array(z.string()).max(2),
    conversationId: z.string(),
    typistId: z.string(),
    isTyping: z.boolean(),
  }),
  z.object({
    type: z.literal('removed'),
    userIds: z.array(z.string()).max(2),
    conversationId: z.string(),
    messageId: z.string(),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal('edited'),
    userIds: z.array(z.string()).max(2),
    conversationId: z.string(),
    messageId: z.string(),
    content: z.string(),
    atMs: z.number(),
  }),
  /** One of the two has blocked the other, or does so no more. Their sessions are not told. */
  z.object({ type: z.literal('block'), userIds: z.array(z.string()).max(2) }),
]);
export type ConversationNews = z.infer<typeof conversationNewsSchema>;
