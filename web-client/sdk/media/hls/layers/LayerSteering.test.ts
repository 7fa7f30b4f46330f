import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../../../clock-fake.ts';
import { LayerSteering } from './LayerSteering.ts';
import type { LayerLoad, LayerLoader } from './layer-loader.ts';

const PEAKS_BPS = [300_000, 900_000, 3_400_000];
const AVERAGES_BPS = [250_000, 700_000, 2_600_000];
const SEGMENT_SECONDS = 2;
const PART_SECONDS = 0.25;
const PARTS = SEGMENT_SECONDS / PART_SECONDS;

/** Records what it is told to load. */
class FakeLoader implements LayerLoader {
  readonly layerCount = 3;
  layer = -1;
  bandwidthBps = 50_000_000;
  anew = 0;
  wholeSegments = 0;
  peakBps = (layer: number): number => PEAKS_BPS[layer] ?? 0;
  averageBps = (layer: number): number => AVERAGES_BPS[layer] ?? 0;
  playlistUrl = (layer: number): string => `http://origin/v${layer}/index.m3u8`;
  newestSegmentUrl = (): undefined => undefined;
  segmentEnd = (sn: number): number | undefined =>
    sn < this.wholeSegments ? (sn + 1) * SEGMENT_SECONDS : undefined;
  programDateTimeMs = (seconds: number): number => seconds * 1_000;
  load(layer: number): void {
    this.layer = layer;
  }
  loadAnew(): void {
    this.anew += 1;
  }
}

class FakeElement {
  paused = false;
  endSeconds = 0;
  readonly jumps: number[] = [];
  #seconds = 0;
  get currentTime(): number {
    return this.#seconds;
  }
  set currentTime(seconds: number) {
    this.jumps.push(seconds);
    this.#seconds = seconds;
  }
  get buffered() {
    return { length: 1, start: () => 0, end: () => this.endSeconds };
  }
  play(seconds: number): void {
    this.#seconds += seconds;
  }
}

let clock: FakeClock;
let loader: FakeLoader;
let video: FakeElement;
let steering: LayerSteering;
/** The part that comes next, of all segments. */
let nextPart: number;

const realFetch = globalThis.fetch;

beforeEach(() => {
  clock = new FakeClock();
  loader = new FakeLoader();
  video = new FakeElement();
  nextPart = 0;
  // Every layer reaches back to the begin of all.
  globalThis.fetch = async () =>
    new Response('#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:00Z\n#EXTINF:2\nsegment0.m4s\n');
  steering = new LayerSteering({ clock, video, loader, quality: 'auto' });
});

afterEach(() => {
  steering.close();
  globalThis.fetch = realFetch;
  assert.equal(clock.pendingCount, 0, 'no timer is left');
});

type Transfer = { bytes: number; totalBytes: number; tookMs: number; waitedMs?: number };

function part(transfer: Transfer): LayerLoad {
  const startSeconds = nextPart * PART_SECONDS;
  const sn = Math.floor(nextPart / PARTS);
  return {
    layer: loader.layer,
    ...{ sn, segmentStart: sn * SEGMENT_SECONDS, startSeconds },
    endSeconds: startSeconds + PART_SECONDS,
    durationSeconds: PART_SECONDS,
    isWholeSegment: false,
    transfer: () => ({ waitedMs: 10, ...transfer }),
  };
}

/** A part comes over a link of this bandwidth, and is in the buffer. */
function bring(bandwidthBps: number): void {
  const bits = (AVERAGES_BPS[loader.layer] ?? 0) * PART_SECONDS;
  const bytes = bits / 8;
  const load = part({ bytes, totalBytes: bytes, tookMs: (bits * 1_000) / bandwidthBps });
  steering.handleLoading(load);
  steering.handleLoaded(load);
  nextPart += 1;
  loader.wholeSegments = Math.floor(nextPart / PARTS);
  video.endSeconds = nextPart * PART_SECONDS;
  steering.handleAppended(load);
}

