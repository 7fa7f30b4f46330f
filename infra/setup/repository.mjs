// @ts-check
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';

/** The folder that holds package.json and stagedoor.ts. */
export const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The lock that one set-up of this checkout holds. It lies outside: npm ci empties node_modules. */
export function setupLockPath(root = REPOSITORY) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(cacheFolder(), 'locks', `${name}.lock`);
}
