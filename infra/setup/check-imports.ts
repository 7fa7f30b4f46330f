import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  IMPORT_PLANTS,
  type ImportPlant,
  PLANTED_FILES,
  PLANTED_PACKAGES,
} from './import-plants.ts';

/**
 * The import direction of ARCHITECTURE.md, checked twice: the tree must have no violation, and a small tree full of planted
 * violations must be reported in full. The second half exists because dependency-cruiser says "no violations" and exits 0
 * when it could read nothing (a TypeScript that it does not know, a wrong folder), and because a rule may be written wrong.
 */

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');
const TREE = [
  'contracts',
  'service-kit',
  'media-server',
  'signaling',
  'chat',
  'billing-meter',
  'services',
  'web-client',
  'infra',
  'tests',
  'benchmarks',
  'stagedoor.ts',
];

/** Of others, as they are installed. */
const PLANTED_LIBRARIES = [
  'mediasoup',
  'uWebSockets.js',
  'ioredis',
  'react',
  'sharp',
  '@aws-sdk/client-s3',
];

type Violation = { from: string; to: string; rule: string };
type Cruise = { moduleSources: string[]; violations: Violation[] };

/** What dependency-cruiser's JSON report holds, as far as it is read here. */
type CruiseReport = {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

async function cruise(cwd: string): Promise<Cruise> {
  const present = new Set(await readdir(cwd));
  const cli = path.join(
    ROOT,
    'node_modules',
    'dependency-cruiser',
    'bin',
    'dependency-cruiser.mjs',
  );
  const child = spawn(
    process.execPath,
    [cli, '--config', CONFIG, '--output-type', 'json', ...TREE.filter((name) => present.has(name))],
    { cwd, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // The exit code counts violations; the report is what is judged.
  const report = JSON.parse(Buffer.concat(chunks).toString('utf8')) as CruiseReport;
  return {
    moduleSources: report.modules.map(({ source }) => source),
    violations: report.summary.violations.map(({ from, to, rule }) => ({
      from,
      to,
      rule: rule.name,
    })),
  };
}

/** Problems of the tree itself. Every folder with TypeScript in it must have been read. */
async function checkTree(): Promise<string[]> {
  const { moduleSources, violations } = await cruise(ROOT);
  const problems = violations.map(
    ({ from, to, rule }) => `${from} must not import ${to} (${rule})`,
  );
  for (const name of TREE) {
    if (
      (await hasTypeScript(path.join(ROOT, name))) &&
      !moduleSources.some((source) => source.startsWith(name))
    ) {
      problems.push(`${name} was not read by dependency-cruiser: nothing is checked there`);
    }
  }
  const ownModules = moduleSources.filter((source) => !source.includes('node_modules'));
  console.log(`${ownModules.length} modules read`);
  return problems;
}

async function hasTypeScript(folder: string): Promise<boolean> {
  if (folder.endsWith('.ts')) return false;
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.some(
    (name) => /\.tsx?$/.test(name) && !/(^|\/)(node_modules|gen|dist)\//.test(name),
  );
}

/** Plants one violation of every rule in a tree of its own; those that go unreported are the problems. */
async function checkRules(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-imports-'));
  try {
    await plant(folder);
    const { violations } = await cruise(folder);
    const problems = IMPORT_PLANTS.filter(
      (planted) => !violations.some((found) => matches(found, planted)),
    ).map(({ file, rule }) => `the planted import in ${file} was not reported by the rule ${rule}`);
    const config = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] };
    for (const { name } of config.forbidden) {
      if (!IMPORT_PLANTS.some(({ rule }) => rule === name)) {
        problems.push(`no planted import tests the rule ${name}; add one to import-plants.ts`);
      }
    }
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function matches(found: Violation, planted: ImportPlant): boolean {
  return found.rule === planted.rule && found.from === planted.file;
}

async function plant(folder: string): Promise<void> {
  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  };
  for (const file of PLANTED_FILES) await write(file, 'export const planted = 1;\n');
  for (const { file, imports } of IMPORT_PLANTS) await write(file, `import '${imports}';\n`);
  // A cycle is reported once, from the file that is read first.
  await write('signaling/ring-b.ts', "import './ring-a.ts';\n");
  for (const name of ['tsconfig.json', 'tsconfig.base.json']) {
    await write(name, await readFile(path.join(ROOT, name), 'utf8'));
  }
  // Our packages resolve inside the planted tree, third-party ones to the installed copy.
  for (const [name, location] of Object.entries(PLANTED_PACKAGES)) {
    await write(
      `${location}/package.json`,
      JSON.stringify({ name, exports: { '.': './planted.ts' } }),
    );
    await mkdir(path.join(folder, 'node_modules', path.dirname(name)), { recursive: true });
    await symlink(path.join(folder, location), path.join(folder, 'node_modules', name));
  }
  await mkdir(path.join(folder, 'node_modules', '@aws-sdk'), { recursive: true });
  for (const name of PLANTED_LIBRARIES) {
    await symlink(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
}

const problems = [...(await checkTree()), ...(await checkRules())];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
