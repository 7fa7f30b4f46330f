// @ts-check
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './cache-folder.mjs';

/**
 * A lock file between processes that survives crashes: it names its holder by process id and start time, and a holder
 * that no longer runs holds nothing. It is made with link(2), so that it is never seen half written.
 */

const RETRY_MS = 200;
/** The take-over guard is held for a few system calls; one this old belongs to a process that was killed in between. */
const TAKEOVER_MAX_AGE_MS = 10_000;

/**
 * When the process started, in clock ticks since boot, or undefined when there is none (or no /proc to ask).
 * With the pid it identifies a process, although the system gives pids out again.
 * @param {number} pid
 */
export function processStartTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command name may contain spaces and parentheses; the fields that follow the last one are numbers. Field 22 is the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not noticed.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

/** @param {string} identity as written by ownIdentity */
function isAlive(identity) {
  const [pid, startTime] = identity.trim().split(' ');
  if (!pid) return false;
  if (process.platform === 'linux') return processStartTime(Number(pid)) === startTime;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function ownIdentity() {
  const startTime = process.platform === 'linux' ? processStartTime(process.pid) : '';
  return `${process.pid} ${startTime}\n`;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Tries once. Returns the release function, or the process id of the living holder.
 * @param {string} lockPath
 * @returns {(() => void) | number}
 */
export function tryLock(lockPath) {
  mkdirSync(path.dirname(lockPath), { recursive: true });
  const identity = ownIdentity();
  const own = `${lockPath}.${process.pid}`;
  writeFileSync(own, identity);
  try {
    for (;;) {
      try {
        linkSync(own, lockPath);
        return () => {
          // Another process may have judged us dead only if we are; still, never remove what is not ours.
          if (readIfThere(lockPath) === identity) rmSync(lockPath, { force: true });
        };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = readIfThere(lockPath);
      if (holder === undefined) continue;
      if (isAlive(holder)) return Number(holder.split(' ')[0]);
      if (!removeStale(lockPath, own)) return Number(holder.split(' ')[0]);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes a dead holder's lock. Guarded by a second link, so that of two processes which both saw the dead holder
 * the slower one cannot remove the faster one's fresh lock. False when somebody else is at it.
 * @param {string} lockPath
 * @param {string} own
 */
function removeStale(lockPath, own) {
  const guard = `${lockPath}.takeover`;
  try {
    linkSync(own, guard);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    try {
      if (Date.now() - statSync(guard).mtimeMs > TAKEOVER_MAX_AGE_MS)
        rmSync(guard, { force: true });
    } catch (statError) {
      if (errorCode(statError) !== 'ENOENT') throw statError;
    }
    return false;
  }
  try {
    const holder = readIfThere(lockPath);
    if (holder !== undefined && !isAlive(holder)) rmSync(lockPath, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Runs `work` while holding the lock, waiting for a living holder as long as it takes.
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} work
 * @param {(holderPid: number) => void} [onWait] called once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(lockPath, work, onWait) {
  let told = false;
  for (;;) {
    const release = tryLock(lockPath);
    if (typeof release === 'function') {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!told) onWait?.(release);
    told = true;
    await sleep(RETRY_MS);
  }
}
