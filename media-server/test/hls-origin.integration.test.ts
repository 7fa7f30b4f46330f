import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { ENDED_KEPT_MS } from '../hls/origin/HlsOrigin.ts';
import { RENDITION_IDLE_MS } from '../hls/origin/RenditionDemand.ts';
import { WAITING_PER_ADDRESS_MAX } from '../hls/origin/WaitingRoom.ts';
import { eventually, openBroadcast, startOrigin } from './hls-fixture.ts';

const MEDIA = '/hls/some-channel/v0/index.m3u8';

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function errorCode(response: Response): Promise<string> {
  const body = (await response.json()) as { error: { code: string } };
  return body.error.code;
}

/** A GET on a connection of its own whose headers come back as they are, which fetch does not do for gzip. */
function rawGet(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path, headers, agent: new Agent() });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
      response.on('error', reject);
    });
    request.end();
  });
}

/** Connections that have each sent a request, with what came back on them in the order in which it came. */
async function parkedSockets(
  t: TestContext,
  port: number,
  path: string,
  count: number,
): Promise<{ sockets: Socket[]; answered: number[]; texts: string[] }> {
  const answered: number[] = [];
  const texts = new Array<string>(count).fill('');
  const sockets: Socket[] = [];
  t.after(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let index = 0; index < count; index += 1) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (texts[index] === '') answered.push(index);
      texts[index] += chunk.toString('latin1');
    });
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  }
  return { sockets, answered, texts };
}

test('[HLS-10] a reload waits for the part it names, and is answered with the playlist that lists it', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const waiting = text(`${url}${MEDIA}?_HLS_msn=1&_HLS_part=1`);
  await eventually(() => origin.waitingCount === 1);
  broadcast.nextPart();
  assert.equal(origin.waitingCount, 1);
  broadcast.nextPart();
  const playlist = await waiting;
  assert.ok(playlist.includes(broadcast.partName(1, 1)));
  assert.equal(origin.waitingCount, 0);
});

test('[HLS-10] a reload without a part waits for the whole segment', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const waiting = text(`${url}${MEDIA}?_HLS_msn=0`);
  await eventually(() => origin.waitingCount === 1);
  for (const _ of [1, 2]) {
    broadcast.nextPart();
    assert.equal(origin.waitingCount, 1);
  }
  broadcast.nextPart();
  assert.match(await waiting, new RegExp(`#EXTINF:2.00000,\n${broadcast.segmentName(0)}\n`));
});

test('[HLS-10] what is listed already is answered at once, however long ago it was', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel', { windowSegments: 8 });
  broadcast.start();
  for (let count = 0; count < 20; count += 1) broadcast.nextSegment();
  const newest = await text(`${url}${MEDIA}`);
  for (const query of [
    '_HLS_msn=19&_HLS_part=3',
    '_HLS_msn=19',
    '_HLS_msn=0',
    '_HLS_msn=3&_HLS_part=99',
  ]) {
    assert.equal(await text(`${url}${MEDIA}?${query}`), newest, query);
  }
});

test('[HLS-10] a part beyond the end of a segment means the first part of the next', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const beyond = text(`${url}${MEDIA}?_HLS_msn=0&_HLS_part=4`);
  await eventually(() => origin.waitingCount === 1);
  broadcast.nextPart();
  assert.ok((await beyond).includes(broadcast.partName(1, 0)));
  // Waited for while the segment is open, which then turns out shorter.
  const tooMany = text(`${url}${MEDIA}?_HLS_msn=1&_HLS_part=5`);
  await eventually(() => origin.waitingCount === 1);
  broadcast.nextSegment();
  assert.equal(origin.waitingCount, 1);
  broadcast.nextPart();
  assert.ok((await tooMany).includes(broadcast.partName(2, 0)));
});

