import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { HEARTBEAT_INTERVAL_MS, RESUME_WINDOW_MS } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

type Answer = Omit<stagedoor.Response.$Properties, 'id'>;
type Handler = (request: stagedoor.Request, link: ServerLink) => Answer | undefined;

/** One client connection as the server sees it. */
export class ServerLink {
  readonly socket: WebSocket;
  readonly requests: stagedoor.Request[] = [];
  readonly isJson: boolean;
  readonly closed: Promise<number>;

  constructor(socket: WebSocket, isJson: boolean) {
    this.socket = socket;
    this.isJson = isJson;
    this.closed = once(socket, 'close').then(([code]) => code as number);
  }

  respond(id: number, answer: Answer): void {
    this.#send({ response: { ...answer, id } });
  }

  notify(seq: number, body: Omit<stagedoor.Notification.$Properties, 'seq'>): void {
    this.#send({ notification: { ...body, seq } });
  }

  publish(chatPublications: stagedoor.ChatPublications.$Properties): void {
    this.#send({ chatPublications });
  }

  react(chatReactions: stagedoor.ChatReactions.$Properties): void {
    this.#send({ chatReactions });
  }

  close(code: number): void {
    this.socket.close(code);
  }

  /** As a network does it: without a close frame. */
  drop(): void {
    this.socket.terminate();
  }

  #send(frame: stagedoor.ServerFrame.$Properties): void {
    if (this.isJson) {
      const message = stagedoor.ServerFrame.fromObject(frame);
      this.socket.send(JSON.stringify(stagedoor.ServerFrame.toObject(message, { enums: String })));
    } else {
      this.socket.send(stagedoor.ServerFrame.encode(frame).finish());
    }
  }
}

/** Waits for things that a test's server saw. */
class Watch<Value> {
  readonly #values: Value[] = [];
  readonly #waiting: (() => void)[] = [];

  push(value: Value): void {
    this.#values.push(value);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** The first value that fits and was not taken before. */
  async take(fits: (value: Value) => boolean = () => true): Promise<Value> {
    for (;;) {
      const index = this.#values.findIndex(fits);
      const [value] = index === -1 ? [] : this.#values.splice(index, 1);
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }
}

/** A server of the wire protocol that does what a test tells it. Without a handler for it, a request stays unanswered. */
export class FakeServer {
  readonly #server: WebSocketServer;
  readonly #links = new Watch<ServerLink>();
  readonly #requests = new Watch<{ request: stagedoor.Request; link: ServerLink }>();
  handlers: Partial<Record<NonNullable<stagedoor.Request['body']>, Handler>> = {};
  linkCount = 0;

  private constructor(server: WebSocketServer) {
    this.#server = server;
  }

  static async create(): Promise<FakeServer> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const fake = new FakeServer(server);
    fake.handlers.hello = () => ({ welcome: welcome() });
    fake.handlers.ping = () => ({ pong: {} });
    server.on('connection', (socket, request) => {
      fake.#handleLink(new ServerLink(socket, request.url?.includes('encoding=json') === true));
    });
    return fake;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/ws`;
  }

  nextLink(): Promise<ServerLink> {
    return this.#links.take();
  }

  nextRequest(
    name: NonNullable<stagedoor.Request['body']>,
  ): Promise<{ request: stagedoor.Request; link: ServerLink }> {
    return this.#requests.take(({ request }) => request.body === name);
  }

  async close(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #handleLink(link: ServerLink): void {
    this.linkCount += 1;
    link.socket.on('message', (data: RawData) => {
      const request = link.isJson
        ? stagedoor.Request.fromObject(JSON.parse(String(data)) as Record<string, unknown>)
        : stagedoor.Request.decode(data as Buffer);
      link.requests.push(request as stagedoor.Request);
      this.#requests.push({ request: request as stagedoor.Request, link });
      const answer = request.body && this.handlers[request.body]?.(request as never, link);
      if (answer) link.respond(request.id, answer);
    });
    this.#links.push(link);
  }
}

/** A good Welcome, with changes. */
export function welcome(
  changes: stagedoor.Welcome.$Properties = {},
): stagedoor.Welcome.$Properties {
  return {
    sessionId: 'session-1',
    resumeKey: 'key-1',
    resumed: false,
    userId: 'user-1',
    identityKind: 'user',
    roles: ['fan'],
    tokenExpiresInMs: 3_600_000,
    heartbeatIntervalMs: HEARTBEAT_INTERVAL_MS,
    resumeWindowMs: RESUME_WINDOW_MS,
    routerRtpCapabilitiesJson: '{"codecs":[],"headerExtensions":[]}',
    serverTimeMs: 1,
    ...changes,
  };
}
