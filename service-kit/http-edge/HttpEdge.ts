import * as native from 'uWebSockets.js';
import { access, constants } from 'node:fs/promises';
import { type Clock, systemClock } from '../clock.ts';
import type { Counter, Histogram, Metrics } from '../metrics.ts';
import { TrustedProxies } from './client-address.ts';
import { Cors } from './cors.ts';
import { DirectHeads } from './DirectHeads.ts';
import { DirectRouteExchange } from './DirectRouteExchange.ts';
import type { DirectRoute } from './direct-route.ts';
import { EdgeListenError, explainListenFailure } from './EdgeListenError.ts';
import type { EdgeContext, FinishedRequest, HttpEdgeOptions } from './edge-options.ts';
import { HttpExchange } from './HttpExchange.ts';
import { methodLabel } from './request-head.ts';
import { SecurityHeaders } from './security-headers.ts';
import { WebSocketEndpoint } from './WebSocketEndpoint.ts';

/** Enough for a form with a picture; uploads have limits of their own. */
const BODY_BYTES_MAX = 1024 * 1024;
const REQUESTS_MAX = 20_000;
/** Request line and headers: room for cookies and a token of 4 KB; the library's default is 4,096. */
export const HEADERS_BYTES_MAX = 16 * 1024;
/**
 * TLS 1.3 only. The library has no setting for the version, and its list of ciphers is about TLS 1.2 alone: this one needs
 * a key that both sides knew before, which there is none of, so that no handshake of TLS 1.2 succeeds.
 */
const NO_TLS_1_2_CIPHERS = 'ECDHE-PSK-AES128-CBC-SHA';

/** Requests being answered. */
type RequestCount = { running: number };

type EdgeMetrics = {
  requests: Counter<'method' | 'status'>;
  duration: Histogram<'method'>;
};

/**
 * The one port of a server: REST and pages through a fetch handler, and WebSockets.
 *
 * States: listening → draining (no new connections; running requests end) → closed. Only `close` moves between them.
 * Facts about uWebSockets.js that the code relies on are in README.md.
 */
export class HttpEdge {
  readonly port: number;
  readonly #app: native.TemplatedApp;
  readonly #listenSocket: native.us_listen_socket;
  readonly #clock: Clock;
  readonly #requests: RequestCount;
  readonly #endpoints: readonly WebSocketEndpoint[];
  readonly #startDraining: (whenIdle: () => void) => void;
  #closing: Promise<void> | undefined;

  private constructor(parts: {
    app: native.TemplatedApp;
    listenSocket: native.us_listen_socket;
    clock: Clock;
    requests: RequestCount;
    endpoints: readonly WebSocketEndpoint[];
    startDraining: (whenIdle: () => void) => void;
  }) {
    this.#app = parts.app;
    this.#listenSocket = parts.listenSocket;
    this.#clock = parts.clock;
    this.#requests = parts.requests;
    this.#endpoints = parts.endpoints;
    this.#startDraining = parts.startDraining;
    this.port = native.us_socket_local_port(parts.listenSocket as unknown as native.us_socket);
  }

  /**
   * Listens. Rejects with EdgeListenError when the port is taken or not permitted, the address is not this machine's,
   * the TLS files are unusable, or UWS_HTTP_MAX_HEADERS_SIZE was not in the environment when the process started.
   */
  static async create(options: HttpEdgeOptions): Promise<HttpEdge> {
    assertHeaderLimit();
    const clock = options.clock ?? systemClock;
    const requests: RequestCount = { running: 0 };
    let isDraining = false;
    let whenIdle: (() => void) | undefined;
    const context: EdgeContext = {
      ...createContext(options, clock, requests, () => {
        if (isDraining && requests.running === 0) whenIdle?.();
      }),
      isDraining: () => isDraining,
    };
    const app = await createApp(options);
    const endpoints = (options.websockets ?? []).map(
      (route) => new WebSocketEndpoint(route, context),
    );
    for (const endpoint of endpoints) endpoint.register(app);
    registerDirectRoutes(app, context, options.directRoutes ?? []);
    app.any('/*', (res, req) => new HttpExchange(context, res).start(req));
    reportConnections(options.metrics, requests, endpoints);
    const listenSocket = await listen(app, options.host, options.port);
    const startDraining = (callback: () => void): void => {
      isDraining = true;
      whenIdle = callback;
      if (requests.running === 0) callback();
    };
    return new HttpEdge({ app, listenSocket, clock, requests, endpoints, startDraining });
  }

