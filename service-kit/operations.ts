import { createHash, timingSafeEqual } from 'node:crypto';
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
  return async (request: Request, info: OperationsRequest): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/healthz' && pathname !== '/readyz' && pathname !== '/metrics')
      return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    if (pathname === '/healthz') return Response.json({ status: 'ok' });
    const mayRead = info.isLoopback || bearsToken(request, options.token);
    if (pathname === '/readyz') return readiness(options, mayRead);
    if (!mayRead) return new Response('Forbidden\n', { status: 403 });
    const { body, contentType } = await options.metrics.render();
    return new Response(body, {
      headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    });
  };
}

async function readiness(options: OperationsOptions, mayRead: boolean): Promise<Response> {
  const results = await Promise.all(options.checks.map(runCheck));
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
): Promise<{ name: string; isOk: boolean; state: string }> {
  const timeout = AbortSignal.timeout(CHECK_TIMEOUT_MS);
  const timedOut = new Promise<never>((_resolve, reject) => {
    timeout.addEventListener('abort', () =>
      reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)),
    );
  });
  try {
    await Promise.race([part.check(), timedOut]);
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
