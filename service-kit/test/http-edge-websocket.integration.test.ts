import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { type ClientOptions, WebSocket } from 'ws';
import type { Connection, WebSocketRoute } from '../http-edge/index.ts';
import { deferred, eventually, RawClient, startEdge } from './edge-fixture.ts';

const SLOW_CONSUMER = 4001;

function route(
  overrides: Partial<WebSocketRoute<{ name: string }>>,
): WebSocketRoute<{ name: string }> {
  return {
    path: '/ws',
    maxPayloadBytes: 64 * 1024,
    idleTimeoutSeconds: 32,
    maxBackpressureBytes: 1024 * 1024,
    upgrade: () => ({ accept: true, data: { name: 'x' } }),
    handlers: { message: () => undefined },
    ...overrides,
  };
}

function open(context: TestContext, url: string, options?: ClientOptions): WebSocket {
  const socket = new WebSocket(url.replace('http', 'ws'), options);
  context.after(() => socket.terminate());
  return socket;
}

/** The status and body with which an upgrade was refused. */
async function refused(
  context: TestContext,
  url: string,
): Promise<{ status: number; code: string; headers: unknown }> {
  const socket = open(context, url);
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  const body = JSON.parse(Buffer.concat(await response.toArray()).toString());
  assert.equal(body.error.requestId, response.headers['x-request-id']);
  return { status: response.statusCode, code: body.error.code, headers: response.headers };
}

test('[HTTP-21] messages of both kinds pass both ways, and are the handler’s to keep', async (t) => {
  const kept: { bytes: Uint8Array; isBinary: boolean }[] = [];
  const { url } = await startEdge(t, {
    websockets: [
      route({
        upgrade: (request) => ({ accept: true, data: { name: request.query.get('name') ?? '' } }),
        handlers: {
          message: (connection, bytes, isBinary) => {
            kept.push({ bytes, isBinary });
            assert.equal(connection.send(bytes, isBinary), 'sent');
            if (kept.length === 2) connection.send(connection.data.name, false);
          },
        },
      }),
    ],
  });
  const socket = open(t, `${url}/ws?name=Zo%C3%AB`, { perMessageDeflate: true });
  const received: [Buffer, boolean][] = [];
  const three = deferred<void>();
  socket.on('message', (data, isBinary) => {
    received.push([data as Buffer, isBinary]);
    if (received.length === 3) three.resolve();
  });
  const opened = once(socket, 'open');
  const [upgrade] = (await once(socket, 'upgrade')) as [{ headers: Record<string, string> }];
  assert.match(upgrade.headers['x-request-id'] ?? '', /^[0-9a-f-]{36}$/);
  assert.equal(upgrade.headers['x-content-type-options'], 'nosniff');
  await opened;
  assert.equal(socket.extensions, '');
  socket.send(Buffer.from([1, 2, 3]));
  socket.send('grüße');
  await three.promise;
  const expected = [Buffer.from([1, 2, 3]), Buffer.from('grüße'), Buffer.from('Zoë')];
  assert.deepEqual(received, [
    [expected[0], true],
    [expected[1], false],
    [expected[2], false],
  ]);
  assert.deepEqual(
    kept.map(({ bytes }) => Buffer.from(bytes)),
    expected.slice(0, 2),
  );
});

test('[HTTP-23] an upgrade can be refused by status, by an AppError or by a defect, in the usual error form', async (t) => {
  const { url, edge, logLines } = await startEdge(t, {
    fetch: () => new Response('page'),
    websockets: [
      route({
        connectionsMax: 1,
        upgrade: ({ query, origin, ip }) => {
          assert.equal(ip, '127.0.0.1');
          assert.equal(origin, undefined);
          if (query.has('status')) return { accept: false, status: 403 };
          if (query.has('error')) throw new AppError('AUTH_REQUIRED', 'Who are you?');
          if (query.has('defect')) throw new Error('a secret');
          return { accept: true, data: { name: '' } };
        },
      }),
    ],
  });
  const byStatus = await refused(t, `${url}/ws?status`);
  assert.deepEqual([byStatus.status, byStatus.code], [403, 'FORBIDDEN']);
  const byError = await refused(t, `${url}/ws?error`);
  assert.deepEqual([byError.status, byError.code], [401, 'AUTH_REQUIRED']);
  const byDefect = await refused(t, `${url}/ws?defect`);
  assert.deepEqual([byDefect.status, byDefect.code], [500, 'INTERNAL_ERROR']);
  assert.ok(logLines.some((line) => line.level === 'error'));
  assert.equal((byDefect.headers as Record<string, string>)['x-frame-options'], 'DENY');
  await once(open(t, `${url}/ws`), 'open');
  assert.equal(edge.connectionsCount, 1);
  assert.deepEqual((await refused(t, `${url}/ws`)).status, 503);
  // Not an upgrade: an ordinary request.
  assert.equal(await (await fetch(`${url}/ws`)).text(), 'page');
});