  /** Open WebSocket connections on all routes. */
  get connectionsCount(): number {
    return this.#endpoints.reduce((sum, endpoint) => sum + endpoint.connectionsCount, 0);
  }

  /** Requests being answered. */
  get requestsCount(): number {
    return this.#requests.running;
  }

  /**
   * Sends to every connection that subscribed to the topic, encoded once. Nobody is told who got it: a client that
   * does not read is reported to its route's `slow`.
   */
  publish(topic: string, message: Uint8Array | string, isBinary: boolean): void {
    if (this.#closing !== undefined) return;
    this.#app.publish(topic, message, isBinary, false);
    for (const endpoint of this.#endpoints) endpoint.countPublished(message.length);
  }

  /**
   * Stops accepting, lets running requests end for up to `deadlineMs`, then closes every connection. WebSockets do not
   * hold it up: whoever wants their clients to see a close code ends them before. Calling it again changes nothing.
   */
  close(deadlineMs: number): Promise<void> {
    this.#closing ??= this.#drain(deadlineMs);
    return this.#closing;
  }

  async #drain(deadlineMs: number): Promise<void> {
    native.us_listen_socket_close(this.#listenSocket);
    await new Promise<void>((resolve) => {
      const timer = this.#clock.setTimer(resolve, deadlineMs);
      this.#startDraining(() => {
        timer.cancel();
        resolve();
      });
    });
    for (const endpoint of this.#endpoints) endpoint.close();
    // Not within a callback of a socket, which may be the one that is closed.
    await new Promise((resolve) => setImmediate(resolve));
    this.#app.close();
  }
}

function registerDirectRoutes(
  app: native.TemplatedApp,
  context: EdgeContext,
  routes: readonly DirectRoute[],
): void {
  const heads = new DirectHeads(context.security);
  for (const route of routes) {
    const pattern = `${route.prefix}*`;
    const get = { context, route, heads, isHead: false };
    const head = { ...get, isHead: true };
    app.get(pattern, (res, req) => new DirectRouteExchange(get, res).start(req));
    app.head(pattern, (res, req) => new DirectRouteExchange(head, res).start(req));
    app.options(pattern, (res, req) => new DirectRouteExchange(get, res).startOptions(req));
  }
}

function createContext(
  options: HttpEdgeOptions,
  clock: Clock,
  requests: RequestCount,
  onFinished: () => void,
): Omit<EdgeContext, 'isDraining'> {
  const limits = options.limits ?? {};
  const metrics = createMetrics(options.metrics);
  const bodyBytesMax = limits.bodyBytesMax ?? BODY_BYTES_MAX;
  const requestsMax = limits.requestsMax ?? REQUESTS_MAX;
  return {
    clock,
    log: options.log,
    fetch: options.fetch,
    proxies: new TrustedProxies(options.trustedProxies ?? []),
    cors: new Cors(options.cors ?? { allowedOrigins: [] }),
    security: new SecurityHeaders(options.contentSecurityPolicy),
    isTls: options.tls !== undefined,
    bodyBytesMax: (method, path) => limits.bodyBytesMaxFor?.(method, path) ?? bodyBytesMax,
    isOverloaded: () => requests.running > requestsMax,
    requestStarted: () => {
      requests.running += 1;
    },
    requestFinished: (request) => {
      requests.running -= 1;
      report(options, metrics, request);
      onFinished();
    },
  };
}

function report(
  options: HttpEdgeOptions,
  metrics: EdgeMetrics | undefined,
  request: FinishedRequest,
): void {
  const method = methodLabel(request.method);
  metrics?.requests.inc({ method, status: String(request.status) });
  metrics?.duration.observe({ method }, request.durationMs / 1000);
  const isRefused = request.status >= 400 || request.status === 0;
  options.log[isRefused ? 'info' : 'debug'](request, 'request');
}

function createMetrics(metrics: Metrics | undefined): EdgeMetrics | undefined {
  if (metrics === undefined) return undefined;
  return {
    requests: metrics.counter({
      name: 'http_requests_total',
      help: 'Requests answered; status 499 is a client that left before its answer.',
      labelNames: ['method', 'status'],
    }),
    duration: metrics.histogram({
      name: 'http_request_duration_seconds',
      help: 'From the last byte of the headers to the end of the response.',
      labelNames: ['method'],
    }),
  };
}

function reportConnections(
  metrics: Metrics | undefined,
  requests: RequestCount,
  endpoints: readonly WebSocketEndpoint[],
): void {
  metrics?.gauge({
    name: 'http_requests_active',
    help: 'Requests being answered, long polls included.',
    collect: (gauge) => gauge.set(requests.running),
  });
  metrics?.gauge({
    name: 'websocket_connections_active',
    help: 'Open WebSocket connections.',
    collect: (gauge) =>
      gauge.set(endpoints.reduce((sum, { connectionsCount }) => sum + connectionsCount, 0)),
  });
}

/**
 * The one look at the environment outside of config.ts, since it is no setting of ours: the library reads the variable when it
 * is loaded, so only the environment of the process's start counts.
 */
function assertHeaderLimit(): void {
  if (Number(process.env.UWS_HTTP_MAX_HEADERS_SIZE) >= HEADERS_BYTES_MAX) return;
  throw new EdgeListenError(
    'unknown',
    `Start the process with UWS_HTTP_MAX_HEADERS_SIZE=${HEADERS_BYTES_MAX}; without it, requests with headers over 4 KB are refused.`,
  );
}

async function createApp(options: HttpEdgeOptions): Promise<native.TemplatedApp> {
  hideLibraryName();
  if (options.tls === undefined) return native.App();
  const { certFile, keyFile } = options.tls;
  try {
    for (const file of [certFile, keyFile]) await access(file, constants.R_OK);
    return native.SSLApp({
      cert_file_name: certFile,
      key_file_name: keyFile,
      ssl_ciphers: NO_TLS_1_2_CIPHERS,
    });
  } catch (cause) {
    throw new EdgeListenError(
      'tls-unusable',
      `The TLS certificate '${certFile}' and key '${keyFile}' cannot be used: ${String(cause)}`,
      { cause },
    );
  }
}

/** Leaves out the header with the library's name and version. Missing from its published types. */
function hideLibraryName(): void {
  const { _cfg } = native as unknown as { _cfg(setting: string): void };
  _cfg('silent');
}

/** An exclusive listener: by default the library lets a second process share the port without a word. */
async function listen(
  app: native.TemplatedApp,
  host: string,
  port: number,
): Promise<native.us_listen_socket> {
  // The published types leave out this form of `listen`, and the constant's value.
  const { LIBUS_LISTEN_EXCLUSIVE_PORT: exclusive } = native as unknown as Record<string, number>;
  const listenOn = app.listen.bind(app) as unknown as (
    host: string,
    port: number,
    options: number | undefined,
    callback: (socket: native.us_listen_socket | false) => void,
  ) => void;
  const socket = await new Promise<native.us_listen_socket | false>((resolve) => {
    listenOn(host, port, exclusive, resolve);
  });
  if (socket !== false) return socket;
  app.close();
  throw await explainListenFailure(host, port);
}
