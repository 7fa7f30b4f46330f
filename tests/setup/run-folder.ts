import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Linux keeps what is written here in memory. */
const MEMORY_FOLDER = '/dev/shm';
/** What a whole run writes at most is half of it: databases, recordings, segments. */
const MEMORY_BYTES_MIN = 6 * 1024 ** 3;
const PREFIX = 'stagedoor-run-';

/**
 * Makes the folder in which a run of the tests keeps its temporary files. In memory where there is enough of it: hundreds of small databases
 * are made and dropped, and on a disk that takes as long as the tests. Containers often have a memory folder of a few megabytes; those use
 * the disk. What runs that were killed have left there is removed first.
 */
export async function makeRunFolder(): Promise<string> {
  const name = `${PREFIX}${process.pid}-`;
  try {
    await removeLeft(MEMORY_FOLDER);
    const { bavail, bsize } = await statfs(MEMORY_FOLDER);
    if (Math.min(bavail * bsize, process.availableMemory()) >= MEMORY_BYTES_MIN)
      return await mkdtemp(path.join(MEMORY_FOLDER, name));
  } catch {
    // Not Linux, or not ours to write in: the disk will do.
  }
  return await mkdtemp(path.join(tmpdir(), name));
}

async function removeLeft(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = /^stagedoor-run-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
