import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { installTimeCode, replaceCamera } from '../glass-to-glass/time-code.ts';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { chooseHls, readPlayer } from '../stage/hls-viewer.ts';
import { keepPresentedFrames } from '../stage/presented-frames.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';

const WARM_UP_MS = 5_000;
const TOP_LAYER = 2;
/** For one that the link carries; and as long as each step is held at least. */
const PATIENCE_MS = 60_000;
const HELD_MS = 20_000;
const QUICK_HELD_MS = 10_000;
const LOOK_MS = 20;
const NO_LIMIT = -1;
const BITS_PER_BYTE = 8;
const SECOND_MS = 1_000;
/**
 * The layers need about 0.25, 0.5 to 0.8 and 1.1 to 2.1 Mbit/s, as the encoder can, and their playlists 0.08. Down, each step carries one
 * layer less, and that with something to spare; up, what a layer announces (0.3, 0.9 and 3.4 Mbit/s) is at most 0.7 of what the link
 * carries.
 */
const STEPS: readonly { bitsPerSecond: number; layer: number }[] = [
  { bitsPerSecond: 950_000, layer: 1 },
  { bitsPerSecond: 450_000, layer: 0 },
  { bitsPerSecond: 2_400_000, layer: 1 },
  { bitsPerSecond: NO_LIMIT, layer: TOP_LAYER },
];
const PART_OF_LAYER = /\/hls\/[^/]+\/v(\d)\/[^/]+\.m4s/;

/** A viewer by HLS whose link gets thinner and wider again. */
export const abr: Benchmark = {
  name: 'abr',
  about: `One viewer by HLS (preset fast, three layers of 0.2, 0.7 and 2 Mbit/s, sound) whose link Chromium limits to 0.95 Mbit/s, to 0.45, to 2.4 and not at all, each for ${HELD_MS / SECOND_MS} s and until the layer is loaded that fits. Down, a change is as long as the parts that are still asked for of a layer which does not fit any more; up, as the time until the first part of the higher layer is asked for.`,
  metrics: {
    stalls: { unit: '', atMost: 0, about: 'counted by the player, in the whole time' },
    'parts down': {
      unit: '',
      atMost: 2,
      about:
        'parts that were asked for of a layer above the one that fits, the worse of both steps',
    },
    'longest stand-still': {
      unit: 'ms',
      about:
        'between two frames that were shown, in the whole time; also what is too short for a stall',
    },
    'up to the middle': { unit: 'ms', about: 'link wider → first part of the middle layer' },
    'up to the top': { unit: 'ms', about: 'link without limit → first part of the top layer' },
    'delay at the end': { unit: 'ms', about: 'as the player says' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const server = await startServer(context);
  const { watchUrl } = await startBroadcast(context, server, installTimeCode, replaceCamera);
  const { page, context: browserContext } = await openVisitor(
    await startBrowser(context),
    chooseHls,
  );
  const parts: { layer: number; atMs: number }[] = [];
  page.on('request', (request) => {
    const layer = PART_OF_LAYER.exec(request.url())?.[1];
    if (layer !== undefined) parts.push({ layer: Number(layer), atMs: performance.now() });
  });
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    const givesUpAtMs = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > givesUpAtMs) throw new Error(`the viewer never got ${what}`);
      await sleep(LOOK_MS);
    }
  };
  await page.addInitScript(keepPresentedFrames);
  await page.goto(watchUrl);
  await until('the top layer', () => parts.at(-1)?.layer === TOP_LAYER);
  await sleep(WARM_UP_MS);
  const link = await browserContext.newCDPSession(page);
  await link.send('Network.enable');
  const stallsBefore = (await readPlayer(page)).stalls;
  await page.evaluate(() => {
    window.presentedAtMs = [];
  });

  const down: number[] = [];
  const upMs: number[] = [];
  let current = TOP_LAYER;
  for (const { bitsPerSecond, layer } of STEPS) {
    const first = parts.length;
    await limit(link, bitsPerSecond);
    const sinceMs = performance.now();
    const isFitting = (part: { layer: number }): boolean =>
      layer < current ? part.layer <= layer : part.layer >= layer;
    await until(`layer ${layer}`, () => parts.slice(first).some(isFitting));
    const index = parts.slice(first).findIndex(isFitting);
    if (layer < current) down.push(index);
    else upMs.push((parts[first + index]?.atMs ?? Number.NaN) - sinceMs);
    await sleep(context.isQuick ? QUICK_HELD_MS : HELD_MS);
    current = layer;
  }
  const { stalls, latencyMs } = await readPlayer(page);
  return {
    stalls: stalls - stallsBefore,
    'parts down': Math.max(...down),
    'longest stand-still': await longestStandStillMs(page),
    'up to the middle': upMs[0] ?? Number.NaN,
    'up to the top': upMs[1] ?? Number.NaN,
    'delay at the end': latencyMs,
  };
}

/** The longest time between two frames that were shown one after the other. */
function longestStandStillMs(page: Page): Promise<number> {
  return page.evaluate(() => {
    const gapsMs = window.presentedAtMs
      .slice(1)
      .map((atMs, index) => atMs - (window.presentedAtMs[index] ?? atMs));
    return Math.max(0, ...gapsMs);
  });
}

async function limit(link: CDPSession, bitsPerSecond: number): Promise<void> {
  const bytesPerSecond =
    bitsPerSecond === NO_LIMIT ? NO_LIMIT : Math.round(bitsPerSecond / BITS_PER_BYTE);
  await link.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: NO_LIMIT,
  });
}
