import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { WebSocket } from 'ws';
import { eventually, RawClient, startEdge } from './edge-fixture.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** An edge in a process of its own, as a server starts it. Resolves with its port, or its error. */
async function startProcess(
  t: TestContext,
  environment: Record<string, string>,
): Promise<{ port: number; error: string }> {
  const script = `
    import { HttpEdge } from '@stagedoor/service-kit/http-edge';
    import { createSilentLogger } from '@stagedoor/service-kit/logger';
    const fetch = (request) => new Response(String([...request.headers].length));
    try {
      const edge = await HttpEdge.create({ host: '127.0.0.1', port: 0, log: createSilentLogger(), fetch });
      console.log(JSON.stringify({ port: edge.port, error: '' }));
      process.stdin.on('end', () => edge.close(0)).resume();
    } catch (error) {
      console.log(JSON.stringify({ port: 0, error: error.message }));
    }`;
  const { UWS_HTTP_MAX_HEADERS_SIZE: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...inherited, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(async () => {
    child.stdin.end();
    if (child.exitCode === null) await once(child, 'exit');
  });
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(String(line));
}

test('[HTTP-10] 12 KB of headers are accepted and 20 KB are refused, whole or in pieces', async (t) => {
  const { port } = await startProcess(t, { UWS_HTTP_MAX_HEADERS_SIZE: '16384' });
  const send = async (headerBytes: number, pieceBytes: number): Promise<string> => {
    const client = await RawClient.connect(t, port);
    const line = `x-filler: ${'y'.repeat(headerBytes / 4 - 12)}\r\n`;
    const text = `GET / HTTP/1.1\r\nHost: x\r\n${line.repeat(4)}Connection: close\r\n\r\n`;
    for (let from = 0; from < text.length && !client.isClosed; from += pieceBytes) {
      client.send(text.slice(from, from + pieceBytes));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return client.untilClosed();
  };
  for (const pieceBytes of [MIB, 1500]) {
    assert.match(await send(12 * KIB, pieceBytes), /^HTTP\/1\.1 200 /);
    // The refusal is the library's own, and a reset may overtake it.
    assert.match(await send(20 * KIB, pieceBytes), /^(?:HTTP\/1\.1 431 |$)/);
  }
  assert.match(await send(12 * KIB, MIB), /^HTTP\/1\.1 200 /);
});

test('[HTTP-10] an edge does not start without room for such headers', async (t) => {
  for (const environment of [{}, { UWS_HTTP_MAX_HEADERS_SIZE: '4096' }]) {
    const { error } = await startProcess(t, environment);
    assert.match(error, /UWS_HTTP_MAX_HEADERS_SIZE=16384/);
  }
});

// They wait for the library's timers of 10 s, together.
describe('slow clients and slow handlers', { concurrency: true }, () => {
  test('[HTTP-15] 1,000 sockets that say nothing, or half a request, harm nobody and are closed', async (t) => {
    const { url, port, edge } = await startEdge(t, {});
    const memoryBefore = process.memoryUsage().rss;
    const openings = [
      '',
      'GET / HTT',
      'GET / HTTP/1.1\r\nHost: x\r\nX-A',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nNo Token: y\r\n\r\n',
    ];
    const silent = await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => {
        const client = await RawClient.connect(t, port);
        client.send(openings[index % openings.length] ?? '');
        return client;
      }),
    );
    // A slow body is a request that runs, and ends the same way.
    const slowBody = await RawClient.connect(t, port);
    slowBody.send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
    for (let n = 0; n < 50; n += 1) assert.equal((await fetch(url)).status, 200);
    assert.ok(process.memoryUsage().rss - memoryBefore < 128 * MIB);
    // One who drips a byte now and then gains no time by it.
    const dripping = silent[1];
    const drip = setInterval(() => dripping?.send('P'), 1000);
    t.after(() => clearInterval(drip));
    await Promise.all(silent.map((client) => client.untilClosed()));
    await slowBody.untilClosed();
    await eventually(() => edge.requestsCount === 0);
    assert.equal((await fetch(url)).status, 200);
  });

  test('[HTTP-15] a client that takes nothing of a large answer is closed, and its source let go', async (t) => {
    let isCancelled = false;
    const { port, edge } = await startEdge(t, {
      fetch: () =>
        new Response(
          new ReadableStream<Uint8Array>({
            pull: (controller) => controller.enqueue(new Uint8Array(64 * KIB)),
            cancel: () => {
              isCancelled = true;
            },
          }),
        ),
    });
    const client = await RawClient.connect(t, port);
    client.socket.pause();
    client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await eventually(() => edge.requestsCount === 1);
    await eventually(() => isCancelled && edge.requestsCount === 0);
  });

  test('[HTTP-15] a handler may take longer than the library’s own timers', async (t) => {
    const { url } = await startEdge(t, {
      limits: { bodyBytesMax: 8 * MIB },
      fetch: async (request) => {
        const { byteLength } = await request.arrayBuffer();
        await new Promise((resolve) => setTimeout(resolve, 15_000));
        return new Response(String(byteLength));
      },
    });
    const post = async (bytes: number): Promise<string> =>
      (await fetch(url, { method: 'POST', body: new Uint8Array(bytes) })).text();
    const bodies = [1, 300 * KIB, 6 * MIB];
    assert.deepEqual(await Promise.all(bodies.map(post)), bodies.map(String));
  });
});

