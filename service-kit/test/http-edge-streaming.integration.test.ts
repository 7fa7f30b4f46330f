import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { HttpEdgeOptions } from '../http-edge/index.ts';
import { deferred, eventually, RawClient, startEdge } from './edge-fixture.ts';

const MIB = 1024 * 1024;
/** What sockets of the loopback interface hold on both sides (tcp_wmem, tcp_rmem) and our own queues. */
const IN_FLIGHT_BYTES_MAX = 48 * MIB;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes on demand, with a count of what was asked for. */
function countingSource(totalBytes: number, chunkBytes: number) {
  const source = { pulledBytes: 0, cancelledWith: undefined as unknown };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const bytes = Math.min(chunkBytes, totalBytes - source.pulledBytes);
        source.pulledBytes += bytes;
        controller.enqueue(new Uint8Array(bytes));
        if (source.pulledBytes === totalBytes) controller.close();
      },
      cancel(reason) {
        source.cancelledWith = reason;
      },
    },
    { highWaterMark: 0 },
  );
  return { source, stream };
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

function get(port: number, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path }, resolve).on('error', reject).end();
  });
}

for (const framing of ['sized', 'chunked'] as const) {
  test(`[HTTP-6] a ${framing} answer of 200 MB is made only as fast as the client reads it`, async (t) => {
    const totalBytes = 200 * MIB;
    const { source, stream } = countingSource(totalBytes, 64 * 1024);
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': `${totalBytes}` } : {};
    const { port } = await startEdge(t, { fetch: () => new Response(stream, { headers }) });
    const incoming = await get(port, '/');
    assert.equal(
      incoming.headers['transfer-encoding'],
      framing === 'sized' ? undefined : 'chunked',
    );
    let readBytes = 0;
    const aheadBytes = await settled(() => source.pulledBytes);
    assert.ok(
      aheadBytes < IN_FLIGHT_BYTES_MAX,
      `${aheadBytes} bytes were made for a client that reads nothing`,
    );
    let mostAheadBytes = 0;
    for await (const chunk of incoming) {
      readBytes += (chunk as Buffer).byteLength;
      mostAheadBytes = Math.max(mostAheadBytes, source.pulledBytes - readBytes);
    }
    assert.equal(readBytes, totalBytes);
    assert.ok(mostAheadBytes < IN_FLIGHT_BYTES_MAX, `${mostAheadBytes} bytes ahead of the client`);
  });

  test(`[HTTP-6] a ${framing} answer arrives byte for byte at a client that stops and goes`, async (t) => {
    const parts = Array.from({ length: 400 }, (_, index) =>
      randomBytes(1 + ((index * 7919) % 120_000)),
    );
    const whole = Buffer.concat(parts);
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': `${whole.length}` } : {};
    const { port } = await startEdge(t, {
      fetch: () => new Response(ReadableStream.from(parts), { headers }),
    });
    for (let round = 0; round < 3; round += 1) {
      const incoming = await get(port, '/');
      const received: Buffer[] = [];
      for await (const chunk of incoming) {
        received.push(chunk as Buffer);
        if (received.length % 16 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      assert.equal(sha256(Buffer.concat(received)), sha256(whole));
    }
  });

  test(`[HTTP-8] a ${framing} answer whose source fails ends the connection, so that it never looks whole`, async (t) => {
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': '1000000' } : {};
    const { url, logLines } = await startEdge(t, {
      fetch: () => {
        let pulls = 0;
        const stream = new ReadableStream<Uint8Array>(
          {
            async pull(controller) {
              pulls += 1;
              await new Promise((resolve) => setTimeout(resolve, 5));
              if (pulls > 3) throw new Error('the disk is gone');
              controller.enqueue(new Uint8Array(1000));
            },
          },
          { highWaterMark: 0 },
        );
        return new Response(stream, { headers });
      },
    });
    const response = await fetch(url);
    assert.equal(response.status, 200);
    await assert.rejects(response.arrayBuffer());
    assert.ok(logLines.some((line) => line.level === 'error'));
  });

  test(`[HTTP-7] a client that leaves a ${framing} answer cancels its source and fires the signal`, async (t) => {
    const { source, stream } = countingSource(1000 * MIB, 64 * 1024);
    const signal = deferred<AbortSignal>();
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': `${1000 * MIB}` } : {};
    const { port, edge } = await startEdge(t, {
      fetch: (request) => {
        signal.resolve(request.signal);
        return new Response(stream, { headers });
      },
    });
    const incoming = await get(port, '/');
    incoming.once('data', () => incoming.destroy());
    const aborted = await signal.promise;
    await eventually(() => aborted.aborted && source.cancelledWith !== undefined);
    await eventually(() => edge.requestsCount === 0);
    assert.ok(source.pulledBytes < IN_FLIGHT_BYTES_MAX);
  });
}

test('[HTTP-8] a source shorter or longer than its Content-Length does not corrupt what follows', async (t) => {
  const { url } = await startEdge(t, {
    fetch: (request) => {
      const isLong = request.url.endsWith('/long');
      const stream = ReadableStream.from([new Uint8Array(isLong ? 300 : 50), new Uint8Array(20)]);
      return new Response(stream, { headers: { 'content-length': '100' } });
    },
  });
  await assert.rejects(fetch(`${url}/short`).then((response) => response.arrayBuffer()));
  assert.equal((await (await fetch(`${url}/long`)).arrayBuffer()).byteLength, 100);
});

test('[HTTP-7] a client that leaves while the handler waits fires the signal', async (t) => {
  const signal = deferred<AbortSignal>();
  const { port, edge } = await startEdge(t, {
    fetch: (request) => {
      signal.resolve(request.signal);
      return new Promise<Response>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
      });
    },
  });
  const client = await RawClient.connect(t, port);
  client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const aborted = await signal.promise;
  client.socket.end();
  await eventually(() => aborted.aborted);
  assert.equal(aborted.reason.name, 'AbortError');
  await eventually(() => edge.requestsCount === 0);
});

