// @ts-check
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { SetupError } from './setup-error.mjs';

/**
 * The folder outside the repository that keeps what is costly to get: Node, the mediasoup worker.
 * Everything in it can be deleted at any time.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  const configured = env.XDG_CACHE_HOME;
  // The XDG specification says that a relative path is to be ignored.
  const base =
    configured && path.isAbsolute(configured) ? configured : path.join(homedir(), '.cache');
  return path.join(base, 'stagedoor');
}

/**
 * Makes a cached folder under its final name in one step: `fill` writes into a folder of its own, which is renamed when complete.
 * An interrupted run therefore leaves no half-made entry; of two runs that race the first wins and both see the same content.
 * @param {string} target
 * @param {(staging: string) => Promise<void>} fill
 */
export async function publishFolder(target, fill) {
  removeAbandoned(path.dirname(target));
  const staging = `${target}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(staging, { recursive: true });
  } catch (error) {
    throw new SetupError(
      'cache_not_writable',
      `cannot write to the cache folder ${path.dirname(target)} (${errorCode(error)}); set XDG_CACHE_HOME to a folder that you can write to`,
      { cause: error },
    );
  }
  try {
    await fill(staging);
    try {
      renameSync(staging, target);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * What killed runs left in the folder. Their process ids are in the names.
 * @param {string} folder
 */
function removeAbandoned(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /\.new-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid)))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** @param {unknown} error */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Folders that never hold source and would make a content hash depend on earlier builds. */
const NOT_SOURCE = new Set(['node_modules', 'dist', '.git']);

/**
 * A content hash (hex, 16 characters) over files and folders, independent of times, owners and absolute paths.
 * @param {string} root paths are hashed relative to it
 * @param {readonly string[]} entries files or folders relative to root; missing ones count as absent
 */
export function contentHash(root, entries) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const visit = (relative) => {
    const absolute = path.join(root, relative);
    if (!existsSync(absolute)) return;
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) {
        if (!NOT_SOURCE.has(name)) visit(`${relative}/${name}`);
      }
      return;
    }
    const content = readFileSync(absolute);
    hash.update(`${relative}\0${content.length}\0`).update(content);
  };
  for (const entry of entries) visit(entry);
  return hash.digest('hex').slice(0, 16);
}
