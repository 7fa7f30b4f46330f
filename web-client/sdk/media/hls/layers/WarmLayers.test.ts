import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../../../clock-fake.ts';
import { settle } from '../../../test/FakePlayback.ts';
import { firstProgramDateTimeMs, WarmLayers } from './WarmLayers.ts';

const BITRATES_BPS = [300_000, 800_000, 2_300_000];
const BEGAN_AT_MS = Date.parse('2026-01-01T12:00:00.000Z');

let clock: FakeClock;
let layers: WarmLayers;
let asked: number[];
let world: { wanted: number; bandwidthBps: number; current: number; loadedUntilMs: number };
/** When each layer's playlist begins; it is not answered while undefined. */
let beginsAtMs: (number | 'refused')[];
/** Whether it lists a whole segment. */
let isWhole: boolean;

beforeEach(() => {
  clock = new FakeClock();
  asked = [];
  isWhole = true;
  world = { wanted: 2, bandwidthBps: 10_000_000, current: 0, loadedUntilMs: BEGAN_AT_MS + 1_000 };
  beginsAtMs = [0, BEGAN_AT_MS, BEGAN_AT_MS];
  layers = new WarmLayers({
    clock,
    fetchPlaylist: async (layer) => {
      asked.push(layer);
      const begins = beginsAtMs[layer];
      if (begins === 'refused' || begins === undefined) throw new Error('refused');
      const begin = `#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:${new Date(begins).toISOString()}\n`;
      return `${begin}#EXT-X-PART:DURATION=0.3,URI="p"\n${isWhole ? '#EXTINF:2,\ns\n' : ''}`;
    },
    wanted: () => world.wanted,
    bitrateBps: (layer) => BITRATES_BPS[layer] ?? Number.POSITIVE_INFINITY,
    bandwidthBps: () => world.bandwidthBps,
    current: () => world.current,
    loadedUntilMs: () => world.loadedUntilMs,
    onChange: () => undefined,
  });
});

afterEach(() => {
  layers.close();
  assert.equal(clock.pendingCount, 0);
});

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1_000);
    await settle();
  }
}

test('[PLAY-14] a layer is asked for before it is changed to, one after the other', async () => {
  assert.equal(layers.highest, 0);
  await pass(1);
  assert.equal(layers.highest, 1);
  await pass(1);
  assert.equal(layers.highest, 2);
  assert.deepEqual(asked, [1, 2]);
});

test('[PLAY-14] a layer that begins after what is loaded is waited for', async () => {
  beginsAtMs[1] = BEGAN_AT_MS + 2_000;
  await pass(3);
  assert.equal(layers.highest, 0);
  world.loadedUntilMs = BEGAN_AT_MS + 2_000;
  await pass(1);
  assert.equal(layers.highest, 1);
});

test('[PLAY-14] a layer without a whole segment is waited for', async () => {
  isWhole = false;
  await pass(3);
  assert.equal(layers.highest, 0);
  isWhole = true;
  await pass(1);
  assert.equal(layers.highest, 1);
});

test('[PLAY-14] nothing is asked for that is not wanted, or that the network would not carry', async () => {
  world.wanted = 1;
  await pass(5);
  assert.equal(layers.highest, 1);
  world.wanted = 2;
  world.bandwidthBps = 3_000_000;
  await pass(5);
  assert.equal(layers.highest, 1);
  world.bandwidthBps = 4_000_000;
  await pass(1);
  assert.equal(layers.highest, 2);
});

test('[PLAY-14] what lies on the way down is kept warm, and the layer that plays needs no care', async () => {
  await pass(2);
  world.current = 2;
  asked = [];
  await pass(40);
  assert.deepEqual(asked, [1, 1, 1]);
  assert.equal(layers.highest, 2);
});

test('[PLAY-14] a layer that nobody took is let go, and so is one that is wanted no more', async () => {
  await pass(2);
  world.current = 1;
  world.bandwidthBps = 1_500_000;
  await pass(29);
  assert.equal(layers.highest, 2);
  await pass(3);
  assert.equal(layers.highest, 1);
});

test('[PLAY-14] a layer that is refused is left alone for a while', async () => {
  world.wanted = 1;
  beginsAtMs[1] = 'refused';
  await pass(10);
  assert.deepEqual(asked, [1]);
  beginsAtMs[1] = BEGAN_AT_MS;
  await pass(2);
  assert.equal(layers.highest, 1);
});

test('[PLAY-14] a layer that got cold takes those above it along', async () => {
  await pass(2);
  world.current = 2;
  beginsAtMs[1] = 'refused';
  await pass(12);
  assert.equal(layers.highest, 0);
});

test('[PLAY-14] the begin of a playlist is read where there is one', () => {
  for (const [text, expected] of [
    ['#EXTM3U\n#EXT-X-PROGRAM-DATE-TIME:2026-01-01T12:00:00.000Z\nx\n', BEGAN_AT_MS],
    ['#EXT-X-PROGRAM-DATE-TIME:2026-01-01T12:00:00.000Z\r\n', BEGAN_AT_MS],
    ['#EXT-X-PROGRAM-DATE-TIME:yesterday\n', undefined],
    ['#EXTM3U\n', undefined],
    ['', undefined],
  ] as const) {
    assert.equal(firstProgramDateTimeMs(text), expected, text);
  }
});