/** The top layer is loaded and played, so far into a segment. */
async function reachTop({ parts = 0 } = {}): Promise<void> {
  for (let segment = 0; loader.layer < 2; segment += 1) {
    assert.ok(segment < 10, 'the top layer comes');
    for (let count = 0; count < PARTS; count += 1) bring(50_000_000);
    clock.advance(1_000);
    // The playlist of the next layer.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (let count = 0; count < parts; count += 1) bring(50_000_000);
  video.play(video.endSeconds - 0.75);
}

test('[PLAY-20] it begins with the lowest and goes up at the ends of segments, where the layers can be had', async () => {
  assert.equal(loader.layer, 0);
  await reachTop();
  assert.equal(loader.anew, 0);
  assert.deepEqual(video.jumps, []);
});

test('[PLAY-19] a load that comes too slowly is given up before it is there, and its segment begun once more', async () => {
  await reachTop({ parts: 2 });
  const transfer = { bytes: 20_000, totalBytes: 81_250, tookMs: 200 };
  steering.handleLoading(part(transfer));
  clock.advance(50);
  assert.equal(loader.anew, 0, 'one look may be a hiccup');
  transfer.bytes = 40_000;
  transfer.tookMs = 320;
  clock.advance(50);
  assert.deepEqual([loader.layer, loader.anew], [1, 1]);
  assert.equal(loader.bandwidthBps, 1_000_000);
});

test('[PLAY-20] the picture goes on in the new layer once enough of it is there, from where it is', async () => {
  await reachTop({ parts: 2 });
  const transfer = { bytes: 30_000, totalBytes: 81_250, tookMs: 300 };
  steering.handleLoading(part(transfer));
  clock.advance(200);
  const { segmentStart } = part(transfer);
  video.play(segmentStart + 0.3 - video.currentTime);
  const append = (endSeconds: number): void => {
    steering.handleAppended({ ...part(transfer), segmentStart, endSeconds });
  };
  // The element says so before what it had is replaced.
  append(segmentStart + 0.25);
  video.endSeconds = segmentStart + 0.25;
  append(segmentStart + 0.25);
  assert.deepEqual(video.jumps, []);
  video.endSeconds = segmentStart + 0.6;
  append(segmentStart + 0.6);
  assert.deepEqual(video.jumps, [segmentStart + 0.3]);
  append(segmentStart + 0.6);
  assert.equal(video.jumps.length, 1);
});

test('[PLAY-20] a segment that is not played yet is replaced without a jump', async () => {
  await reachTop({ parts: 1 });
  steering.handleLoading(part({ bytes: 30_000, totalBytes: 81_250, tookMs: 300 }));
  clock.advance(200);
  assert.equal(loader.anew, 1);
  const again = part({ bytes: 30_000, totalBytes: 30_000, tookMs: 30 });
  video.endSeconds = again.endSeconds;
  steering.handleAppended(again);
  assert.deepEqual(video.jumps, []);
});

test('[PLAY-19] with nothing ahead a load of which nothing comes is given up for the lowest layer', async () => {
  await reachTop({ parts: 2 });
  steering.handleLoading(part({ bytes: 0, totalBytes: 0, tookMs: 0 }));
  clock.advance(900);
  assert.equal(loader.anew, 0, 'there is still something to play');
  video.play(0.5);
  clock.advance(100);
  assert.deepEqual([loader.layer, loader.anew], [0, 1]);
});

test('[PLAY-19] a load that is not asked for yet, or has failed and is tried again, says nothing of the link', async () => {
  await reachTop({ parts: 2 });
  const transfer = { bytes: 0, totalBytes: 0, tookMs: 0, waitedMs: 0 };
  steering.handleLoading(part(transfer));
  // Its layer's init segment comes first.
  clock.advance(5_000);
  transfer.tookMs = 100;
  steering.handleFailed();
  transfer.tookMs = 3_000;
  clock.advance(5_000);
  assert.deepEqual([loader.layer, loader.anew], [2, 0]);
});

test('[PLAY-20] what the person chose comes with however little ahead', async () => {
  await reachTop();
  steering.setQuality(0);
  for (let count = 0; count < PARTS; count += 1) bring(50_000_000);
  assert.equal(loader.layer, 0);
  steering.setQuality(1);
  video.play(video.endSeconds + PARTS * PART_SECONDS - 0.2 - video.currentTime);
  for (let count = 0; count < PARTS; count += 1) bring(50_000_000);
  assert.equal(loader.layer, 1);
});

test('[PLAY-19] what the person chose stays, and a pause hurries nobody', async () => {
  await reachTop({ parts: 2 });
  const load = part({ bytes: 10_000, totalBytes: 81_250, tookMs: 400 });
  video.paused = true;
  steering.handleLoading(load);
  clock.advance(2_000);
  video.paused = false;
  steering.setQuality(2);
  clock.advance(2_000);
  steering.handleLoaded(load);
  assert.deepEqual([loader.layer, loader.anew], [2, 0]);
});

test('[PLAY-20] what the picture takes counts, not what was announced', async () => {
  await reachTop();
  // A picture that hardly moves: 0.9 Mbit/s of the 2.6 that were announced, over a link of 1.5.
  for (let count = 0; count < 3 * PARTS; count += 1) {
    const bytes = (900_000 * PART_SECONDS) / 8;
    const load = part({ bytes, totalBytes: bytes, tookMs: count < 2 * PARTS ? 10 : 150 });
    steering.handleLoading(load);
    steering.handleLoaded(load);
    nextPart += 1;
    loader.wholeSegments = Math.floor(nextPart / PARTS);
    video.endSeconds = nextPart * PART_SECONDS;
    steering.handleAppended(load);
  }
  assert.deepEqual([loader.layer, loader.anew], [2, 0]);
});
