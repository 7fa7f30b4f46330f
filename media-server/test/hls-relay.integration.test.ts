import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { RENDITION_IDLE_MS } from '../hls/origin/RenditionDemand.ts';
import { HlsRelay } from '../hls/origin/relay/HlsRelay.ts';
import type { UpstreamFetch } from '../hls/origin/relay/upstream.ts';
import { checkLiveStream } from '../hls/playlist/conformance/live-stream-check.ts';
import { eventually, openBroadcast, startOrigin } from './hls-fixture.ts';
import type { SyntheticOptions } from './SyntheticBroadcast.ts';

/** What the relay gets in place of the origin's answer. */
type Fault = (...args: Parameters<UpstreamFetch>) => Response | Promise<Response> | undefined;

/** An origin with a broadcast, and a relay of it behind another edge, with a count of what the relay asked for. */
async function startRelay(t: TestContext, options: SyntheticOptions = {}, clock = systemClock) {
  const upstream = await startOrigin(t);
  const relayed = await startOrigin(t, { clock });
  const { broadcast, close } = openBroadcast(upstream.origin, 'show', options);
  const asked = new Map<string, number>();
  let fault: Fault | undefined;
  const counting: UpstreamFetch = (url, init) => {
    const { pathname, search } = new URL(url);
    asked.set(`${pathname}${search}`, (asked.get(`${pathname}${search}`) ?? 0) + 1);
    const failure = fault?.(url, init);
    return failure === undefined ? fetch(url, init) : Promise.resolve(failure);
  };
  const log = createSilentLogger();
  const relay = new HlsRelay({ origin: relayed.origin, fetch: counting, clock, log });
  t.after(() => relay.closeAll());
  return {
    upstream,
    relayed,
    relay,
    broadcast,
    close,
    asked,
    open: () => relay.open('show', `${upstream.url}/hls/show`),
    setFault: (next: Fault | undefined) => {
      fault = next;
    },
    url: `${relayed.url}/hls/show`,
  };
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
}

async function bytes(url: string): Promise<Buffer> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return Buffer.from(await response.arrayBuffer());
}

test('[HLS-30] however many viewers wait at a relay, each playlist and part is pulled once', async (t) => {
  const { upstream, relayed, broadcast, open, asked, url } = await startRelay(t);
  broadcast.start();
  for (let count = 0; count < 4; count += 1) broadcast.nextSegment();
  open();
  await text(`${url}/v0/index.m3u8`);
  await eventually(() => upstream.origin.waitingCount === 2);
  asked.clear();
  const viewersCount = 60;
  for (let part = 0; part < 6; part += 1) {
    const { msn, partIndex } = broadcast;
    const name = broadcast.partName(msn, partIndex);
    const viewers = Array.from({ length: viewersCount }, (_, index) =>
      index % 2 === 0
        ? text(`${url}/v0/index.m3u8?_HLS_msn=${msn}&_HLS_part=${partIndex}`)
        : bytes(`${url}/v0/${name}`),
    );
    await eventually(
      () => relayed.origin.waitingCount === viewersCount && upstream.origin.waitingCount === 2,
    );
    broadcast.nextPart();
    const answers = await Promise.all(viewers);
    for (const [index, answer] of answers.entries()) {
      if (index % 2 === 0) assert.ok(answer.includes(name));
      else assert.deepEqual(answer, await bytes(`${upstream.url}/hls/show/v0/${name}`));
    }
  }
  const segment = broadcast.segmentName(4);
  const ofRelay = await Promise.all([1, 2, 3].map(() => bytes(`${url}/v0/${segment}`)));
  assert.deepEqual(ofRelay[0], await bytes(`${upstream.url}/hls/show/v0/${segment}`));
  await eventually(() => upstream.origin.waitingCount === 2);
  const ofRendition = [...asked].filter(([path]) => path.startsWith('/hls/show/v0/'));
  assert.ok(ofRendition.every(([, count]) => count === 1));
  // Six reloads, each with the part after it (the first ones were on their way before), and the init.
  assert.equal(ofRendition.length, 13);
  assert.ok([...asked.keys()].every((path) => !path.includes('/a/')));
});

