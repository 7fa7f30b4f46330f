// @ts-check
import path from 'node:path';
import process from 'node:process';
import { launch } from './launch.mjs';
import { prepare } from './prepare.mjs';
import { REPOSITORY } from './repository.mjs';
import { runMain } from './setup-error.mjs';
import { ensurePackages, FAULT_PACKAGES } from './system-packages.mjs';

/** `npm run faults`: what the chat's fault test needs, then many minutes of it. */
await runMain(async () => {
  ensurePackages(FAULT_PACKAGES, 'npm run faults');
  const command = await prepare();
  return launch({
    command,
    args: [path.join('chat', 'test', 'faults', 'run-many.ts'), ...process.argv.slice(2)],
    cwd: REPOSITORY,
  });
});
