import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestRecord } from './event-reporter.ts';

export type TestFileResult = {
  file: string;
  records: TestRecord[];
  durationMs: number;
  /** What is wrong with the file as a whole: it crashed, hung, or has no tests. */
  problem?: string;
  /** What it printed, the last part of it. */
  output: string;
};

export type TestFileOptions = {
  root: string;
  runFolder: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  /** Kills the file's processes. */
  signal: AbortSignal;
};

const OUTPUT_KEPT_CHARS = 20_000;
const setupFile = (name: string) => path.join(import.meta.dirname, name);

/** Runs one test file in a process group of its own and collects what its tests did. Never rejects for a failing test. */
export async function runTestFile(file: string, options: TestFileOptions): Promise<TestFileResult> {
  const startedAt = performance.now();
  const recordsFile = path.join(options.runFolder, `records-${randomBytes(6).toString('hex')}`);
  const reporter = [
    '--test-reporter',
    setupFile('event-reporter.ts'),
    '--test-reporter-destination',
    recordsFile,
  ];
  const child = spawn(
    process.execPath,
    ['--import', setupFile('end-with-parent.ts'), ...reporter, file],
    {
      cwd: options.root,
      env: { ...options.env, STAGEDOOR_PARENT_FD: '3' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-OUTPUT_KEPT_CHARS);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const killGroup = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    killGroup();
  }, options.timeoutMs);
  options.signal.addEventListener('abort', killGroup);
  const end = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      // Not 'close': a process that the file left behind may hold the pipes.
      child.once('exit', (code, signal) => resolve({ code, signal }));
    },
  ).finally(() => {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', killGroup);
  });
  const records = parseRecords(await readFile(recordsFile, 'utf8').catch(() => ''));
  await rm(recordsFile, { force: true });
  const problem = isTimedOut
    ? `killed after ${options.timeoutMs / 1000} s`
    : problemOf(end, records);
  return {
    file,
    records,
    durationMs: performance.now() - startedAt,
    output,
    ...(problem === undefined ? {} : { problem }),
  };
}

function problemOf(
  end: { code: number | null; signal: NodeJS.Signals | null },
  records: TestRecord[],
): string | undefined {
  if (end.signal) return `killed by ${end.signal}`;
  if (records.length === 0) return 'no tests in this file';
  const hasFailed = records.some(({ outcome }) => outcome === 'failed');
  if (end.code !== 0 && !hasFailed) return `exit code ${String(end.code)} although no test failed`;
  if (end.code === 0 && hasFailed) return 'exit code 0 although a test failed';
  return undefined;
}

/** The last line may be cut off when the file was killed. */
function parseRecords(text: string): TestRecord[] {
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  return complete
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TestRecord);
}
