// @ts-check
import path from 'node:path';
import process from 'node:process';
import { launch } from './launch.mjs';
import { prepareServer } from './prepare.mjs';
import { REPOSITORY } from './repository.mjs';
import { runMain } from './setup-error.mjs';
import { TEST_PACKAGES } from './system-packages.mjs';

/** `npm test`: everything that the tests need, then tests/run.ts with our arguments. */
await runMain(async () => {
  const { node, env } = await prepareServer({ packages: TEST_PACKAGES, purpose: 'npm test' });
  return launch({
    command: node,
    args: [path.join(REPOSITORY, 'tests', 'run.ts'), ...process.argv.slice(2)],
    cwd: REPOSITORY,
    env,
  });
});
