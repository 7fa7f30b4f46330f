import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * `npm run check`: the quick gate. Every step runs even when an earlier one failed, so that one run shows everything.
 * `--without unit` leaves a step out (CI, where `npm test` runs the unit tests anyway).
 */

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const packageFile = (...parts: string[]) => path.join(ROOT, 'node_modules', ...parts);

type Step = { name: string; title: string; command: string[] };

const STEPS: readonly Step[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    command: [
      packageFile('@biomejs', 'biome', 'bin', 'biome'),
      'ci',
      '--error-on-warnings',
      '--colors=off',
      '.',
    ],
  },
  {
    name: 'types',
    title: 'Types (servers)',
    command: [packageFile('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
  },
  {
    name: 'types-web',
    title: 'Types (web client)',
    command: [packageFile('typescript', 'bin', 'tsc'), '-p', 'web-client/tsconfig.json'],
  },
  {
    name: 'types-e2e',
    title: 'Types (browser tests)',
    command: [packageFile('typescript', 'bin', 'tsc'), '-p', 'tests/e2e/tsconfig.json'],
  },
  {
    name: 'types-bench',
    title: 'Types (benchmarks)',
    command: [packageFile('typescript', 'bin', 'tsc'), '-p', 'benchmarks/tsconfig.json'],
  },
  { name: 'imports', title: 'Import direction', command: ['infra/setup/check-imports.ts'] },
  { name: 'unused', title: 'Unused code', command: [packageFile('knip', 'bin', 'knip.js')] },
  {
    name: 'generated',
    title: 'Generated code',
    command: ['infra/setup/generate-contracts.ts', '--check'],
  },
  { name: 'lock', title: 'Lock file', command: ['infra/setup/check-lock.ts', '--check'] },
  { name: 'words', title: 'Forbidden words', command: ['infra/setup/forbidden-words.ts'] },
  { name: 'unit', title: 'Unit tests', command: ['tests/run.ts', '--kind', 'unit'] },
];

/** Runs one step with its output shown only when it fails. */
async function runStep(step: Step): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, step.command, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const passed = code === 0;
  if (!passed) process.stdout.write(Buffer.concat(chunks));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'pass' : 'FAIL'}  ${step.title.padEnd(20)} ${seconds.padStart(6)} s`);
  return passed;
}

const args = process.argv.slice(2);
const left = new Set(
  args.flatMap((argument, index) => (args[index - 1] === '--without' ? [argument] : [])),
);
const unknown = [...left].filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')}; there are ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const failed: string[] = [];
  for (const step of STEPS.filter(({ name }) => !left.has(name))) {
    if (!(await runStep(step))) failed.push(step.title);
  }
  console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
