import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../../../clock-fake.ts';
import { settle } from '../../../test/FakePlayback.ts';
import { BandwidthProbe } from './BandwidthProbe.ts';

const CHUNK_BYTES = 5_000;
const CHUNKS = 10;
const NEEDED_BPS = 1_300_000;

let clock: FakeClock;
let probe: BandwidthProbe;
let world: { neededBps: number | undefined; url: string | undefined; linkBps: number };
let status: number;
/** Nothing is answered at all. */
let isSilent: boolean;
/** When a probe began, in seconds since the start. */
let begun: number[];
let measured: number[];
let cancelled: number;
let loadedBytes: number;

beforeEach(() => {
  clock = new FakeClock();
  const startMs = clock.monotonicMs();
  world = { neededBps: NEEDED_BPS, url: '/segment', linkBps: 2_000_000 };
  status = 200;
  isSilent = false;
  begun = [];
  measured = [];
  cancelled = 0;
  loadedBytes = 0;
  probe = new BandwidthProbe({
    clock,
    neededBps: () => world.neededBps,
    segmentUrl: () => world.url,
    fetchSegment: async (_url, signal) => {
      begun.push(Math.round((clock.monotonicMs() - startMs) / 1_000));
      if (isSilent) {
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      }
      return new Response(segment(), { status });
    },
    onMeasured: (bitsPerSecond) => measured.push(Math.round(bitsPerSecond)),
  });
});

afterEach(() => {
  probe.close();
  assert.equal(clock.pendingCount, 0);
});

/** Ten chunks, each as late as the link makes it. */
function segment(): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        if (sent === CHUNKS) return controller.close();
        sent += 1;
        const delayMs = (CHUNK_BYTES * 8_000) / world.linkBps;
        await new Promise<void>((resolve) => clock.setTimer(resolve, delayMs));
        loadedBytes += CHUNK_BYTES;
        controller.enqueue(new Uint8Array(CHUNK_BYTES));
      },
      cancel: () => {
        cancelled += 1;
      },
    },
    { highWaterMark: 0 },
  );
}

async function pass(seconds: number): Promise<void> {
  for (let step = 0; step < seconds * 100; step += 1) {
    clock.advance(10);
    await settle();
  }
}

test('[PLAY-16] a link that carries more than what is loaded is measured with a whole segment', async () => {
  await pass(5);
  assert.deepEqual(begun, [4]);
  assert.equal(measured.length, 1);
  assert.ok(Math.abs((measured[0] ?? 0) / world.linkBps - 1) < 0.1, `${measured}`);
  assert.equal(probe.bitsPerSecond > NEEDED_BPS, true);
  assert.equal(loadedBytes, CHUNK_BYTES * CHUNKS);
});

test('[PLAY-16] what was measured is forgotten after ten seconds', async () => {
  await pass(5);
  world.neededBps = undefined;
  await pass(10);
  assert.equal(probe.bitsPerSecond, 0);
});

test('[PLAY-16] a link that is clearly too narrow is left to what is played', async () => {
  world.linkBps = 300_000;
  await pass(6);
  assert.equal(cancelled, 1);
  assert.ok(loadedBytes < (CHUNK_BYTES * CHUNKS) / 3, `${loadedBytes} bytes`);
  assert.ok((measured[0] ?? 0) < NEEDED_BPS / 2);
});

test('[PLAY-16] probes get rarer, and begin anew when there is something above again', async () => {
  world.linkBps = 300_000;
  await pass(95);
  assert.deepEqual(begun, [4, 13, 30, 61, 92]);
  world.neededBps = undefined;
  await pass(2);
  world.neededBps = NEEDED_BPS;
  await pass(6);
  assert.equal(begun.length, 6);
});

test('[PLAY-16] nothing is measured while nothing more is wanted, or there is nothing to spare', async () => {
  world.neededBps = undefined;
  await pass(30);
  world.neededBps = NEEDED_BPS;
  world.url = undefined;
  await pass(30);
  assert.deepEqual(begun, []);
  world.url = '/segment';
  await pass(2);
  assert.equal(begun.length, 1);
});

test('[PLAY-16] a segment that is refused measures nothing', async () => {
  status = 404;
  await pass(8);
  assert.deepEqual(begun, [4]);
  assert.deepEqual(measured, []);
  assert.equal(probe.bitsPerSecond, 0);
});

test('[PLAY-16] a link that is silent is measured again later', async () => {
  isSilent = true;
  await pass(8);
  assert.deepEqual([begun, measured], [[4], []]);
  isSilent = false;
  await pass(8);
  assert.equal(measured.length, 1);
});

test('[PLAY-16] a probe that is under way ends with its player', async () => {
  world.linkBps = 1_000_000;
  await pass(4.2);
  probe.close();
  await pass(5);
  assert.deepEqual(measured, []);
});
