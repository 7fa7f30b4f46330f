import { createHash, timingSafeEqual } from 'node:crypto';
import { type Clock, systemClock, withinTime } from './clock.ts';
import type { Metrics } from './metrics.ts';

/** One part that must work before requests are sent here. Rejects, with the reason, while it does not. */
export type ReadinessCheck = { name: string; check: () => Promise<void> };

export type OperationsOptions = {
  metrics: Metrics;
  /** Only readiness depends on these; liveness never does. */
  checks: readonly ReadinessCheck[];
  /** True once the process is stopping: not ready any more, still alive. */
  isStopping: () => boolean;
  /** Opens metrics and details to callers that are not on this machine. */
  token: string | undefined;
  clock?: Clock;
};

export type OperationsRequest = { isLoopback: boolean };

/** A check that takes longer counts as failed: whoever asks waits a few seconds at most. */
const CHECK_TIMEOUT_MS = 2_000;

/**
 * `/healthz` (alive), `/readyz` (may get requests) and `/metrics` (Prometheus) for operators and orchestrators.
 * Metrics and the details of readiness answer to this machine and to the bearer of the token only.
 * Returns undefined for other paths.
 */
export function createOperationsHandler(options: OperationsOptions) {
  const clock = options.clock ?? systemClock;
  return async (request: Request, info: OperationsRequest): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/healthz' && pathname !== '/readyz' && pathname !== '/metrics')
      return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    if (pathname === '/healthz') return Response.json({ status: 'ok' });
    const mayRead = info.isLoopback || bearsToken(request, options.token);
    if (pathname === '/readyz') return readiness(options, mayRead, clock);
    if (!mayRead) return new Response('Forbidden\n', { status: 403 });
    const { body, contentType } = await options.metrics.render();
    return new Response(body, {
      headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    });
  };
}

async function readiness(
  options: OperationsOptions,
  mayRead: boolean,
  clock: Clock,
): Promise<Response> {
  const results = await Promise.all(options.checks.map((part) => runCheck(part, clock)));
  const isReady = !options.isStopping() && results.every((result) => result.isOk);
  const body = {
    status: isReady ? 'ready' : options.isStopping() ? 'stopping' : 'not ready',
    ...(mayRead
      ? { checks: Object.fromEntries(results.map(({ name, state }) => [name, state])) }
      : {}),
  };
  return Response.json(body, {
    status: isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}

async function runCheck(
  part: ReadinessCheck,
  clock: Clock,
): Promise<{ name: string; isOk: boolean; state: string }> {
  try {
    await withinTime(clock, CHECK_TIMEOUT_MS, part.check());
    return { name: part.name, isOk: true, state: 'ok' };
  } catch (error) {
    return {
      name: part.name,
      isOk: false,
      state: error instanceof Error ? error.message : 'failed',
    };
  }
}

function bearsToken(request: Request, token: string | undefined): boolean {
  const header = request.headers.get('authorization');
  if (token === undefined || header === null) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header), digest(`Bearer ${token}`));
}
