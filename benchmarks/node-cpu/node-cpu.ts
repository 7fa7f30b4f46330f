import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';
import { keepPresentedFrames, untilPresented } from '../stage/presented-frames.ts';
import { cpuPercents, sum, workerPids } from '../stage/process-usage.ts';
import { openVisitor, startBroadcast, startBrowser, startServer } from '../stage/stage.ts';

/**
 * Joining, the stream's first picture for Discover (a minute, as nobody looks at it) and most of the compiling of what runs are over
 * by then: a broadcast takes hours.
 */
const SETTLE_MS = 180_000;
const MEASURE_MS = 30_000;
const QUICK_MS = 5_000;
const FRAMES_A_SECOND_MIN = 5;
const PACKAGER_POLL_MS = 100;

/** One creator and one viewer: what the control side costs while media flows past it. */
export const nodeCpu: Benchmark = {
  name: 'node-cpu',
  about: `One creator in the Studio, one viewer on the watch page, ${MEASURE_MS / 1_000} s of a broadcast that began ${SETTLE_MS / 1_000} s ago: CPU time of the server's Node process, by the kernel's count.`,
  metrics: {
    control: {
      unit: '% of a core',
      about:
        'the Node process without its packager thread: what the broadcast over WebRTC costs it',
    },
    packager: {
      unit: '% of a core',
      atMost: 1,
      about:
        'the packager thread, which keeps the lowest layer ready for the first HLS viewer, by its own count; nobody watches by HLS',
    },
    Node: { unit: '% of a core', atMost: 1, about: 'the Node process, both together' },
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
  const packagerBefore = await readPackager(server.url);
  const [node = Number.NaN, ...workers] = await cpuPercents(pids, () => sleep(durationMs));
  const packagerAfter = await readPackager(server.url);
  const framesASecond = ((await readCount()) - before) / (durationMs / 1_000);
  if (framesASecond < FRAMES_A_SECOND_MIN) {
    throw new Error(`the viewer saw ${framesASecond} frames a second: nothing was measured`);
  }
  const packager =
    ((packagerAfter.cpuMs - packagerBefore.cpuMs) / (packagerAfter.atMs - packagerBefore.atMs)) *
    100;
  return {
    control: node - packager,
    packager,
    Node: node,
    workers: sum(workers),
    'frames shown': framesASecond,
  };
}

/** CPU time of the packager thread since its start, and when it said so: it does every 2 s, and this waits for the next time. */
async function readPackager(serverUrl: string): Promise<{ cpuMs: number; atMs: number }> {
  const read = async (): Promise<number> => {
    const text = await (await fetch(`${serverUrl}/metrics`)).text();
    const seconds = Number(/^stagedoor_packager_cpu_seconds (\S+)$/m.exec(text)?.[1]);
    if (!(seconds > 0)) throw new Error('the packager thread does not say what it costs');
    return seconds * 1_000;
  };
  const first = await read();
  for (;;) {
    await sleep(PACKAGER_POLL_MS);
    const cpuMs = await read();
    if (cpuMs !== first) return { cpuMs, atMs: performance.now() };
  }
}
