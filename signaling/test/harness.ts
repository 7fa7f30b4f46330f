import assert from 'node:assert/strict';
import { PROTOCOL_VERSION } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import type { UpgradeFacts } from '../edge/SignalingEdge.ts';
import type { SocketConnection, SocketRoute, SocketSendResult } from '../edge/socket-roles.ts';
import { Signaling } from '../Signaling.ts';
import { FakeAuthority, FakeChat, FakeMedia, FakeVerifier } from './fake-parts.ts';

export type RequestBody = Omit<stagedoor.Request.$Properties, 'id'>;
export type HelloOptions = {
  session?: { sessionId: string; resumeKey: string };
  lastSeq?: number;
  pendingRequestIds?: number[];
  protocolVersion?: number;
};

export const SUBSCRIBE = stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE;
export const PUBLISH = stagedoor.RoomRole.ROOM_ROLE_PUBLISH;

/** Signaling with everything around it in memory, and time in the test's hand. */
export function createHarness(options: { allowedOrigins?: string[] } = {}) {
  const clock = new FakeClock();
  const media = new FakeMedia();
  const authority = new FakeAuthority();
  const chat = new FakeChat();
  const verifier = new FakeVerifier(clock);
  const metrics = new Metrics({ processMetrics: false });
  const logLines: string[] = [];
  const destination = { write: (line: string) => logLines.push(line) };
  const log = createLogger({ level: 'warn', name: 'test', destination });
  const signaling = Signaling.create({
    ...{ clock, media, authority, chat, verifier, metrics, log },
    allowedOrigins: options.allowedOrigins ?? [],
  });
  const route = signaling.webSocketRoute;
  const topics = new Topics();
  signaling.connectPublisher((topic, message) => topics.publish(topic, message));
  const settle = (): Promise<void> => clock.advance(0);
  const connect = (upgrade: UpgradeOptions = {}): FakeClient =>
    FakeClient.connect(route, topics, upgrade);
  const enter = async (token: string, hello: HelloOptions = {}): Promise<FakeClient> => {
    const client = connect();
    client.hello(token, hello);
    await settle();
    return client;
  };
  return {
    ...{ clock, media, authority, chat, verifier, metrics, logLines, signaling, route },
    ...{ settle, connect, enter },
    /** The number of a metric, as it is rendered. */
    async metric(line: string): Promise<number> {
      const { body } = await metrics.render();
      const found = body.split('\n').find((each) => each.startsWith(`${line} `));
      return found === undefined ? 0 : Number(found.slice(line.length + 1));
    },
    /** Lets every window and limit come to rest, then asserts that nothing is left. */
    async assertNothingLeft(): Promise<void> {
      await clock.advance(60_000);
      const stats = signaling.stats();
      for (const [name, count] of Object.entries(stats)) assert.equal(count, 0, `${name} left`);
      assert.equal(clock.pendingTimersCount, 0, 'timers left');
      assert.equal(media.openPeers.size, 0, 'peers open at the media side');
      assert.equal(authority.present.size, 0, 'viewers present at the authority');
      assert.deepEqual(authority.violations, []);
    },
  };
}

export type Harness = ReturnType<typeof createHarness>;

export type UpgradeOptions = { ip?: string; query?: string; origin?: string; host?: string };

/** A client's end of a connection. What the server sends is decoded and kept. */
export class FakeClient {
  readonly responses: stagedoor.Response[] = [];
  readonly notifications: stagedoor.Notification[] = [];
  /** In the order of arrival: `response 3`, `streamEnded 7`. */
  readonly heard: string[] = [];
  readonly texts: string[] = [];
  readonly chatPublications: stagedoor.ChatPublications[] = [];
  readonly chatReactions: stagedoor.ChatReactions[] = [];
  closeCode: number | undefined;
  /** A client that does not read: bytes pile up. */
  isStuck = false;
  bufferedBytes = 0;
  readonly socket: SocketConnection & { readonly data: UpgradeFacts };
  readonly #route: SocketRoute<UpgradeFacts>;
  readonly #topics: Topics;
  #nextId = 1;

  static connect(
    route: SocketRoute<UpgradeFacts>,
    topics: Topics,
    upgrade: UpgradeOptions,
  ): FakeClient {
    const decision = route.upgrade({
      ip: upgrade.ip ?? '10.0.0.1',
      headers: new Headers({ host: upgrade.host ?? 'live.example' }),
      query: new URLSearchParams(upgrade.query ?? ''),
      origin: upgrade.origin,
    });
    if (!decision.accept) throw new UpgradeRefused(decision.status);
    const client = new FakeClient(route, topics, {
      facts: decision.data,
      ip: upgrade.ip ?? '10.0.0.1',
    });
    route.handlers.open(client.socket);
    return client;
  }

