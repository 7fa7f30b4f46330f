import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import process from 'node:process';

/** Linux keeps what is written here in memory. */
const MEMORY_FOLDER = '/dev/shm';
/** What a whole run writes at most is half of it: databases, recordings, segments. */
const MEMORY_BYTES_MIN = 6 * 1024 ** 3;

/**
 * Where a run of the tests keeps its temporary files. In memory where there is enough of it: hundreds of small databases are made and
 * dropped, and on a disk that takes as long as the tests. Containers often have a memory folder of a few megabytes; those use the disk.
 */
export async function runFolderParent(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(MEMORY_FOLDER);
    if (Math.min(bavail * bsize, process.availableMemory()) >= MEMORY_BYTES_MIN)
      return MEMORY_FOLDER;
  } catch {
    // Not Linux: the disk will do.
  }
  return tmpdir();
}
