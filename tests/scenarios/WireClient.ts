import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PROTOCOL_VERSION } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { WebSocket } from 'ws';
import type { StagedoorProcess } from '../e2e/StagedoorProcess.ts';

type RequestBody = Omit<stagedoor.Request.$Properties, 'id'>;

/** Longer than any answer takes on a busy machine. */
const PATIENCE_MS = 20_000;

export const PUBLISH = stagedoor.RoomRole.ROOM_ROLE_PUBLISH;
export const SUBSCRIBE = stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE;

/** A client that sends over a real WebSocket whatever a test wants, with nothing of the SDK's care. */
export class WireClient {
  readonly socket: WebSocket;
  readonly responses: stagedoor.Response[] = [];
  readonly notifications: stagedoor.Notification[] = [];
  readonly chatPublications: stagedoor.ChatPublication.$Properties[] = [];
  /** With `encoding: 'json'` everything comes here, parsed. */
  readonly texts: { response?: { id: number; error?: { name: string } } }[] = [];
  closeCode: number | undefined;
  #nextId = 1;
  readonly #waiters = new Set<() => void>();

  static async connect(
    server: StagedoorProcess,
    encoding: 'protobuf' | 'json' = 'protobuf',
  ): Promise<WireClient> {
    const address = server.url.replace('http', 'ws');
    const client = new WireClient(new WebSocket(`${address}/ws?encoding=${encoding}`));
    await once(client.socket, 'open');
    return client;
  }

  /** Connects, says hello and is welcomed. */
  static async enter(server: StagedoorProcess, token: string): Promise<WireClient> {
    const client = await WireClient.connect(server);
    const { welcome } = await client.hello(token);
    assert.ok(welcome != null, 'welcomed');
    return client;
  }

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) this.#decode(data);
      else this.texts.push(JSON.parse(data.toString()));
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
  }

  async hello(token: string): Promise<stagedoor.Response> {
    return await this.request({ hello: { protocolVersion: PROTOCOL_VERSION, token } });
  }

  async request(body: RequestBody): Promise<stagedoor.Response> {
    const id = this.#nextId;
    this.#nextId += 1;
    this.socket.send(stagedoor.Request.encode({ ...body, id }).finish());
    return await this.answer(() => this.responses.find((each) => each.id === id));
  }

  /** The name of the error with which the request was refused; undefined where it was not. */
  async refusal(body: RequestBody): Promise<string | undefined> {
    return (await this.request(body)).error?.name ?? undefined;
  }

  /** Joins with capabilities that are good: those of the server itself. */
  async join(
    room: string,
    options: stagedoor.JoinRoom.$Properties = {},
  ): Promise<stagedoor.Response> {
    const rtpCapabilitiesJson = this.routerRtpCapabilitiesJson;
    return await this.request({
      joinRoom: { room, role: SUBSCRIBE, rtpCapabilitiesJson, ...options },
    });
  }

  get routerRtpCapabilitiesJson(): string {
    const welcome = this.responses.find((each) => each.welcome != null)?.welcome;
    return welcome?.routerRtpCapabilitiesJson ?? '';
  }

  async closed(): Promise<number> {
    return await this.answer(() => this.closeCode);
  }

  /** What `find` finds, now or when something arrives. */
  async answer<Found>(find: () => Found | undefined): Promise<Found> {
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (this.socket.readyState === WebSocket.CLOSED && this.closeCode !== undefined) {
        throw new Error(`closed with ${this.closeCode} before the answer came`);
      }
      await new Promise<void>((resolve, reject) => {
        const fail = (): void => reject(new Error('no answer came'));
        deadline.addEventListener('abort', fail, { once: true });
        const wake = (): void => {
          deadline.removeEventListener('abort', fail);
          this.#waiters.delete(wake);
          resolve();
        };
        this.#waiters.add(wake);
      });
    }
  }

  close(): void {
    this.socket.close(1000);
  }

  #wake(): void {
    for (const waiter of [...this.#waiters]) waiter();
  }

  #decode(data: Buffer): void {
    const frame = stagedoor.ServerFrame.decode(data);
    if (frame.response != null) this.responses.push(frame.response as stagedoor.Response);
    else if (frame.chatPublications != null) {
      this.chatPublications.push(...(frame.chatPublications.publications ?? []));
    } else if (frame.notification != null) {
      this.notifications.push(frame.notification as stagedoor.Notification);
    }
  }
}
