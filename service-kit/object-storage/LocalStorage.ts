import {
  copyFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import { hashOfFile } from './file-hash.ts';
import { type FileRange, type ObjectStorage, StorageUnavailableError } from './object-storage.ts';

/** What one read from disk brings: few enough calls, and little enough for a hundred viewers at once. */
const READ_BYTES = 128 * 1024;

/** Files on this machine's disk; who writes something large may do so in its folder itself. */
export class LocalStorage implements ObjectStorage {
  readonly kind = 'local';
  readonly #root: string;

  /** `root` is made when it is needed. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Where everything of a folder is. */
  folderOf(folder: string): string {
    return path.join(this.#root, folder);
  }

  /** The names of all folders, finished or not. */
  async listFolders(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(ifThere);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  async put(folder: string, filePath: string, source: string): Promise<void> {
    const target = path.join(this.folderOf(folder), filePath);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(source, `${target}.part`);
    if ((await hashOfFile(source)) !== (await hashOfFile(`${target}.part`)))
      throw new StorageUnavailableError('the copy on disk is not what was copied');
    await rename(`${target}.part`, target);
  }

  async read(
    folder: string,
    filePath: string,
    range: FileRange,
  ): Promise<ReadableStream<Uint8Array> | undefined> {
    try {
      return streamOf(await open(path.join(this.folderOf(folder), filePath), 'r'), range);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Bytes of everything in its folder; 0 where there is none. */
  async sizeOf(folder: string): Promise<number> {
    const root = this.folderOf(folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(ifThere);
    const files = entries.filter((entry) => entry.isFile());
    const stats = await Promise.all(
      files.map(({ parentPath, name }) => stat(path.join(parentPath, name))),
    );
    return stats.reduce((sum, { size }) => sum + size, 0);
  }

  async remove(folder: string): Promise<void> {
    await rm(this.folderOf(folder), { recursive: true, force: true });
  }
}

function ifThere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function streamOf(handle: FileHandle, { first, last }: FileRange): ReadableStream<Uint8Array> {
  let position = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const buffer = new Uint8Array(Math.min(READ_BYTES, last - position + 1));
          const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, position);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead > 0 && position <= last) return;
          await handle.close();
          controller.close();
        } catch (error) {
          await handle.close();
          throw error;
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}
