import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { errorEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import { z } from 'zod';
import { FakeClock } from '../clock-fake.ts';
import { DatabaseUnavailableError } from '../db/sqlstate.ts';
import { createLogger, createSilentLogger } from '../logger.ts';
import { Metrics } from '../metrics.ts';
import { MemoryRateLimiter } from '../rate-limit/MemoryRateLimiter.ts';
import {
  createRestApp,
  type RequestInfo,
  RestRoutes,
  requirePrincipal,
  takeOrRefuse,
} from './rest.ts';

type Person = { name: string; isAdmin: boolean };

const BODY_BYTES_MAX = 1_000;

const info: RequestInfo = {
  ip: '192.0.2.1',
  isLoopback: false,
  isSecure: true,
  requestId: 'request-1',
};

function createTestApp() {
  const clock = new FakeClock();
  const lines: string[] = [];
  const log = createLogger({
    level: 'debug',
    name: 'test',
    destination: { write: (line) => lines.push(line) },
  });
  const metrics = new Metrics({ processMetrics: false });
  const limiter = new MemoryRateLimiter({ capacity: 2, refillPerSecond: 0.5, clock });
  const routes = new RestRoutes<Person>()
    .add({
      method: 'post',
      path: '/things',
      tag: 'Things',
      summary: 'Makes a <script>alert(1)</script> thing',
      access: 'public',
      body: z.object({ title: z.string().min(1), size: z.number().default(1) }),
      status: 201,
      data: z.object({ title: z.string(), size: z.number() }),
      handle: ({ body }) => ({ ...body, secret: 'never leaves' }),
    })
    .add({
      method: 'get',
      path: '/things',
      tag: 'Things',
      summary: 'Finds things',
      access: 'optional',
      query: z.object({
        search: z.string().max(5).default(''),
        page: z.coerce.number().int().default(1),
      }),
      data: z.object({ search: z.string(), page: z.number(), by: z.string() }),
      handle: ({ query, principal }) => ({ ...query, by: principal?.name ?? 'nobody' }),
    })
    .add({
      method: 'get',
      path: '/things/{thingId}',
      tag: 'Things',
      summary: 'One thing',
      access: 'required',
      params: z.object({ thingId: z.uuid() }),
      data: z.object({ thingId: z.string() }),
      handle: ({ params }) => params,
    })
    .add({
      method: 'put',
      path: '/admin/things',
      tag: 'Admin',
      summary: 'Changes all things',
      access: 'required',
      authorize: (person) => {
        if (!person.isAdmin) throw new AppError('ADMIN_ONLY', 'For administrators.');
      },
      body: z.object({ title: z.string() }),
      data: z.object({}),
      handle: () => ({}),
    })
    .add({
      method: 'post',
      path: '/fail/{how}',
      tag: 'Failures',
      summary: 'Fails',
      access: 'public',
      params: z.object({ how: z.string() }),
      data: z.object({ ok: z.boolean() }),
      handle: ({ params, cookies }) => {
        cookies.set('seen', 'yes', { httpOnly: true, path: '/' });
        if (params.how === 'database')
          throw new DatabaseUnavailableError('the host db.internal is away');
        if (params.how === 'schema') return { ok: 'no' as unknown as boolean };
        throw new Error('the internals, with the password hunter2');
      },
    })
    .add({
      method: 'post',
      path: '/limited',
      tag: 'Limits',
      summary: 'Twice at once',
      access: 'public',
      limits: [{ limiter }],
      data: z.object({}),
      handle: () => ({}),
    });
  const app = createRestApp<Person>({
    clock,
    log,
    metrics,
    bodyBytesMax: BODY_BYTES_MAX,
    authenticate: async (request) => {
      const token = request.headers.get('authorization')?.replace('Bearer ', '');
      if (token === undefined) return undefined;
      if (token === 'expired') throw new AppError('TOKEN_EXPIRED', 'The token ended.');
      return { name: token, isAdmin: token === 'root' };
    },
  }).mount(routes);
  return { app, clock, lines, metrics, limiter };
}

type TestApp = ReturnType<typeof createTestApp>['app'];

async function call(
  app: TestApp,
  method: string,
  path: string,
  options: {
    body?: unknown;
    raw?: string | Uint8Array<ArrayBuffer>;
    token?: string;
    headers?: Record<string, string>;
  } = {},
) {
  const headers = new Headers(options.headers);
  if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
  if (options.body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json');
  const body =
    options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const request = new Request(`http://stage.example${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const response = await app.fetch(request, info);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    response,
    status: response.status,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
}

/** Asserts that the answer is the error envelope with this status and code. */
async function refused(promise: ReturnType<typeof call>, status: number, code: string) {
  const { json, response } = await promise;
  assert.equal(response.status, status);
  const { error, timestamp } = errorEnvelopeSchema.parse(json);
  assert.equal(error.code, code);
  assert.equal(error.requestId, 'request-1');
  assert.equal(response.headers.get('x-request-id'), 'request-1');
  assert.equal(new Date(timestamp).toISOString(), timestamp);
  return { error, response };
}

describe('rest', () => {
  test('[REST-1] a route answers {success, data} with its status, and only what its schema has', async () => {
    const { app } = createTestApp();
    const { status, json, response } = await call(app, 'POST', '/api/v1/things', {
      body: { title: 'Chair', unknown: 'ignored' },
    });
    assert.equal(status, 201);
    assert.deepEqual(json, { success: true, data: { title: 'Chair', size: 1 } });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('x-request-id'), 'request-1');
  });

  test('[REST-2] every refusal is the error envelope with its code, status and request id', async () => {
    const { app } = createTestApp();
    await refused(call(app, 'GET', '/api/v1/nothing'), 404, 'NOT_FOUND');
    const { response } = await refused(
      call(app, 'DELETE', '/api/v1/things'),
      405,
      'METHOD_NOT_ALLOWED',
    );
    assert.equal(response.headers.get('allow'), 'GET, POST');
    await refused(
      call(app, 'POST', '/api/v1/things', {
        raw: '{"title":',
        headers: { 'content-type': 'application/json' },
      }),
      400,
      'VALIDATION_ERROR',
    );
    await refused(
      call(app, 'POST', '/api/v1/things', {
        raw: new Uint8Array([0x22, 0xff, 0x22]),
        headers: { 'content-type': 'application/json' },
      }),
      400,
      'VALIDATION_ERROR',
    );
    await refused(
      call(app, 'POST', '/api/v1/things', {
        raw: 'title=Chair',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
    await refused(
      call(app, 'GET', '/api/v1/things/not-a-uuid', { token: 'ann' }),
      400,
      'VALIDATION_ERROR',
    );
  });

  test('[REST-3] wrong input is refused with the place and the reason of each wrong field', async () => {
    const { app } = createTestApp();
    const { error } = await refused(
      call(app, 'POST', '/api/v1/things', { body: { title: '', size: 'big' } }),
      400,
      'VALIDATION_ERROR',
    );
    const { fields } = error.details as { fields: { in: string; path: string; message: string }[] };
    assert.deepEqual(
      fields.map((field) => `${field.in}:${field.path}`),
      ['body:title', 'body:size'],
    );
    await refused(call(app, 'POST', '/api/v1/things', { body: [1, 2] }), 400, 'VALIDATION_ERROR');
    await refused(call(app, 'POST', '/api/v1/things'), 400, 'VALIDATION_ERROR');
  });

  test('[REST-4] a body over the limit is refused, declared or streamed, without being read to its end', async () => {
    const { app } = createTestApp();
    await refused(
      call(app, 'POST', '/api/v1/things', { body: { title: 'x'.repeat(BODY_BYTES_MAX) } }),
      413,
      'PAYLOAD_TOO_LARGE',
    );
    let chunksCount = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        chunksCount += 1;
        controller.enqueue(new Uint8Array(400));
      },
    });
    const request = new Request('http://stage.example/api/v1/things', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    });
    assert.equal((await app.fetch(request, info)).status, 413);
    assert.ok(chunksCount < 10);
  });

  test('[REST-4] a client that leaves in the middle of its body is no failure of the server', async () => {
    const { app, lines } = createTestApp();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new DOMException('gone', 'AbortError')),
    });
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as const;
    const request = new Request('http://stage.example/api/v1/things', init);
    assert.equal((await app.fetch(request, info)).status, 400);
    assert.doesNotMatch(lines.join(''), /"level":"error"/);
  });

  test('[REST-5] a query parameter that is given twice is refused, known or not', async () => {
    const { app } = createTestApp();
    await refused(call(app, 'GET', '/api/v1/things?search=a&search=b'), 400, 'VALIDATION_ERROR');
    await refused(call(app, 'GET', '/api/v1/things?x=1&x=2'), 400, 'VALIDATION_ERROR');
    const { json } = await call(app, 'GET', '/api/v1/things?search=a&page=3&unknown=1&__proto__=x');
    assert.deepEqual(json.data, { search: 'a', page: 3, by: 'nobody' });
  });

  test('[REST-6] access is decided before input: no token, bad token, wrong role, then the body', async () => {
    const { app } = createTestApp();
    const path = '/api/v1/admin/things';
    await refused(call(app, 'PUT', path, { raw: 'x' }), 401, 'AUTH_REQUIRED');
    await refused(call(app, 'PUT', path, { token: 'expired', raw: 'x' }), 401, 'TOKEN_EXPIRED');
    await refused(call(app, 'PUT', path, { token: 'ann', raw: 'x' }), 403, 'ADMIN_ONLY');
    await refused(call(app, 'PUT', path, { token: 'root', body: {} }), 400, 'VALIDATION_ERROR');
    assert.equal(
      (await call(app, 'PUT', path, { token: 'root', body: { title: 'x' } })).status,
      200,
    );
  });

  test('[REST-7] a public route ignores tokens; an optional one refuses a bad one', async () => {
    const { app } = createTestApp();
    assert.equal(
      (await call(app, 'POST', '/api/v1/things', { token: 'expired', body: { title: 'x' } }))
        .status,
      201,
    );
    assert.equal((await call(app, 'GET', '/api/v1/things', { token: 'ann' })).json.data.by, 'ann');
    await refused(call(app, 'GET', '/api/v1/things', { token: 'expired' }), 401, 'TOKEN_EXPIRED');
    assert.throws(() => requirePrincipal(undefined), { code: 'AUTH_REQUIRED' });
  });

  test('[REST-8] what is no AppError is logged with the request id and tells the client nothing', async () => {
    const { app, lines } = createTestApp();
    const { error, response } = await refused(
      call(app, 'POST', '/api/v1/fail/error'),
      500,
      'INTERNAL_ERROR',
    );
    assert.doesNotMatch(JSON.stringify(error), /internals|hunter2/);
    assert.equal(response.headers.get('set-cookie'), 'seen=yes; Path=/; HttpOnly');
    const line = lines.map((text) => JSON.parse(text)).find(({ level }) => level === 'error');
    assert.equal(line.requestId, 'request-1');
    assert.equal(line.route, '/fail/{how}');
    await refused(call(app, 'POST', '/api/v1/fail/schema'), 500, 'INTERNAL_ERROR');
    const { error: away } = await refused(
      call(app, 'POST', '/api/v1/fail/database'),
      503,
      'UNAVAILABLE',
    );
    assert.doesNotMatch(away.message, /db\.internal/);
  });

  test('[REST-9] a limit of N refuses the next call with the seconds to wait', async () => {
    const { app, clock, limiter } = createTestApp();
    assert.equal((await call(app, 'POST', '/api/v1/limited')).status, 200);
    assert.equal((await call(app, 'POST', '/api/v1/limited')).status, 200);
    const { response } = await refused(
      call(app, 'POST', '/api/v1/limited'),
      429,
      'RATE_LIMIT_EXCEEDED',
    );
    assert.equal(response.headers.get('retry-after'), '2');
    await clock.advance(2_000);
    assert.equal((await call(app, 'POST', '/api/v1/limited')).status, 200);
    await assert.rejects(takeOrRefuse(limiter, info.ip), { code: 'RATE_LIMIT_EXCEEDED' });
  });

  test('[REST-6] whoever lacks the role is told so, and uses up nobody’s limit', async () => {
    const limiter = new MemoryRateLimiter({ capacity: 1, refillPerSecond: 0.001 });
    const routes = new RestRoutes<Person>().add({
      method: 'post',
      path: '/admins',
      tag: 'Limits',
      summary: 'Once',
      access: 'required',
      authorize: ({ isAdmin }) => {
        if (!isAdmin) throw new AppError('ADMIN_ONLY', 'For administrators.');
      },
      limits: [{ limiter, key: () => 'everybody' }],
      data: z.object({}),
      handle: () => ({}),
    });
    const app = createRestApp<Person>({
      log: createSilentLogger(),
      authenticate: async (request) => {
        const isAdmin = request.headers.get('authorization') === 'Bearer root';
        return { name: 'somebody', isAdmin };
      },
    }).mount(routes);
    const post = (token: string) => call(app, 'POST', '/api/v1/admins', { token });
    for (let tries = 0; tries < 3; tries += 1) await refused(post('ann'), 403, 'ADMIN_ONLY');
    assert.equal((await post('root')).status, 200);
    await refused(post('root'), 429, 'RATE_LIMIT_EXCEEDED');
    await refused(post('ann'), 403, 'ADMIN_ONLY');
  });

  test('[REST-9] addresses of one IPv6 network share a limit', async () => {
    const { app } = createTestApp();
    const post = async (ip: string): Promise<number> => {
      const request = new Request('http://x/api/v1/limited', { method: 'POST' });
      return (await app.fetch(request, { ...info, ip })).status;
    };
    assert.equal(await post('2001:db8:1:2::1'), 200);
    assert.equal(await post('2001:db8:1:2::2'), 200);
    assert.equal(await post('2001:db8:1:2:3:4:5:6'), 429);
    assert.equal(await post('2001:db8:1:3::1'), 200);
  });

  test('[REST-10] the prefix without version answers the same and says that it is deprecated', async () => {
    const { app } = createTestApp();
    const legacy = await call(app, 'POST', '/api/things', { body: { title: 'Chair' } });
    assert.equal(legacy.status, 201);
    assert.match(legacy.response.headers.get('deprecation') ?? '', /^@\d+$/);
    assert.equal(legacy.response.headers.get('link'), '</api/v1/things>; rel="successor-version"');
    const current = await call(app, 'POST', '/api/v1/things', { body: { title: 'Chair' } });
    assert.equal(current.response.headers.get('deprecation'), null);
    assert.deepEqual(legacy.json, current.json);
    const { response } = await refused(call(app, 'PUT', '/api/things'), 405, 'METHOD_NOT_ALLOWED');
    assert.match(response.headers.get('deprecation') ?? '', /^@/);
  });

  test('[REST-11] the OpenAPI document lists every route, and answers fit its schemas', async () => {
    const { app } = createTestApp();
    const { json: document } = await call(app, 'GET', '/api/v1/openapi.json');
    assert.equal(document.openapi, '3.1.0');
    const operations = Object.entries(document.paths as Record<string, object>).flatMap(
      ([path, item]) => Object.keys(item).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(operations.sort(), [
      'get /api/v1/things',
      'get /api/v1/things/{thingId}',
      'post /api/v1/fail/{how}',
      'post /api/v1/limited',
      'post /api/v1/things',
      'put /api/v1/admin/things',
    ]);
    const operation = document.paths['/api/v1/things'].post;
    const schema = z.fromJSONSchema(operation.responses['201'].content['application/json'].schema);
    schema.parse((await call(app, 'POST', '/api/v1/things', { body: { title: 'Chair' } })).json);
    assert.equal(schema.safeParse({ success: true, data: {} }).success, false);
    assert.deepEqual(document.paths['/api/v1/admin/things'].put.security, [{ bearer: [] }]);
    assert.ok(document.components.securitySchemes.bearer);
    const refusal = z.fromJSONSchema(document.components.schemas.Error);
    refusal.parse((await call(app, 'GET', '/api/v1/none-such')).json);
  });

  test('[REST-12] the readable page needs no script and nothing from elsewhere, and escapes its texts', async () => {
    const { app } = createTestApp();
    const { text, response } = await call(app, 'GET', '/api-docs');
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    assert.match(text, /\/api\/v1\/things\/\{thingId\}/);
    assert.doesNotMatch(text, /<script|<style|style=|https?:\/\//i);
    assert.match(text, /&lt;script&gt;/);
    const css = await call(app, 'GET', '/api-docs/style.css');
    assert.match(css.response.headers.get('content-type') ?? '', /^text\/css/);
  });

  test('[REST-13] durations are counted by route, never by address', async () => {
    const { app, metrics } = createTestApp();
    await call(app, 'GET', '/api/v1/things/3f0c2a52-1c3a-4f5e-9d55-000000000000', { token: 'ann' });
    await call(app, 'GET', '/api/v1/none-such');
    const { body } = await metrics.render();
    assert.match(
      body,
      /rest_request_duration_seconds_count\{method="GET",route="\/things\/\{thingId\}",status="200"\} 1/,
    );
    assert.match(body, /route="\(none\)",status="404"\} 1/);
    assert.doesNotMatch(body, /none-such|3f0c2a52/);
  });

  test('[REST-14] HEAD answers like GET without a body', async () => {
    const { app } = createTestApp();
    const { status, text } = await call(app, 'HEAD', '/api/v1/things');
    assert.equal(status, 200);
    assert.equal(text, '');
  });
});
