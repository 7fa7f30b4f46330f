import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { MediaRelay } from '../../tests/e2e/MediaRelay.ts';
import { installTimeCode, replaceCamera, type SeenFrame } from '../glass-to-glass/time-code.ts';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { percentile } from '../runner/statistics.ts';
import { chooseHls, readPlayer } from '../stage/hls-viewer.ts';
import { keepPresentedFrames, untilPresented } from '../stage/presented-frames.ts';
import { goLiveAs, openVisitor, startBrowser, startServer } from '../stage/stage.ts';

const WARM_UP_MS = 15_000;
const FAST_MS = 300_000;
const OTHERS_MS = 60_000;
const QUICK_FAST_MS = 60_000;
const QUICK_OTHERS_MS = 20_000;
const FIRST_FRAMES = 12;
const QUICK_FIRST_FRAMES = 4;
const LOSS_PERCENT = 0.5;
/** The top layer is asked for when the lowest has shown that the link carries it. */
const TOP_LAYER_PATIENCE_MS = 60_000;
const TOP_HEIGHT = 720;
const FRAMES_MIN = 100;
/** A picture that stands still for longer is seen to. */
const FREEZE_MS = 200;

declare global {
  interface Window {
    clickedAtMs: number;
  }
}

/** From the camera's picture to the viewer's screen over LL-HLS, through the Studio and the watch page. */
export const hlsLatency: Benchmark = {
  name: 'hls-latency',
  about: `The time code of glass-to-glass, seen by a viewer who chose HLS: 1280 × 720 at 30 frames a second on loopback, publisher and viewer in two Chromium processes that encode and decode in software, three layers. ${FAST_MS / 60_000} minutes of preset fast, ${OTHERS_MS / 60_000} each of preset stable and of fast with ${LOSS_PERCENT} % of the packets lost between publisher and server, each after ${WARM_UP_MS / 1_000} s. A stall is counted by the player when nothing is left to show. First frame: from the click on a stream's card, ${FIRST_FRAMES} visitors, each with an empty cache.`,
  metrics: {
    'fast p50': { unit: 'ms', atMost: 1_000, about: 'drawn → due on the screen' },
    'fast p95': { unit: 'ms', atMost: 1_300, about: 'drawn → due on the screen' },
    'fast stalls': { unit: '', atMost: 0, about: 'in the whole time' },
    'fast freezes': { unit: '', about: `pauses of the picture over ${FREEZE_MS} ms` },
    'fast frames shown': { unit: 'a second', about: 'different frames' },
    'fast shown delay': { unit: 'ms', about: 'what the player itself says at the end' },
    'stable p50': { unit: 'ms', atMost: 1_800, about: 'drawn → due on the screen' },
    'stable p95': { unit: 'ms', about: 'drawn → due on the screen' },
    'stable stalls': { unit: '', atMost: 0, about: 'in the whole time' },
    'lossy p50': { unit: 'ms', about: 'drawn → due on the screen' },
    'lossy p95': { unit: 'ms', about: 'drawn → due on the screen' },
    'lossy stalls': { unit: '', atMost: 0, about: 'in the whole time' },
    'first frame p50': { unit: 'ms', atMost: 400, about: 'click on the card → first frame' },
    'first frame p95': { unit: 'ms', about: 'click on the card → first frame' },
  },
  run: measure,
};

type Case = {
  preset: 'fast' | 'stable';
  lossPercent: number;
  measureMs: number;
  firstFrames: number;
};

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const fastMs = context.isQuick ? QUICK_FAST_MS : FAST_MS;
  const othersMs = context.isQuick ? QUICK_OTHERS_MS : OTHERS_MS;
  const firstFrames = context.isQuick ? QUICK_FIRST_FRAMES : FIRST_FRAMES;
  const none = { lossPercent: 0, firstFrames: 0 };
  const fast = await measureCase(context, {
    ...none,
    preset: 'fast',
    measureMs: fastMs,
    firstFrames,
  });
  const stable = await measureCase(context, { ...none, preset: 'stable', measureMs: othersMs });
  const lossy = await measureCase(context, {
    ...none,
    preset: 'fast',
    measureMs: othersMs,
    lossPercent: LOSS_PERCENT,
  });
  const { 'first frame p50': firstP50, 'first frame p95': firstP95, ...rest } = fast;
  return {
    ...named('fast', rest),
    ...named('stable', stable),
    ...named('lossy', lossy),
    'first frame p50': firstP50 ?? Number.NaN,
    'first frame p95': firstP95 ?? Number.NaN,
  };
}

