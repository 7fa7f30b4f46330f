import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second wherever it tells user space (USER_HZ). */
const TICK_MS = 10;
const KIB_PER_MB = 1024;
/** Linux cuts names of programs to 15 characters. */
const WORKER_NAME = 'mediasoup-worke';

/** CPU time of a process and its threads since it started, milliseconds. Throws when it is gone. */
export function cpuTimeMs(pid: number): number {
  const { fields } = statOf(pid);
  // Fields 14 and 15 of proc(5): user and system time; two come before the first of ours.
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident and proportional memory, MiB. The latter shares pages that several processes have among them. */
export function memoryMb(pid: number): { rss: number; pss: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / KIB_PER_MB;
  return { rss: read('Rss'), pss: read('Pss') };
}

/** The media workers that this server started and that live. */
export function workerPids(serverPid: number): number[] {
  return childPids(serverPid).filter((pid) => findStat(pid)?.name === WORKER_NAME);
}

/** CPU time of a process and all that it started itself, also of those that have ended, milliseconds. Throws when it is gone. */
export function familyCpuTimeMs(pid: number): number {
  // Fields 14 to 17 of proc(5): its own, and that of children which it has seen end.
  const own = ticksOf(statOf(pid).fields.slice(11, 15));
  const living = childPids(pid).map((child) =>
    ticksOf(findStat(child)?.fields.slice(11, 13) ?? []),
  );
  return (own + sum(living)) * TICK_MS;
}

function ticksOf(fields: readonly string[]): number {
  return sum(fields.map(Number));
}

/** Processes that this one started and that live. */
function childPids(parentPid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      const fields = pid > 0 ? findStat(pid)?.fields : undefined;
      return fields !== undefined && fields[0] !== 'Z' && fields[1] === `${parentPid}`;
    });
}

/** CPU time used while `during` lasts, as percent of one core, per process. */
export async function cpuPercents(
  pids: readonly number[],
  during: () => Promise<unknown>,
): Promise<number[]> {
  const startMs = performance.now();
  const before = pids.map(cpuTimeMs);
  await during();
  const elapsedMs = performance.now() - startMs;
  return pids.map((pid, index) => ((cpuTimeMs(pid) - (before[index] ?? 0)) / elapsedMs) * 100);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function statOf(pid: number): { name: string; fields: string[] } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const end = text.lastIndexOf(')');
  return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
}

/** Undefined for a process that ended while we looked. */
function findStat(pid: number): ReturnType<typeof statOf> | undefined {
  try {
    return statOf(pid);
  } catch {
    return undefined;
  }
}