test('[HLS-11] what cannot be waited for is refused at once', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  for (let count = 0; count < 3; count += 1) broadcast.nextSegment();
  broadcast.nextPart();
  // The last whole segment is 2, the last part is 3.0; parts of 0.5 s make the Advance Part Limit 6.
  for (const query of [
    '_HLS_part=1',
    '_HLS_msn=-1',
    '_HLS_msn=1.5',
    '_HLS_msn=',
    '_HLS_msn',
    '_HLS_msn=abc',
    '_HLS_msn=0x10',
    '_HLS_msn=1e3',
    '_HLS_msn=%31',
    '_HLS_msn=2&_HLS_msn=2',
    '_HLS_msn=3&_HLS_part=-1',
    '_HLS_msn=3&_HLS_part=x',
    '_HLS_msn=3&_HLS_part=1&_HLS_part=2',
    '_HLS_msn=5',
    '_HLS_msn=5&_HLS_part=0',
    '_HLS_msn=15768000',
    '_HLS_msn=9999999999999999999999',
    '_HLS_msn=3&_HLS_part=7',
    '_HLS_msn=4&_HLS_part=6',
    '_HLS_skip=YES&_HLS_skip=YES',
  ]) {
    const response = await fetch(`${url}${MEDIA}?${query}`);
    assert.equal(response.status, 400, query);
    assert.equal(await errorCode(response), 'VALIDATION_ERROR');
    assert.equal(response.headers.get('cache-control'), 'no-store');
  }
  assert.equal(origin.waitingCount, 0);
  for (const query of ['', 'x=1&x=2', '_HLS_skip=maybe', '_HLS_msn=2', '_HLS_future=1', '&&=&']) {
    assert.equal((await fetch(`${url}${MEDIA}?${query}`)).status, 200, query);
  }
  const furthest = fetch(`${url}${MEDIA}?_HLS_msn=4&_HLS_part=5`);
  await eventually(() => origin.waitingCount === 1);
  for (let count = 0; count < 3; count += 1) broadcast.nextSegment();
  assert.equal((await furthest).status, 200);
});

test('[HLS-12] a wait ends with 503 after three target durations, and never earlier', async (t) => {
  const clock = new FakeClock();
  const { origin, url } = await startOrigin(t, { clock });
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const waiting = fetch(`${url}${MEDIA}?_HLS_msn=0&_HLS_part=1`);
  await eventually(() => origin.waitingCount === 1);
  await clock.advance(5_900);
  assert.equal(origin.waitingCount, 1);
  await clock.advance(1_100);
  const response = await waiting;
  assert.equal(response.status, 503);
  assert.equal(await errorCode(response), 'UNAVAILABLE');
  assert.ok(response.headers.has('retry-after'));
  assert.equal(origin.waitingCount, 0);
});

test('[HLS-12] the end of a broadcast ends all waits, and its playlists stay with ENDLIST until they go', async (t) => {
  const clock = new FakeClock();
  const { origin, url } = await startOrigin(t, { clock });
  const { broadcast, close } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  broadcast.nextPart();
  const reload = fetch(`${url}${MEDIA}?_HLS_msn=1&_HLS_part=1&_HLS_skip=YES`);
  const hinted = fetch(`${url}/hls/some-channel/v0/${broadcast.partName(1, 1)}`);
  await eventually(() => origin.waitingCount === 2);
  broadcast.end();
  close();
  const ended = await (await reload).text();
  assert.match(ended, /#EXT-X-ENDLIST\n$/);
  assert.doesNotMatch(ended, /EXT-X-PRELOAD-HINT|EXT-X-SKIP/);
  assert.equal((await hinted).status, 404);
  // Directives mean nothing any more, not even wrong ones.
  for (const query of ['_HLS_msn=9', '_HLS_part=1', '_HLS_msn=x', '_HLS_skip=YES']) {
    assert.equal(await text(`${url}${MEDIA}?${query}`), ended);
  }
  assert.equal((await fetch(`${url}/hls/some-channel/v0/${broadcast.segmentName(1)}`)).status, 200);
  await clock.advance(ENDED_KEPT_MS - 1_000);
  assert.equal((await fetch(`${url}${MEDIA}`)).status, 200);
  await clock.advance(2_000);
  for (const path of [MEDIA, '/hls/some-channel/index.m3u8']) {
    assert.equal((await fetch(`${url}${path}`)).status, 404);
  }
});

test('[HLS-12] a packager that goes away without an end ends all waits with 404', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast, close } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const waiting = fetch(`${url}${MEDIA}?_HLS_msn=0&_HLS_part=1`);
  await eventually(() => origin.waitingCount === 1);
  close();
  close();
  assert.equal((await waiting).status, 404);
  broadcast.nextPart();
  assert.equal((await fetch(`${url}${MEDIA}`)).status, 404);
});

