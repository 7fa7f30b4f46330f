import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Benchmark, BenchmarkContext, Measurements } from '../runner/benchmark.ts';
import { percentile } from '../runner/statistics.ts';
import { keepPeerConnections, readVideoTotals } from '../stage/peer-connections.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';
import { startDirectCall } from './direct-call.ts';
import { installTimeCode, replaceCamera, type SeenFrame } from './time-code.ts';

const WARM_UP_MS = 5_000;
const MEASURE_MS = 12_000;
const QUICK_MS = 4_000;
const TOP_HEIGHT = 720;
/** The top layer comes when the link has been measured and found good. */
const TOP_LAYER_PATIENCE_MS = 60_000;
const FRAMES_MIN = 50;

/** From the camera's picture to the viewer's screen, through the Studio and the watch page. */
export const glassToGlass: Benchmark = {
  name: 'glass-to-glass',
  about: `A number is drawn into the camera's picture and read back from the viewer's: from its drawing to the moment when the frame is due on the screen. 1280 × 720 at 30 frames a second on loopback, publisher and viewer in two Chromium processes that encode and decode in software, through the Studio (three simulcast layers) and the watch page. The floor is the same picture sent from one such process to the other without a server, one layer, measured right after.`,
  metrics: {
    p50: { unit: 'ms', atMost: 80, about: 'drawn → due on the screen' },
    p95: { unit: 'ms', atMost: 150, about: 'drawn → due on the screen' },
    'frames shown': { unit: 'a second', about: 'different frames' },
    'in encoder': {
      unit: 'ms',
      about: 'mean time of a frame of the top layer in the publisher’s encoder',
    },
    'in jitter buffer': {
      unit: 'ms',
      about: 'mean wait of a frame at the viewer, decoding not included',
    },
    'in decoder': { unit: 'ms', about: 'mean time of a frame in the viewer’s decoder' },
    'p50 to compositor': { unit: 'ms', about: 'drawn → handed to the compositor' },
    'floor p50': { unit: 'ms', about: 'the same without a server' },
    'floor p95': { unit: 'ms', about: 'the same without a server' },
    'floor frames shown': { unit: 'a second', about: 'the same without a server' },
    'floor in encoder': { unit: 'ms', about: 'the same without a server' },
    'floor in jitter buffer': { unit: 'ms', about: 'the same without a server' },
    'floor in decoder': { unit: 'ms', about: 'the same without a server' },
    'p50 against floor': { unit: '×', about: 'p50 ÷ floor p50' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext): Promise<Measurements> {
  const ours = await withOwnDefer(context, measureBroadcast);
  const floor = await withOwnDefer(context, measureDirectCall);
  const floorNamed = Object.fromEntries(
    Object.entries(floor).map(([name, value]) => [`floor ${name}`, value]),
  );
  return { ...ours, ...floorNamed, 'p50 against floor': (ours.p50 ?? 0) / (floor.p50 ?? 0) };
}

/** What the first half started is gone before the second half is measured. */
async function withOwnDefer(
  context: BenchmarkContext,
  half: (context: BenchmarkContext) => Promise<Measurements>,
): Promise<Measurements> {
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  context.defer(closeAll);
  const measured = await half({ ...context, defer: (close) => closers.push(close) });
  await closeAll();
  return measured;
}

async function measureBroadcast(context: BenchmarkContext): Promise<Measurements> {
  const server = await startServer(context);
  const scripts = [keepPeerConnections, installTimeCode, replaceCamera];
  const { studio, watchUrl } = await startBroadcast(context, server, ...scripts);
  const browser = await startBrowser(context);
  const { page } = await openVisitor(browser, keepPeerConnections, installTimeCode);
  await page.goto(watchUrl);
  return measureBetween(context, studio, page, '[data-testid="watch-video"]');
}

async function measureDirectCall(context: BenchmarkContext): Promise<Measurements> {
  const server = await startServer(context);
  const { publisher, viewer } = await startDirectCall(context, server.url);
  return measureBetween(context, publisher, viewer, 'video');
}

async function measureBetween(
  context: BenchmarkContext,
  publisher: Page,
  viewer: Page,
  selector: string,
): Promise<Measurements> {
  await viewer.waitForFunction(
    ({ video, height }) => document.querySelector<HTMLVideoElement>(video)?.videoHeight === height,
    { video: selector, height: TOP_HEIGHT },
    { timeout: TOP_LAYER_PATIENCE_MS },
  );
  await sleep(WARM_UP_MS);
  await viewer.evaluate((video) => {
    const element = document.querySelector<HTMLVideoElement>(video);
    if (element !== null) window.timeCode.read(element);
  }, selector);
  const readTotals = () => Promise.all([publisher, viewer].map(readVideoTotals));
  const before = await readTotals();
  const startMs = performance.now();
  await sleep(context.isQuick ? QUICK_MS : MEASURE_MS);
  const after = await readTotals();
  const seconds = (performance.now() - startMs) / 1_000;
  const seen = await viewer.evaluate(() => window.timeCode.seen);
  const drawnAtMs = await publisher.evaluate(() => window.timeCode.drawnAtMs);
  const mean = (
    part: 'encode' | 'decode' | 'jitterBuffer',
    frames: 'encoded' | 'decoded' | 'emitted',
  ) => {
    const side = part === 'encode' ? 0 : 1;
    const spent = (after[side]?.seconds[part] ?? 0) - (before[side]?.seconds[part] ?? 0);
    return (
      (1_000 * spent) / ((after[side]?.frames[frames] ?? 0) - (before[side]?.frames[frames] ?? 0))
    );
  };
  return {
    ...summarize(seen, drawnAtMs, seconds),
    'in encoder': mean('encode', 'encoded'),
    'in jitter buffer': mean('jitterBuffer', 'emitted') - mean('decode', 'decoded'),
    'in decoder': mean('decode', 'decoded'),
  };
}

/** Each frame counts once, when it was shown first; frames of lower layers do not count. */
function summarize(seen: readonly SeenFrame[], drawnAtMs: readonly number[], seconds: number) {
  const firsts = new Map<number, SeenFrame>();
  for (const frame of seen) {
    if (frame.height === TOP_HEIGHT && !firsts.has(frame.number)) firsts.set(frame.number, frame);
  }
  const frames = [...firsts.values()];
  if (frames.length < FRAMES_MIN) {
    throw new Error(`only ${frames.length} of ${seen.length} frames could be read`);
  }
  const delays = (time: 'displayedAtMs' | 'presentedAtMs') =>
    frames.map((frame) => frame[time] - (drawnAtMs[frame.number] ?? Number.NaN));
  return {
    p50: percentile(delays('displayedAtMs'), 0.5),
    p95: percentile(delays('displayedAtMs'), 0.95),
    'p50 to compositor': percentile(delays('presentedAtMs'), 0.5),
    'frames shown': frames.length / seconds,
  };
}
