import type {
  HttpRequest,
  HttpResponse,
  us_socket_context_t as NativeContext,
  TemplatedApp,
  WebSocket,
} from 'uWebSockets.js';
import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import { assert } from '../assert.ts';
import type { Timer } from '../clock.ts';
import { knownBody } from './bytes-response.ts';
import { Connection, type NativeData } from './Connection.ts';
import { formatAddress } from './client-address.ts';
import type { EdgeContext } from './edge-options.ts';
import { errorResponse } from './error-response.ts';
import { readRequestHead } from './request-head.ts';
import { responseHead } from './response-head.ts';
import type { UpgradeDecision, UpgradeRequest, WebSocketRoute } from './websocket-route.ts';

const CONNECTIONS_MAX = 50_000;
/**
 * Published messages are dropped for a client at this many times its limit. It is above the limit so that the close
 * frame, which is subject to it too, still fits when the handler ends a slow connection.
 */
const NATIVE_BACKPRESSURE_FACTOR = 8;
/** The library accepts multiples of its timer's 4 s within this range. */
const IDLE_TIMEOUT_SECONDS_MIN = 8;
const IDLE_TIMEOUT_SECONDS_MAX = 960;
/** So long after something was published it is looked who did not take it, unless much was published since. */
const SLOW_SWEEP_MS = 250;
/** RFC 6455: the server met an unexpected condition. */
const CLOSE_INTERNAL_ERROR = 1011;
const NO_COMPRESSION = 0;

/** One WebSocket route on the edge's port: refuses or accepts upgrades and guards the handlers' exceptions. */
export class WebSocketEndpoint {
  readonly #route: WebSocketRoute;
  readonly #context: EdgeContext;
  readonly #connections = new Set<Connection>();
  #publishedBytes = 0;
  #sweep: Timer | undefined;
  /** Something was published since the sweep that waits was ordered. */
  #hasNews = false;
  #isClosed = false;

  constructor(route: WebSocketRoute, context: EdgeContext) {
    const idle = route.idleTimeoutSeconds;
    assert(
      idle % 4 === 0 && idle >= IDLE_TIMEOUT_SECONDS_MIN && idle <= IDLE_TIMEOUT_SECONDS_MAX,
      'idleTimeoutSeconds is a multiple of 4 from 8 to 960',
    );
    this.#route = route;
    this.#context = context;
  }

  get connectionsCount(): number {
    return this.#connections.size;
  }

