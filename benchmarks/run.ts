import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { abr } from './abr/abr.ts';
import { avOffset } from './av-offset/av-offset.ts';
import { chatFanOut } from './chat-fan-out/chat-fan-out.ts';
import { firstFrame } from './first-frame/first-frame.ts';
import { glassToGlass } from './glass-to-glass/glass-to-glass.ts';
import { hlsLatency } from './hls-latency/hls-latency.ts';
import { hlsBytes } from './hls-origin/hls-bytes.ts';
import { hlsOrigin } from './hls-origin/hls-origin.ts';
import { idle } from './idle/idle.ts';
import { joinStorm } from './join-storm/join-storm.ts';
import { nodeCpu } from './node-cpu/node-cpu.ts';
import { packager } from './packager/packager.ts';
import { recordingKill } from './recording-kill/recording-kill.ts';
import { type Benchmark, type RunResult, VoidRunError } from './runner/benchmark.ts';
import { type BenchmarkRecord, loadRecords, RECORDS_FOLDER, saveRecord } from './runner/records.ts';
import {
  type BenchmarkResult,
  describeMachine,
  doAllHold,
  formatResults,
  formatTable,
} from './runner/report.ts';
import { workerKill } from './worker-kill/worker-kill.ts';

/**
 * `npm run bench`: measures everything and prints what holds. Runs are the outer loop and benchmarks the inner one, so that a
 * machine that slows down meanwhile slows all of them. What was measured often enough goes into RESULTS.md.
 */

const BENCHMARKS: readonly Benchmark[] = [
  firstFrame,
  glassToGlass,
  nodeCpu,
  idle,
  workerKill,
  joinStorm,
  recordingKill,
  packager,
  hlsOrigin,
  hlsBytes,
  hlsLatency,
  abr,
  avOffset,
  chatFanOut,
];
const RUNS_DEFAULT = 5;
/** A void run is repeated, but a machine on which every one is void gets an answer too. */
const VOID_RUNS_MAX = 3;
const RESULTS_FILE = path.join(import.meta.dirname, 'RESULTS.md');
/** Tables are checked for their format like everything else. */
const FORMATTER = path.join(import.meta.dirname, '../node_modules/@biomejs/biome/bin/biome');
const HELP = `Usage: npm run bench -- [--runs N] [--only name[,name]] [--quick]
  --runs N      how often each is measured (${RUNS_DEFAULT})
  --only names  some of: ${BENCHMARKS.map(({ name }) => name).join(', ')}
  --quick       one run with few samples: shows that they work`;

const closers: (() => Promise<unknown>)[] = [];

/** Stops what the benchmark started, last first; one that cannot be stopped does not keep the others running. */
async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    await close().catch((error: unknown) => console.error('could not be stopped:', error));
  }
}

async function runOnce(benchmark: Benchmark, isQuick: boolean): Promise<RunResult> {
  try {
    const context = { isQuick, defer: (close: () => Promise<unknown>) => closers.push(close) };
    return { type: 'measured', measurements: await benchmark.run(context) };
  } catch (error) {
    if (error instanceof VoidRunError) {
      return { type: 'void', why: error.message, measurements: error.measurements };
    }
    return {
      type: 'failed',
      why: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
    };
  } finally {
    await closeAll();
  }
}

function describeRun({ benchmark }: BenchmarkResult, run: RunResult): string {
  if (run.type === 'failed') return `failed: ${run.why}`;
  const barred = Object.entries(benchmark.metrics).filter(([, { atMost }]) => atMost !== undefined);
  const values = barred.map(
    ([name, { unit }]) => `${name} ${run.measurements[name]?.toFixed(2)} ${unit}`,
  );
  return `${run.type === 'void' ? `void (${run.why}): ` : ''}${values.join(', ')}`;
}

/** Keeps these results, and writes RESULTS.md from the newest of every benchmark. */
function record(
  results: readonly BenchmarkResult[],
  about: Omit<BenchmarkRecord, 'benchmark' | 'runs'>,
): void {
  for (const { benchmark, runs } of results) {
    saveRecord({ benchmark: benchmark.name, ...about, runs });
  }
  const records = loadRecords();
  const recorded = BENCHMARKS.flatMap((benchmark) => {
    const newest = records.get(benchmark.name);
    return newest === undefined ? [] : [{ benchmark, runs: newest.runs, record: newest }];
  });
  writeFileSync(RESULTS_FILE, formatResults(recorded));
  execFileSync(process.execPath, [FORMATTER, 'format', '--write', RESULTS_FILE, RECORDS_FOLDER]);
  console.log(`\nWritten to ${path.relative(process.cwd(), RESULTS_FILE)}.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: `${RUNS_DEFAULT}` },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const names = values.only?.split(',') ?? BENCHMARKS.map(({ name }) => name);
  const chosen = BENCHMARKS.filter(({ name }) => names.includes(name));
  const runsWanted = values.quick ? 1 : Number(values.runs);
  if (values.help || chosen.length < names.length || !(runsWanted >= 1)) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const startedAt = new Date();
  const measuredWith = describeMachine();
  const results: BenchmarkResult[] = chosen.map((benchmark) => ({ benchmark, runs: [] }));
  for (let count = 1; count <= runsWanted; count += 1) {
    for (const result of results) {
      let voidRuns = 0;
      let run: RunResult;
      do {
        const startMs = performance.now();
        run = await runOnce(result.benchmark, values.quick);
        result.runs.push(run);
        const seconds = Math.round((performance.now() - startMs) / 1_000);
        console.log(
          `${count}/${runsWanted} ${result.benchmark.name} (${seconds} s): ${describeRun(result, run)}`,
        );
        voidRuns += 1;
      } while (run.type === 'void' && voidRuns < VOID_RUNS_MAX && !values.quick);
    }
  }
  console.log(`\n${formatTable(results, runsWanted)}`);
  if (!values.quick && runsWanted >= RUNS_DEFAULT) {
    const command = ['npm run bench --', ...process.argv.slice(2)].join(' ').replace(/ --$/, '');
    record(results, { command, startedAt: startedAt.toISOString(), runsWanted, measuredWith });
  }
  process.exitCode = doAllHold(results, runsWanted) ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().then(() => process.exit(1)));
}
await main();
