import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomId } from '@stagedoor/service-kit/random';

const FILE = 'node-id';

/** Names this folder of recordings for as long as it lives: what is on its disk can be finished and served from here only. */
export async function readOrMakeNodeId(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, FILE);
  try {
    // Exclusive: of two processes that start at once, one makes it.
    await writeFile(file, `${randomId()}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
