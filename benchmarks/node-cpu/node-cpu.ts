import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';
import { keepPresentedFrames, untilPresented } from '../stage/presented-frames.ts';
import { cpuPercents, sum, workerPids } from '../stage/process-usage.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';

/** Joining, the first layers and their measurement are over by then. */
const SETTLE_MS = 10_000;
const MEASURE_MS = 30_000;
const QUICK_MS = 5_000;
const FRAMES_A_SECOND_MIN = 5;

/** One creator and one viewer: what the control side costs while media flows past it. */
export const nodeCpu: Benchmark = {
  name: 'node-cpu',
  about: `One creator in the Studio, one viewer on the watch page, ${MEASURE_MS / 1_000} s of a running broadcast: CPU time of the server's Node process, by the kernel's count.`,
  metrics: {
    Node: { unit: '% of a core', atMost: 1, about: 'the Node process' },
    workers: { unit: '% of a core', about: 'all media workers together' },
    'frames shown': { unit: 'a second', about: 'by the viewer, as proof that media flowed' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  const server = await startServer(context);
  const { watchUrl } = await startBroadcast(context, server);
  const { page } = await openVisitor(await startBrowser(context), keepPresentedFrames);
  await page.goto(watchUrl);
  await untilPresented(page, 1);
  await sleep(context.isQuick ? QUICK_MS : SETTLE_MS);
  const readCount = () => page.evaluate(() => window.presentedAtMs.length);
  const before = await readCount();
  const durationMs = context.isQuick ? QUICK_MS : MEASURE_MS;
  const pids = [server.pid, ...workerPids(server.pid)];
  const [node = Number.NaN, ...workers] = await cpuPercents(pids, () => sleep(durationMs));
  const framesASecond = ((await readCount()) - before) / (durationMs / 1_000);
  if (framesASecond < FRAMES_A_SECOND_MIN) {
    throw new Error(`the viewer saw ${framesASecond} frames a second: nothing was measured`);
  }
  return { Node: node, workers: sum(workers), 'frames shown': framesASecond };
}
