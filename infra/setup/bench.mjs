// @ts-check
import path from 'node:path';
import process from 'node:process';
import { launch } from './launch.mjs';
import { prepareServer } from './prepare.mjs';
import { REPOSITORY } from './repository.mjs';
import { runMain } from './setup-error.mjs';
import { BENCH_PACKAGES } from './system-packages.mjs';

/** `npm run bench`: everything that the benchmarks need, then benchmarks/run.ts with our arguments. */
await runMain(async () => {
  const { node, env } = await prepareServer({ packages: BENCH_PACKAGES, purpose: 'npm run bench' });
  return launch({
    command: node,
    args: [path.join(REPOSITORY, 'benchmarks', 'run.ts'), ...process.argv.slice(2)],
    cwd: REPOSITORY,
    env,
  });
});