test('[HTTP-7] a client that leaves within its body fails the handler that reads it', async (t) => {
  const failure = deferred<unknown>();
  const { port, edge } = await startEdge(t, {
    fetch: async (request) => {
      await request.text().catch(failure.resolve);
      return new Response('too late');
    },
  });
  const client = await RawClient.connect(t, port);
  client.send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc');
  await eventually(() => edge.requestsCount === 1);
  client.socket.destroy();
  assert.equal(((await failure.promise) as Error).name, 'AbortError');
  await eventually(() => edge.requestsCount === 0);
});

/** Sends `totalBytes` as fast as the server takes them and counts them. */
function upload(port: number, totalBytes: number, headers: Record<string, string>) {
  const progress = { writtenBytes: 0 };
  const chunk = Buffer.alloc(256 * 1024, 'x');
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', headers }, resolve);
    request.on('error', reject);
    const write = (): void => {
      while (progress.writtenBytes < totalBytes && !request.destroyed) {
        progress.writtenBytes += chunk.byteLength;
        if (!request.write(chunk)) return;
      }
      request.end();
    };
    request.on('drain', write);
    write();
  });
  return { progress, response };
}

for (const framing of ['sized', 'chunked'] as const) {
  test(`[HTTP-5] a ${framing} body of 200 MB is read only as fast as the handler reads it`, async (t) => {
    const totalBytes = 200 * MIB;
    const gate = deferred<void>();
    const { port, edge } = await startEdge(t, {
      limits: { bodyBytesMax: totalBytes },
      fetch: async (request) => {
        await gate.promise;
        let readBytes = 0;
        for await (const chunk of request.body ?? []) readBytes += chunk.byteLength;
        return Response.json({ readBytes });
      },
    });
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': `${totalBytes}` } : {};
    const memoryBefore = process.memoryUsage().arrayBuffers;
    const { progress, response } = upload(port, totalBytes, headers);
    await eventually(() => edge.requestsCount === 1);
    const aheadBytes = await settled(() => progress.writtenBytes);
    assert.ok(
      aheadBytes < IN_FLIGHT_BYTES_MAX,
      `${aheadBytes} bytes were taken for a handler that reads nothing`,
    );
    assert.ok(process.memoryUsage().arrayBuffers - memoryBefore < IN_FLIGHT_BYTES_MAX);
    gate.resolve();
    const incoming = await response;
    const chunks = await incoming.toArray();
    assert.deepEqual(JSON.parse(Buffer.concat(chunks).toString()), { readBytes: totalBytes });
  });

  test(`[HTTP-4] a ${framing} body of 100 MB over the limit is refused early, with the error in the usual form`, async (t) => {
    const totalBytes = 100 * MIB;
    let calls = 0;
    const { port, edge } = await startEdge(t, {
      fetch: async (request) => {
        calls += 1;
        await request.arrayBuffer();
        return new Response('never');
      },
    });
    const headers: Record<string, string> =
      framing === 'sized' ? { 'content-length': `${totalBytes}` } : {};
    const { progress, response } = upload(port, totalBytes, headers);
    const incoming = await response;
    assert.equal(incoming.statusCode, 413);
    assert.equal(incoming.headers['x-content-type-options'], 'nosniff');
    assert.equal(incoming.headers.connection, 'close');
    const first = await new Promise<Buffer>((resolve) => incoming.once('data', resolve));
    const body = JSON.parse(first.toString());
    assert.equal(body.error.code, 'PAYLOAD_TOO_LARGE');
    assert.deepEqual(body.error.details, { bytesMax: MIB });
    assert.ok(progress.writtenBytes < totalBytes, 'the answer came before the whole body');
    assert.equal(calls, framing === 'sized' ? 0 : 1);
    incoming.destroy();
    await eventually(() => edge.requestsCount === 0);
  });
}

test('[HTTP-4] a client that goes on sending after the refusal is cut off', async (t) => {
  const { port, edge } = await startEdge(t, {});
  const client = await RawClient.connect(t, port);
  client.send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n');
  await client.until((received) => received.includes('PAYLOAD_TOO_LARGE'));
  const block = Buffer.alloc(MIB);
  const write = (): void => {
    if (!client.isClosed && client.socket.write(block)) setImmediate(write);
  };
  client.socket.on('drain', write);
  write();
  await client.untilClosed();
  await eventually(() => edge.requestsCount === 0);
});