  register(app: TemplatedApp): void {
    app.ws<NativeData>(this.#route.path, {
      compression: NO_COMPRESSION,
      maxPayloadLength: this.#route.maxPayloadBytes,
      idleTimeout: this.#route.idleTimeoutSeconds,
      sendPingsAutomatically: true,
      maxBackpressure: this.#route.maxBackpressureBytes * NATIVE_BACKPRESSURE_FACTOR,
      closeOnBackpressureLimit: false,
      upgrade: (res, req, nativeContext) => this.#upgrade(res, req, nativeContext),
      open: (socket) => this.#open(socket),
      message: (socket, message, isBinary) => {
        const { connection } = socket.getUserData();
        this.#guard(connection, () =>
          this.#route.handlers.message(connection, new Uint8Array(message.slice(0)), isBinary),
        );
      },
      drain: (socket) => {
        const { connection } = socket.getUserData();
        this.#guard(connection, () => this.#route.handlers.drain?.(connection));
      },
      // The library is in the middle of its subscriber list here, so the handler runs when it has finished.
      dropped: (socket) => {
        const { connection } = socket.getUserData();
        setImmediate(() => this.#reportSlow(connection));
      },
      close: (socket, code, message) => {
        const { connection } = socket.getUserData();
        const reason = Buffer.from(message).toString('utf8');
        this.#connections.delete(connection);
        connection.detach();
        this.#guard(connection, () => this.#route.handlers.close?.(connection, code, reason));
      },
    });
  }

  /**
   * Counts what is published, to all topics together. No client's backlog can grow faster, so looking at all clients
   * once per limit's worth of it finds a slow one long before its messages are dropped natively, at a cost that does
   * not depend on the number of messages. While something is published it is looked every SLOW_SWEEP_MS too, and once
   * more afterwards: the library sends what was published when the current callbacks are over.
   */
  countPublished(bytes: number): void {
    this.#publishedBytes += bytes;
    if (this.#publishedBytes >= this.#route.maxBackpressureBytes) this.#sweepSlow();
    if (this.#sweep === undefined && !this.#isClosed) this.#sweepLater();
    this.#hasNews = true;
  }

  /** Looks at nobody any more. Connections are the library's to close. */
  close(): void {
    this.#isClosed = true;
    this.#sweep?.cancel();
  }

  #sweepLater(): void {
    this.#hasNews = false;
    this.#sweep = this.#context.clock.setTimer(() => {
      this.#sweep = undefined;
      if (this.#hasNews) this.#sweepLater();
      this.#sweepSlow();
    }, SLOW_SWEEP_MS);
  }

  /** Reports every connection that has fallen behind on published messages. */
  #sweepSlow(): void {
    this.#publishedBytes = 0;
    for (const connection of this.#connections) {
      if (connection.isSubscribed && connection.isSlow) this.#reportSlow(connection);
    }
  }

  #reportSlow(connection: Connection): void {
    if (!connection.isOpen) return;
    this.#guard(connection, () => this.#route.handlers.slow?.(connection));
  }

  #open(socket: WebSocket<NativeData>): void {
    const { connection } = socket.getUserData();
    connection.attach(socket);
    this.#connections.add(connection);
    this.#guard(connection, () => this.#route.handlers.open?.(connection));
  }

  #upgrade(res: HttpResponse, req: HttpRequest, nativeContext: NativeContext): void {
    const requestId = randomUUID();
    res.onAborted(() => undefined);
    try {
      const request = this.#readRequest(res, req, requestId);
      const decision = this.#decide(request);
      if (!decision.accept) {
        const error = new AppError('FORBIDDEN', 'The connection was refused.');
        this.#refuse(res, requestId, error, decision.status);
        return;
      }
      const connection = new Connection({
        data: decision.data,
        ip: request.ip,
        requestId,
        maxBackpressureBytes: this.#route.maxBackpressureBytes,
      });
      const key = req.getHeader('sec-websocket-key');
      res.cork(() => {
        res.writeStatus('101 Switching Protocols').writeHeader('x-request-id', requestId);
        for (const [name, value] of this.#context.security.lines(false, undefined))
          res.writeHeader(name, value);
        // An empty list of extensions: messages are protobuf, which deflate does not pay for.
        res.upgrade<NativeData>({ connection }, key, decision.protocol ?? '', '', nativeContext);
      });
    } catch (thrown) {
      this.#refuse(res, requestId, thrown);
    }
  }

  #readRequest(res: HttpResponse, req: HttpRequest, requestId: string): UpgradeRequest {
    const head = readRequestHead(req, formatAddress(res.getRemoteAddress()), this.#context);
    if (head.error !== undefined) throw head.error;
    return {
      ...head.client,
      path: head.path,
      query: new URL(head.url).searchParams,
      headers: head.headers,
      origin: head.headers.get('origin') ?? undefined,
      requestId,
    };
  }

  #decide(request: UpgradeRequest): UpgradeDecision<unknown> {
    if (this.#context.isDraining()) throw new AppError('UNAVAILABLE', 'The server is going away.');
    if (this.#connections.size >= (this.#route.connectionsMax ?? CONNECTIONS_MAX)) {
      throw new AppError('UNAVAILABLE', 'Too many connections.');
    }
    return this.#route.upgrade(request);
  }

  #refuse(res: HttpResponse, requestId: string, thrown: unknown, status?: number): void {
    try {
      const nowMs = this.#context.clock.nowMs();
      const response = errorResponse(thrown, {
        requestId,
        nowMs,
        ...(status === undefined ? {} : { status }),
      });
      if (!(thrown instanceof AppError)) {
        this.#context.log.error({ err: thrown, requestId }, 'a WebSocket upgrade failed');
      }
      const { security } = this.#context;
      const head = responseHead(response, {
        requestId,
        isClosing: false,
        security,
        host: undefined,
        cors: [],
      });
      res.cork(() => {
        res.writeStatus(head.status);
        for (const [name, value] of head.lines) res.writeHeader(name, value);
        res.end(knownBody(response) ?? '');
      });
    } catch (again) {
      // The native response is gone: the client left, or it had become a WebSocket whose open handler failed.
      this.#context.log.error({ err: again, requestId }, 'refusing a WebSocket upgrade failed');
    }
  }

  #guard(connection: Connection, run: () => void | Promise<void> | undefined): void {
    const fail = (thrown: unknown): void => {
      const fields = { err: thrown, requestId: connection.requestId, path: this.#route.path };
      this.#context.log.error(fields, 'a WebSocket handler failed');
      connection.end(CLOSE_INTERNAL_ERROR);
    };
    try {
      run()?.catch(fail);
    } catch (thrown) {
      fail(thrown);
    }
  }
}
