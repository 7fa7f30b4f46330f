import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Every process that a test run starts carries this variable, with the run's own value. */
export const RUN_MARKER = 'STAGEDOOR_TEST_RUN';

/** Processes that are ending get this long. */
const GRACE_MS = 3_000;
const POLL_MS = 100;

export type LeftoverProcess = { pid: number; command: string };

/**
 * Processes of this run that are still there after a grace time. A process belongs to the run when its environment
 * carries the marker; PostgreSQL and Chromium overwrite theirs, but work in or name a folder under the run's own.
 */
export async function findLeftovers(marker: string, runFolder: string): Promise<LeftoverProcess[]> {
  const until = performance.now() + GRACE_MS;
  for (;;) {
    const found = processesOf(marker, runFolder);
    if (found.length === 0 || performance.now() > until) return found;
    await sleep(POLL_MS);
  }
}

function processesOf(marker: string, runFolder: string): LeftoverProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .flatMap((pid) => {
      const command = readOrEmpty(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        .replaceAll('\0', ' ')
        .trim();
      const belongs =
        readOrEmpty(() => readFileSync(`/proc/${pid}/environ`, 'utf8')).includes(
          `${RUN_MARKER}=${marker}`,
        ) ||
        readOrEmpty(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(runFolder) ||
        command.includes(runFolder);
      const isZombie = /^State:\s+Z/m.test(
        readOrEmpty(() => readFileSync(`/proc/${pid}/status`, 'utf8')),
      );
      return belongs && !isZombie ? [{ pid, command }] : [];
    });
}

/** Other users' processes cannot be read, and those that just ended are gone: neither is ours. */
function readOrEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
