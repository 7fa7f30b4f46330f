import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type {
  ConversationView,
  MessageMediaLink,
  MessageMediaView,
  MessageView,
} from '@stagedoor/contracts/http/messages';
import type { Identity } from '@stagedoor/contracts/identity';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { createRestApp, type RestApp } from '@stagedoor/service-kit/rest';
import { sql } from 'kysely';
import { type ChatServer, type Person, startChat } from './chat-fixture.ts';

type Answer = { status: number; code: string | undefined; data: Record<string, unknown> };
type Page = { messages: MessageView[]; hasMore: boolean; nextBefore: number | null; limit: number };
type ConversationPage = { conversations: ConversationView[]; hasMore: boolean; limit: number };

/** Instead of a token: who asks is not logged in. */
export const NOBODY = 'nobody';

/** Somebody with a page open: speaks REST with one server, and keeps what their session there was told. */
export class Correspondent {
  readonly person: Person;
  readonly #rest: RestApp<Identity>;

  constructor(person: Person, rest: RestApp<Identity>) {
    this.person = person;
    this.#rest = rest;
  }

  get id(): string {
    return this.person.userId;
  }

  /** Messages that the session was told of, in that order. */
  get heard() {
    return this.person.told.flatMap((each) => ('directMessage' in each ? each.directMessage : []));
  }

  get seen() {
    return this.person.told.flatMap((each) => ('messagesSeen' in each ? each.messagesSeen : []));
  }

  get delivered() {
    const { told } = this.person;
    return told.flatMap((each) => ('messagesDelivered' in each ? each.messagesDelivered : []));
  }

  /** Whether the other one types, in the order in which the session was told. */
  get typing() {
    const { toldNow } = this.person;
    return toldNow.flatMap((each) => ('typingChanged' in each ? each.typingChanged : []));
  }

  /** Messages that say something else, in the order in which the session was told. */
  get edited() {
    return this.person.told.flatMap((each) =>
      'directMessageEdited' in each ? each.directMessageEdited : [],
    );
  }

  /** Ids of messages that were removed. */
  get removed() {
    return this.person.told.flatMap((each) =>
      'directMessageRemoved' in each ? each.directMessageRemoved.messageId : [],
    );
  }

