import type { ErrorCode } from '@stagedoor/contracts/codes';
import { z } from 'zod';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import type { CookieJar } from './CookieJar.ts';

/** What the edge knows of a request before anything was read of it. */
export type RequestInfo = {
  /** The client's address, behind trusted proxies the one that they report. */
  ip: string;
  isLoopback: boolean;
  /** The client's own connection is encrypted. */
  isSecure: boolean;
  /** Also in the `X-Request-Id` header, in error bodies and in log lines. */
  requestId: string;
};

/**
 * Who may call a route. `public`: anybody, and an Authorization header is not even read (so that an expired token does
 * not keep anybody from logging in). `optional`: anybody, but a token that is sent must be valid. `required`: only with
 * a valid token; without one AUTH_REQUIRED.
 */
export type RouteAccess = 'public' | 'optional' | 'required';

type PrincipalOf<Principal, Access extends RouteAccess> = Access extends 'required'
  ? Principal
  : Access extends 'optional'
    ? Principal | undefined
    : undefined;

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A validated request, as a route's handler gets it. */
export type RouteRequest<Principal, Access extends RouteAccess, Params, Query, Body> = {
  params: OutputOf<Params>;
  query: OutputOf<Query>;
  body: OutputOf<Body>;
  principal: PrincipalOf<Principal, Access>;
  info: RequestInfo;
  headers: Headers;
  /** The request's cookies, and those that the answer sets. Set ones are kept even if the handler throws. */
  cookies: CookieJar;
  /** The body as it comes, of a route with `bodyTypes`; null where there is none. Reading it fails when the client leaves. */
  bytes: ReadableStream<Uint8Array> | null;
};

/** The `data` of a route that answers a file. */
export const FILE_ANSWER = z.instanceof(Response);

/** A limit on who calls a route how often. Checked before the body is read. */
export type RouteLimit<Principal> = {
  limiter: RateLimiter;
  /** What shares a bucket: the address (an IPv6 network of 64 bits) unless given. Must not be empty. */
  key?: (caller: { info: RequestInfo; principal: Principal | undefined }) => string;
};

export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type RouteDefinition<
  Principal,
  Access extends RouteAccess,
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Data extends z.ZodType,
> = {
  method: RouteMethod;
  /** Below `/api/v1`, with parameters in braces: `/users/{userId}`. Fixed paths are defined before those with parameters. */
  path: string;
  /** The group in the documentation. */
  tag: string;
  summary: string;
  description?: string;
  access: Access;
  /** Throws AppError if this principal may not call the route. Runs before the body is read. */
  authorize?: (principal: PrincipalOf<Principal, Access>) => void | Promise<void>;
  limits?: readonly RouteLimit<Principal>[];
  /** Every parameter in the path must be in here, or it is not checked at all. */
  params?: Params;
  /** Each parameter may be given once; unknown ones are ignored. Values arrive as strings: coerce numbers. */
  query?: Query;
  /** JSON. An absent body counts as `{}`; unknown properties are ignored. */
  body?: Body;
  /** Instead of `body`: the body is a file of one of these media types, which the handler checks and reads as `bytes`. */
  bodyTypes?: readonly string[];
  /** Of the answer: 200 unless given. */
  status?: 200 | 201 | 202;
  /** What the answer's `data` is. Properties that are not in it never leave the server. */
  data: Data;
  /** The answer is a file of one of these media types: the handler makes the Response, and `data` is `FILE_ANSWER`. */
  answerTypes?: readonly string[];
  /** Refusals worth documenting besides those that every route has. */
  errors?: readonly ErrorCode[];
  handle: (
    request: RouteRequest<Principal, Access, Params, Query, Body>,
  ) => Promise<z.input<Data>> | z.input<Data>;
};

/** A definition whose types were checked and are now forgotten, so that different ones fit one list. */
export type AnyRoute<Principal> = Omit<
  RouteDefinition<
    Principal,
    RouteAccess,
    z.ZodObject | undefined,
    z.ZodObject | undefined,
    z.ZodType | undefined,
    z.ZodType
  >,
  'handle' | 'authorize' | 'params' | 'query' | 'body'
> & {
  params?: z.ZodObject | undefined;
  query?: z.ZodObject | undefined;
  body?: z.ZodType | undefined;
  authorize?: ((principal: Principal) => void | Promise<void>) | undefined;
  handle: (
    request: RouteRequest<Principal, RouteAccess, undefined, undefined, undefined>,
  ) => unknown;
};

/** The routes of one service; `createRestApp(…).mount(routes)` puts them under `/api/v1`. */
export class RestRoutes<Principal> {
  readonly #routes: AnyRoute<Principal>[] = [];

  /** Defines a route. The handler's types follow from `access` and the schemas. */
  add<
    const Access extends RouteAccess,
    Data extends z.ZodType,
    Params extends z.ZodObject | undefined = undefined,
    Query extends z.ZodObject | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
  >(route: RouteDefinition<Principal, Access, Params, Query, Body, Data>): this {
    // The handler is only ever called with what its own schemas and access produced (RestApp).
    this.#routes.push(route as unknown as AnyRoute<Principal>);
    return this;
  }

  get list(): readonly AnyRoute<Principal>[] {
    return this.#routes;
  }
}
