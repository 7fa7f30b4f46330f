import { AppError, toAppError } from '@stagedoor/contracts/errors';
import { JSON_BODY_BYTES_MAX } from '@stagedoor/contracts/limits';
import { Hono } from 'hono';
import { type Clock, systemClock } from '../clock.ts';
import { isDatabaseUnavailable } from '../db/sqlstate.ts';
import { limitKeyOf } from '../http-edge/client-address.ts';
import { errorEnvelope } from '../http-edge/error-response.ts';
import type { Logger } from '../logger.ts';
import type { Histogram, Metrics } from '../metrics.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { CookieJar } from './CookieJar.ts';
import { API_PREFIX, createOpenApiDocument, type OpenApiDocument } from './openapi.ts';
import { API_PAGE_CSS, renderApiPage } from './openapi-page.ts';
import { readJsonBody, readQuery, validate } from './request-input.ts';
import type { AnyRoute, RequestInfo, RestRoutes, RouteMethod } from './routes.ts';

/** Requests under `/api/` without a version mean the first one. */
const LEGACY_PREFIX = '/api/';
/** When the unversioned prefix became deprecated, seconds since the Unix epoch (RFC 9745). */
const LEGACY_DEPRECATED_AT_SECONDS = Date.UTC(2026, 0, 1) / 1000;

/** Answers may hold tokens and are a person's own; nothing between may keep them. */
const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
} as const;

const METHODS: readonly RouteMethod[] = ['get', 'post', 'put', 'patch', 'delete'];

export type RestAppOptions<Principal> = {
  /**
   * Who sends this request: undefined without credentials. Throws AppError (TOKEN_EXPIRED, TOKEN_INVALID …) for
   * credentials that are no good. Not called for public routes.
   */
  authenticate: (request: Request, info: RequestInfo) => Promise<Principal | undefined>;
  log: Logger;
  /** Adds `rest_request_duration_seconds` by method, route and status. */
  metrics?: Metrics;
  clock?: Clock;
  /** Of the documentation. */
  title?: string;
  version?: string;
  bodyBytesMax?: number;
};

type Env = { Bindings: { info: RequestInfo } };
type Call = { route: string };

/** Creates an application without routes but its documentation; services add theirs with `mount`. */
export function createRestApp<Principal>(options: RestAppOptions<Principal>): RestApp<Principal> {
  return new RestApp(options);
}

/**
 * The REST API of a process as one fetch-style handler: `/api/v1/…`, the same under the deprecated prefix `/api/…`, and
 * `/api-docs`.
 *
 * A request passes, in this order: route → limits by address → authentication → authorization → other limits → body and validation → handler
 * → the answer's schema. Whatever is thrown on the way becomes the error envelope; what is no AppError is logged and
 * answered INTERNAL_ERROR without its text.
 */
export class RestApp<Principal> {
  readonly #options: RestAppOptions<Principal>;
  readonly #clock: Clock;
  readonly #hono: Hono<Env>;
  readonly #routes: AnyRoute<Principal>[] = [];
  readonly #duration: Histogram<'method' | 'route' | 'status'> | undefined;
  /** Which route a request met, for the log line and the metrics. */
  readonly #calls = new WeakMap<Request, Call>();
  #document: OpenApiDocument | undefined;

