// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { contentHash } from './cache-folder.mjs';
import { readStamp, writeStamp } from './dependencies.mjs';
import { lastLines } from './node-binary.mjs';
import { startStep } from './progress.mjs';
import { SetupError } from './setup-error.mjs';

/** What the built pages are made of. `contracts` is imported by them; the lock file pins the libraries. */
const SOURCES = ['web-client', 'contracts', 'package-lock.json'];

/** @param {string} root */
function isFresh(root, hash = contentHash(root, SOURCES)) {
  return (
    readStamp(root, 'web-client') === hash &&
    existsSync(path.join(root, 'web-client', 'app', 'dist', 'index.html'))
  );
}

/**
 * True when web-client/app/dist is what its sources make.
 * @param {string} root
 */
export function isWebClientFresh(root) {
  return isFresh(root);
}

/**
 * Builds the pages when their sources changed. Call it with the set-up lock held.
 * @param {{root: string, node: string}} options
 */
export function ensureWebClient({ root, node }) {
  const hash = contentHash(root, SOURCES);
  if (isFresh(root, hash)) return;
  const app = path.join(root, 'web-client', 'app');
  const step = startStep('Web client');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Built beside the old pages and swapped in, so that a server that is running keeps whole ones.
  const fresh = path.join(app, `dist.new-${process.pid}`);
  const result = spawnSync(
    node,
    [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: app,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    step.failed('failed');
    throw new SetupError(
      'web_client_failed',
      `the web client could not be built:\n${lastLines(result.stderr || result.stdout, 30)}`,
    );
  }
  const dist = path.join(app, 'dist');
  const old = path.join(app, `dist.old-${process.pid}`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  writeStamp(root, 'web-client', hash);
  step.done('built');
}