/** Only what the benchmark has a metric for. */
function named(prefix: string, measurements: Measurements): Measurements {
  const all = Object.entries(measurements).map(([name, value]) => [`${prefix} ${name}`, value]);
  return Object.fromEntries(all.filter(([name]) => String(name) in hlsLatency.metrics));
}

/** One server, one broadcast, one viewer; what it started is gone before the next one. */
async function measureCase(
  context: BenchmarkContext,
  { preset, lossPercent, measureMs, firstFrames }: Case,
): Promise<Measurements> {
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  context.defer(closeAll);
  const own: BenchmarkContext = { ...context, defer: (close) => closers.push(close) };
  const server = await startServer(own, { STAGEDOOR_HLS_PRESET: preset });
  const creator = await openVisitor(await startBrowser(own), installTimeCode, replaceCamera);
  if (lossPercent > 0) {
    const relay = new MediaRelay();
    closers.push(() => relay.close());
    await relay.install(creator.context);
    relay.impair({ delayMs: 0, lossPercent });
  }
  const { studio, watchUrl } = await goLiveAs(creator, server);
  const browser = await startBrowser(own);
  const { page } = await openVisitor(browser, chooseHls, installTimeCode);
  await page.goto(watchUrl);
  const measured = await measureLatency(studio, page, measureMs);
  await page.close();
  const first = firstFrames > 0 ? await measureFirstFrames(browser, server.url, firstFrames) : {};
  await closeAll();
  return { ...measured, ...first };
}

const SHOWN = '[data-testid="watch-video"]';

async function measureLatency(studio: Page, page: Page, measureMs: number): Promise<Measurements> {
  await page.waitForFunction(
    ({ video, height }) => document.querySelector<HTMLVideoElement>(video)?.videoHeight === height,
    { video: SHOWN, height: TOP_HEIGHT },
    { timeout: TOP_LAYER_PATIENCE_MS },
  );
  await sleep(WARM_UP_MS);
  const before = await readPlayer(page);
  await page.evaluate((video) => {
    const element = document.querySelector<HTMLVideoElement>(video);
    if (element !== null) window.timeCode.read(element);
  }, SHOWN);
  await sleep(measureMs);
  const after = await readPlayer(page);
  const seen = await page.evaluate(() => window.timeCode.seen);
  const drawnAtMs = await studio.evaluate(() => window.timeCode.drawnAtMs);
  return {
    ...summarize(seen, drawnAtMs, measureMs / 1_000),
    stalls: after.stalls - before.stalls,
    'shown delay': after.latencyMs,
  };
}

/** Each frame counts once, when it was shown first. */
function summarize(seen: readonly SeenFrame[], drawnAtMs: readonly number[], seconds: number) {
  const firsts = new Map<number, SeenFrame>();
  for (const frame of seen) if (!firsts.has(frame.number)) firsts.set(frame.number, frame);
  const frames = [...firsts.values()];
  if (frames.length < FRAMES_MIN) {
    throw new Error(`only ${frames.length} of ${seen.length} frames could be read`);
  }
  const delays = frames.map(
    ({ displayedAtMs, number }) => displayedAtMs - (drawnAtMs[number] ?? Number.NaN),
  );
  const gaps = frames.map(
    ({ displayedAtMs }, index) => displayedAtMs - (frames[index - 1]?.displayedAtMs ?? 0),
  );
  return {
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    freezes: gaps.slice(1).filter((gapMs) => gapMs > FREEZE_MS).length,
    'frames shown': frames.length / seconds,
  };
}

async function measureFirstFrames(
  browser: Browser,
  url: string,
  samples: number,
): Promise<Measurements> {
  // The first page of a browser process pays for starting its parts.
  await openByClick(browser, url);
  const elapsedMs: number[] = [];
  for (let count = 0; count < samples; count += 1) elapsedMs.push(await openByClick(browser, url));
  return {
    'first frame p50': percentile(elapsedMs, 0.5),
    'first frame p95': percentile(elapsedMs, 0.95),
  };
}

async function openByClick(browser: Browser, url: string): Promise<number> {
  const visitor = await openVisitor(browser, chooseHls, keepPresentedFrames);
  const { page } = visitor;
  await page.addInitScript(() => {
    const keep = (event: Event): void => {
      window.clickedAtMs = performance.timeOrigin + event.timeStamp;
    };
    document.addEventListener('click', keep, { capture: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByTestId('live-card').first().click();
  await untilPresented(page, 1);
  const elapsedMs = await page.evaluate(() => (window.presentedAtMs[0] ?? 0) - window.clickedAtMs);
  await visitor.close();
  return elapsedMs;
}
