import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { PROTOCOL_VERSION } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { systemClock } from '@stagedoor/service-kit/clock';
import { createLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import WebSocket from 'ws';
import { Signaling } from '../Signaling.ts';
import { FakeAuthority, FakeChat, FakeMedia, FakeVerifier } from './fake-parts.ts';
import { type HelloOptions, type RequestBody, SUBSCRIBE } from './harness.ts';

/** uWebSockets.js reads it when it is loaded, which happens at the first `startSignaling`. */
process.env.UWS_HTTP_MAX_HEADERS_SIZE = '16384';

const CLOSE_MS = 2_000;
/** Longer than any wait of these tests on a busy machine. */
const PATIENCE_MS = 20_000;

/** Signaling behind a real HTTP edge on a free port of the loopback interface, closed after the test. */
export async function startSignaling(context: TestContext, allowedOrigins: string[] = []) {
  const { HttpEdge } = await import('@stagedoor/service-kit/http-edge');
  const clock = systemClock;
  const logLines: string[] = [];
  const destination = { write: (line: string) => logLines.push(line) };
  const log = createLogger({ level: 'warn', name: 'test', destination });
  const media = new FakeMedia();
  const authority = new FakeAuthority();
  const metrics = new Metrics({ processMetrics: false });
  const verifier = new FakeVerifier(clock);
  const signaling = Signaling.create({
    ...{ clock, log, media, authority, metrics, verifier, allowedOrigins },
    chat: new FakeChat(),
  });
  const edge = await HttpEdge.create({
    host: '0.0.0.0',
    port: 0,
    log,
    clock,
    fetch: () => new Response('ok'),
    websockets: [signaling.webSocketRoute],
  });
  signaling.connectPublisher((topic, message, isBinary) => edge.publish(topic, message, isBinary));
  context.after(async () => {
    signaling.close();
    await edge.close(CLOSE_MS);
  });
  const url = `ws://127.0.0.1:${edge.port}/ws`;
  const connect = (options: ConnectOptions = {}): Promise<SocketClient> =>
    SocketClient.connect(`${url}${options.query ?? ''}`, options);
  const enter = async (token: string, hello: HelloOptions = {}): Promise<SocketClient> => {
    const client = await connect();
    await client.hello(token, hello);
    return client;
  };
  return { url, port: edge.port, signaling, media, authority, logLines, connect, enter };
}

type ConnectOptions = { query?: string; origin?: string; localAddress?: string };

/** A real WebSocket client that keeps what it hears and wakes whoever waits for it. */
export class SocketClient {
  readonly socket: WebSocket;
  readonly responses: stagedoor.Response[] = [];
  readonly notifications: stagedoor.Notification[] = [];
  readonly texts: string[] = [];
  readonly chatPublications: stagedoor.ChatPublications[] = [];
  closeCode: number | undefined;
  #nextId = 1;
  #waiters = new Set<() => void>();

  static async connect(url: string, options: ConnectOptions): Promise<SocketClient> {
    const { origin, localAddress } = options;
    const client = new SocketClient(
      new WebSocket(url, {
        ...(origin === undefined ? {} : { origin }),
        ...(localAddress === undefined ? {} : { localAddress }),
      }),
    );
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    return client;
  }

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) this.#decode(data);
      else this.texts.push(data.toString());
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
    // A reset is part of several tests; `close` follows.
    socket.on('error', () => this.#wake());
  }

  get session(): { sessionId: string; resumeKey: string } {
    const { sessionId, resumeKey } = this.#welcome;
    return { sessionId: sessionId ?? '', resumeKey: resumeKey ?? '' };
  }

  get isResumed(): boolean {
    return this.#welcome.resumed === true;
  }

  get lastSeq(): number {
    return this.notifications.reduce((last, each) => Math.max(last, each.seq), 0);
  }

  get #welcome(): stagedoor.Welcome.$Properties {
    const welcome = this.responses.find((each) => each.welcome != null)?.welcome;
    assert.ok(welcome, 'no Welcome came');
    return welcome;
  }

  send(body: RequestBody): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.socket.send(stagedoor.Request.encode({ ...body, id }).finish());
    return id;
  }

  async request(body: RequestBody): Promise<stagedoor.Response> {
    return await this.response(this.send(body));
  }

  async response(id: number): Promise<stagedoor.Response> {
    await this.until(() => this.responses.some((each) => each.id === id));
    return this.responses.find((each) => each.id === id) as stagedoor.Response;
  }

  async hello(token: string, options: HelloOptions = {}): Promise<stagedoor.Response> {
    const { session, ...rest } = options;
    const hello = { protocolVersion: PROTOCOL_VERSION, token, ...session, ...rest };
    return await this.request({ hello });
  }

  async join(
    room: string,
    options: stagedoor.JoinRoom.$Properties = {},
  ): Promise<stagedoor.Response> {
    const defaults = { room, role: SUBSCRIBE, rtpCapabilitiesJson: '{"codecs":[]}' };
    return await this.request({ joinRoom: { ...defaults, ...options } });
  }

  async closed(): Promise<number> {
    await this.until(() => this.closeCode !== undefined, { isClosing: true });
    return this.closeCode ?? 0;
  }

  /** Leaves as a closed tab does, and waits until it is done. */
  async leave(): Promise<void> {
    this.socket.close(1000);
    await this.closed();
  }

  /** Resolves when the condition holds, and looks whenever something arrived. */
  async until(condition: () => boolean, options: { isClosing?: boolean } = {}): Promise<void> {
    const endMs = Date.now() + PATIENCE_MS;
    while (!condition()) {
      if (this.closeCode !== undefined && options.isClosing !== true) {
        throw new Error(`closed with ${this.closeCode} before the condition held`);
      }
      const leftMs = endMs - Date.now();
      if (leftMs <= 0) throw new Error('the condition never held');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiters.delete(wake);
          resolve();
        };
        this.#waiters.add(wake);
      });
    }
  }

  #wake(): void {
    for (const waiter of [...this.#waiters]) waiter();
  }

  #decode(data: Buffer): void {
    const frame = stagedoor.ServerFrame.decode(data);
    if (frame.response != null) this.responses.push(frame.response as stagedoor.Response);
    else if (frame.chatPublications != null) {
      this.chatPublications.push(frame.chatPublications as stagedoor.ChatPublications);
    } else this.notifications.push(frame.notification as stagedoor.Notification);
  }
}
