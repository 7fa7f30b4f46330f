import { AppError } from '@stagedoor/contracts/errors';
import { ROOM_ID_PATTERN } from '@stagedoor/contracts/ids';
import { limitKeyOf, type RequestInfo } from '@stagedoor/service-kit/http-edge';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Counter } from '@stagedoor/service-kit/metrics';
import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';
import { Whip, type WhipAnswer, type WhipOptions } from '../Whip.ts';
import type { WhipKind, WhipSession } from '../WhipSession.ts';
import { HttpRefusal, problemResponse } from './problem.ts';
import {
  assertAccepts,
  assertContentType,
  FRAGMENT_TYPE,
  readBearer,
  readIfMatch,
  readText,
  SDP_TYPE,
} from './request-parts.ts';

/** How often one address may ask. A POST makes a transport that lives 30 s even when nobody connects. */
const WHIP_RATE_LIMITS = {
  /** A hundred players behind one address that all start at once, and come again when the publisher does. */
  postsPerAddress: { capacity: 120, refillPerSecond: 2 },
  /** Candidates in a few PATCHes each, restarts of ICE, and ends. */
  changesPerAddress: { capacity: 600, refillPerSecond: 20 },
} as const satisfies Record<string, BucketLimits>;

type WhipLimiters = Record<keyof typeof WHIP_RATE_LIMITS, RateLimiter>;

export type WhipHandlerOptions = WhipOptions & {
  createLimiter: (name: string, limits: BucketLimits) => RateLimiter;
};

const ENDPOINT_METHODS = 'GET, HEAD, OPTIONS, POST';
const SESSION_METHODS = 'DELETE, GET, HEAD, OPTIONS, PATCH';
const NO_STORE = { 'cache-control': 'no-store' } as const;

type Target = { kind: WhipKind; name: string; sessionId: string | undefined };
type Exchange = { request: Request; info: RequestInfo; target: Target; token: string | undefined };

/**
 * The HTTP side of WHIP and WHEP: `/whip/{channel}` and `/whep/{channel}` take offers, the sessions below them are patched and deleted.
 * Refusals are problems (RFC 9457). Cross-origin rules and preflights are the edge's.
 */
export class WhipHandler {
  readonly #whip: Whip;
  readonly #limiters: WhipLimiters;
  readonly #log: Logger;
  readonly #requests: Counter<'kind' | 'method' | 'status'>;

  static create(options: WhipHandlerOptions): WhipHandler {
    return new WhipHandler(options);
  }

