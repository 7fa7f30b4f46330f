// @ts-check
import path from 'node:path';
import process from 'node:process';
import { launch } from './launch.mjs';
import { prepareServer } from './prepare.mjs';
import { REPOSITORY } from './repository.mjs';
import { runMain } from './setup-error.mjs';

/** `npm start`: everything that is missing on this machine, then the server. Arguments after `--` go to stagedoor.ts. */
await runMain(async () => {
  const { node, env } = await prepareServer();
  return launch({
    command: node,
    args: [path.join(REPOSITORY, 'stagedoor.ts'), ...process.argv.slice(2)],
    env,
  });
});
