import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { ENDED_KEPT_MS } from '../hls/origin/HlsOrigin.ts';
import { SPILL_PAUSE_MS, UNLISTED_KEPT_MS } from '../hls/origin/StoredRendition.ts';
import { eventually, openBroadcast, startOrigin } from './hls-fixture.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hls-spill-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function filesIn(folder: string): Promise<number> {
  return (await readdir(folder)).length;
}

/** Resolves when the folder holds so many files. */
async function untilFiles(folder: string, count: number): Promise<void> {
  for (;;) {
    if ((await filesIn(folder)) === count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function bytesOf(url: string): Promise<Buffer> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return Buffer.from(await response.arrayBuffer());
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

test('[HLS-22] segments older than 24 s are on disk and come back byte for byte, their parts do not', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const { origin, url } = await startOrigin(t, { spillFolder });
  const { broadcast } = openBroadcast(origin, 'c', { renditions: ['v0'], windowSegments: 100 });
  broadcast.start();
  broadcast.nextSegment();
  const segment = `${url}/hls/c/v0/${broadcast.segmentName(0)}`;
  const part = `${url}/hls/c/v0/${broadcast.partName(0, 1)}`;
  const before = await bytesOf(segment);
  for (let count = 0; count < 12; count += 1) broadcast.nextSegment();
  await untilFiles(spillFolder, 1);
  // On disk when its parts are not there any more.
  for (;;) {
    if ((await statusOf(part)) === 404) break;
  }
  assert.ok(before.equals(await bytesOf(segment)));
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.partName(1, 1)}`), 200);
  const head = await fetch(segment, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), String(before.byteLength));
  // Many at once, and larger than what is read in one go.
  const many = await Promise.all(Array.from({ length: 50 }, () => bytesOf(segment)));
  assert.ok(many.every((bytes) => bytes.equals(before)));
});

test('[HLS-22] segments of several read buffers come back whole, also while the window moves on', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const { origin, url } = await startOrigin(t, { spillFolder });
  const { broadcast } = openBroadcast(origin, 'c', {
    renditions: ['v0'],
    windowSegments: 100,
    partBytes: 150_000,
  });
  broadcast.start();
  broadcast.nextSegment();
  const segment = `${url}/hls/c/v0/${broadcast.segmentName(0)}`;
  const before = await bytesOf(segment);
  assert.ok(before.byteLength > 4 * 256 * 1024);
  for (let count = 0; count < 12; count += 1) broadcast.nextSegment();
  const part = `${url}/hls/c/v0/${broadcast.partName(0, 1)}`;
  for (;;) {
    if ((await statusOf(part)) === 404) break;
  }
  const reading = bytesOf(segment);
  for (let count = 0; count < 5; count += 1) broadcast.nextSegment();
  assert.ok(before.equals(await reading));
});

test('[HLS-22] what has left the window is served for a while, then it is gone, and its file with it', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const clock = new FakeClock();
  const { origin, url } = await startOrigin(t, { spillFolder, clock });
  const { broadcast } = openBroadcast(origin, 'c', { renditions: ['v0'], windowSegments: 14 });
  broadcast.start();
  for (let count = 0; count < 16; count += 1) broadcast.nextSegment();
  const first = `${url}/hls/c/v0/${broadcast.segmentName(0)}`;
  assert.equal(await statusOf(first), 200);
  await clock.advance(UNLISTED_KEPT_MS - 2_000);
  assert.equal(await statusOf(first), 200);
  await clock.advance(4_000);
  assert.equal(await statusOf(first), 404);
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.segmentName(3)}`), 200);
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.initName}`), 200);
});

test('[HLS-22] the files are gone when the broadcast is, and those of a killed process at the next start', async (t) => {
  const spillFolder = await temporaryFolder(t);
  await writeFile(path.join(spillFolder, 'left-over.dvr'), 'x');
  await writeFile(path.join(spillFolder, 'not-ours.txt'), 'x');
  const clock = new FakeClock();
  const { origin } = await startOrigin(t, { spillFolder, clock });
  assert.deepEqual(await readdir(spillFolder), ['not-ours.txt']);
  const ending = openBroadcast(origin, 'ending', { windowSegments: 100 });
  const dying = openBroadcast(origin, 'dying', { windowSegments: 100 });
  for (const { broadcast } of [ending, dying]) {
    broadcast.start();
    for (let count = 0; count < 20; count += 1) broadcast.nextSegment();
  }
  await untilFiles(spillFolder, 5);
  dying.close();
  await untilFiles(spillFolder, 3);
  ending.broadcast.end();
  ending.close();
  await clock.advance(ENDED_KEPT_MS - 1_000);
  assert.equal(await filesIn(spillFolder), 3);
  await clock.advance(2_000);
  await untilFiles(spillFolder, 1);
});

test('[HLS-22] a reader that has begun gets everything, although the broadcast goes meanwhile', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const { origin, url } = await startOrigin(t, { spillFolder });
  const { broadcast, close } = openBroadcast(origin, 'c', {
    renditions: ['v0'],
    windowSegments: 100,
    partBytes: 4_000_000,
  });
  broadcast.start();
  for (let count = 0; count < 15; count += 1) broadcast.nextSegment();
  const part = `${url}/hls/c/v0/${broadcast.partName(0, 1)}`;
  for (;;) {
    if ((await statusOf(part)) === 404) break;
  }
  const response = await fetch(`${url}/hls/c/v0/${broadcast.segmentName(0)}`);
  close();
  const bytes = await response.arrayBuffer();
  assert.equal(String(bytes.byteLength), response.headers.get('content-length'));
  await untilFiles(spillFolder, 0);
});

test('[HLS-22] a disk that takes nothing costs memory and no segment', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const clock = new FakeClock();
  const { origin, url } = await startOrigin(t, { spillFolder, clock });
  const { broadcast } = openBroadcast(origin, 'c', { renditions: ['v0'], windowSegments: 100 });
  // Root may write anywhere, so the folder becomes a file.
  await chmod(spillFolder, 0o700);
  await rm(spillFolder, { recursive: true });
  await writeFile(spillFolder, 'a file');
  broadcast.start();
  for (let count = 0; count < 20; count += 1) broadcast.nextSegment();
  await eventually(() => true);
  for (const msn of [0, 5, 19]) {
    assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.segmentName(msn)}`), 200);
  }
  await rm(spillFolder);
  // The disk is back. It is left alone for a while; then everything old goes there with the next segment.
  broadcast.nextSegment();
  await assert.rejects(readdir(spillFolder), { code: 'ENOENT' });
  await clock.advance(SPILL_PAUSE_MS);
  broadcast.nextSegment();
  const part = `${url}/hls/c/v0/${broadcast.partName(0, 1)}`;
  for (;;) {
    if ((await statusOf(part)) === 404) break;
  }
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.segmentName(0)}`), 200);
});

test('[HLS-22] where there is no disk, what all windows hold together has a limit: they list less, and all that they list is there', async (t) => {
  const clock = new FakeClock();
  const metrics = new Metrics({ processMetrics: false });
  const bytesMax = 400_000;
  const { origin, url } = await startOrigin(t, { clock, metrics, dvrMemoryBytesMax: bytesMax });
  const channels = ['a', 'b'].map((name) => {
    const options = { renditions: ['v0', 'v1'], windowSegments: 100, partBytes: 1_000 };
    return { name, ...openBroadcast(origin, name, options) };
  });
  for (const { broadcast } of channels) broadcast.start();
  for (let count = 0; count < 60; count += 1) {
    for (const { broadcast } of channels) broadcast.nextSegment();
    await clock.advance(2_000);
  }
  for (const { name } of channels) {
    const playlist = await (await fetch(`${url}/hls/${name}/v1/index.m3u8`)).text();
    const segments = [...playlist.matchAll(/^#EXTINF:.*\n(.+)$/gm)].map(([, uri]) => uri);
    // Two renditions of two broadcasts, four parts a segment with picture and sound of a kilobyte each.
    assert.ok(segments.length >= 12 && segments.length < 20, `${segments.length} are listed`);
    for (const uri of segments) assert.equal(await statusOf(`${url}/hls/${name}/v1/${uri}`), 200);
  }
  const held = Number(/^hls_memory_bytes (\d+)/m.exec((await metrics.render()).body)?.[1]);
  // What was taken off the lists is kept for a while yet: segments of 2 s, of four renditions, of at most 9 kB.
  const keptBytes = (UNLISTED_KEPT_MS / 2_000 + 1) * 4 * 9_000;
  assert.ok(held > bytesMax / 2 && held < bytesMax + keptBytes, `${held} bytes`);
});

test('[HLS-22] where the disk takes what is old, a small limit of memory shortens nothing', async (t) => {
  const spillFolder = await temporaryFolder(t);
  const { origin, url } = await startOrigin(t, { spillFolder, dvrMemoryBytesMax: 50_000 });
  const { broadcast } = openBroadcast(origin, 'c', { renditions: ['v0'], windowSegments: 100 });
  broadcast.start();
  for (let count = 0; count < 30; count += 1) broadcast.nextSegment();
  const playlist = await (await fetch(`${url}/hls/c/v0/index.m3u8`)).text();
  assert.match(playlist, /^#EXT-X-MEDIA-SEQUENCE:0$/m);
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.segmentName(0)}`), 200);
});

test('[HLS-22] without a folder everything stays in memory', async (t) => {
  const { origin, url } = await startOrigin(t);
  const { broadcast } = openBroadcast(origin, 'c', { renditions: ['v0'], windowSegments: 100 });
  broadcast.start();
  for (let count = 0; count < 30; count += 1) broadcast.nextSegment();
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.segmentName(0)}`), 200);
  assert.equal(await statusOf(`${url}/hls/c/v0/${broadcast.partName(0, 3)}`), 200);
});
