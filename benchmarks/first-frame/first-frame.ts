import type { Browser } from 'playwright-core';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';
import { percentile } from '../runner/statistics.ts';
import { keepPresentedFrames, untilPresented } from '../stage/presented-frames.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';
import { openBare } from './open-bare.ts';

const SAMPLES = 20;
const QUICK_SAMPLES = 4;

declare global {
  interface Window {
    clickedAtMs: number;
  }
}

/** Every sample is a visitor with an empty cache, on a server that runs and a broadcast that is live. */
export const firstFrame: Benchmark = {
  name: 'first-frame',
  about: `From the click on a stream's card to the moment its first frame is due on the screen, both by the page's own clock. ${SAMPLES} visitors a run, each with an empty cache, one after the other; the pointer reaches the card in the moment of the click.`,
  metrics: {
    'click p50': { unit: 'ms', atMost: 400, about: 'click on the card → first frame' },
    'click p95': { unit: 'ms', atMost: 1_000, about: 'click on the card → first frame' },
    'link p50': { unit: 'ms', about: 'the watch page opened by its link → first frame' },
    'link p95': { unit: 'ms', about: 'the watch page opened by its link → first frame' },
    'bare p50': {
      unit: 'ms',
      about:
        'the same stream in a page with nothing on it, which asks by WHEP → first frame: what the browser and the SFU need on this machine',
    },
    'click to bare': { unit: '×', about: 'click p50 to bare p50' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  const server = await startServer(context);
  const { channelName, watchUrl } = await startBroadcast(context, server);
  const browser = await startBrowser(context);
  // The first page of a browser process pays for starting its parts.
  await openByLink(browser, watchUrl);
  const clicks: number[] = [];
  const links: number[] = [];
  const bares: number[] = [];
  for (let count = context.isQuick ? QUICK_SAMPLES : SAMPLES; count > 0; count -= 1) {
    clicks.push(await openByClick(browser, server.url));
    links.push(await openByLink(browser, watchUrl));
    bares.push(await openBare(browser, server.url, channelName));
  }
  return {
    'click p50': percentile(clicks, 0.5),
    'click p95': percentile(clicks, 0.95),
    'link p50': percentile(links, 0.5),
    'link p95': percentile(links, 0.95),
    'bare p50': percentile(bares, 0.5),
    'click to bare': percentile(clicks, 0.5) / percentile(bares, 0.5),
  };
}

async function openByClick(browser: Browser, url: string): Promise<number> {
  const visitor = await openVisitor(browser, keepPresentedFrames);
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

async function openByLink(browser: Browser, watchUrl: string): Promise<number> {
  const visitor = await openVisitor(browser, keepPresentedFrames);
  await visitor.page.goto(watchUrl);
  await untilPresented(visitor.page, 1);
  const elapsedMs = await visitor.page.evaluate(
    () => (window.presentedAtMs[0] ?? 0) - performance.timeOrigin,
  );
  await visitor.close();
  return elapsedMs;
}