test('[HLS-13] a delta update is sent to who asks for one, once there is something to skip', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const full = await text(`${url}${MEDIA}`);
  assert.equal(await text(`${url}${MEDIA}?_HLS_skip=YES`), full);
  for (let count = 0; count < 10; count += 1) broadcast.nextSegment();
  for (const value of ['YES', 'v2']) {
    const delta = await text(`${url}${MEDIA}?_HLS_skip=${value}`);
    // Eleven segments of 2 s, of which 12 s are kept.
    assert.match(delta, /#EXT-X-SKIP:SKIPPED-SEGMENTS=5\n/);
    assert.doesNotMatch(delta, new RegExp(broadcast.segmentName(4)));
    assert.match(delta, new RegExp(broadcast.segmentName(5)));
  }
});

test('[HLS-14] the hinted part is waited for and sent as soon as it exists; nothing else that does not exist is', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const path = (name: string): string => `${url}/hls/some-channel/v0/${name}`;
  const hinted = fetch(path(broadcast.partName(0, 1)));
  await eventually(() => origin.waitingCount === 1);
  for (const name of [broadcast.partName(0, 2), broadcast.segmentName(0), 'x.mp4']) {
    assert.equal((await fetch(path(name))).status, 404, name);
  }
  broadcast.nextPart();
  const bytes = Buffer.from(await (await hinted).arrayBuffer());
  assert.deepEqual(bytes, Buffer.from(broadcast.partBytes('v0', 0, 1, 24_000)));
});