  constructor(options: RestAppOptions<Principal>) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#duration = options.metrics?.histogram({
      name: 'rest_request_duration_seconds',
      help: 'Time from the request line to the answer, by route.',
      labelNames: ['method', 'route', 'status'],
    });
    this.#hono = new Hono<Env>({
      getPath: (request) => currentPath(new URL(request.url).pathname),
    });
    this.#hono.notFound((context) => {
      throw this.#findMismatch(context.req.raw);
    });
    // Without this, Hono would answer errors itself before `fetch` below sees them.
    this.#hono.onError((error) => {
      throw error;
    });
    this.#serveDocumentation();
  }

  /** Adds a service's routes. All services are mounted before the first request. */
  mount(routes: RestRoutes<Principal>): this {
    for (const route of routes.list) {
      this.#routes.push(route);
      const path = API_PREFIX + route.path.replaceAll(/\{(\w+)\}/g, ':$1');
      this.#hono.on(route.method.toUpperCase(), path, (context) => {
        this.#calls.set(context.req.raw, { route: route.path });
        return this.#run(route, context.req.raw, context.env.info, () => context.req.param());
      });
    }
    this.#document = undefined;
    return this;
  }

  /** True for paths that this application answers, be it with NOT_FOUND. */
  handles(pathname: string): boolean {
    return (
      pathname.startsWith(LEGACY_PREFIX) || pathname === '/api' || pathname.startsWith('/api-docs')
    );
  }

  /** Answers a request. Never rejects. */
  fetch = async (request: Request, info: RequestInfo): Promise<Response> => {
    const startMs = this.#clock.monotonicMs();
    let response: Response;
    try {
      response = await this.#hono.fetch(request, { info });
    } catch (thrown) {
      response = this.#refuse(thrown, request, info);
    }
    response.headers.set('x-request-id', info.requestId);
    const { pathname } = new URL(request.url);
    if (currentPath(pathname) !== pathname) {
      response.headers.set('deprecation', `@${LEGACY_DEPRECATED_AT_SECONDS}`);
      response.headers.set('link', `<${currentPath(pathname)}>; rel="successor-version"`);
    }
    const route = this.#calls.get(request)?.route ?? '(none)';
    const labels = { method: request.method, route, status: String(response.status) };
    this.#duration?.observe(labels, (this.#clock.monotonicMs() - startMs) / 1000);
    return response;
  };

  /** The OpenAPI document of everything that is mounted. */
  openApi(): OpenApiDocument {
    this.#document ??= createOpenApiDocument(this.#routes, {
      title: this.#options.title ?? 'Stagedoor',
      version: this.#options.version ?? '1',
    });
    return this.#document;
  }

  async #run(
    route: AnyRoute<Principal>,
    request: Request,
    info: RequestInfo,
    readParams: () => Record<string, string>,
  ): Promise<Response> {
    const cookies = new CookieJar(request.headers.get('cookie'));
    try {
      const data = await this.#handle(route, request, info, readParams, cookies);
      if (data instanceof Response) return withCookies(data, cookies);
      const headers = new Headers({ ...JSON_HEADERS });
      const body = JSON.stringify({ success: true, data });
      return withCookies(new Response(body, { status: route.status ?? 200, headers }), cookies);
    } catch (thrown) {
      return withCookies(this.#refuse(thrown, request, info), cookies);
    }
  }

  async #handle(
    route: AnyRoute<Principal>,
    request: Request,
    info: RequestInfo,
    readParams: () => Record<string, string>,
    cookies: CookieJar,
  ): Promise<unknown> {
    const principal = await this.#admit(route, request, info);
    const { params, query, body } = route;
    const input = {
      params: params && validate(params, readParams(), 'path'),
      query: validateQuery(query, request.url),
      body: body && validate(body, await this.#readBody(request), 'body'),
    };
    const data = await route.handle({
      ...(input as { params: undefined; query: undefined; body: undefined }),
      principal,
      info,
      headers: request.headers,
      cookies,
      bytes: route.bodyTypes === undefined ? null : request.body,
    });
    // A mismatch is our mistake, not the client's; it must not look like VALIDATION_ERROR.
    const output = route.data.safeParse(data);
    if (!output.success)
      throw new Error(`${route.path} answers against its schema`, { cause: output.error });
    return output.data;
  }

  async #admit(
    route: AnyRoute<Principal>,
    request: Request,
    info: RequestInfo,
  ): Promise<Principal | undefined> {
    const limits = route.limits ?? [];
    // Limits by address come before the token is verified, so that guessing tokens is limited as well.
    for (const { limiter, key } of limits)
      if (key === undefined) await takeOrRefuse(limiter, limitKeyOf(info.ip));
    const principal =
      route.access === 'public' ? undefined : await this.#options.authenticate(request, info);
    if (route.access === 'required') {
      requirePrincipal(principal);
    }
    // `authorize` of a required route gets a principal; of others it is typed to take none.
    await route.authorize?.(principal as Principal);
    for (const { limiter, key } of limits) {
      if (key !== undefined) await takeOrRefuse(limiter, key({ info, principal }));
    }
    return principal;
  }

  #readBody(request: Request): Promise<unknown> {
    return readJsonBody(request, this.#options.bodyBytesMax ?? JSON_BODY_BYTES_MAX);
  }

  #refuse(thrown: unknown, request: Request, info: RequestInfo): Response {
    const error = toRefusal(thrown);
    const facts = {
      requestId: info.requestId,
      method: request.method,
      route: this.#calls.get(request)?.route ?? '(none)',
      code: error.code,
    };
    if (error.httpStatus >= 500)
      this.#options.log.error({ ...facts, error: thrown }, 'request failed');
    else this.#options.log.info(facts, 'request refused');
    const headers = new Headers({ ...JSON_HEADERS });
    if (error instanceof MethodRefusal) headers.set('allow', error.allowedMethods);
    if (error.retryAfterMs !== undefined) {
      headers.set('retry-after', String(Math.ceil(error.retryAfterMs / 1000)));
    }
    const envelope = errorEnvelope(error, info.requestId, this.#clock.nowMs());
    return new Response(JSON.stringify(envelope), { status: error.httpStatus, headers });
  }

  /** Why no route took the request: another method would do, or nothing is there. */
  #findMismatch(request: Request): AppError {
    const path = currentPath(new URL(request.url).pathname);
    const allowed = METHODS.map((method) => method.toUpperCase()).filter((method) => {
      return this.#hono.router.match(method, path)[0].length > 0;
    });
    if (allowed.length === 0) return new AppError('NOT_FOUND', 'There is nothing at this address.');
    return new MethodRefusal(allowed.join(', '));
  }

  #serveDocumentation(): void {
    this.#hono.get(`${API_PREFIX}/openapi.json`, (context) => context.json(this.openApi()));
    this.#hono.get('/api-docs', (context) => context.html(renderApiPage(this.openApi())));
    this.#hono.get('/api-docs/style.css', (context) => {
      return context.body(API_PAGE_CSS, 200, { 'content-type': 'text/css; charset=utf-8' });
    });
  }
}

