import type { ConversationView, MessageView } from '@stagedoor/contracts/http/messages';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { MediaLink, UploadProgress } from '../../api/MessagesApi.ts';
import type { Notification, RequestName } from '../../connection/wire-codec.ts';
import { ApiError } from '../../errors.ts';
import type { ConversationsApi } from '../conversations-dependencies.ts';

type Asked = { name: string; parameters: Record<string, unknown> };
type Answer = (parameters: Record<string, unknown>) => unknown;

const PLAIN = { defaults: true, arrays: true, oneofs: true } as const;

/**
 * A server that keeps conversations, asked by one of their people over REST and the socket. It answers from what it keeps, or as a test
 * says, and remembers what it was asked. REST calls are named as the methods of the Api are.
 */
export class FakePost {
  readonly asked: Asked[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #conversations = new Map<
    string,
    { people: [string, string]; messages: MessageView[] }
  >();
  answers: Record<string, Answer> = {};
  /** The session hears what follows from its own requests. */
  tell: (notification: Notification) => void = () => undefined;
  /** Who asks. */
  userId = 'alice';
  blocked: string[] = [];
  online = new Set<string>();
  /** Milliseconds since the Unix epoch. */
  nowMs = 1_000_000;
  chatStatus: ConversationView['chatStatus'] = 'real_time';
  #seq = 0;
  #notifications = 0;

  /** A conversation with somebody. */
  begin(other = 'bob', { id = `with-${other}`, of = this.userId } = {}): string {
    this.#conversations.set(id, { people: [of, other], messages: [] });
    return id;
  }

  /** Stored, and told to nobody. */
  say(
    conversationId: string,
    text: string,
    options: { by?: string; clientId?: string; mediaId?: string } = {},
  ): MessageView {
    const { people, messages } = this.#conversation(conversationId);
    const { by = people[1], clientId = `client-${this.#seq + 1}`, mediaId } = options;
    const known = messages.find((each) => each.clientId === clientId && each.senderId === by);
    if (known !== undefined) return known;
    this.#seq += 3;
    this.nowMs += 1_000;
    const view: MessageView = {
      ...{ messageId: `message-${this.#seq}`, clientId, conversationId, seq: this.#seq },
      ...{ senderId: by, recipientId: by === people[0] ? people[1] : people[0] },
      ...{ content: text === '' ? null : text, mediaId: mediaId ?? null },
      mediaUrl: mediaId === undefined ? null : `/api/v1/messages/media/${mediaId}`,
      mediaType: mediaId === undefined ? null : 'image',
      ...{ mediaWidth: null, mediaHeight: null },
      messageType: mediaId === undefined ? 'text' : 'media',
      ...{ tokensSpent: 0, isPremium: false, isRead: false, readAt: null, deliveredAt: null },
      createdAt: new Date(this.nowMs).toISOString(),
    };
    messages.push(view);
    return view;
  }

  /** The message says this from now on. */
  edit(messageId: string, content: string): MessageView {
    for (const { messages } of this.#conversations.values()) {
      const found = messages.find((each) => each.messageId === messageId);
      if (found === undefined) continue;
      this.nowMs += 1;
      Object.assign(found, { content, editedAt: new Date(this.nowMs).toISOString() });
      return found;
    }
    throw new ApiError('NOT_FOUND', 'There is no such message.', { status: 404 });
  }

  /** How a session hears of it. */
  editNews({ conversationId, messageId, content, editedAt }: MessageView): Notification {
    const editedAtMs = Date.parse(editedAt ?? '');
    return this.notification('directMessageEdited', {
      ...{ conversationId, messageId, content, editedAtMs },
    });
  }

  /** Whatever is to this person is read; answers what is told of it. */
  see(conversationId: string, by = this.userId, lastSeq = Infinity): Notification {
    let upToSeq = 0;
    for (const message of this.messagesOf(conversationId)) {
      if (message.recipientId !== by || message.seq > lastSeq) continue;
      message.isRead = true;
      message.deliveredAt ??= new Date(this.nowMs).toISOString();
      upToSeq = message.seq;
    }
    return this.notification('messagesSeen', { conversationId, readerId: by, upToSeq });
  }

  deliver(conversationId: string, upToSeq: number, by = this.userId): Notification {
    for (const message of this.messagesOf(conversationId)) {
      if (message.recipientId !== by || message.seq > upToSeq) continue;
      message.deliveredAt ??= new Date(this.nowMs).toISOString();
    }
    const delivered = { conversationId, recipientId: by, upToSeq };
    return this.notification('messagesDelivered', delivered);
  }

  messagesOf(conversationId: string): MessageView[] {
    return this.#conversation(conversationId).messages;
  }

  unreadIn(conversationId: string): number {
    return this.messagesOf(conversationId).filter(
      ({ recipientId, isRead }) => recipientId === this.userId && !isRead,
    ).length;
  }

  get unread(): number {
    return [...this.#conversations.keys()].reduce((sum, id) => sum + this.unreadIn(id), 0);
  }

  /** How a session hears of something, with everything filled in as it comes off the wire. */
  notification(name: Notification['name'], payload: Record<string, unknown>): Notification {
    this.#notifications += 1;
    const filled = stagedoor.Notification.toObject(
      stagedoor.Notification.fromObject({ seq: this.#notifications, [name]: payload }),
      PLAIN,
    ) as Record<string, unknown>;
    return { seq: this.#notifications, name, payload: filled[name] } as Notification;
  }

  news(view: MessageView): Notification {
    return this.notification('directMessage', { ...wireOf(view) });
  }

  /** The session's requests. */
  async request(name: RequestName, parameters: unknown): Promise<never> {
    return (await this.#ask(name, parameters as Record<string, unknown>)) as never;
  }

  readonly api: ConversationsApi = {
    conversations: (query) => this.#ask('conversations', query),
    conversation: (id) => this.#ask('conversation', { id }),
    openConversation: (recipientId) => this.#ask('openConversation', { recipientId }),
    messages: (id, query) => this.#ask('messages', { id, ...query }),
    send: (body) => this.#ask('send', body),
    edit: (messageId, content) => this.#ask('edit', { messageId, content }),
    remove: (messageId) => this.#ask('remove', { messageId }),
    markSeen: (id, upToSeq) => this.#ask('markSeen', { id, upToSeq }),
    unreadCount: () => this.#ask('unreadCount', {}),
    blocks: () => this.#ask('blocks', {}),
    block: (userId) => this.#ask('block', { userId }),
    unblock: (userId) => this.#ask('unblock', { userId }),
    upload: (file: Blob, progress: UploadProgress) => this.#ask('upload', { file, ...progress }),
    mediaLink: (mediaId) => this.#ask('mediaLink', { mediaId }),
  } as ConversationsApi;

  /** Resolves when so many requests of this name were made. */
  async untilAsked(name: string, count = 1): Promise<void> {
    while (this.count(name) < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  count(name: string): number {
    return this.asked.filter((request) => request.name === name).length;
  }

  last(name: string): Record<string, unknown> | undefined {
    return this.asked.findLast((request) => request.name === name)?.parameters;
  }

  async #ask<Result>(name: string, parameters: object): Promise<Result> {
    const given = parameters as Record<string, unknown>;
    this.asked.push({ name, parameters: given });
    for (const wake of this.#waiting.splice(0)) wake();
    const answer = this.answers[name];
    return (await (answer === undefined ? this.answer(name, given) : answer(given))) as Result;
  }

  /** What it answers where a test says nothing else. */
  answer(name: string, parameters: Record<string, unknown>): unknown {
    const id = String(parameters.id ?? parameters.conversationId ?? '');
    switch (name) {
      case 'conversations':
        return this.#list(parameters as { page: number; limit: number });
      case 'conversation':
        return this.#view(id);
      case 'openConversation':
        return this.#view(this.begin(String(parameters.recipientId)));
      case 'messages':
        return this.#page(id, parameters as { limit: number; before: number | undefined });
      case 'send':
        return this.#send(id, parameters);
      case 'sendDirectMessage':
        return wireOf(this.#send(id, parameters));
      case 'edit':
        return this.edit(String(parameters.messageId), String(parameters.content));
      case 'editDirectMessage':
        return wireOf(this.edit(String(parameters.messageId), String(parameters.content)));
      case 'markSeen':
      case 'markMessagesSeen':
        this.tell(this.see(id, this.userId, Number(parameters.upToSeq)));
        return name === 'markSeen' ? 1 : {};
      case 'markMessagesDelivered':
        this.deliver(id, Number(parameters.upToSeq));
        return {};
      case 'unreadCount':
        return this.unread;
      case 'block':
      case 'unblock':
        this.blocked = name === 'block' ? [String(parameters.userId)] : [];
        return this.blocked;
      case 'blocks':
        return this.blocked;
      case 'upload':
        return { mediaId: `media-${this.count('upload')}`, width: 4, height: 3 };
      case 'mediaLink':
        return this.link(String(parameters.mediaId));
      case 'watchPresence':
        return { people: (parameters.userIds as string[]).map((each) => this.presence(each)) };
      default:
        return {};
    }
  }

  presence(userId: string): { userId: string; status: number; lastSeenMs: number } {
    const { PRESENCE_STATUS_OFFLINE, PRESENCE_STATUS_ONLINE } = stagedoor.PresenceStatus;
    const isOnline = this.online.has(userId);
    const status = isOnline ? PRESENCE_STATUS_ONLINE : PRESENCE_STATUS_OFFLINE;
    return { userId, status, lastSeenMs: isOnline ? 0 : 5_000 };
  }

  link(mediaId: string): MediaLink {
    const expiresAt = new Date(this.nowMs + 3_600_000).toISOString();
    const count = this.count('mediaLink');
    return { url: `/media/${mediaId}?${count}`, previewUrl: `/preview/${mediaId}`, expiresAt };
  }

  #send(id: string, parameters: Record<string, unknown>): MessageView {
    const { content, clientId, mediaId } = parameters as Record<string, string>;
    return this.say(id, content ?? '', {
      ...{ by: this.userId, clientId: clientId ?? '' },
      ...(mediaId !== undefined && { mediaId }),
    });
  }

  #list({ page, limit }: { page: number; limit: number }) {
    const latestOf = (id: string): string => this.messagesOf(id).at(-1)?.createdAt ?? '';
    const ids = [...this.#conversations.keys()]
      .filter((id) => this.#conversation(id).people.includes(this.userId))
      .sort((one, other) => (latestOf(one) < latestOf(other) ? 1 : -1));
    const conversations = ids.slice((page - 1) * limit, page * limit).map((id) => this.#view(id));
    return { conversations, page, limit, hasMore: ids.length > page * limit };
  }

  #view(id: string): ConversationView {
    const { people, messages } = this.#conversation(id);
    const other = people[0] === this.userId ? people[1] : people[0];
    const lastMessage = structuredClone(messages.at(-1) ?? null);
    return {
      ...{ conversationId: id, kind: 'direct', chatStatus: this.chatStatus },
      participant: {
        ...{ id: other, username: other, displayName: other.toUpperCase() },
        ...{ profilePicUrl: null, isCreator: false },
      },
      ...{ lastMessage, lastMessageAt: lastMessage?.createdAt ?? null },
      unreadCount: this.unreadIn(id),
      createdAt: new Date(0).toISOString(),
    };
  }

  #page(id: string, { limit, before }: { limit: number; before: number | undefined }) {
    const all = this.messagesOf(id).filter(({ seq }) => before === undefined || seq < before);
    const messages = structuredClone(all.slice(-limit).reverse());
    const hasMore = all.length > limit;
    const nextBefore = hasMore ? (messages.at(-1)?.seq ?? null) : null;
    return { messages, page: 1, limit, hasMore, nextBefore };
  }

  #conversation(id: string) {
    const found = this.#conversations.get(id);
    if (found === undefined) {
      throw new ApiError('NOT_FOUND', 'There is no such conversation.', { status: 404 });
    }
    return found;
  }
}

export function wireOf(view: MessageView): stagedoor.DirectMessage.$Properties {
  return stagedoor.DirectMessage.toObject(
    stagedoor.DirectMessage.fromObject({
      ...view,
      sender: { userId: view.senderId, username: view.senderId },
      ...{ content: view.content ?? '', mediaUrl: view.mediaUrl ?? '' },
      ...{ mediaType: view.mediaType ?? '', mediaId: view.mediaId ?? '' },
      atMs: Date.parse(view.createdAt),
      editedAtMs: view.editedAt === undefined ? 0 : Date.parse(view.editedAt),
    }),
    PLAIN,
  );
}
