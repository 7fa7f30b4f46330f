import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { ClientAddress, TrustedProxies } from './client-address.ts';
import type { Cors, CorsOptions } from './cors.ts';
import type { DirectRoute } from './direct-route.ts';
import type { SecurityHeaders } from './security-headers.ts';
import type { WebSocketRoute } from './websocket-route.ts';

/** What a handler learns of a request besides the Request itself. */
export type RequestInfo = ClientAddress & {
  /** Sent back as X-Request-Id and in error bodies; belongs into every log line about this request. */
  requestId: string;
  /**
   * The client sent HEAD. The Request says GET then, so that every GET route answers HEAD with the same headers; the
   * body is not sent and need not be made.
   */
  isHead: boolean;
};

/** The application behind the edge, for example Hono's `app.fetch`. What it throws becomes an error response. */
export type FetchHandler = (request: Request, info: RequestInfo) => Response | Promise<Response>;

export type EdgeLimits = {
  /** Bytes of a request body; 1 MiB unless given. */
  bodyBytesMax?: number;
  /** Another limit for some paths (uploads); undefined means `bodyBytesMax`. The path is as sent, without query. */
  bodyBytesMaxFor?: (method: string, path: string) => number | undefined;
  /** Requests being answered at once, long polls included; more are refused with 503. 20,000 unless given. */
  requestsMax?: number;
};

export type HttpEdgeOptions = {
  /** An address, not a name: 127.0.0.1, 0.0.0.0, ::1, ::. */
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** PEM files; with them the port speaks TLS only. */
  tls?: { certFile: string; keyFile: string };
  log: Logger;
  clock?: Clock;
  metrics?: Metrics;
  /** Addresses and CIDR ranges whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  trustedProxies?: readonly string[];
  cors?: CorsOptions;
  /** Replaces the policy for the app's pages; a handler may set its own on a response. */
  contentSecurityPolicy?: string;
  fetch: FetchHandler;
  // biome-ignore lint/suspicious/noExplicitAny: routes differ in their data, and each only ever sees its own.
  websockets?: readonly WebSocketRoute<any>[];
  /** Prefixes that are answered without Request and Response objects. */
  directRoutes?: readonly DirectRoute[];
  limits?: EdgeLimits;
};

/** What logs and metrics show for a client that left before its answer (nginx's number); it is never sent. */
export const CLIENT_CLOSED_STATUS = 499;

export type FinishedRequest = {
  requestId: string;
  method: string;
  /** The first parts of the path, see `loggedPath`. */
  path: string;
  /** 499 when the client left before its answer. */
  status: number;
  durationMs: number;
};

/** What one exchange needs of the edge. */
export type EdgeContext = {
  clock: Clock;
  log: Logger;
  fetch: FetchHandler;
  proxies: TrustedProxies;
  cors: Cors;
  security: SecurityHeaders;
  isTls: boolean;
  bodyBytesMax(method: string, path: string): number;
  /** The edge closes; connections end with their current response. */
  isDraining(): boolean;
  /** More requests are being answered than allowed. */
  isOverloaded(): boolean;
  requestStarted(): void;
  requestFinished(request: FinishedRequest): void;
};