test('[HTTP-24] [D160] over TLS 1.3 only: pages, bodies both ways and WebSockets', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'edge-tls-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  await promisify(execFile)('openssl', [
    'req',
    '-x509',
    ...key,
    ...subject,
    '-keyout',
    keyFile,
    '-out',
    certFile,
  ]);
  const { port } = await startEdge(t, {
    tls: { certFile, keyFile },
    limits: { bodyBytesMax: 8 * MIB },
    fetch: (request, info) =>
      new Response(request.body ?? 'page', {
        headers: { 'x-secure': `${info.isSecure} ${new URL(request.url).protocol}` },
      }),
    websockets: [
      {
        path: '/ws',
        maxPayloadBytes: MIB,
        maxBackpressureBytes: MIB,
        idleTimeoutSeconds: 32,
        upgrade: (request) => ({ accept: true, data: request.isSecure }),
        handlers: { message: (connection) => void connection.send(String(connection.data), false) },
      },
    ],
  });
  const post = (body: Buffer) =>
    new Promise<{ secure: unknown; bytes: Buffer }>((resolve, reject) => {
      const options = { port, host: '127.0.0.1', method: 'POST', rejectUnauthorized: false };
      httpsRequest(options, async (incoming) => {
        resolve({
          secure: incoming.headers['x-secure'],
          bytes: Buffer.concat(await incoming.toArray()),
        });
      })
        .on('error', reject)
        .end(body);
    });
  const shake = async (version: 'TLSv1.2' | 'TLSv1.3'): Promise<string | null> => {
    const range = { minVersion: version, maxVersion: version } as const;
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...range });
    await once(socket, 'secureConnect');
    const protocol = socket.getProtocol();
    socket.destroy();
    return protocol;
  };
  assert.equal(await shake('TLSv1.3'), 'TLSv1.3');
  await assert.rejects(shake('TLSv1.2'), /handshake failure/);
  const body = Buffer.alloc(5 * MIB, 'tls!');
  const answer = await post(body);
  assert.equal(answer.secure, 'true https:');
  assert.ok(answer.bytes.equals(body));
  const socket = new WebSocket(`wss://127.0.0.1:${port}/ws`, { rejectUnauthorized: false });
  t.after(() => socket.terminate());
  await once(socket, 'open');
  socket.send('?');
  const [data] = await once(socket, 'message');
  assert.equal(String(data), 'true');
});