  private constructor(
    route: SocketRoute<UpgradeFacts>,
    topics: Topics,
    { facts, ip }: { facts: UpgradeFacts; ip: string },
  ) {
    this.#route = route;
    this.#topics = topics;
    const client = this;
    this.socket = {
      data: facts,
      ip,
      get isOpen() {
        return client.closeCode === undefined;
      },
      send: (message) => client.receive(message),
      subscribe: (topic) => topics.subscribe(topic, client),
      unsubscribe: (topic) => topics.unsubscribe(topic, client),
      bufferedBytes: () => client.bufferedBytes,
      end: (code) => client.#handleClosed(code),
    };
  }

  get isOpen(): boolean {
    return this.closeCode === undefined;
  }

  get session(): { sessionId: string; resumeKey: string } {
    const welcome = this.responses.find((each) => each.welcome != null)?.welcome;
    assert.ok(welcome, 'no Welcome came');
    return { sessionId: welcome.sessionId ?? '', resumeKey: welcome.resumeKey ?? '' };
  }

  get isResumed(): boolean {
    return this.responses.some((each) => each.welcome?.resumed === true);
  }

  get lastSeq(): number {
    return this.notifications.reduce((last, each) => Math.max(last, each.seq), 0);
  }

  /** Sends a request and returns its id. */
  send(body: RequestBody, id = this.#nextId): number {
    this.#nextId = Math.max(this.#nextId, id) + 1;
    this.sendBytes(stagedoor.Request.encode({ ...body, id }).finish());
    return id;
  }

  sendBytes(bytes: Uint8Array, isBinary = true): void {
    if (this.isOpen) this.#route.handlers.message(this.socket, bytes, isBinary);
  }

  sendText(text: string): void {
    this.sendBytes(new TextEncoder().encode(text), false);
  }

  hello(token: string, options: HelloOptions = {}): number {
    const { session, ...rest } = options;
    return this.send({ hello: { protocolVersion: PROTOCOL_VERSION, token, ...session, ...rest } });
  }

  join(room: string, options: stagedoor.JoinRoom.$Properties = {}): number {
    const rtpCapabilitiesJson = '{"codecs":[]}';
    return this.send({ joinRoom: { room, role: SUBSCRIBE, rtpCapabilitiesJson, ...options } });
  }

  publish(room: string, subject: string): number {
    return this.join(room, { role: PUBLISH, grant: `grant ${room} publish ${subject}` });
  }

  response(id: number): stagedoor.Response {
    const found = this.responses.filter((each) => each.id === id);
    assert.equal(found.length, 1, `${found.length} responses to request ${id}`);
    return found[0] as stagedoor.Response;
  }

  errorName(id: number): string | undefined {
    return this.response(id).error?.name ?? undefined;
  }

  /** The notifications of one kind. */
  told<Kind extends keyof stagedoor.Notification>(kind: Kind): stagedoor.Notification[Kind][] {
    return this.notifications.filter((each) => each[kind] != null).map((each) => each[kind]);
  }

  /** The client's side closes, or the network does (1006). */
  drop(code = 1006): void {
    if (!this.isOpen) return;
    this.#handleClosed(code);
  }

  #handleClosed(code: number): void {
    if (!this.isOpen) return;
    this.closeCode = code;
    this.#topics.forget(this);
    this.#route.handlers.close(this.socket, code);
  }

  /** The HTTP edge found that too much of what was published waits for this client. */
  reportSlow(): void {
    this.#route.handlers.slow(this.socket);
  }

  receive(message: Uint8Array | string): SocketSendResult {
    if (!this.isOpen) return 'dropped';
    if (this.isStuck) {
      this.bufferedBytes += message.length;
      return 'queued';
    }
    if (typeof message === 'string') this.texts.push(message);
    else this.#decode(message);
    return 'sent';
  }

  #decode(message: Uint8Array): void {
    const frame = stagedoor.ServerFrame.decode(message);
    if (frame.response != null) {
      this.responses.push(frame.response as stagedoor.Response);
      this.heard.push(`response ${frame.response.id}`);
    } else if (frame.chatPublications != null) {
      this.chatPublications.push(frame.chatPublications as stagedoor.ChatPublications);
      this.heard.push(`publications ${frame.chatPublications.room}`);
    } else if (frame.chatReactions != null) {
      this.chatReactions.push(frame.chatReactions as stagedoor.ChatReactions);
    } else {
      const notification = frame.notification as stagedoor.Notification & { body: string };
      this.notifications.push(notification);
      this.heard.push(`${notification.body} ${notification.seq}`);
    }
  }
}

/** What of the HTTP edge sends to many. */
class Topics {
  readonly #topicsOf = new Map<FakeClient, Set<string>>();

  subscribe(topic: string, client: FakeClient): void {
    this.#topicsOf.set(client, (this.#topicsOf.get(client) ?? new Set()).add(topic));
  }

  unsubscribe(topic: string, client: FakeClient): void {
    this.#topicsOf.get(client)?.delete(topic);
  }

  forget(client: FakeClient): void {
    this.#topicsOf.delete(client);
  }

  publish(topic: string, message: Uint8Array | string): void {
    for (const [client, topics] of this.#topicsOf) if (topics.has(topic)) client.receive(message);
  }
}

export class UpgradeRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}
