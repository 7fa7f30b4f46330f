import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './cache-folder.mjs';
import { processStartTime } from './setup-lock.mjs';

/** How long a PostgreSQL gets for each way of stopping it, kindest first. The three together stay under 3 s. */
const STOP_STAGES: readonly { signal: NodeJS.Signals; waitMs: number }[] = [
  // "Fast": transactions are rolled back, everything is written.
  { signal: 'SIGINT', waitMs: 1_900 },
  // "Immediate": nothing is written; the next start recovers from the log.
  { signal: 'SIGQUIT', waitMs: 600 },
  { signal: 'SIGKILL', waitMs: 400 },
];
const POLL_MS = 10;

/** Stops a PostgreSQL in at most 3 s. `hasExited` tells when to stop trying. */
export async function stopPostgres(
  signalIt: (signal: NodeJS.Signals) => void,
  hasExited: () => boolean,
): Promise<void> {
  for (const { signal, waitMs } of STOP_STAGES) {
    if (hasExited()) return;
    signalIt(signal);
    const until = performance.now() + waitMs;
    while (!hasExited() && performance.now() < until) await sleep(POLL_MS);
  }
}

/**
 * Deals with what an earlier run left in the folder. The caller holds the folder's lock, so no other Stagedoor uses it.
 * A PostgreSQL that still runs there is an orphan and is stopped. A process id that belongs to some other program by now, or
 * to a process that has ended and is waited for by nobody (a container without an init), is taken out of the lock files:
 * PostgreSQL would see a rival in it and refuse to start. The rest of postmaster.pid stays, since by it PostgreSQL
 * recognizes backends that outlived their postmaster.
 */
export async function clearOrphan(
  clusterFolder: string,
  log: (line: string) => void,
): Promise<void> {
  const pidFile = path.join(clusterFolder, 'postmaster.pid');
  const content = readIfThere(pidFile);
  const pid = Number.parseInt(content ?? '', 10);
  if (content === undefined || !(pid > 0) || process.platform !== 'linux') return;
  const startTime = processStartTime(pid);
  if (startTime !== undefined && isPostgresOf(pid, clusterFolder)) {
    log(`stopping the PostgreSQL (process ${pid}) that an earlier run left behind`);
    await stopPostgres(
      (signal) => signalProcess(pid, signal),
      () => processStartTime(pid) !== startTime,
    );
  }
  for (const name of readdirSync(clusterFolder)) {
    // The socket and its lock file; nobody else's sockets are in this folder.
    if (name.startsWith('.s.PGSQL.')) rmSync(path.join(clusterFolder, name), { force: true });
  }
  if (existsSync(`/proc/${pid}`) && existsSync(pidFile)) {
    const deadPid = spawnSync('true').pid;
    writeFileSync(pidFile, content.replace(/^\d+/, String(deadPid)));
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** PostgreSQL's working folder is its cluster. */
function isPostgresOf(pid: number, clusterFolder: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    const cwd = statSync(readlinkSync(`/proc/${pid}/cwd`), { bigint: true });
    const cluster = statSync(clusterFolder, { bigint: true });
    return cwd.ino === cluster.ino && cwd.dev === cluster.dev;
  } catch (error) {
    // Somebody else's process, or one that has just ended.
    if (['EACCES', 'EPERM', 'ENOENT', 'ESRCH'].includes(errorCode(error))) return false;
    throw error;
  }
}
