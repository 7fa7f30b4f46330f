import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/**
 * One file that grows. It is opened by its first `append`; calls must not overlap.
 *
 * After a failed append the file is as it was before it, and nothing more can be appended.
 */
export class GrowingFile {
  readonly #path: string;
  #handle: FileHandle | undefined;
  #endOffset = 0;

  constructor(filePath: string) {
    this.#path = filePath;
  }

  /** Rejects if there is a file of this name already: nothing that was recorded is written over. */
  async append(chunks: readonly Uint8Array[]): Promise<void> {
    const handle = this.#handle ?? (await this.#open());
    const wantedBytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    try {
      // Record and part in one call: a process that is killed leaves both, or a torn end that is cut off later.
      const { bytesWritten } = await handle.writev([...chunks], this.#endOffset);
      // A disk that is nearly full takes a part first, and says what is wrong at the next try.
      if (bytesWritten < wantedBytes)
        await writeAll(handle, Buffer.concat(chunks).subarray(bytesWritten), {
          position: this.#endOffset + bytesWritten,
        });
    } catch (error) {
      await handle.truncate(this.#endOffset).catch(() => undefined);
      throw error;
    }
    this.#endOffset += wantedBytes;
  }

  /** Brings what was appended to the disk. Does nothing the second time, or if nothing was appended. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    if (handle === undefined) return;
    try {
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  async #open(): Promise<FileHandle> {
    await mkdir(path.dirname(this.#path), { recursive: true });
    this.#handle = await open(this.#path, 'wx');
    return this.#handle;
  }
}

async function writeAll(
  handle: FileHandle,
  bytes: Uint8Array,
  { position }: { position: number },
): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(
      bytes,
      done,
      bytes.byteLength - done,
      position + done,
    );
    done += bytesWritten;
  }
}
