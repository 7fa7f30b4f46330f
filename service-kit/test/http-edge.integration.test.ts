import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { errorEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import { Hono } from 'hono';
import {
  bytesResponse,
  errorResponse,
  type HttpEdgeOptions,
  type RequestInfo,
} from '../http-edge/index.ts';
import { Metrics } from '../metrics.ts';
import { deferred, eventually, RawClient, rawRequest, startEdge } from './edge-fixture.ts';

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1; mode=block',
  'strict-transport-security': 'max-age=31536000',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

function assertSecurityHeaders(response: Response): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    assert.equal(response.headers.get(name), value);
  }
  assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  assert.match(response.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
}

async function assertError(response: Response, status: number, code: string): Promise<void> {
  assert.equal(response.status, status);
  const body = errorEnvelopeSchema.parse(await response.json());
  assert.equal(body.error.code, code);
  assert.equal(body.error.requestId, response.headers.get('x-request-id'));
  assert.equal(new Date(body.timestamp).toISOString(), body.timestamp);
  assertSecurityHeaders(response);
}

test('[HTTP-1] every answer carries the security headers and the request id that the handler saw', async (t) => {
  let seen = '';
  const fetchHandler: HttpEdgeOptions['fetch'] = (request, info) => {
    seen = info.requestId;
    const { pathname } = new URL(request.url);
    if (pathname === '/own') {
      const headers = {
        'x-frame-options': 'ALLOWALL',
        'content-security-policy': "default-src 'none'",
      };
      return new Response('own', { headers });
    }
    if (pathname === '/none') return new Response(null, { status: 204 });
    return new Response('ok');
  };
  const { url } = await startEdge(t, { fetch: fetchHandler });
  for (const path of ['/', '/none']) {
    const response = await fetch(url + path);
    assertSecurityHeaders(response);
    assert.equal(response.headers.get('x-request-id'), seen);
    assert.equal(response.headers.get('uwebsockets'), null);
  }
  const own = await fetch(`${url}/own`);
  assert.equal(own.headers.get('x-frame-options'), 'DENY');
  assert.equal(own.headers.get('content-security-policy'), "default-src 'none'");
});

test('[HTTP-2] refusals and defects have the one error format, and a log line with the same request id', async (t) => {
  const { url, logLines } = await startEdge(t, {
    fetch: async (request) => {
      if (request.url.endsWith('/conflict')) {
        throw new AppError('CONFLICT', 'Taken.', {
          details: { field: 'name' },
          retryAfterMs: 1500,
        });
      }
      throw new Error('secret of the inside');
    },
  });
  const conflict = await fetch(`${url}/conflict`);
  assert.equal(conflict.headers.get('retry-after'), '2');
  await assertError(conflict, 409, 'CONFLICT');
  const defect = await fetch(`${url}/defect`);
  const requestId = defect.headers.get('x-request-id');
  assert.doesNotMatch(await defect.clone().text(), /secret/);
  await assertError(defect, 500, 'INTERNAL_ERROR');
  assert.ok(logLines.some((line) => line.level === 'error' && line.requestId === requestId));
  assert.ok(logLines.some((line) => line.msg === 'request' && line.requestId === requestId));
});

test('[HTTP-3] what a handler throws, rejects with or wrongly returns becomes a 500, and the edge lives on', async (t) => {
  const handlers: Record<string, () => unknown> = {
    '/sync': () => {
      throw new Error('sync');
    },
    '/async': async () => {
      throw 'a string';
    },
    '/undefined': () => undefined,
    '/read-twice': async () => {
      const response = new Response('used');
      await response.text();
      return response;
    },
    '/first-chunk': () =>
      new Response(
        new ReadableStream({
          pull() {
            throw new Error('stream');
          },
        }),
      ),
    '/no-bytes': () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue('text' as never) })),
    '/huge-header': () => new Response('', { headers: { 'x-big': 'x'.repeat(9000) } }),
  };
  const { url } = await startEdge(t, {
    fetch: (request) => handlers[new URL(request.url).pathname]?.() as Response,
  });
  for (const path of Object.keys(handlers)) {
    await assertError(await fetch(url + path), 500, 'INTERNAL_ERROR');
  }
});

