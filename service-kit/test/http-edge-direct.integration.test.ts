import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type TestContext, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type {
  DirectExchange,
  DirectHead,
  DirectRoute,
  HttpEdgeOptions,
} from '../http-edge/index.ts';
import { Metrics } from '../metrics.ts';
import { deferred, eventually, RawClient, rawRequest, startEdge } from './edge-fixture.ts';

const MIB = 1024 * 1024;
/** What sockets of the loopback interface hold on both sides, and our own queues. */
const IN_FLIGHT_BYTES_MAX = 48 * MIB;
const TEXT_HEAD: DirectHead = {
  status: 200,
  lines: [
    ['content-type', 'text/plain'],
    ['cache-control', 'public, max-age=1'],
  ],
};
const BYTES = new TextEncoder().encode('direct');

function startDirect(
  t: TestContext,
  handle: DirectRoute['handle'],
  options: Partial<HttpEdgeOptions> = {},
) {
  return startEdge(t, { directRoutes: [{ prefix: '/direct/', handle }], ...options });
}

const answerText = (exchange: DirectExchange): void =>
  exchange.respond({ head: TEXT_HEAD, bytes: BYTES });

function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path, headers }, resolve).on('error', reject).end();
  });
}

/** Resolves when `value` has stayed the same for a while; for what must come to rest. */
async function settled(value: () => number): Promise<number> {
  for (let last = -1, same = 0; ; ) {
    const now = value();
    same = now === last ? same + 1 : 0;
    if (same === 20) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('[HTTP-26] a direct route gets path and query as they were sent, and the headers it may ask for', async (t) => {
  const seen: unknown[] = [];
  const { url } = await startDirect(t, (exchange) => {
    const { path, query, isHead } = exchange;
    seen.push({ path, query, isHead, ip: exchange.clientIp(), range: exchange.header('range') });
    assert.equal(exchange.header('authorization'), '');
    answerText(exchange);
  });
  const response = await fetch(`${url}/direct/a%20b/c?x=1&y=%2F`, {
    headers: { range: 'bytes=0-1' },
  });
  assert.equal(await response.text(), 'direct');
  const common = { isHead: false, ip: '127.0.0.1' };
  assert.deepEqual(seen, [
    { path: '/direct/a%20b/c', query: 'x=1&y=%2F', range: 'bytes=0-1', ...common },
  ]);
});

test('[HTTP-26] [HTTP-1] its answers carry the security headers, a request id and what lets every origin read them', async (t) => {
  const { url } = await startDirect(t, answerText);
  for (const origin of [undefined, 'https://elsewhere.example']) {
    const response = await fetch(`${url}/direct/x`, {
      headers: origin === undefined ? {} : { origin },
    });
    const { headers } = response;
    assert.equal(response.status, 200);
    assert.equal(headers.get('content-length'), String(BYTES.byteLength));
    assert.equal(headers.get('cache-control'), 'public, max-age=1');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('strict-transport-security'), 'max-age=31536000');
    assert.equal(
      headers.get('content-security-policy'),
      "default-src 'none'; frame-ancestors 'none'",
    );
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
    assert.ok(headers.has('date'));
    assert.equal(await response.text(), 'direct');
  }
});

test('[HTTP-26] [HTTP-9] HEAD gets the head of GET, and OPTIONS what a preflight asks', async (t) => {
  const { url } = await startDirect(t, (exchange) => {
    const stream = {
      next: () => Promise.reject(new Error('not to be read')),
      close: () => undefined,
    };
    if (exchange.path.endsWith('stream'))
      exchange.respond({ head: TEXT_HEAD, totalBytes: 77, ...stream });
    else answerText(exchange);
  });
  for (const [path, length] of [
    ['x', '6'],
    ['stream', '77'],
  ]) {
    const response = await fetch(`${url}/direct/${path}`, { method: 'HEAD' });
    assert.equal(response.headers.get('content-length'), length);
    assert.equal(response.headers.get('content-type'), 'text/plain');
    assert.equal(await response.text(), '');
  }
  const preflight = await fetch(`${url}/direct/x`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'range',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Range/);
});

test('[HTTP-26] other methods and other paths go to the handler', async (t) => {
  const { url } = await startDirect(t, answerText, {
    fetch: (request) => new Response(`handler ${request.method}`),
  });
  const body = await (await fetch(`${url}/direct/x`, { method: 'POST', body: 'y' })).text();
  assert.equal(body, 'handler POST');
  assert.equal(await (await fetch(`${url}/direct`)).text(), 'handler GET');
  assert.equal(await (await fetch(`${url}/directory/x`)).text(), 'handler GET');
});

test('[HTTP-26] [HTTP-11] malformed targets and hosts, and bodies, do not reach the route', async (t) => {
  const { port } = await startDirect(t, () => assert.fail('reached'));
  for (const [target, host, more] of [
    ['/direct/%zz', 'x', ''],
    ['/direct/%ff', 'x', ''],
    ['/direct/a%00b', 'x', ''],
    ['/direct/a\\b', 'x', ''],
    ['/direct/a?q=%', 'x', ''],
    ['/direct/a', 'x y', ''],
    ['/direct/a', 'x', 'Content-Length: 3\r\n'],
    ['/direct/a', 'x', 'Transfer-Encoding: chunked\r\n'],
  ] as const) {
    const received = await rawRequest(
      t,
      port,
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n${more === '' ? '' : '0\r\n\r\n'}`,
    );
    assert.match(received, /^HTTP\/1\.1 400 /, `${target} ${host} ${more}`);
    if (more === '') assert.match(received, /"code":"VALIDATION_ERROR"/);
  }
});

test('[HTTP-26] [HTTP-2] a refusal has the error format, its request id and Retry-After', async (t) => {
  const { url, logLines } = await startDirect(t, (exchange) =>
    exchange.fail(new AppError('RATE_LIMIT_EXCEEDED', 'Later.', { retryAfterMs: 1500 })),
  );
  const response = await fetch(`${url}/direct/secret-name`);
  assert.equal(response.status, 429);
  assert.equal(response.headers.get('retry-after'), '2');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const body = (await response.json()) as { error: { code: string; requestId: string } };
  assert.equal(body.error.code, 'RATE_LIMIT_EXCEEDED');
  assert.equal(body.error.requestId, response.headers.get('x-request-id'));
  await eventually(() => logLines.some(({ msg }) => msg === 'request'));
  const line = logLines.find(({ msg }) => msg === 'request');
  assert.equal(line?.requestId, body.error.requestId);
  assert.equal(line?.path, '/direct/…');
});

test('[HTTP-28] [HTTP-3] what a route throws becomes an error without its text', async (t) => {
  const { url } = await startDirect(t, () => {
    throw new Error('a secret');
  });
  const response = await fetch(`${url}/direct/x`);
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /secret/);
});

test('[HTTP-28] an answer may come later, from anywhere, and only the first one counts', async (t) => {
  const parked = deferred<DirectExchange>();
  const { url } = await startDirect(t, (exchange) => parked.resolve(exchange));
  const response = fetch(`${url}/direct/x`);
  const exchange = await parked.promise;
  assert.throws(() => exchange.header('range'), /only there while/);
  assert.equal(exchange.isOver, false);
  let closedCount = 0;
  exchange.respond({ head: TEXT_HEAD, bytes: new TextEncoder().encode('first') });
  assert.equal(exchange.isOver, true);
  exchange.respond({ head: TEXT_HEAD, bytes: new TextEncoder().encode('second') });
  exchange.respond({
    head: TEXT_HEAD,
    totalBytes: 3,
    next: () => Promise.reject(new Error('not to be read')),
    close: () => {
      closedCount += 1;
    },
  });
  exchange.fail(new AppError('NOT_FOUND', 'no'));
  assert.equal(await (await response).text(), 'first');
  assert.equal(closedCount, 1);
});

test('[HTTP-28] a client that leaves is told to the route once, and an answer after that goes nowhere', async (t) => {
  const parked = deferred<DirectExchange>();
  const left = deferred<void>();
  const { port, edge, logLines } = await startDirect(t, (exchange) => {
    exchange.onAborted((subject) => left.resolve(assert.equal(subject, 'it')), 'it');
    parked.resolve(exchange);
  });
  const client = await RawClient.connect(t, port);
  client.send('GET /direct/x HTTP/1.1\r\nHost: x\r\n\r\n');
  const exchange = await parked.promise;
  assert.equal(edge.requestsCount, 1);
  client.socket.destroy();
  await left.promise;
  assert.equal(exchange.isOver, true);
  exchange.respond({ head: TEXT_HEAD, bytes: BYTES });
  assert.equal(edge.requestsCount, 0);
  const line = logLines.find(({ msg }) => msg === 'request');
  assert.equal(line?.status, 499);
});

test('[HTTP-27] a large answer arrives byte for byte at a client that stops and goes, from the same bytes', async (t) => {
  const bytes = randomBytes(24 * MIB);
  const { port } = await startDirect(t, (exchange) => exchange.respond({ head: TEXT_HEAD, bytes }));
  const incoming = await get(port, '/direct/x');
  const hash = createHash('sha256');
  let count = 0;
  for await (const chunk of incoming) {
    hash.update(chunk as Buffer);
    count += 1;
    if (count % 64 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  assert.equal(hash.digest('hex'), createHash('sha256').update(bytes).digest('hex'));
  assert.equal(incoming.headers['content-length'], String(bytes.byteLength));
});

test('[HTTP-27] a streamed answer is asked for only as fast as the client reads, and closed once', async (t) => {
  const piece = randomBytes(256 * 1024);
  const totalBytes = 128 * MIB;
  let madeBytes = 0;
  let closedCount = 0;
  const { port } = await startDirect(t, (exchange) =>
    exchange.respond({
      head: TEXT_HEAD,
      totalBytes,
      next: () => {
        if (madeBytes === totalBytes) return Promise.resolve(undefined);
        madeBytes += piece.byteLength;
        return Promise.resolve(piece);
      },
      close: () => {
        closedCount += 1;
      },
    }),
  );
  const incoming = await get(port, '/direct/x');
  const aheadBytes = await settled(() => madeBytes);
  assert.ok(
    aheadBytes < IN_FLIGHT_BYTES_MAX,
    `${aheadBytes} bytes for a client that reads nothing`,
  );
  let readBytes = 0;
  for await (const chunk of incoming) {
    const received = chunk as Buffer;
    // The stream is the piece again and again.
    const at = readBytes % piece.byteLength;
    const length = Math.min(received.byteLength, piece.byteLength - at);
    assert.ok(received.subarray(0, length).equals(piece.subarray(at, at + length)));
    readBytes += received.byteLength;
  }
  assert.equal(readBytes, totalBytes);
  await eventually(() => closedCount > 0);
  assert.equal(closedCount, 1);
});

test('[HTTP-27] [HTTP-8] a streamed answer that fails, or is not as long as it said, ends the connection', async (t) => {
  let closedCount = 0;
  const { port } = await startDirect(t, (exchange) => {
    let isFirst = true;
    const { path } = exchange;
    const pieces: Record<string, () => Promise<Uint8Array | undefined>> = {
      '/direct/short': () => Promise.resolve(undefined),
      '/direct/long': () => Promise.resolve(new Uint8Array(200)),
      '/direct/fails': () => Promise.reject(new Error('the disk is gone')),
    };
    exchange.respond({
      head: TEXT_HEAD,
      totalBytes: 100,
      next: () => {
        if (!isFirst) return pieces[path]?.() ?? Promise.resolve(undefined);
        isFirst = false;
        return Promise.resolve(new Uint8Array(10));
      },
      close: () => {
        closedCount += 1;
      },
    });
  });
  for (const name of ['short', 'long', 'fails']) {
    const client = await RawClient.connect(t, port);
    client.send(`GET /direct/${name} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const received = await client.untilClosed();
    const bodyAt = received.indexOf('\r\n\r\n') + 4;
    assert.ok(received.length - bodyAt < 100, `${name}: ${received.length} bytes`);
  }
  assert.equal(closedCount, 3);
});

test('[HTTP-27] a client that leaves in the middle closes the stream', async (t) => {
  const closed = deferred<void>();
  const { port } = await startDirect(t, (exchange) =>
    exchange.respond({
      head: TEXT_HEAD,
      totalBytes: 1024 * MIB,
      next: () => Promise.resolve(new Uint8Array(MIB)),
      close: () => closed.resolve(),
    }),
  );
  const incoming = await get(port, '/direct/x');
  incoming.destroy();
  await closed.promise;
});

test('[HTTP-26] [HTTP-16] while the edge closes, direct answers say so, and what waits is cut off at the deadline', async (t) => {
  const waiting = new Map<string, DirectExchange>();
  const left = deferred<void>();
  const { port, edge } = await startDirect(t, (exchange) => {
    if (exchange.path.endsWith('never')) exchange.onAborted(left.resolve, undefined);
    waiting.set(exchange.path, exchange);
  });
  const [answered, never] = [await RawClient.connect(t, port), await RawClient.connect(t, port)];
  answered.send('GET /direct/x HTTP/1.1\r\nHost: x\r\n\r\n');
  never.send('GET /direct/never HTTP/1.1\r\nHost: x\r\n\r\n');
  await eventually(() => waiting.size === 2);
  const closing = edge.close(200);
  waiting.get('/direct/x')?.respond({ head: TEXT_HEAD, bytes: BYTES });
  assert.match(await answered.until((text) => text.endsWith('direct')), /connection: close/i);
  await closing;
  await left.promise;
  await never.untilClosed();
});

test('[HTTP-26] the limit of running requests and the metrics count direct requests too', async (t) => {
  const metrics = new Metrics({ processMetrics: false });
  const parked: DirectExchange[] = [];
  const { url } = await startDirect(t, (exchange) => void parked.push(exchange), {
    metrics,
    limits: { requestsMax: 1 },
  });
  const first = fetch(`${url}/direct/x`);
  await eventually(() => parked.length === 1);
  const second = await fetch(`${url}/direct/x`);
  assert.equal(second.status, 503);
  assert.match((await metrics.render()).body, /http_requests_active 1\b/);
  parked[0]?.respond({ head: TEXT_HEAD, bytes: BYTES });
  assert.equal((await first).status, 200);
  const { body } = await metrics.render();
  assert.match(body, /http_requests_total\{method="GET",status="200"\} 1/);
  assert.match(body, /http_requests_total\{method="GET",status="503"\} 1/);
});

test('[HTTP-26] [HTTP-25] requests that a client sends ahead on one connection are answered in order when answered at once', async (t) => {
  const { port } = await startDirect(t, (exchange) =>
    exchange.respond({ head: TEXT_HEAD, bytes: new TextEncoder().encode(`[${exchange.path}]`) }),
  );
  const client = await RawClient.connect(t, port);
  const request = (name: string): string => `GET /direct/${name} HTTP/1.1\r\nHost: x\r\n\r\n`;
  client.send(['a', 'b', 'c'].map(request).join(''));
  const received = await client.until((text) => text.endsWith('[/direct/c]'));
  const bodies = [...received.matchAll(/\[(\/direct\/.)\]/g)].map(([, path]) => path);
  assert.deepEqual(bodies, ['/direct/a', '/direct/b', '/direct/c']);
});
