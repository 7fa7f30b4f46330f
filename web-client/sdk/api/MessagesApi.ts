import {
  blocksResultSchema,
  type ConversationView,
  conversationSchema,
  conversationSeenSchema,
  conversationsResultSchema,
  type MessageView,
  messageSchema,
  messagesResultSchema,
  type sendMessageBodySchema,
  unreadCountSchema,
} from '@stagedoor/contracts/http/messages';
import { z } from 'zod';
import type { RestRequest, RestUpload } from './RestClient.ts';

/** What an upload is answered with, as far as a client reads it. */
const uploadedSchema = z.object({
  mediaId: z.string(),
  /** Pixels; 0: unknown. */
  width: z.number(),
  height: z.number(),
});
export type UploadedMedia = z.infer<typeof uploadedSchema>;

const mediaLinkSchema = z.object({
  url: z.string(),
  previewUrl: z.string().nullish(),
  /** ISO 8601, UTC. */
  expiresAt: z.string(),
});
export type MediaLink = z.infer<typeof mediaLinkSchema>;

export type UploadProgress = { onProgress: (share: number) => void; signal: AbortSignal };

export type MessagesApiOptions = {
  send: <Data extends z.ZodType>(request: RestRequest<Data>) => Promise<z.infer<Data>>;
  upload: <Data extends z.ZodType>(request: RestUpload<Data>) => Promise<z.infer<Data>>;
};

/** The part of the REST API about direct messages. Every call needs a login and rejects with ApiError. */
export class MessagesApi {
  readonly #options: MessagesApiOptions;

  constructor(options: MessagesApiOptions) {
    this.#options = options;
  }

  /** A page of one's conversations, counted from 1, the latest first. */
  conversations(query: {
    page: number;
    limit: number;
  }): Promise<z.infer<typeof conversationsResultSchema>> {
    return this.#options.send({
      ...{ method: 'GET', path: '/messages/conversations', query },
      data: conversationsResultSchema,
    });
  }

  conversation(conversationId: string): Promise<ConversationView> {
    return this.#options.send({
      ...{ method: 'GET', path: conversationPath(conversationId), data: conversationSchema },
    });
  }

  /** The conversation with somebody, made where there is none. */
  openConversation(recipientId: string): Promise<ConversationView> {
    return this.#options.send({
      ...{ method: 'POST', path: '/messages/conversations', body: { recipientId } },
      data: conversationSchema,
    });
  }

  /** Messages newest first; `before` is the `nextBefore` of the page before. */
  messages(
    conversationId: string,
    query: { limit: number; before: number | undefined },
  ): Promise<z.infer<typeof messagesResultSchema>> {
    return this.#options.send({
      ...{ method: 'GET', path: `${conversationPath(conversationId)}/messages`, query },
      data: messagesResultSchema,
    });
  }

  /** Sent again under its `clientId` it is stored once. */
  send(
    body: z.input<typeof sendMessageBodySchema> & { mediaId?: string | undefined },
  ): Promise<MessageView> {
    return this.#options.send({
      ...{ method: 'POST', path: '/messages/send', body, data: messageSchema },
    });
  }

  /** A message of one's own says something else from then on. */
  edit(messageId: string, content: string): Promise<MessageView> {
    return this.#options.send({
      ...{ method: 'PATCH', path: messagePath(messageId), body: { content } },
      data: messageSchema,
    });
  }

  /** Takes a message of one's own back. */
  remove(messageId: string): Promise<MessageView> {
    return this.#options.send({
      ...{ method: 'DELETE', path: messagePath(messageId), data: messageSchema },
    });
  }

  /** All of the conversation up to there. Answers how many were not seen before. */
  async markSeen(conversationId: string, upToSeq: number): Promise<number> {
    const path = `${conversationPath(conversationId)}/seen`;
    const body = { upToSeq };
    const seen = await this.#options.send({
      ...{ method: 'POST', path, body, data: conversationSeenSchema },
    });
    return seen.count;
  }

  async unreadCount(): Promise<number> {
    const { unreadCount } = await this.#options.send({
      ...{ method: 'GET', path: '/messages/unread/count', data: unreadCountSchema },
    });
    return unreadCount;
  }

  /** The ids of those whom this account has blocked. */
  async blocks(): Promise<string[]> {
    return this.#blocks('GET', '');
  }

  /** Answers who is blocked then. */
  async block(userId: string): Promise<string[]> {
    return this.#blocks('PUT', `/${encodeURIComponent(userId)}`);
  }

  async unblock(userId: string): Promise<string[]> {
    return this.#blocks('DELETE', `/${encodeURIComponent(userId)}`);
  }

  /** Uploads a picture, sound or video, to be sent with a message. */
  upload(file: Blob, { onProgress, signal }: UploadProgress): Promise<UploadedMedia> {
    return this.#options.upload({
      ...{ path: '/messages/media', body: file, data: uploadedSchema, onProgress, signal },
    });
  }

  /** Addresses of an attachment that a page can show without a token, for a while. */
  mediaLink(mediaId: string): Promise<MediaLink> {
    const path = `/messages/media/${encodeURIComponent(mediaId)}/link`;
    return this.#options.send({ method: 'POST', path, body: {}, data: mediaLinkSchema });
  }

  async #blocks(method: 'GET' | 'PUT' | 'DELETE', who: string): Promise<string[]> {
    const path = `/messages/blocks${who}`;
    const { userIds } = await this.#options.send({ method, path, data: blocksResultSchema });
    return userIds;
  }
}

function messagePath(messageId: string): string {
  return `/messages/${encodeURIComponent(messageId)}`;
}

function conversationPath(conversationId: string): string {
  return `/messages/conversations/${encodeURIComponent(conversationId)}`;
}