/** METHOD_NOT_ALLOWED with what the `Allow` header says. */
class MethodRefusal extends AppError {
  readonly allowedMethods: string;

  constructor(allowedMethods: string) {
    super('METHOD_NOT_ALLOWED', 'This address does not take this method.');
    this.allowedMethods = allowedMethods;
  }
}

/** The principal, or AUTH_REQUIRED. For routes of access `optional` that need one in some cases only. */
export function requirePrincipal<Principal>(principal: Principal | undefined): Principal {
  if (principal === undefined) throw new AppError('AUTH_REQUIRED', 'Log in first.');
  return principal;
}

/** Takes from the key's bucket, or throws RATE_LIMIT_EXCEEDED with the time to wait. For limits by what a body says. */
export async function takeOrRefuse(
  limiter: RateLimiter,
  key: string,
  cost?: number,
): Promise<void> {
  const { allowed, retryAfterMs } = await limiter.take(key, cost);
  if (!allowed) {
    throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many requests. Wait a little.', {
      retryAfterMs,
    });
  }
}

function toRefusal(thrown: unknown): AppError {
  if (isDatabaseUnavailable(thrown)) {
    return new AppError('UNAVAILABLE', 'This does not work for the moment. Try again soon.', {
      cause: thrown,
    });
  }
  return toAppError(thrown);
}

function validateQuery(schema: AnyRoute<unknown>['query'], url: string): unknown {
  const query = readQuery(url);
  return schema && validate(schema, query, 'query');
}

function withCookies(response: Response, cookies: CookieJar): Response {
  for (const header of cookies.setCookieHeaders) response.headers.append('set-cookie', header);
  return response;
}

/** The path of today for a request: the deprecated prefix stands for the first version. */
function currentPath(pathname: string): string {
  const isLegacy = pathname.startsWith(LEGACY_PREFIX) && !pathname.startsWith(`${API_PREFIX}/`);
  return isLegacy ? `${API_PREFIX}/${pathname.slice(LEGACY_PREFIX.length)}` : pathname;
}