test('[HTTP-9] HEAD, 204 and 304 have no body, and HEAD has the length of the body that GET has', async (t) => {
  const { port } = await startEdge(t, {
    fetch: (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/json') return Response.json({ text: 'grüße' });
      if (pathname === '/bytes') return bytesResponse(new Uint8Array(100));
      if (pathname === '/declared') {
        return new Response(new ReadableStream(), { headers: { 'content-length': '5000000000' } });
      }
      if (pathname === '/304') return new Response(null, { status: 304, headers: { etag: '"x"' } });
      return new Response(null, { status: 204 });
    },
  });
  const client = await RawClient.connect(t, port);
  const ask = async (method: string, path: string): Promise<string> => {
    client.received = '';
    client.send(`${method} ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const text = await client.until((received) => received.includes('\r\n\r\n'));
    if (method === 'HEAD') assert.ok(text.endsWith('\r\n\r\n'));
    return text;
  };
  // All on one connection: a stray body byte would break the answer after it.
  assert.match(await ask('HEAD', '/json'), /^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Length: 18\r\n/);
  assert.match(await ask('HEAD', '/bytes'), /Content-Length: 100\r\n/);
  assert.match(await ask('HEAD', '/declared'), /Content-Length: 5000000000\r\n/);
  assert.match(await ask('GET', '/304'), /^HTTP\/1\.1 304 Not Modified\r\n[\s\S]*\r\n\r\n$/);
  const noContent = await ask('GET', '/204');
  assert.match(noContent, /^HTTP\/1\.1 204 No Content\r\n[\s\S]*\r\n\r\n$/);
  assert.doesNotMatch(noContent, /content-length/i);
  const json = await ask('GET', '/json');
  assert.match(json, /Content-Length: 18\r\n\r\n\{"text"/);
});

test('[HTTP-1] repeated headers stay repeated, and bytes above ASCII pass both ways unchanged', async (t) => {
  const { port } = await startEdge(t, {
    fetch: (request) => {
      const headers = new Headers({ 'x-back': request.headers.get('x-there') ?? '' });
      headers.append('set-cookie', 'a=1; Path=/');
      headers.append('set-cookie', 'b=2; Path=/');
      return new Response('ok', { headers });
    },
  });
  const answer = await new Promise<{ raw: string[]; cookies: string[] }>((resolve, reject) => {
    const request = httpRequest(
      { port, host: '127.0.0.1', headers: { 'x-there': 'caf\u00e9' } },
      (incoming) => {
        incoming.resume();
        resolve({ raw: incoming.rawHeaders, cookies: incoming.headers['set-cookie'] ?? [] });
      },
    );
    request.on('error', reject).end();
  });
  assert.deepEqual(answer.cookies, ['a=1; Path=/', 'b=2; Path=/']);
  // Node sends é as one byte, which is no UTF-8; it must not break the request. UTF-8 passes exactly.
  const client = await RawClient.connect(t, port);
  client.send('GET / HTTP/1.1\r\nHost: x\r\nX-There: a=\u0645 \u00e9;\r\n\r\n');
  const text = await client.until((received) => received.endsWith('ok'));
  assert.ok(Buffer.from(text, 'latin1').toString('utf8').includes('x-back: a=\u0645 \u00e9;\r\n'));
});

test('[HTTP-11] malformed targets, hosts and framing are refused with 400 before any handler', async (t) => {
  let calls = 0;
  const { port, url } = await startEdge(t, {
    fetch: () => {
      calls += 1;
      return new Response('ok');
    },
  });
  const lines = [
    'GET /%zz HTTP/1.1\r\nHost: x',
    'GET /%ff HTTP/1.1\r\nHost: x',
    'GET /a%00b HTTP/1.1\r\nHost: x',
    'GET /..\\..\\etc HTTP/1.1\r\nHost: x',
    'GET /?q=% HTTP/1.1\r\nHost: x',
    'GET /\u00e9 HTTP/1.1\r\nHost: x',
    'GET / HTTP/1.1\r\nHost: evil/path',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +3',
    'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip',
  ];
  for (const line of lines) {
    const answer = await rawRequest(t, port, `${line}\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 400 /, JSON.stringify(line));
  }
  // What the library's own parser refuses is answered with a bare 400 or 505.
  const unparsable = [
    'GET http://other.example/ HTTP/1.1\r\nHost: x',
    'GET / HTTP/1.0\r\nHost: x',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked',
  ];
  for (const line of unparsable) {
    const answer = await rawRequest(t, port, `${line}\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 (?:400|505) /, JSON.stringify(line));
  }
  assert.equal(calls, 0);
  assert.equal((await fetch(`${url}/a%20b?q=%D9%85`)).status, 200);
  assert.equal(calls, 1);
});

test('[HTTP-11] methods that nobody serves are refused with 405, and are one series in the metrics', async (t) => {
  const metrics = new Metrics({ processMetrics: false });
  const { port } = await startEdge(t, { metrics });
  for (const method of ['TRACE', 'CONNECT', 'BREW', 'get']) {
    const answer = await rawRequest(
      t,
      port,
      `${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1\.1 405 [\s\S]*METHOD_NOT_ALLOWED/, method);
  }
  const { body } = await metrics.render();
  assert.match(body, /http_requests_total\{method="other",status="405"\} 4/);
  assert.doesNotMatch(body, /BREW/);
});

test('[HTTP-25] requests on one connection are answered in order, also when sent ahead', async (t) => {
  const { port } = await startEdge(t, {
    fetch: (request) => new Response(new URL(request.url).pathname),
  });
  const client = await RawClient.connect(t, port);
  const paths = ['/1', '/2', '/3'];
  client.send(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
  const text = await client.until((received) => received.endsWith('/3'));
  assert.deepEqual(text.match(/\r\n\r\n\/\d/g)?.join(''), '\r\n\r\n/1\r\n\r\n/2\r\n\r\n/3');
  client.send('GET /4 HTTP/1.1\r\nHost: x\r\n\r\n');
  await client.until((received) => received.endsWith('/4'));
});

test('[HTTP-25] a request sent ahead of an answer that takes time closes the connection, unanswered', async (t) => {
  const signal = deferred<AbortSignal>();
  const { port, edge } = await startEdge(t, {
    fetch: (request) => {
      signal.resolve(request.signal);
      return new Promise<Response>(() => undefined);
    },
  });
  const ahead = 'GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n';
  assert.equal(await rawRequest(t, port, ahead), '');
  assert.equal((await signal.promise).aborted, true);
  assert.equal(edge.requestsCount, 0);
});

test('[HTTP-13] forwarding headers count only when a trusted proxy sent them', async (t) => {
  const forwarded = { 'x-forwarded-for': '203.0.113.9, 10.1.2.3', 'x-forwarded-proto': 'https' };
  const fetchHandler: HttpEdgeOptions['fetch'] = (request, info) =>
    Response.json({ ...info, url: request.url, requestId: undefined });
  const open = await startEdge(t, { fetch: fetchHandler });
  const trusting = await startEdge(t, {
    fetch: fetchHandler,
    trustedProxies: ['127.0.0.0/8', '10.0.0.0/8'],
  });
  const ask = async (
    url: string,
    headers: Record<string, string>,
  ): Promise<Record<string, unknown>> =>
    (await (await fetch(`${url}/x`, { headers })).json()) as Record<string, unknown>;
  const direct = await ask(open.url, {});
  assert.deepEqual([direct.ip, direct.isLoopback, direct.isSecure], ['127.0.0.1', true, false]);
  const forged = await ask(open.url, forwarded);
  assert.deepEqual([forged.ip, forged.isLoopback, forged.isSecure], ['127.0.0.1', false, false]);
  for (const name of ['forwarded', 'via', 'x-real-ip', 'x-forwarded-proto', 'x-forwarded-host']) {
    assert.equal((await ask(open.url, { [name]: 'for=203.0.113.9' })).isLoopback, false, name);
  }
  // A proxy on this machine that says of nobody for whom it forwards: its address is not the client's.
  assert.equal((await ask(trusting.url, {})).isLoopback, false);
  const proxied = await ask(trusting.url, forwarded);
  assert.deepEqual(
    [proxied.ip, proxied.isLoopback, proxied.isSecure],
    ['203.0.113.9', false, true],
  );
  assert.equal(proxied.url, trusting.url.replace('http:', 'https:').concat('/x'));
});

test('[REST-13] no log line has the name of a stream, whatever the answer', async (t) => {
  const { url, logLines } = await startEdge(t, {
    fetch: (request) => {
      if (request.url.includes('fails')) throw new Error('broken');
      return new Response(null, { status: request.url.includes('found') ? 200 : 404 });
    },
  });
  const paths = ['api/v1/streaming/stream/secret-name', 'watch/secret-name'];
  for (const path of paths) {
    for (const outcome of ['fails', 'found', 'missing']) await fetch(`${url}/${path}?${outcome}`);
  }
  const requests = logLines.filter((line) => line.msg === 'request');
  assert.ok(requests.some((line) => line.path === '/api/v1/streaming/stream/…'));
  assert.ok(logLines.some((line) => line.msg === 'a request failed' && line.path === '/watch/…'));
  assert.equal(JSON.stringify(logLines).includes('secret-name'), false);
});

test('[HTTP-1] pages may connect to their own host only', async (t) => {
  const { url } = await startEdge(t, { fetch: () => new Response('page') });
  const { host } = new URL(url);
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
  const connect = policy.split('; ').find((directive) => directive.startsWith('connect-src'));
  assert.equal(connect, `connect-src 'self' ws://${host} wss://${host}`);
});

test('[HTTP-14] only listed origins may call from other sites, and are told so in a preflight', async (t) => {
  const { url } = await startEdge(t, {
    cors: { allowedOrigins: ['https://app.example'], openPathPrefixes: ['/hls/'] },
  });
  const preflight = (origin: string, path = '/'): Promise<Response> =>
    fetch(url + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const listed = await preflight('https://app.example');
  assert.equal(listed.status, 204);
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://app.example');
  assert.equal(listed.headers.get('access-control-allow-credentials'), 'true');
  await assertError(await preflight('https://evil.example'), 403, 'FORBIDDEN');
  const open = await preflight('https://evil.example', '/hls/x');
  assert.equal(open.headers.get('access-control-allow-origin'), '*');
  assert.equal(open.headers.get('access-control-allow-credentials'), null);
  const call = async (origin: string): Promise<string | null> =>
    (await fetch(url, { headers: { origin } })).headers.get('access-control-allow-origin');
  assert.equal(await call('https://app.example'), 'https://app.example');
  assert.equal(await call('https://evil.example'), null);
});

test('[HTTP-24] a taken port, a foreign address and unusable TLS files are named', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  t.after(() => taken.close());
  const { port } = taken.address() as { port: number };
  await assert.rejects(startEdge(t, { port }), { name: 'EdgeListenError', reason: 'port-taken' });
  const first = await startEdge(t, {});
  await assert.rejects(startEdge(t, { port: first.port }), { reason: 'port-taken' });
  await assert.rejects(startEdge(t, { host: '192.0.2.1' }), { reason: 'address-not-available' });
  const tls = { certFile: '/nonexistent.pem', keyFile: '/nonexistent.pem' };
  await assert.rejects(startEdge(t, { tls }), { reason: 'tls-unusable' });
  await assert.rejects(startEdge(t, { trustedProxies: ['10.0.0.0/99'] }), AppError);
});

test('[HTTP-16] closing refuses new connections, lets a running request end, and is done then', async (t) => {
  const gate = deferred<void>();
  const started = deferred<void>();
  const { edge, url } = await startEdge(t, {
    fetch: async () => {
      started.resolve();
      await gate.promise;
      return new Response('late');
    },
  });
  const running = fetch(url);
  await started.promise;
  const closing = edge.close(60_000);
  await assert.rejects(fetch(url));
  gate.resolve();
  const response = await running;
  assert.equal(response.headers.get('connection'), 'close');
  assert.equal(await response.text(), 'late');
  await closing;
  await edge.close(1);
});

test('[HTTP-16] at the deadline, what still runs is cut off and its signal fires', async (t) => {
  const started = deferred<AbortSignal>();
  const { edge, url } = await startEdge(t, {
    fetch: (request) => {
      started.resolve(request.signal);
      return new Promise<Response>(() => undefined);
    },
  });
  const running = assert.rejects(fetch(url));
  const signal = await started.promise;
  await edge.close(10);
  await running;
  assert.equal(signal.aborted, true);
});

test('[HTTP-2] a Hono app works behind the edge, errors and rebuilt responses included', async (t) => {
  const app = new Hono<{ Bindings: RequestInfo }>();
  app.use(async (c, next) => {
    c.header('x-before', '1');
    await next();
    c.header('x-after', '2');
  });
  app.get('/api/items/:id', (c) => c.json({ id: c.req.param('id'), ip: c.env.ip }));
  app.get('/bytes', () => bytesResponse(new TextEncoder().encode('raw bytes')));
  app.post('/api/items', async (c) => c.json(await c.req.json(), 201));
  app.onError((error, c) =>
    errorResponse(error, { requestId: c.env.requestId, nowMs: Date.now() }),
  );
  app.notFound((c) => {
    const context = { requestId: c.env.requestId, nowMs: Date.now() };
    return errorResponse(new AppError('NOT_FOUND', 'Nothing here.'), context);
  });
  const { url } = await startEdge(t, { fetch: (request, info) => app.fetch(request, info) });
  const item = await fetch(`${url}/api/items/a%2Fb`);
  assert.deepEqual(await item.json(), { id: 'a/b', ip: '127.0.0.1' });
  assert.deepEqual([item.headers.get('x-before'), item.headers.get('x-after')], ['1', '2']);
  assert.equal(await (await fetch(`${url}/bytes`)).text(), 'raw bytes');
  const created = await fetch(`${url}/api/items`, { method: 'POST', body: '{"a":1}' });
  assert.deepEqual([created.status, await created.json()], [201, { a: 1 }]);
  await assertError(await fetch(`${url}/nothing`), 404, 'NOT_FOUND');
  await assertError(
    await fetch(`${url}/api/items`, { method: 'POST', body: '{' }),
    500,
    'INTERNAL_ERROR',
  );
  const head = await fetch(`${url}/api/items/1`, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '27');
});

test('requests are counted and timed', async (t) => {
  const metrics = new Metrics({ processMetrics: false });
  const { url, edge } = await startEdge(t, { metrics });
  await (await fetch(url)).text();
  await eventually(() => edge.requestsCount === 0);
  const { body } = await metrics.render();
  assert.match(body, /http_requests_total\{method="GET",status="200"\} 1/);
  assert.match(body, /http_request_duration_seconds_count\{method="GET"\} 1/);
  assert.match(body, /http_requests_active 0/);
});
