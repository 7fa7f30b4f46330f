import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import {
  CONNECTION_QUEUE_BYTES_MAX,
  FRAME_BYTES_MAX,
  PENDING_CONNECTIONS_PER_IP_MAX,
} from '@stagedoor/contracts/limits';
import { limitKeyOf } from '@stagedoor/service-kit/rest';
import type { BroadcastBody } from '../session/frames.ts';
import { ClientConnection, type ClientConnectionDeps, topicFor } from './ClientConnection.ts';
import { isOriginAllowed } from './origin.ts';
import type { Encoding } from './request-codec.ts';
import { encodeBroadcast } from './server-frame-codec.ts';
import type {
  PublishToTopic,
  SocketConnection,
  SocketRoute,
  SocketUpgradeDecision,
  SocketUpgradeRequest,
} from './socket-roles.ts';

/** What is known of a connection from its HTTP request. */
export type UpgradeFacts = { encoding: Encoding; isOriginAllowed: boolean };

/**
 * The HTTP edge ends a connection without a code when a frame passes this; up to here we see the frame and can close with
 * FRAME_TOO_BIG.
 */
const PAYLOAD_BYTES_MAX = 4 * FRAME_BYTES_MAX;
/** A second net under our own heartbeats, with which it must not interfere; the HTTP edge takes multiples of 4. */
const SOCKET_IDLE_SECONDS = 120;

const HTTP_TOO_MANY_REQUESTS = 429;
const HTTP_UNAVAILABLE = 503;

/** Opens, feeds and closes the ClientConnection behind every WebSocket, and refuses WebSockets that nobody should have. */
export class SignalingEdge {
  readonly #deps: ClientConnectionDeps;
  readonly #allowedOrigins: ReadonlySet<string>;
  readonly #connections = new Map<SocketConnection, ClientConnection>();
  readonly #pendingByAddress = new Map<string, number>();
  #pendingCount = 0;
  #publish: PublishToTopic | undefined;
  /** Open connections whose encoding is JSON: mostly there are none, and nothing is written for them. */
  #jsonCount = 0;
  #isDraining = false;

  constructor(deps: ClientConnectionDeps & { allowedOrigins: readonly string[] }) {
    this.#deps = deps;
    this.#allowedOrigins = new Set(deps.allowedOrigins.map((origin) => new URL(origin).origin));
  }

  get connectionsCount(): number {
    return this.#connections.size;
  }

  /** Connections that have not said hello. */
  get pendingCount(): number {
    return this.#pendingCount;
  }

  route(path: string): SocketRoute<UpgradeFacts> {
    return {
      path,
      maxPayloadBytes: PAYLOAD_BYTES_MAX,
      idleTimeoutSeconds: SOCKET_IDLE_SECONDS,
      maxBackpressureBytes: CONNECTION_QUEUE_BYTES_MAX,
      upgrade: (request) => this.#decide(request),
      handlers: {
        open: (socket) => this.#open(socket, socket.data),
        message: (socket, bytes, isBinary) =>
          this.#connections.get(socket)?.handleFrame(bytes, isBinary),
        slow: (socket) => this.#connections.get(socket)?.handleSlow(),
        close: (socket, code) => this.#close(socket, code),
      },
    };
  }

  /** Broadcasts go this way. */
  connectPublisher(publish: PublishToTopic): void {
    this.#publish = publish;
  }

  /** To every session that has subscribed to the topic; the frame is encoded once for all of them. */
  broadcast(topic: string, body: BroadcastBody): void {
    const publish = this.#publish;
    if (publish === undefined) return;
    const send = (encoding: Encoding): void =>
      publish(topicFor(topic, encoding), encodeBroadcast(body, encoding), encoding === 'protobuf');
    send('protobuf');
    if (this.#jsonCount > 0) send('json');
  }

  /** New connections are refused from now on. */
  beginDrain(): void {
    this.#isDraining = true;
  }

  /** Ends every connection, also those that have not said hello. */
  endAll(reason: string): void {
    for (const connection of [...this.#connections.values()]) {
      connection.end(CLOSE_CODES.DRAINING, reason);
    }
  }

  #decide(request: SocketUpgradeRequest): SocketUpgradeDecision<UpgradeFacts> {
    if (this.#isDraining) return this.#refuse('draining', HTTP_UNAVAILABLE);
    const pendingCount = this.#pendingByAddress.get(limitKeyOf(request.ip)) ?? 0;
    if (pendingCount >= PENDING_CONNECTIONS_PER_IP_MAX) {
      return this.#refuse('pending-per-address', HTTP_TOO_MANY_REQUESTS);
    }
    const host = request.headers.get('host') ?? undefined;
    const encoding = request.query.get('encoding') === 'json' ? 'json' : 'protobuf';
    return {
      accept: true,
      data: {
        encoding,
        isOriginAllowed: isOriginAllowed(request.origin, host, this.#allowedOrigins),
      },
    };
  }

  #refuse(reason: string, status: number): { accept: false; status: number } {
    this.#deps.metrics.upgradesRefused.inc({ reason });
    return { accept: false, status };
  }

  #open(socket: SocketConnection, facts: UpgradeFacts): void {
    const connection = new ClientConnection(
      { socket, encoding: facts.encoding, onHello: this.#countPending(socket.ip) },
      this.#deps,
    );
    this.#connections.set(socket, connection);
    if (facts.encoding === 'json') this.#jsonCount += 1;
    if (facts.isOriginAllowed) return;
    // A browser shows a page nothing of a refused upgrade, and would try again for ever; a close code is final.
    this.#deps.metrics.upgradesRefused.inc({ reason: 'origin' });
    connection.end(CLOSE_CODES.ORIGIN_REFUSED, 'Pages of this origin may not connect.');
  }

  #close(socket: SocketConnection & { readonly data: UpgradeFacts }, code: number): void {
    const connection = this.#connections.get(socket);
    if (this.#connections.delete(socket) && socket.data.encoding === 'json') this.#jsonCount -= 1;
    connection?.handleClose(code);
  }

  /** Counts one more pending connection of this address until the returned function is called. */
  #countPending(ip: string): () => void {
    this.#pendingCount += 1;
    const address = limitKeyOf(ip);
    this.#pendingByAddress.set(address, (this.#pendingByAddress.get(address) ?? 0) + 1);
    return () => {
      this.#pendingCount -= 1;
      const left = (this.#pendingByAddress.get(address) ?? 1) - 1;
      if (left === 0) this.#pendingByAddress.delete(address);
      else this.#pendingByAddress.set(address, left);
    };
  }
}