test('[HTTP-4] limits go by path, and a body of exactly the limit is accepted', async (t) => {
  const { url } = await startEdge(t, {
    limits: {
      bodyBytesMax: 100,
      bodyBytesMaxFor: (_, path) => (path === '/upload' ? 1000 : undefined),
    },
    fetch: async (request) => new Response(String((await request.arrayBuffer()).byteLength)),
  });
  const post = async (path: string, bytes: number): Promise<number> =>
    (await fetch(url + path, { method: 'POST', body: new Uint8Array(bytes) })).status;
  assert.deepEqual([await post('/', 100), await post('/', 101)], [200, 413]);
  assert.deepEqual([await post('/upload', 1000), await post('/upload', 1001)], [200, 413]);
});

test('[HTTP-5] a body that nobody reads does not disturb the next request of its connection', async (t) => {
  const { port } = await startEdge(t, {
    fetch: (request) => new Response(new URL(request.url).pathname),
  });
  const client = await RawClient.connect(t, port);
  client.send(`POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n${'x'.repeat(1000)}`);
  await client.until((received) => received.endsWith('/1'));
  client.send(`${'x'.repeat(499_000)}GET /2 HTTP/1.1\r\nHost: x\r\n\r\n`);
  await client.until((received) => received.endsWith('/2'));
});

test('[HTTP-5] an answer long before the end of a huge body closes the connection after it', async (t) => {
  const { port } = await startEdge(t, {
    limits: { bodyBytesMax: 1000 * MIB },
    fetch: () => Response.json({ no: true }, { status: 401 }),
  });
  const client = await RawClient.connect(t, port);
  client.send('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n');
  const answer = await client.untilClosed();
  assert.match(
    answer,
    /^HTTP\/1\.1 401 Unauthorized\r\n[\s\S]*connection: close\r\n\r\n\{"no":true\}\r\n$/,
  );
  assert.match(answer, /content-length: 13\r\n/);
});

test('[HTTP-5] multipart forms arrive as forms, and as streams', async (t) => {
  const file = randomBytes(700_000);
  const handler: HttpEdgeOptions['fetch'] = async (request) => {
    if (request.url.endsWith('/stream')) {
      const hash = createHash('sha256');
      for await (const chunk of request.body ?? []) hash.update(chunk);
      return Response.json({ type: request.headers.get('content-type'), hash: hash.digest('hex') });
    }
    const form = await request.formData();
    const upload = form.get('file') as File;
    const hash = sha256(new Uint8Array(await upload.arrayBuffer()));
    return Response.json({ title: form.get('title'), name: upload.name, hash });
  };
  const { url } = await startEdge(t, { fetch: handler });
  const form = new FormData();
  form.set('title', 'Grüße \u{1f389}');
  form.set('file', new File([file], 'photo.png', { type: 'image/png' }));
  const parsed = await (await fetch(url, { method: 'POST', body: form })).json();
  assert.deepEqual(parsed, { title: 'Grüße \u{1f389}', name: 'photo.png', hash: sha256(file) });
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const init = { method: 'POST', body: bytes, headers: { 'content-type': type } };
  const streamed = await (await fetch(`${url}/stream`, init)).json();
  assert.deepEqual(streamed, { type, hash: sha256(bytes) });
});

test('[HTTP-5] multipart answers stream out', async (t) => {
  const form = new FormData();
  form.set('part', new File([randomBytes(300_000)], 'a.bin'));
  const { url } = await startEdge(t, { fetch: () => new Response(form) });
  const back = await (await fetch(url)).formData();
  const [sent, received] = [form.get('part') as File, back.get('part') as File];
  assert.equal(sha256(await received.bytes()), sha256(await sent.bytes()));
});

/** Writes a body slowly enough to read the echo at the same time. */
async function echo(context: TestContext, port: number, body: Buffer): Promise<Buffer> {
  const received: Buffer[] = [];
  const done = deferred<void>();
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST' }, (incoming) => {
    incoming.on('data', (chunk) => received.push(chunk));
    incoming.on('end', () => done.resolve());
  });
  context.after(() => request.destroy());
  for (let from = 0; from < body.length; from += 100_000) {
    if (!request.write(body.subarray(from, from + 100_000))) {
      await new Promise((resolve) => request.once('drain', resolve));
    }
  }
  request.end();
  await done.promise;
  return Buffer.concat(received);
}

test('[HTTP-5] [HTTP-6] a body that is streamed back while it arrives is unchanged', async (t) => {
  const body = randomBytes(20 * MIB);
  const { port } = await startEdge(t, {
    limits: { bodyBytesMax: 32 * MIB },
    fetch: (request) => new Response(request.body),
  });
  const back = await Promise.all([echo(t, port, body), echo(t, port, body), echo(t, port, body)]);
  for (const bytes of back) assert.equal(sha256(bytes), sha256(body));
});