  private constructor(options: WhipHandlerOptions) {
    const { createLimiter } = options;
    this.#whip = new Whip(options);
    this.#limiters = {
      postsPerAddress: createLimiter('whip/postsPerAddress', WHIP_RATE_LIMITS.postsPerAddress),
      changesPerAddress: createLimiter(
        'whip/changesPerAddress',
        WHIP_RATE_LIMITS.changesPerAddress,
      ),
    };
    this.#log = options.log;
    this.#requests = options.metrics.counter({
      name: 'whip_requests_total',
      help: 'WHIP and WHEP requests by method and status.',
      labelNames: ['kind', 'method', 'status'],
    });
  }

  /** True for paths that this handler answers, be it with 404. */
  handles(pathname: string): boolean {
    return /^\/(whip|whep)(\/|$)/.test(pathname);
  }

  /** Answers a request. Never rejects. */
  fetch = async (request: Request, info: RequestInfo): Promise<Response> => {
    const target = readTarget(new URL(request.url).pathname);
    const response = await this.#respond(request, info, target);
    const method = info.isHead ? 'HEAD' : request.method;
    this.#requests.inc({ kind: target?.kind ?? 'none', method, status: String(response.status) });
    return response;
  };

  async close(): Promise<void> {
    this.#whip.close();
    await Promise.all(Object.values(this.#limiters).map((limiter) => limiter.close()));
  }

  async #respond(
    request: Request,
    info: RequestInfo,
    target: Target | undefined,
  ): Promise<Response> {
    const { requestId } = info;
    let token: string | undefined;
    try {
      if (target === undefined) throw new AppError('NOT_FOUND', 'There is nothing here.');
      await this.#limit(request.method, info);
      token = readBearer(request.headers);
      const exchange = { request, info, target, token };
      return target.sessionId === undefined
        ? await this.#atEndpoint(exchange)
        : await this.#atSession(exchange, target.sessionId);
    } catch (error) {
      const response = problemResponse(error, {
        requestId,
        hasToken: request.headers.has('authorization'),
      });
      const facts = { requestId, method: request.method, kind: target?.kind };
      if (response.status >= 500) this.#log.error({ ...facts, error }, 'request failed');
      return response;
    }
  }

  async #limit(method: string, info: RequestInfo): Promise<void> {
    if (method === 'OPTIONS') return;
    const { postsPerAddress, changesPerAddress } = this.#limiters;
    const limiter = method === 'POST' ? postsPerAddress : changesPerAddress;
    const { allowed, retryAfterMs } = await limiter.take(limitKeyOf(info.ip));
    if (allowed) return;
    throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many requests. Wait a little.', {
      retryAfterMs,
    });
  }

  async #atEndpoint(exchange: Exchange): Promise<Response> {
    const { request, target } = exchange;
    const acceptPost = { 'accept-post': SDP_TYPE };
    switch (request.method) {
      case 'POST':
        return await this.#post(exchange);
      case 'OPTIONS':
        return empty(200, { allow: ENDPOINT_METHODS, ...acceptPost });
      case 'GET':
        // There is no representation; the type tells players that this is a WHEP endpoint.
        return empty(200, {
          ...acceptPost,
          ...(target.kind === 'whep' ? { 'content-type': SDP_TYPE } : {}),
        });
      default:
        throw methodRefusal(ENDPOINT_METHODS);
    }
  }

  async #post({ request, target, token }: Exchange): Promise<Response> {
    assertContentType(request.headers, SDP_TYPE, 'accept-post');
    assertAccepts(request.headers, SDP_TYPE);
    const asked = {
      name: target.name,
      token,
      readOffer: () => readText(request),
      isWanted: () => !request.signal.aborted,
    };
    const answer =
      target.kind === 'whip' ? await this.#whip.publish(asked) : await this.#whip.play(asked);
    return created(target, answer);
  }

  async #atSession(exchange: Exchange, sessionId: string): Promise<Response> {
    const { request, target, token } = exchange;
    if (request.method === 'OPTIONS') {
      return empty(200, { allow: SESSION_METHODS, 'accept-patch': FRAGMENT_TYPE });
    }
    if (!['DELETE', 'GET', 'PATCH'].includes(request.method)) throw methodRefusal(SESSION_METHODS);
    const session = this.#whip.find(target.kind, sessionId, token);
    if (request.method === 'PATCH') return await this.#patch(request, session);
    if (request.method === 'GET') return empty(204, { etag: session.etag });
    session.end();
    // OBS takes nothing but 200 for success.
    return empty(200);
  }

  async #patch(request: Request, session: WhipSession): Promise<Response> {
    assertContentType(request.headers, FRAGMENT_TYPE, 'accept-patch');
    const ifMatch = readIfMatch(request.headers);
    if (ifMatch === 'missing') {
      throw new HttpRefusal(428, 'If-Match must name the ICE session: send the ETag.');
    }
    const outcome = await session.patch(await readText(request), ifMatch);
    switch (outcome.type) {
      case 'trickled':
        return empty(204);
      case 'precondition-failed':
        throw new HttpRefusal(412, 'If-Match names an ICE session that is over.');
      case 'restarted':
        return new Response(outcome.body, {
          status: 200,
          headers: { ...NO_STORE, 'content-type': FRAGMENT_TYPE, etag: session.etag },
        });
    }
  }
}

function created({ kind, name }: Target, { session, sdp }: WhipAnswer): Response {
  return new Response(sdp, {
    status: 201,
    headers: {
      ...NO_STORE,
      'content-type': SDP_TYPE,
      // Relative, so that it is right behind every proxy.
      location: `/${kind}/${name}/${session.id}`,
      etag: session.etag,
      'accept-patch': FRAGMENT_TYPE,
    },
  });
}

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...NO_STORE, ...headers } });
}

function methodRefusal(allow: string): HttpRefusal {
  return new HttpRefusal(405, `This address takes ${allow}.`, { allow });
}

/** Undefined for what is no address of ours. */
function readTarget(pathname: string): Target | undefined {
  const [kind, name, sessionId, ...rest] = pathname.slice(1).split('/');
  if (kind !== 'whip' && kind !== 'whep') return undefined;
  if (name === undefined || !ROOM_ID_PATTERN.test(name) || rest.length > 0) return undefined;
  if (sessionId === undefined || sessionId === '') return { kind, name, sessionId: undefined };
  return /^[A-Za-z0-9_-]{43}$/.test(sessionId) ? { kind, name, sessionId } : undefined;
}