test('[HTTP-3] a handler that throws or rejects closes its own connection with 1011 and no other', async (t) => {
  const { url, edge } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          message: (connection, bytes) => {
            const text = Buffer.from(bytes).toString();
            if (text === 'throw') throw new Error('sync');
            if (text === 'reject') return Promise.reject(new Error('async'));
            connection.send(text, false);
          },
          close: () => {
            throw new Error('in close');
          },
        },
      }),
      route({
        path: '/open',
        handlers: {
          message: () => undefined,
          open: () => {
            throw new Error('in open');
          },
        },
      }),
    ],
  });
  const bystander = open(t, `${url}/ws`);
  await once(bystander, 'open');
  for (const word of ['throw', 'reject']) {
    const socket = open(t, `${url}/ws`);
    await once(socket, 'open');
    socket.send(word);
    const [code] = await once(socket, 'close');
    assert.equal(code, 1011);
  }
  const [code] = await once(open(t, `${url}/open`), 'close');
  assert.equal(code, 1011);
  bystander.send('still here');
  const [echo] = await once(bystander, 'message');
  assert.equal(String(echo), 'still here');
  assert.equal(edge.connectionsCount, 1);
});

test('[HTTP-21] a closed connection ignores everything that is done with it', async (t) => {
  const opened = deferred<Connection<{ name: string }>>();
  const closed = deferred<[number, string]>();
  const { url } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          open: opened.resolve,
          message: () => undefined,
          close: (connection, code, reason) => {
            assert.equal(connection.isOpen, false);
            assert.equal(connection.send('late', false), 'dropped');
            closed.resolve([code, reason]);
          },
        },
      }),
    ],
  });
  const socket = open(t, `${url}/ws`);
  const connection = await opened.promise;
  connection.subscribe('topic');
  connection.ping();
  await once(socket, 'ping');
  connection.end(4500, 'ü'.repeat(100));
  const [code, reason] = await once(socket, 'close');
  assert.deepEqual([code, String(reason)], [4500, 'ü'.repeat(61)]);
  assert.deepEqual(await closed.promise, [4500, 'ü'.repeat(61)]);
  connection.end(4501, 'again');
  connection.close();
  connection.ping();
  connection.subscribe('x');
  connection.unsubscribe('x');
  assert.equal(connection.send('x', false), 'dropped');
  assert.equal(connection.bufferedBytes(), 0);
  assert.equal(connection.isOpen, false);
});

test('[HTTP-21] the client’s own close code and reason arrive, and 1006 without one', async (t) => {
  const closes: [number, string][] = [];
  const { url } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          message: () => undefined,
          close: (_, code, reason) => void closes.push([code, reason]),
        },
      }),
    ],
  });
  const polite = open(t, `${url}/ws`);
  await once(polite, 'open');
  polite.close(4321, 'bye');
  await eventually(() => closes.length === 1);
  const rude = open(t, `${url}/ws`);
  await once(rude, 'open');
  rude.terminate();
  await eventually(() => closes.length === 2);
  const huge = open(t, `${url}/ws`);
  await once(huge, 'open');
  huge.send(Buffer.alloc(65 * 1024));
  await eventually(() => closes.length === 3);
  assert.deepEqual(closes[0], [4321, 'bye']);
  assert.deepEqual(
    closes.slice(1).map(([code]) => code),
    [1006, 1006],
  );
});

test('[HTTP-22] a client that does not read is told to its sender, and gets the sender’s close code', async (t) => {
  const opened = deferred<Connection<{ name: string }>>();
  let drains = 0;
  const maxBackpressureBytes = 1024 * 1024;
  const { url } = await startEdge(t, {
    websockets: [
      route({
        maxBackpressureBytes,
        handlers: {
          open: opened.resolve,
          message: () => undefined,
          drain: () => {
            drains += 1;
          },
        },
      }),
    ],
  });
  const socket = open(t, `${url}/ws`);
  await once(socket, 'open');
  const connection = await opened.promise;
  socket.pause();
  let sent = 0;
  const results = new Set<string>();
  const message = new Uint8Array(100_000);
  for (let result = ''; result !== 'dropped'; sent += 1) {
    result = connection.send(message, true);
    results.add(result);
    assert.ok(sent < 1000, 'the limit is never reached');
  }
  assert.deepEqual([...results], ['sent', 'queued', 'dropped']);
  assert.ok(connection.isSlow);
  assert.ok(connection.bufferedBytes() < maxBackpressureBytes + 2 * message.byteLength);
  connection.end(SLOW_CONSUMER, 'slow');
  let received = 0;
  socket.on('message', () => {
    received += 1;
  });
  socket.resume();
  const [code] = await once(socket, 'close');
  assert.equal(code, SLOW_CONSUMER);
  assert.equal(received, sent - 1, 'what was accepted arrived');
  assert.equal(drains, 0);
});

