import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, release } from 'node:os';
import { basename } from 'node:path';
import { chromiumBin } from '../../tests/setup/services.ts';
import type { Benchmark, Metric, RunResult } from './benchmark.ts';
import type { BenchmarkRecord } from './records.ts';
import { median } from './statistics.ts';

export type BenchmarkResult = { benchmark: Benchmark; runs: RunResult[] };

const HEADINGS = ['benchmark', 'metric', 'bar', 'median [min–max]', 'holds?'];

/** `yes` and `no` are about the bar; `not measured` where a run that should count is missing. */
type Verdict = '' | 'yes' | 'no' | 'not measured';

/** Every bar of these results holds. */
export function doAllHold(results: readonly BenchmarkResult[], runsWanted: number): boolean {
  return results.every((result) =>
    Object.entries(result.benchmark.metrics).every(
      ([name, metric]) =>
        metric.atMost === undefined || verdictOf(result, name, metric, runsWanted) === 'yes',
    ),
  );
}

function valuesOf({ runs }: BenchmarkResult, name: string): number[] {
  return runs.flatMap((run) => {
    const value = run.type === 'measured' ? run.measurements[name] : undefined;
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
}

function verdictOf(result: BenchmarkResult, name: string, metric: Metric, wanted: number): Verdict {
  if (metric.atMost === undefined) return '';
  const values = valuesOf(result, name);
  if (values.length < wanted) return 'not measured';
  return median(values) <= metric.atMost ? 'yes' : 'no';
}

function format(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

function rowsOf(result: BenchmarkResult, runsWanted: number): string[][] {
  return Object.entries(result.benchmark.metrics).map(([name, metric]) => {
    const values = valuesOf(result, name);
    const range = `[${format(Math.min(...values))}–${format(Math.max(...values))}]`;
    return [
      result.benchmark.name,
      name,
      metric.atMost === undefined ? '' : `≤ ${metric.atMost} ${metric.unit}`,
      values.length === 0 ? '–' : `${format(median(values))} ${range} ${metric.unit}`.trim(),
      verdictOf(result, name, metric, runsWanted),
    ];
  });
}

/** The table for the terminal. */
export function formatTable(results: readonly BenchmarkResult[], runsWanted: number): string {
  const rows = [HEADINGS, ...results.flatMap((result) => rowsOf(result, runsWanted))];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export type RecordedResult = BenchmarkResult & { record: BenchmarkRecord };

/** benchmarks/RESULTS.md: the table, what the metrics mean, and every run. */
export function formatResults(results: readonly RecordedResult[]): string {
  const table = (rows: string[][]): string =>
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const summary = [
    HEADINGS,
    HEADINGS.map(() => '---'),
    ...results.flatMap((result) => rowsOf(result, result.record.runsWanted)),
  ];
  return [
    '# Results',
    'Written by `npm run bench`, not edited by hand. A figure holds when the median of its runs does. Each benchmark says below when, at which commit and with what it was measured last.',
    table(summary),
    ...results.map((result) => describeBenchmark(result, table)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function describeBenchmark(result: RecordedResult, table: (rows: string[][]) => string): string {
  const { benchmark, runs, record } = result;
  const names = Object.keys(benchmark.metrics);
  const meanings = names.map((name) => {
    const { unit, about } = benchmark.metrics[name] ?? { unit: '', about: '' };
    return `- **${name}**${unit === '' ? '' : ` (${unit})`}: ${about}`;
  });
  const rows = runs.map((run, index) => {
    const measurements = run.type === 'failed' ? {} : run.measurements;
    const cells = names.map((name) => {
      const value = measurements[name];
      return value === undefined ? '–' : format(value);
    });
    const remark = run.type === 'measured' ? '' : `${run.type}: ${run.why.split('\n')[0]}`;
    return [`${index + 1}`, ...cells, remark];
  });
  const headings = ['run', ...names, ''];
  return [
    `## ${benchmark.name}`,
    benchmark.about,
    `\`${record.command}\`, ${record.startedAt.slice(0, 16).replace('T', ' ')} UTC. ${record.measuredWith.join('. ')}.`,
    meanings.join('\n'),
    table([headings, headings.map(() => '---'), ...rows]),
  ].join('\n\n');
}

/** Commit, machine and versions, one an element. */
export function describeMachine(): string[] {
  const version = (name: string): string => {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
  };
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { encoding: 'utf8', cwd: import.meta.dirname }).trim();
  const isDirty = run('git', 'status', '--porcelain', '--untracked-files=no') !== '';
  return [
    `Commit ${run('git', 'rev-parse', '--short=12', 'HEAD')}${isDirty ? ', with changes that are not committed' : ''}`,
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Linux ${release()} ${arch()}`,
    `Node ${process.versions.node}, ${version('mediasoup')}, ${version('mediasoup-client')}, ${version('werift')}, ${version('socket.io')}`,
    `${run(chromiumBin(), '--version', '--no-sandbox')} (${basename(chromiumBin())})`,
  ];
}
