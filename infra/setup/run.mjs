// @ts-check
import process from 'node:process';
import { launch } from './launch.mjs';
import { prepare } from './prepare.mjs';
import { REPOSITORY } from './repository.mjs';
import { runMain, SetupError } from './setup-error.mjs';

/**
 * `node infra/setup/run.mjs <script.ts> [arguments]`: runs a script of this repository under Node 22 with the dependencies
 * installed, whatever Node the machine has. The npm scripts that start no server go through it.
 */
await runMain(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script)
    throw new SetupError('usage', 'usage: node infra/setup/run.mjs <script> [arguments]');
  const node = await prepare();
  return launch({ command: node, args: [script, ...args], cwd: REPOSITORY });
});
