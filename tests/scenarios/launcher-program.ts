import path from 'node:path';
import { launch } from '../../infra/setup/launch.mjs';

/** Launches launched-program.ts as `npm start` launches the server. */
process.exitCode = await launch({
  command: process.execPath,
  args: [path.join(import.meta.dirname, 'launched-program.ts'), ...process.argv.slice(2)],
});
