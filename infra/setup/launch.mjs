// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { errorCode } from './cache-folder.mjs';
import { processStartTime } from './setup-lock.mjs';

/**
 * Starts a program and stands in for it: its output is ours, signals go through, its exit code becomes ours.
 *
 * The program runs in a process group of its own. A Ctrl-C at the terminal therefore reaches only us, and the program gets
 * each signal once; and at the end one kill of that group leaves nothing of it behind.
 * It also gets a pipe (file descriptor 3, named in STAGEDOOR_PARENT_FD) that closes when we die in whatever way, kill -9
 * included: `parent-watch.ts` turns that into an orderly stop.
 */

/** A stopping program has this long; the promise to the operator is 5 s. */
const STOP_DEADLINE_MS = 4_500;
/** npm passes a Ctrl-C on that the terminal has sent us already; two signals within this time are one. */
const SAME_SIGNAL_MS = 1_000;
/** How often the launcher looks whether the npm that started it still runs. */
const PARENT_POLL_MS = 500;

/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/**
 * @param {{command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv, stopDeadlineMs?: number}} options
 * @returns {Promise<number>} the exit code, 128 + signal number when it ended by a signal
 */
export function launch({
  command,
  args,
  cwd,
  env = process.env,
  stopDeadlineMs = STOP_DEADLINE_MS,
}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...env, STAGEDOOR_PARENT_FD: '3' },
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      detached: true,
    });
    /** @type {number | undefined} */
    let firstSignalAt;
    /** @type {NodeJS.Timeout | undefined} */
    let deadline;

    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      const now = performance.now();
      if (firstSignalAt !== undefined && now - firstSignalAt < SAME_SIGNAL_MS) return;
      if (firstSignalAt !== undefined) {
        // The person asked again.
        killGroup(child.pid);
        return;
      }
      firstSignalAt = now;
      child.kill(signal);
      deadline = setTimeout(() => killGroup(child.pid), stopDeadlineMs);
    };
    const listeners = FORWARDED.map((signal) => {
      const listener = () => forward(signal);
      process.on(signal, listener);
      return /** @type {const} */ ([signal, listener]);
    });

    const hasLostNpm = watchNpm();
    const parentPoll = setInterval(() => {
      if (hasLostNpm() && firstSignalAt === undefined) forward('SIGTERM');
    }, PARENT_POLL_MS);

    const finish = () => {
      clearTimeout(deadline);
      clearInterval(parentPoll);
      for (const [signal, listener] of listeners) process.off(signal, listener);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      finish();
      killGroup(child.pid);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * A function that tells whether the npm that started us has gone. Between npm and us stands a shell, which passes no signal on
 * and outlives an npm that was killed. Somebody who started us without npm is free to go.
 * @returns {() => boolean}
 */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parentPid = process.ppid;
  if (process.platform !== 'linux') return () => process.ppid !== parentPid;
  const parent = readProcess(parentPid);
  const npm = parent && SHELLS.has(parent.name) ? parent.parentPid : parentPid;
  const startTime = processStartTime(npm);
  return () => process.ppid !== parentPid || processStartTime(npm) !== startTime;
}

const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'zsh']);

/** @param {number} pid */
function readProcess(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (/** @type {string} */ name) =>
      new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
    return { name: field('Name'), parentPid: Number(field('PPid')) };
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

/**
 * What is left of the program's group (the group outlives its first process).
 * @param {number | undefined} pid
 */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nothing is left, which is the normal case.
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