test('[HLS-14] init, parts and segments are served byte for byte, a segment being its parts', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  for (const rendition of ['v0', 'a']) {
    const base = `${url}/hls/some-channel/${rendition}`;
    assert.equal((await fetch(`${base}/${broadcast.initName}`)).status, 200);
    const parts: Buffer[] = [];
    for (let index = 0; index < 4; index += 1) {
      const response = await fetch(`${base}/${broadcast.partName(0, index)}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(response.headers.get('content-length'), String(bytes.byteLength));
      assert.equal(response.headers.get('content-type'), 'video/mp4');
      parts.push(bytes);
    }
    const segment = await (await fetch(`${base}/${broadcast.segmentName(0)}`)).arrayBuffer();
    assert.deepEqual(Buffer.from(segment), Buffer.concat(parts));
    // Served from the segment's bytes now.
    const again = await (await fetch(`${base}/${broadcast.partName(0, 2)}`)).arrayBuffer();
    assert.deepEqual(Buffer.from(again), parts[2]);
  }
});

test('[HLS-15] a rendition that does not run is asked for at its first request, which waits for its playlist', async (t) => {
  const clock = new FakeClock();
  const { origin, url } = await startOrigin(t, { clock });
  const { broadcast } = openBroadcast(origin, 'some-channel', { renditions: ['v0', 'v1', 'a'] });
  const news: string[] = [];
  origin.onWanted((channel, rendition, isWanted) =>
    news.push(`${channel} ${rendition} ${isWanted}`),
  );
  broadcast.start(['v0']);
  broadcast.nextPart();
  assert.equal((await fetch(`${url}/hls/some-channel/v7/index.m3u8`)).status, 404);
  assert.deepEqual(news, []);
  const first = text(`${url}/hls/some-channel/v1/index.m3u8`);
  const second = text(`${url}/hls/some-channel/v1/index.m3u8?_HLS_msn=0&_HLS_part=2`);
  await eventually(() => origin.waitingCount === 2);
  assert.deepEqual(news, ['some-channel v1 true']);
  broadcast.startRendition('v1');
  broadcast.nextPart();
  assert.match(await first, /PRELOAD-HINT/);
  // Who waits wants it, however long.
  await clock.advance(4_000);
  assert.equal(origin.waitingCount, 1);
  broadcast.nextPart();
  assert.match(await second, /PRELOAD-HINT/);
  await clock.advance(RENDITION_IDLE_MS - 2_000);
  await text(`${url}/hls/some-channel/v1/${broadcast.partName(0, 1)}`);
  await clock.advance(RENDITION_IDLE_MS - 2_000);
  assert.deepEqual(news, ['some-channel v1 true']);
  await clock.advance(4_000);
  assert.deepEqual(news, ['some-channel v1 true', 'some-channel v1 false']);
  broadcast.stopRendition('v1');
  const again = text(`${url}/hls/some-channel/v1/index.m3u8`);
  await eventually(() => origin.waitingCount === 1);
  assert.deepEqual(news.slice(2), ['some-channel v1 true']);
  broadcast.startRendition('v1');
  broadcast.nextPart();
  assert.match(await again, /PRELOAD-HINT/);
});

test('[HLS-15] before the packager has said anything, requests wait for it', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  const news: string[] = [];
  origin.onWanted((_channel, rendition) => news.push(rendition));
  const multivariant = text(`${url}/hls/some-channel/index.m3u8`);
  const media = text(`${url}${MEDIA}`);
  await eventually(() => origin.waitingCount === 2);
  assert.deepEqual(news, []);
  broadcast.start();
  assert.match(await multivariant, /v0\/index.m3u8/);
  await eventually(() => origin.waitingCount === 1);
  assert.deepEqual(news, ['v0']);
  broadcast.nextPart();
  assert.match(await media, /PRELOAD-HINT/);
  assert.equal((await fetch(`${url}/hls/unknown-channel/index.m3u8`)).status, 404);
});

test('[HLS-16] of 2,000 reloads from one address, as many wait as may, and the others are refused at once', async (t) => {
  const metrics = new Metrics({ processMetrics: false });
  const { origin, port, url } = await startOrigin(t, { metrics, clock: new FakeClock() });
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const path = `${MEDIA}?_HLS_msn=0&_HLS_part=1`;
  const { answered, texts } = await parkedSockets(t, port, path, 2_000);
  await eventually(() => answered.length === 2_000 - WAITING_PER_ADDRESS_MAX);
  assert.equal(origin.waitingCount, WAITING_PER_ADDRESS_MAX);
  const refused = texts.filter((received) => received.startsWith('HTTP/1.1 429'));
  assert.equal(refused.length, 2_000 - WAITING_PER_ADDRESS_MAX);
  assert.match(refused[0] ?? '', /retry-after: 2\r\n/i);
  assert.match((await metrics.render()).body, /hls_requests_waiting 512\b/);
  // What need not wait is not limited.
  assert.equal((await fetch(`${url}${MEDIA}`)).status, 200);
  broadcast.nextPart();
  await eventually(() => answered.length === 2_000);
  assert.equal(origin.waitingCount, 0);
  const { body } = await metrics.render();
  assert.match(body, /hls_refusals_total\{reason="too-many-waiting"\} 1488\b/);
  assert.match(body, /hls_answers_total\{kind="playlist"\} 513\b/);
});

test('[HLS-16] the limit counts by address behind a trusted proxy, by /64 for IPv6, and all together', async (t) => {
  const { origin, port } = await startOrigin(
    t,
    { limits: { perAddress: 1, total: 3 } },
    { trustedProxies: ['127.0.0.1'] },
  );
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const waitAs = (ip: string) =>
    rawGet(port, `${MEDIA}?_HLS_msn=0&_HLS_part=1`, { 'x-forwarded-for': ip });
  const waits: ReturnType<typeof waitAs>[] = [];
  for (const ip of ['192.0.2.1', '2001:db8::1', '192.0.2.2']) {
    waits.push(waitAs(ip));
    await eventually(() => origin.waitingCount === waits.length);
    if (waits.length === 3) break;
    assert.equal((await waitAs(ip)).status, 429, ip);
  }
  assert.equal((await waitAs('2001:db8::2')).status, 429);
  assert.equal((await waitAs('192.0.2.9')).status, 429);
  broadcast.nextPart();
  for (const wait of waits) assert.equal((await wait).status, 200);
});

test('[HLS-17] reloads that wait are answered in the order in which they came', async (t) => {
  const { origin, port, gate } = await startOrigin(t, { clock: new FakeClock() });
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const count = 300;
  const numbers = Array.from({ length: count }, (_, index) => String(index));
  const parked: Awaited<ReturnType<typeof parkedSockets>>[] = [];
  for (const number of numbers) {
    const path = `/hls/some-channel/~${number}/v0/index.m3u8?_HLS_msn=0&_HLS_part=1`;
    parked.push(await parkedSockets(t, port, path, 1));
  }
  await eventually(() => origin.waitingCount === count);
  // The gate is asked once more right before each answer.
  gate.asked = [];
  broadcast.nextPart();
  await eventually(() => parked.every(({ answered }) => answered.length === 1));
  assert.deepEqual(
    gate.asked.map(([, sessionId]) => sessionId),
    numbers,
  );
});

test('[HLS-18] playlists and files say how long they may be kept, and by whom', async (t) => {
  const { origin, port } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const cacheControl = async (path: string): Promise<unknown> =>
    (await rawGet(port, path)).headers['cache-control'];
  for (const session of ['', '/~abc']) {
    const isPrivate = session !== '';
    const base = `/hls/some-channel${session}`;
    assert.deepEqual(
      {
        multivariant: await cacheControl(`${base}/index.m3u8`),
        newest: await cacheControl(`${base}/v0/index.m3u8`),
        blocking: await cacheControl(`${base}/v0/index.m3u8?_HLS_msn=0`),
        part: await cacheControl(`${base}/v0/${broadcast.partName(0, 1)}`),
      },
      isPrivate
        ? {
            multivariant: 'private, no-store',
            newest: 'private, no-store',
            blocking: 'private, no-store',
            part: 'private, max-age=86400, immutable',
          }
        : {
            multivariant: 'public, max-age=1',
            newest: 'no-cache',
            blocking: 'public, max-age=8',
            part: 'public, max-age=86400, immutable',
          },
    );
  }
});

test('[HLS-18] playlists are compressed for those who take it, with their exact length and for every origin', async (t) => {
  const { origin, port } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const plain = await rawGet(port, MEDIA);
  assert.equal(plain.headers['content-encoding'], undefined);
  for (const accepted of ['gzip', 'br, gzip;q=0.5', 'GZIP']) {
    const zipped = await rawGet(port, MEDIA, { 'accept-encoding': accepted });
    assert.equal(zipped.headers['content-encoding'], 'gzip', accepted);
    assert.deepEqual(gunzipSync(zipped.body), plain.body);
  }
  for (const accepted of ['br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip']) {
    const other = await rawGet(port, MEDIA, { 'accept-encoding': accepted });
    assert.equal(other.headers['content-encoding'], undefined, accepted);
  }
  assert.equal(plain.headers.vary, 'Accept-Encoding');
  assert.equal(plain.headers['content-type'], 'application/vnd.apple.mpegurl');
  assert.equal(plain.headers['content-length'], String(plain.body.byteLength));
  assert.equal(plain.headers['access-control-allow-origin'], '*');
  const part = await rawGet(port, `/hls/some-channel/v0/${broadcast.partName(0, 0)}`, {
    'accept-encoding': 'gzip',
  });
  assert.equal(part.headers['content-encoding'], undefined);
});

test('[HLS-18] HEAD answers as GET would, waits included, without a body', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const waiting = fetch(`${url}${MEDIA}?_HLS_msn=0&_HLS_part=1`, { method: 'HEAD' });
  await eventually(() => origin.waitingCount === 1);
  broadcast.nextPart();
  const response = await waiting;
  assert.equal(response.headers.get('content-type'), 'application/vnd.apple.mpegurl');
  assert.equal(await response.text(), '');
});

test('[HLS-19] the gate is asked at every request, with the session of the address', async (t) => {
  const { origin, url, gate } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  const expected = {
    'not-found': [404, 'NOT_FOUND'],
    'session-required': [403, 'GRANT_REQUIRED'],
    'session-ended': [403, 'GRANT_INVALID'],
  } as const;
  for (const verdict of ['not-found', 'session-required', 'session-ended'] as const) {
    gate.verdict = () => verdict;
    for (const path of ['index.m3u8', 'v0/index.m3u8', `v0/${broadcast.partName(0, 0)}`]) {
      gate.asked = [];
      const response = await fetch(`${url}/hls/some-channel/~some.session/${path}`);
      assert.deepEqual([response.status, await errorCode(response)], expected[verdict]);
      assert.deepEqual(gate.asked, [['some-channel', 'some.session']]);
    }
  }
  gate.verdict = (_channel, sessionId) => (sessionId === 'good' ? 'ok' : 'session-required');
  assert.equal((await fetch(`${url}/hls/some-channel/~good/v0/index.m3u8`)).status, 200);
  assert.equal((await fetch(`${url}${MEDIA}`)).status, 403);
});

test('[HLS-19] a session that ends while its requests wait gets nothing more', async (t) => {
  const { origin, url, gate } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const base = `${url}/hls/some-channel/~mine/v0`;
  const reload = fetch(`${base}/index.m3u8?_HLS_msn=0&_HLS_part=1`);
  const hinted = fetch(`${base}/${broadcast.partName(0, 1)}`);
  await eventually(() => origin.waitingCount === 2);
  gate.verdict = () => 'session-ended';
  broadcast.nextPart();
  for (const response of [await reload, await hinted]) {
    assert.equal(response.status, 403);
    assert.doesNotMatch(await response.text(), /EXTM3U/);
  }
});

test('[HLS-21] only what the packager made can be asked for, however the path is written', async (t) => {
  const { origin, port } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextSegment();
  for (const path of [
    '/hls/',
    '/hls//',
    '/hls//index.m3u8',
    '/hls/some-channel',
    '/hls/some-channel/',
    '/hls/some-channel/x.m3u8',
    '/hls/some-channel/v0',
    '/hls/some-channel/v0/',
    '/hls/some-channel/v0/x/index.m3u8',
    '/hls/some-channel/v0/../v0/index.m3u8',
    '/hls/some-channel/v0/..%2f..%2f..%2fetc%2fpasswd',
    '/hls/some-channel/../../etc/passwd',
    '/hls/some-channel/%2e%2e/index.m3u8',
    '/hls/../hls/some-channel/index.m3u8',
    '/hls/some-channel/__proto__/index.m3u8',
    '/hls/some-channel/constructor/toString',
    '/hls/__proto__/index.m3u8',
    '/hls/some-channel/v0/__proto__',
    '/hls/some%2Dchannel/index.m3u8',
    '/hls/some-channel/~/',
    '/hls/some-channel/~s',
    '/hls/some-channel/~s/~s/index.m3u8',
    '/hls/~s/some-channel/index.m3u8',
    `/hls/some-channel/v0/${'x'.repeat(4000)}`,
  ]) {
    assert.equal((await rawGet(port, path)).status, 404, path);
  }
  assert.equal((await rawGet(port, '/hls/some-channel/~/index.m3u8')).status, 200);
  assert.equal((await rawGet(port, '/hls/some-channel/v0/%')).status, 400);
});

test('[HLS-23] whoever leaves while waiting leaves nothing behind', async (t) => {
  const { origin, port, edge } = await startOrigin(t, { clock: new FakeClock() });
  const { broadcast } = openBroadcast(origin, 'some-channel');
  broadcast.start();
  broadcast.nextPart();
  const path = `${MEDIA}?_HLS_msn=0&_HLS_part=1`;
  const { sockets } = await parkedSockets(t, port, path, 200);
  await eventually(() => origin.waitingCount === 200);
  for (const socket of sockets.slice(0, 100)) socket.destroy();
  await eventually(() => origin.waitingCount === 100);
  // The others leave while they are being answered.
  broadcast.nextPart();
  for (const socket of sockets) socket.destroy();
  await eventually(() => origin.waitingCount === 0 && edge.requestsCount === 0);
});

test('[HLS-18] a segment of 4 MB arrives whole at a slow reader, while others are served', async (t) => {
  const { origin, port } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'some-channel', { partBytes: 1024 * 1024 });
  broadcast.start();
  broadcast.nextSegment();
  const path = `/hls/some-channel/v0/${broadcast.segmentName(0)}`;
  const fast = await rawGet(port, path);
  assert.ok(fast.body.byteLength > 4 * 1024 * 1024);
  const slow = await new Promise<Buffer>((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path });
    request.on('error', reject);
    request.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) {
        chunks.push(chunk as Buffer);
        if (chunks.length % 8 === 0) assert.equal((await rawGet(port, MEDIA)).status, 200);
      }
      resolve(Buffer.concat(chunks));
    });
    request.end();
  });
  assert.ok(slow.equals(fast.body));
});

test('[HLS-25] the picture of a broadcast is served where there is one', async (t) => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff]);
  const posters = {
    findPoster: (channel: string) => (channel === 'some-channel' ? picture : undefined),
  };
  const { port } = await startOrigin(t, { posters });
  const found = await rawGet(port, '/hls/some-channel/poster.jpg');
  assert.equal(found.headers['content-type'], 'image/jpeg');
  assert.deepEqual([...found.body], [...picture]);
  assert.equal((await rawGet(port, '/hls/other-channel/poster.jpg')).status, 404);
});
