// @ts-check
import process from 'node:process';
import { areDependenciesFresh, ensureDependencies } from './dependencies.mjs';
import { buildCachedWorker, findWorker, WORKER_BUILD_PACKAGES } from './mediasoup-worker.mjs';
import { ensureNode } from './node-binary.mjs';
import { areSymlinksHydrated, hydrateSymlinks } from './postgres-symlinks.mjs';
import { REPOSITORY, setupLockPath } from './repository.mjs';
import { withLock } from './setup-lock.mjs';
import { ensurePackages } from './system-packages.mjs';
import { ensureWebClient, isWebClientFresh } from './web-client.mjs';

/** uWebSockets.js reads this once at process start; its default of 4,096 bytes is less than a browser may send. */
const HTTP_HEADER_BYTES_MAX = '16384';

/**
 * What every command needs: Node 22 and the dependencies. Returns Node's path.
 * A warm call reads a few files and takes no lock.
 */
export async function prepare(root = REPOSITORY) {
  const node = await ensureNode();
  await installDependencies(root, node);
  return node;
}

/**
 * Everything that a server needs, in an order that tells an ordinary user about missing packages before anything slow.
 * @param {{root?: string, packages?: readonly string[], purpose?: string}} [options] further Debian packages
 * @returns {Promise<{node: string, env: NodeJS.ProcessEnv}>} Node's path and the environment to start servers in
 */
export async function prepareServer({
  root = REPOSITORY,
  packages = [],
  purpose = 'building the mediasoup worker',
} = {}) {
  const node = await ensureNode();
  const found = await findWorker(root);
  ensurePackages([...packages, ...(found ? [] : WORKER_BUILD_PACKAGES)], purpose);
  await installDependencies(root, node);
  const worker = found ?? (await buildCachedWorker({ root, node }));
  if (!isWebClientFresh(root))
    await withSetupLock(root, async () => ensureWebClient({ root, node }));
  return {
    node,
    env: {
      ...process.env,
      MEDIASOUP_WORKER_BIN: worker,
      UWS_HTTP_MAX_HEADERS_SIZE: process.env.UWS_HTTP_MAX_HEADERS_SIZE ?? HTTP_HEADER_BYTES_MAX,
    },
  };
}

/**
 * @param {string} root
 * @param {string} node
 */
async function installDependencies(root, node) {
  if (areDependenciesFresh(root) && areSymlinksHydrated(root)) return;
  await withSetupLock(root, async () => {
    await ensureDependencies({ root, node });
    hydrateSymlinks({ root, node });
  });
}

/**
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 */
function withSetupLock(root, work) {
  return withLock(setupLockPath(root), work, (pid) =>
    process.stderr.write(`Waiting for another set-up of this folder (process ${pid}) …\n`),
  );
}
