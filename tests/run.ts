import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { watchParent } from '../infra/setup/parent-watch.ts';
import { findLeftovers, RUN_MARKER } from './setup/leftover-processes.ts';
import { startRedisServer } from './setup/redis-server.ts';
import { makeRunFolder } from './setup/run-folder.ts';
import { formatResult, formatTable, type KindSummary, summarizeKind } from './setup/run-summary.ts';
import { startTestPostgres } from './setup/services.ts';
import { runTestFile, type TestFileResult } from './setup/test-file-run.ts';
import {
  findTestFiles,
  inRunOrder,
  kindOf,
  TEST_KINDS,
  type TestKind,
} from './setup/test-kinds.ts';

/**
 * Runs every test of the repository, one process per file: `run.ts [--kind unit]… [part of a file name]…`.
 *
 * The run fails when a test fails, is skipped or still to be written, when a kind (or a file) has no tests, and when a
 * process that the run started outlives it. The last line is always `N passed, N failed`.
 */

const ROOT = path.resolve(import.meta.dirname, '..');

type Run = { env: NodeJS.ProcessEnv; folder: string; abort: AbortController };

async function runKind(kind: TestKind, files: string[], run: Run): Promise<KindSummary> {
  const startedAt = performance.now();
  const results: TestFileResult[] = [];
  const queue = inRunOrder(files);
  const work = async () => {
    for (
      let file = queue.shift();
      file !== undefined && !run.abort.signal.aborted;
      file = queue.shift()
    ) {
      const result = await runTestFile(file, {
        root: ROOT,
        runFolder: run.folder,
        env: { ...run.env, STAGEDOOR_TEST_FILE: file },
        timeoutMs: kind.fileTimeoutMs,
        signal: run.abort.signal,
      });
      results.push(result);
      console.log(formatResult(result));
    }
  };
  await Promise.all(Array.from({ length: kind.concurrency }, work));
  return summarizeKind(kind.name, results, performance.now() - startedAt);
}

/** One Redis and one PostgreSQL for the whole run. Returns what to set in the environment and how to stop them. */
async function startServices(
  folder: string,
): Promise<{ env: NodeJS.ProcessEnv; stop(): Promise<void> }> {
  const folders = { redis: path.join(folder, 'redis'), postgres: path.join(folder, 'postgres') };
  await mkdir(folders.redis);
  const redis = await startRedisServer(folders.redis);
  const postgres = await startTestPostgres(folders.postgres);
  return {
    env: { STAGEDOOR_TEST_REDIS_URL: redis.url, STAGEDOOR_TEST_DATABASE_URL: postgres.url },
    stop: async () => {
      await Promise.all([redis.stop(), postgres.stop()]);
    },
  };
}

/** Which files of which kinds; a kind that was asked for and has none is a problem. */
function plan(
  kindNames: readonly string[],
  filters: readonly string[],
): { kind: TestKind; files: string[] }[] {
  const all = findTestFiles(ROOT);
  const kinds = TEST_KINDS.filter(({ name }) => kindNames.length === 0 || kindNames.includes(name));
  const unknown = kindNames.filter((name) => !TEST_KINDS.some((kind) => kind.name === name));
  if (unknown.length > 0) throw new Error(`no such kind of test: ${unknown.join(', ')}`);
  return kinds
    .map((kind) => ({
      kind,
      files: all.filter(
        (file) =>
          kindOf(file) === kind.name &&
          (filters.length === 0 || filters.some((part) => file.includes(part))),
      ),
    }))
    .filter(({ files }) => filters.length === 0 || files.length > 0);
}

async function runAll(
  planned: { kind: TestKind; files: string[] }[],
  run: Run,
): Promise<KindSummary[]> {
  const needsServices = planned.some(({ kind, files }) => kind.needsServices && files.length > 0);
  const services = needsServices ? await startServices(run.folder) : undefined;
  const summaries: KindSummary[] = [];
  try {
    const env = { ...run.env, ...services?.env };
    for (const { kind, files } of planned) {
      console.log(`\n${kind.name}`);
      summaries.push(await runKind(kind, files, { ...run, env }));
    }
  } finally {
    await services?.stop();
  }
  return summaries;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { kind: { type: 'string', multiple: true } },
  });
  const planned = plan(values.kind ?? [], positionals);
  const marker = randomUUID();
  const folder = await makeRunFolder();
  // PostgreSQL runs as a user of its own when we are root.
  await chmod(folder, 0o711);
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => abort.abort());
  watchParent(process.env, () => abort.abort());
  // Temporary files of every test go with the run, and tell whose a forgotten process is.
  const env = { ...process.env, [RUN_MARKER]: marker, TMPDIR: folder, NODE_ENV: 'test' };
  const problems: string[] = [];
  let summaries: KindSummary[] = [];
  try {
    summaries = await runAll(planned, { env, folder, abort });
    if (abort.signal.aborted) problems.push('the run was interrupted');
    if (planned.length === 0) problems.push('no test file has such a name');
    for (const { kind, tests } of summaries)
      if (tests === 0) problems.push(`no ${kind} test was executed`);
    for (const { pid, command } of await findLeftovers(marker, folder)) {
      problems.push(`process ${pid} was left running: ${command.slice(0, 200)}`);
      process.kill(pid, 'SIGKILL');
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  const sum = (pick: (summary: KindSummary) => number) =>
    summaries.reduce((total, summary) => total + pick(summary), 0);
  const failed = sum((summary) => summary.failed) + problems.length;
  console.log(`\n${formatTable(summaries)}\n`);
  for (const problem of problems) console.log(`FAIL  ${problem}`);
  console.log(`${sum((summary) => summary.passed)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