  /** As the network brings it; without `authorization` it is said who asks. */
  async fetch(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const url = `http://server${path.startsWith('/api') ? path : `/api/v1${path}`}`;
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', this.id);
    const info = { ip: '10.0.0.1', isLoopback: false, isSecure: true, requestId: randomUUID() };
    return await this.#rest.fetch(new Request(url, { ...init, method, headers }), info);
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return await answerOf(
      await this.fetch(method, path, {
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  /** How an upload is answered; `headers` beside its Content-Type. */
  async tryUpload(file: Uint8Array, contentType: string, headers = {}): Promise<Answer> {
    const body = new Blob([file as Uint8Array<ArrayBuffer>]);
    return await answerOf(
      await this.fetch('POST', '/messages/media', {
        headers: { 'content-type': contentType, ...headers },
        body,
      }),
    );
  }

  async upload(file: Uint8Array, contentType: string): Promise<MessageMediaView> {
    return accepted(await this.tryUpload(file, contentType));
  }

  async link(mediaId: string): Promise<MessageMediaLink> {
    return await this.post(`/messages/media/${mediaId}/link`);
  }

  /** The bytes at an address of media. */
  async download(path: string, headers = {}): Promise<Buffer> {
    const response = await this.fetch('GET', path, { headers });
    assert.ok(response.status < 300, `${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** How a request for media is refused. */
  async mediaRefusal(path: string, headers = {}): Promise<{ status: number; code?: string }> {
    const { status, code } = await answerOf(await this.fetch('GET', path, { headers }));
    return { status, ...(code === undefined ? {} : { code }) };
  }

  /** What a request that is not refused is answered. */
  async get<Data>(path: string): Promise<Data> {
    return accepted(await this.ask('GET', path));
  }

  async post<Data>(path: string, body: unknown = {}): Promise<Data> {
    return accepted(await this.ask('POST', path, body));
  }

  async write(other: Correspondent, content: string, rest: object = {}): Promise<MessageView> {
    return await this.post('/messages/send', { recipientId: other.id, content, ...rest });
  }

  /** The code with which a message is refused. */
  async refusal(body: object): Promise<string | undefined> {
    return (await this.ask('POST', '/messages/send', body)).code;
  }

  async unread(): Promise<number> {
    return (await this.get<{ unreadCount: number }>('/messages/unread/count')).unreadCount;
  }

  async conversations(query = ''): Promise<ConversationPage> {
    return await this.get(`/messages/conversations${query}`);
  }

  async messages(conversationId: string, query = ''): Promise<Page> {
    return await this.get(`/messages/conversation/${conversationId}${query}`);
  }

  async open(other: Correspondent): Promise<ConversationView> {
    return await this.post('/messages/conversations', { recipientId: other.id });
  }

  async hearsMessage(messageId: string) {
    return await this.person.hears(() => this.heard.find((each) => each.messageId === messageId));
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { data = {}, error } = (await response.json()) as {
    data?: Answer['data'];
    error?: { code: string };
  };
  return { status: response.status, code: error?.code, data };
}

function accepted<Data>({ status, code, data }: Answer): Data {
  assert.ok(status < 300, `${status} ${code}`);
  return data as Data;
}

/** Chat with its REST routes; `at` opens a page of somebody on another server. */
export async function startConversations(...[context, options]: Parameters<typeof startChat>) {
  const chat = await startChat(context, options);
  const identities = new Map<string, Identity>();
  const restOf = (server: ChatServer) =>
    createRestApp<Identity>({
      authenticate: async (request) => {
        const token = request.headers.get('authorization') ?? '';
        if (token === '' || token === NOBODY) return undefined;
        const identity = identities.get(token);
        if (identity === undefined) throw new AppError('TOKEN_INVALID', 'No such token.');
        return identity;
      },
      log: createSilentLogger(),
    }).mount(server.chat.routes);
  const onServer = (server: ChatServer) => {
    const rest = restOf(server);
    return (...[name, kind]: Parameters<ChatServer['person']>): Correspondent => {
      const person = server.person(name, kind);
      identities.set(person.userId, person.identity);
      return new Correspondent(person, rest);
    };
  };
  const correspondent = onServer(chat);
  return {
    ...{ database: chat.database, correspondent, addRoom: chat.addRoom },
    ...{ folder: chat.folder, ban: chat.ban },
    /** The session of somebody on the first server is over. */
    handleSessionClosed: ({ person }: Correspondent) => chat.chat.handleSessionClosed(person),
    /** The number of a metric of the first server, as it is rendered. */
    metric: async (line: string): Promise<number> => {
      const { body } = await chat.metrics.render();
      const found = body.split('\n').find((each) => each.startsWith(`${line} `));
      return Number(found?.slice(line.length + 1) ?? 0);
    },
    rest: restOf(chat),
    /** Removes attachments that are to be removed now. */
    sweep: () => chat.chat.sweptAttachments(),
    /** As the database's own function counts. */
    countUnread: async ({ id }: Correspondent): Promise<number | undefined> => {
      const { rows } = await sql<{ count: number }>`
        select chat.get_unread_count(${id}) as count`.execute(chat.database.root);
      return rows[0]?.count;
    },
    addServer: async () => onServer(await chat.addServer()),
  };
}

export async function startPair(
  context: TestContext,
  options: Parameters<typeof startChat>[1] = {},
) {
  const started = await startConversations(context, options);
  const [alice, bob, eve] = ['alice', 'bob', 'eve'].map((name) => started.correspondent(name)) as [
    Correspondent,
    Correspondent,
    Correspondent,
  ];
  return { ...started, alice, bob, eve };
}
