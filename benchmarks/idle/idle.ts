import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';
import { cpuPercents, memoryMb, sum, workerPids } from '../stage/process-usage.ts';
import { startServer } from '../stage/stage.ts';

/** What starting left to do is done by then. */
const SETTLE_MS = 30_000;
const MEASURE_MS = 30_000;
const QUICK_MS = 5_000;

/** A server that nobody is connected to. */
export const idle: Benchmark = {
  name: 'idle',
  about: `A server with nobody connected, ${SETTLE_MS / 1_000} s after its start, for ${MEASURE_MS / 1_000} s: its Node process and its media workers, without PostgreSQL.`,
  metrics: {
    CPU: { unit: '% of a core', atMost: 1, about: 'Node and all workers' },
    memory: {
      unit: 'MB',
      atMost: 250,
      about: 'resident memory (RSS) of Node and all workers, MiB',
    },
    'memory, shared pages counted once': {
      unit: 'MB',
      about: 'proportional memory (PSS) of the same',
    },
    'Node memory': { unit: 'MB', about: 'resident memory of the Node process' },
    workers: { unit: '', about: 'media workers, one per core' },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  const server = await startServer(context);
  await sleep(context.isQuick ? QUICK_MS : SETTLE_MS);
  const workers = workerPids(server.pid);
  const pids = [server.pid, ...workers];
  const percents = await cpuPercents(pids, () => sleep(context.isQuick ? QUICK_MS : MEASURE_MS));
  const memory = pids.map(memoryMb);
  return {
    CPU: sum(percents),
    memory: sum(memory.map(({ rss }) => rss)),
    'memory, shared pages counted once': sum(memory.map(({ pss }) => pss)),
    'Node memory': memory[0]?.rss ?? Number.NaN,
    workers: workers.length,
  };
}