test('[HTTP-22] what is sent while the connection opens arrives, also when it is closed there', async (t) => {
  const { url } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          open: (connection) => {
            while (connection.send(new Uint8Array(100_000), true) !== 'dropped');
            connection.end(SLOW_CONSUMER, 'at once');
          },
          message: () => undefined,
        },
      }),
    ],
  });
  const [code] = await once(open(t, `${url}/ws`), 'close');
  assert.equal(code, SLOW_CONSUMER);
});

test('[HTTP-22] a client that catches up is drained, and goes on', async (t) => {
  const opened = deferred<Connection<{ name: string }>>();
  const drained = deferred<void>();
  const { url } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          open: opened.resolve,
          message: () => undefined,
          drain: (connection) => {
            if (connection.bufferedBytes() === 0) drained.resolve();
          },
        },
      }),
    ],
  });
  const socket = open(t, `${url}/ws`);
  await once(socket, 'open');
  const connection = await opened.promise;
  socket.pause();
  while (connection.send(new Uint8Array(100_000), true) !== 'dropped');
  socket.resume();
  await drained.promise;
  assert.equal(connection.send('on we go', false), 'sent');
});

test('[HTTP-22] published messages reach subscribers only; one who does not read is reported and closed with a code', async (t) => {
  const connections: Connection<{ name: string }>[] = [];
  const slow = deferred<Connection<{ name: string }>>();
  const { url, edge } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          open: (connection) => {
            connections.push(connection);
            if (connections.length < 3) connection.subscribe('news');
          },
          message: () => undefined,
          slow: (connection) => {
            slow.resolve(connection);
            connection.end(SLOW_CONSUMER, 'slow');
          },
        },
      }),
    ],
  });
  const reader = open(t, `${url}/ws`);
  await once(reader, 'open');
  const sleeper = open(t, `${url}/ws`);
  await once(sleeper, 'open');
  const stranger = open(t, `${url}/ws`);
  await once(stranger, 'open');
  let readerGot = 0;
  reader.on('message', () => {
    readerGot += 1;
  });
  stranger.on('message', () => assert.fail('not subscribed'));
  edge.publish('news', 'hello', false);
  await eventually(() => readerGot === 1);
  sleeper.pause();
  const message = new Uint8Array(50_000);
  let published = 1;
  while (connections[1]?.isOpen) {
    edge.publish('news', message, true);
    published += 1;
    await eventually(() => readerGot === published);
  }
  assert.equal(await slow.promise, connections[1]);
  sleeper.resume();
  const [code] = await once(sleeper, 'close');
  assert.equal(code, SLOW_CONSUMER);
  assert.equal(connections[0]?.isOpen, true);
});

test('[HTTP-22] 200 clients under publish and send at once get everything in order', async (t) => {
  const { url, edge } = await startEdge(t, {
    websockets: [
      route({
        handlers: {
          open: (connection) => connection.subscribe('all'),
          message: (connection, bytes) => void connection.send(bytes, false),
        },
      }),
    ],
  });
  const received: string[][] = [];
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const socket = open(t, `${url}/ws`);
      const mine: string[] = [];
      received[index] = mine;
      socket.on('message', (data) => mine.push(String(data)));
      await once(socket, 'open');
    }),
  );
  for (let n = 0; n < 50; n += 1) edge.publish('all', `m${n}`, false);
  await eventually(() => received.every((mine) => mine.length === 50));
  const expected = Array.from({ length: 50 }, (_, n) => `m${n}`);
  for (const mine of received) assert.deepEqual(mine, expected);
});

test('[HTTP-16] closing the edge refuses upgrades and closes what is open at its end', async (t) => {
  const closed = deferred<number>();
  const gate = deferred<void>();
  const started = deferred<void>();
  const { url, port, edge } = await startEdge(t, {
    fetch: async () => {
      started.resolve();
      await gate.promise;
      return new Response('done');
    },
    websockets: [
      route({ handlers: { message: () => undefined, close: (_, code) => closed.resolve(code) } }),
    ],
  });
  const socket = open(t, `${url}/ws`);
  await once(socket, 'open');
  const keepAlive = await RawClient.connect(t, port);
  keepAlive.send('GET /first HTTP/1.1\r\nHost: x\r\n\r\n');
  await started.promise;
  const late = await RawClient.connect(t, port);
  const closing = edge.close(60_000);
  late.send(
    'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await late.until((received) => received.startsWith('HTTP/1.1 503 '));
  gate.resolve();
  await closing;
  assert.equal(await closed.promise, 1006);
  await keepAlive.until((received) => received.endsWith('done'));
});
