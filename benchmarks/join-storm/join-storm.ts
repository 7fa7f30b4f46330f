import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Benchmark, type BenchmarkContext, VoidRunError } from '../runner/benchmark.ts';
import { mostWithin, percentile } from '../runner/statistics.ts';
import { keepPeerConnections } from '../stage/peer-connections.ts';
import { cpuPercents, sum, workerPids } from '../stage/process-usage.ts';
import { startBroadcast, startServer } from '../stage/stage.ts';
import { type KeyFrameReading, startReadingKeyFrames, takeKeyFrameReadings } from './key-frames.ts';
import type { StormOrder, StormReport } from './storm-process.ts';

const VIEWERS_COUNT = 200;
const QUICK_VIEWERS_COUNT = 20;
const JOINS_WITHIN_MS = 5_000;
/** Above this the viewers' own process is what is measured. */
const CLIENT_CPU_PERCENT_MAX = 90;
const WINDOW_MS = 1_000;

/** Everybody comes at once. */
export const joinStorm: Benchmark = {
  name: 'join-storm',
  about: `${VIEWERS_COUNT} viewers join a broadcast within ${JOINS_WITHIN_MS / 1_000} s: werift peers in one process of their own, through our signaling, lowest layer, video only, received without decoding. The publisher is Chromium in the Studio, whose encoder’s counts are read ten times a second. A run whose client process takes more than ${CLIENT_CPU_PERCENT_MAX} % of a core is void.`,
  metrics: {
    'key frames': {
      unit: 'a second',
      atMost: 1,
      about:
        'most of one layer that surely lay within one second (two readings at most 1,000 ms apart)',
    },
    'longest wait': {
      unit: 'ms',
      atMost: 2_000,
      about: 'connecting → first packet of the first key frame, for the last of all viewers',
    },
    'wait p50': { unit: 'ms', about: 'the same' },
    'wait p95': { unit: 'ms', about: 'the same' },
    'until joined p50': { unit: 'ms', about: 'connecting → the server’s answer to the join' },
    'until connected p50': { unit: 'ms', about: 'connecting → ICE and DTLS are through' },
    'joins within': { unit: 'ms', about: 'first join → last join' },
    'client CPU': {
      unit: '% of a core',
      about: 'the viewers’ process, from the first join to the last key frame',
    },
    'client kept waiting': {
      unit: 'ms',
      about:
        'how long the viewers’ process was ready and got no core: a busy machine, not a slow server',
    },
    'server CPU': {
      unit: '% of a core',
      about: 'Node and workers in the same time, until the viewers have left',
    },
    'key frames altogether': { unit: '', about: 'of the layer with the most' },
    viewers: { unit: '', about: 'that got their key frame' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  const server = await startServer(context);
  const { studio, channelName } = await startBroadcast(context, server, keepPeerConnections);
  await startReadingKeyFrames(studio);
  let report: StormReport | undefined;
  const pids = [server.pid, ...workerPids(server.pid)];
  const viewersCount = context.isQuick ? QUICK_VIEWERS_COUNT : VIEWERS_COUNT;
  const percents = await cpuPercents(pids, async () => {
    report = await runStorm(context, {
      origin: server.url,
      room: channelName,
      viewersCount,
      withinMs: JOINS_WITHIN_MS,
    });
  });
  if (report === undefined) throw new Error('the storm did not report');
  const { waitsMs, joinsMs, connectsMs, cpuPercent, failures } = report;
  const measurements = {
    ...countKeyFrames(await takeKeyFrameReadings(studio)),
    'longest wait': Math.max(...waitsMs),
    'wait p50': percentile(waitsMs, 0.5),
    'wait p95': percentile(waitsMs, 0.95),
    'until joined p50': percentile(joinsMs, 0.5),
    'until connected p50': percentile(connectsMs, 0.5),
    'joins within': report.joinsTookMs,
    'client CPU': cpuPercent,
    'client kept waiting': report.keptWaitingMs,
    'server CPU': sum(percents),
    viewers: waitsMs.length,
  };
  if (cpuPercent > CLIENT_CPU_PERCENT_MAX) {
    throw new VoidRunError(`the client took ${Math.round(cpuPercent)} % of a core`, measurements);
  }
  if (failures.length > 0)
    throw new Error(`${failures.length} viewers failed, one: ${failures[0]}`);
  return measurements;
}

async function runStorm(context: BenchmarkContext, order: StormOrder): Promise<StormReport> {
  const child = fork(path.join(import.meta.dirname, 'storm-process.ts'));
  context.defer(async () => child.kill());
  child.send(order);
  const reported = once(child, 'message') as Promise<[StormReport]>;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the viewers' process ended with ${code}`);
  });
  // Its end after the report is what we want; only the race may hear of it.
  ended.catch(() => undefined);
  return (await Promise.race([reported, ended]))[0];
}

function countKeyFrames(readings: readonly KeyFrameReading[]) {
  const layers = Object.keys(readings.at(-1)?.totals ?? {});
  const byLayer = layers.map((layer) =>
    readings.flatMap(({ atMs, totals }) => {
      const total = totals[layer];
      return total === undefined ? [] : [{ atMs, total }];
    }),
  );
  const altogether = byLayer.map((layer) => (layer.at(-1)?.total ?? 0) - (layer[0]?.total ?? 0));
  return {
    'key frames': Math.max(...byLayer.map((layer) => mostWithin(layer, WINDOW_MS))),
    'key frames altogether': Math.max(...altogether),
  };
}
