import type { Page } from 'playwright-core';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';
import { keepPresentedFrames, untilPresented } from '../stage/presented-frames.ts';
import { cpuPercents, workerPids } from '../stage/process-usage.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';

const VIEWERS_COUNT = 2;
const STEADY_FRAMES = 90;
/** Enough to tell the worker that carries the broadcast from one that has nothing to do. */
const LOOK_FRAMES = 60;
/** After the kill; the freeze and some seconds of picture lie within. */
const FRAMES_AFTER = 120;

/** The worker that carries a broadcast is killed while two people watch. */
export const workerKill: Benchmark = {
  name: 'worker-kill',
  about: `kill -9 of the media worker that carries a broadcast with ${VIEWERS_COUNT} viewers in Chromium: from the kill to the first frame that is due on the screen after the freeze, by each page's clock.`,
  metrics: {
    'slowest viewer': {
      unit: 'ms',
      atMost: 2_000,
      about: 'kill → picture moves again, for the last viewer',
    },
    'fastest viewer': { unit: 'ms', about: 'the same for the first viewer' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  const server = await startServer(context);
  const { watchUrl } = await startBroadcast(context, server);
  const browser = await startBrowser(context);
  const pages: Page[] = [];
  for (let index = 0; index < VIEWERS_COUNT; index += 1) {
    const { page } = await openVisitor(browser, keepPresentedFrames);
    await page.goto(watchUrl);
    pages.push(page);
  }
  await Promise.all(pages.map((page) => untilPresented(page, STEADY_FRAMES)));
  const victim = await findBusiestWorker(server.pid, pages);
  const killedAtMs = Date.now();
  process.kill(victim, 'SIGKILL');
  await Promise.all(pages.map((page) => untilPresented(page, FRAMES_AFTER)));
  const waits = await Promise.all(pages.map((page) => readWait(page, killedAtMs)));
  return { 'slowest viewer': Math.max(...waits), 'fastest viewer': Math.min(...waits) };
}

async function findBusiestWorker(serverPid: number, pages: readonly Page[]): Promise<number> {
  const pids = workerPids(serverPid);
  const look = () => Promise.all(pages.map((page) => untilPresented(page, LOOK_FRAMES)));
  const percents = await cpuPercents(pids, look);
  const victim = pids[percents.indexOf(Math.max(...percents))];
  if (victim === undefined) throw new Error('the server has no media worker');
  return victim;
}

/** Frames that were under way still come after the kill: the freeze is the longest pause from then on. */
async function readWait(page: Page, killedAtMs: number): Promise<number> {
  const times = await page.evaluate(() => window.presentedAtMs);
  let longestMs = 0;
  let endedAtMs = killedAtMs;
  for (const [index, atMs] of times.entries()) {
    const pauseMs = atMs - (times[index - 1] ?? atMs);
    if (atMs <= killedAtMs || pauseMs <= longestMs) continue;
    longestMs = pauseMs;
    endedAtMs = atMs;
  }
  return endedAtMs - killedAtMs;
}