test('[HLS-30] older segments are pulled when somebody asks, once for all who ask', async (t) => {
  const { upstream, broadcast, open, asked, url } = await startRelay(t);
  broadcast.start();
  for (let count = 0; count < 8; count += 1) broadcast.nextSegment();
  open();
  await text(`${url}/v0/index.m3u8`);
  const name = broadcast.segmentName(1);
  const expected = await bytes(`${upstream.url}/hls/show/v0/${name}`);
  const viewers = await Promise.all(Array.from({ length: 20 }, () => bytes(`${url}/v0/${name}`)));
  assert.ok(viewers.every((viewer) => viewer.equals(expected)));
  assert.equal(asked.get(`/hls/show/v0/${name}`), 1);
  await bytes(`${url}/v0/${broadcast.initName}`);
  assert.equal((await fetch(`${url}/v0/no-such-name.mp4`)).status, 404);
  assert.equal(asked.has('/hls/show/v0/no-such-name.mp4'), false);
});

test('[HLS-30] a relay keeps the rules that an origin keeps', async (t) => {
  const { upstream, relayed, broadcast, open, url } = await startRelay(t, { windowSegments: 12 });
  broadcast.start();
  for (let count = 0; count < 10; count += 1) broadcast.nextSegment();
  open();
  const clock = new FakeClock();
  const durationMs = Number.POSITIVE_INFINITY;
  let isDone = false;
  const checking = checkLiveStream({ url: `${url}/index.m3u8`, fetch, clock, durationMs }).finally(
    () => {
      isDone = true;
    },
  );
  const allWait = (): boolean =>
    isDone || (upstream.origin.waitingCount >= 4 && relayed.origin.waitingCount >= 4);
  for (let count = 0; count < 14 && !isDone; count += 1) {
    await eventually(allWait);
    await clock.advance(500);
    broadcast.nextPart();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(allWait);
  broadcast.end();
  const findings = await checking;
  assert.deepEqual(findings.list, [], findings.toString());
  assert.equal(findings.lookedAt('renditions'), 2);
  assert.ok(findings.lookedAt('delta reloads') > 0);
});

test('[HLS-30] only renditions that somebody watches are pulled, and not any more when nobody does', async (t) => {
  const clock = new FakeClock();
  const { upstream, broadcast, open, asked, url } = await startRelay(t, {}, clock);
  broadcast.start();
  broadcast.nextSegment();
  open();
  await text(`${url}/index.m3u8`);
  assert.deepEqual([...asked.keys()], ['/hls/show/index.m3u8', '/hls/show/index-aac.m3u8']);
  await text(`${url}/a/index.m3u8`);
  await eventually(() => upstream.origin.waitingCount === 2);
  assert.ok([...asked.keys()].every((path) => !path.includes('/v0/')));
  await clock.advance(RENDITION_IDLE_MS + 2_000);
  await eventually(() => upstream.origin.waitingCount === 0);
  const again = text(`${url}/a/index.m3u8`);
  assert.match(await again, /PRELOAD-HINT/);
});

test('[HLS-31] a relay survives an origin that fails, and goes on where it was', async (t) => {
  const { upstream, broadcast, open, setFault, asked, url } = await startRelay(t);
  broadcast.start();
  broadcast.nextSegment();
  let failuresCount = 0;
  const failing = (status: number) => (): Response => {
    failuresCount += 1;
    return new Response('', { status });
  };
  setFault(failing(500));
  open();
  const first = text(`${url}/index.m3u8`);
  await eventually(() => failuresCount >= 2);
  setFault(undefined);
  assert.match(await first, /v0/);
  await text(`${url}/v0/index.m3u8`);
  await eventually(() => upstream.origin.waitingCount === 2);
  // The next answers are lost; the parts that came meanwhile are pulled when the origin is back.
  failuresCount = 0;
  setFault(failing(502));
  broadcast.nextPart();
  await eventually(() => failuresCount >= 2);
  assert.equal((await fetch(`${url}/v0/index.m3u8`)).status, 200);
  broadcast.nextPart();
  broadcast.nextPart();
  setFault(undefined);
  const last = broadcast.partName(1, 2);
  const playlist = await text(`${url}/v0/index.m3u8?_HLS_msn=1&_HLS_part=2`);
  assert.ok(playlist.includes(last));
  assert.deepEqual(
    await bytes(`${url}/v0/${last}`),
    await bytes(`${upstream.url}/hls/show/v0/${last}`),
  );
  assert.ok(asked.size > 0);
});

test('[HLS-31] the end of a broadcast, and its withdrawal, reach the relay’s viewers', async (t) => {
  const ending = await startRelay(t);
  ending.broadcast.start();
  ending.broadcast.nextSegment();
  ending.open();
  await text(`${ending.url}/v0/index.m3u8`);
  const waiting = text(`${ending.url}/v0/index.m3u8?_HLS_msn=1&_HLS_part=0`);
  await eventually(
    () => ending.relayed.origin.waitingCount === 1 && ending.upstream.origin.waitingCount === 2,
  );
  ending.broadcast.end();
  assert.match(await waiting, /#EXT-X-ENDLIST/);
  assert.match(await text(`${ending.url}/v0/index.m3u8`), /#EXT-X-ENDLIST/);

  const withdrawn = await startRelay(t);
  withdrawn.broadcast.start();
  withdrawn.broadcast.nextSegment();
  withdrawn.open();
  await text(`${withdrawn.url}/v0/index.m3u8`);
  await eventually(() => withdrawn.upstream.origin.waitingCount === 2);
  withdrawn.close();
  for (;;) {
    const response = await fetch(`${withdrawn.url}/v0/index.m3u8`);
    await response.arrayBuffer();
    if (response.status === 404) break;
  }
});

test('[HLS-31] a part or a playlist that is missing for a while does not end a broadcast', async (t) => {
  const { upstream, relayed, broadcast, open, setFault, url } = await startRelay(t);
  broadcast.start();
  broadcast.nextSegment();
  open();
  await text(`${url}/v0/index.m3u8`);
  await eventually(() => upstream.origin.waitingCount === 2);
  const refusals: string[] = [];
  const missing = (isMissing: (path: string) => boolean): Fault => {
    refusals.length = 0;
    return (asked) => {
      const { pathname } = new URL(asked);
      if (!isMissing(pathname)) return undefined;
      refusals.push(pathname);
      return new Response('', { status: 404 });
    };
  };
  const isTwice = (path: string): boolean => refusals.filter((one) => one === path).length < 2;
  for (const isMissing of [
    (path: string) => path.endsWith('.mp4'),
    (path: string) => path.endsWith('/v0/index.m3u8'),
    (path: string) => path.endsWith('/index.m3u8') && isTwice(path),
  ]) {
    const { msn, partIndex } = broadcast;
    const viewer = text(`${url}/v0/index.m3u8?_HLS_msn=${msn}&_HLS_part=${partIndex + 1}`);
    await eventually(() => relayed.origin.waitingCount === 1);
    setFault(missing(isMissing));
    broadcast.nextPart();
    broadcast.nextPart();
    await eventually(() => refusals.length >= 2);
    setFault(undefined);
    assert.ok((await viewer).includes(broadcast.partName(msn, partIndex + 1)));
    await eventually(() => upstream.origin.waitingCount === 2);
  }
});

test('[HLS-31] an answer that never comes is given up, and asked for again', async (t) => {
  const clock = new FakeClock();
  const { upstream, broadcast, open, setFault, url } = await startRelay(t, {}, clock);
  broadcast.start();
  broadcast.nextSegment();
  open();
  await text(`${url}/v0/index.m3u8`);
  await eventually(() => upstream.origin.waitingCount === 2);
  let stalledCount = 0;
  setFault((_asked, { signal }) => {
    stalledCount += 1;
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  });
  broadcast.nextPart();
  await eventually(() => stalledCount >= 1);
  setFault(undefined);
  broadcast.nextPart();
  await clock.advance(21_000);
  const last = broadcast.partName(1, 1);
  let playlist = '';
  const pulled = text(`${url}/v0/index.m3u8?_HLS_msn=1&_HLS_part=1`).then((answer) => {
    playlist = answer;
  });
  // The pause after the failure.
  await eventually(() => {
    void clock.advance(20);
    return playlist !== '';
  });
  await pulled;
  assert.ok(playlist.includes(last));
});

test('[HLS-30] renditions with AAC are passed on like all others', async (t) => {
  const { upstream, broadcast, open, url } = await startRelay(t, {
    hasAac: true,
  });
  broadcast.start();
  broadcast.nextSegment();
  open();
  const variants = await text(`${url}/index-aac.m3u8`);
  assert.equal(variants, await text(`${upstream.url}/hls/show/index-aac.m3u8`));
  assert.match(variants, /mp4a/);
  assert.match(await text(`${url}/v0-aac/index.m3u8`), /#EXTINF/);
});

test('[HLS-31] closing a relay ends its requests and its viewers’ waits', async (t) => {
  const { upstream, relayed, relay, broadcast, open, url } = await startRelay(t);
  broadcast.start();
  broadcast.nextSegment();
  open();
  await text(`${url}/v0/index.m3u8`);
  const waiting = fetch(`${url}/v0/index.m3u8?_HLS_msn=1&_HLS_part=0`);
  await eventually(() => relayed.origin.waitingCount === 1 && upstream.origin.waitingCount === 2);
  relay.close('show');
  assert.equal((await waiting).status, 404);
  await eventually(() => upstream.origin.waitingCount === 0);
});
