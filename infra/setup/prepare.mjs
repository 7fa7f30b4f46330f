// @ts-check
import { areDependenciesFresh, ensureDependencies } from './dependencies.mjs';
import { areSymlinksHydrated, hydrateSymlinks } from './embedded-postgres.mjs';
import { ensureNode } from './node-binary.mjs';
import { REPOSITORY, setupLockPath } from './repository.mjs';
import { withLock } from './setup-lock.mjs';

/**
 * What every command needs: Node 22 and the dependencies. Returns Node's path.
 * A warm call reads a few files and takes no lock.
 */
export async function prepare(root = REPOSITORY) {
  const node = await ensureNode();
  if (areDependenciesFresh(root) && areSymlinksHydrated(root)) return node;
  await withSetupLock(root, async () => {
    await ensureDependencies({ root, node });
    hydrateSymlinks({ root, node });
  });
  return node;
}

/**
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 */
export function withSetupLock(root, work) {
  return withLock(setupLockPath(root), work, (pid) =>
    process.stderr.write(`Waiting for another set-up of this folder (process ${pid}) …\n`),
  );
}
