import { type FileHandle, open, unlink } from 'node:fs/promises';

/** Pieces in which a client gets what is on disk: few system calls, and little memory for each slow reader. */
const READ_BYTES = 256 * 1024;

/** A piece of a spill file that belongs to one segment. */
export type SpilledRange = {
  /** Reads it from the start; `next` reuses its buffer, so a piece must be used up before the next is asked for. */
  read(): { next(): Promise<Uint8Array | undefined>; close(): void };
  /** It is not needed any more. Readers that have begun come to their end. */
  release(): void;
};

/**
 * A file to which segments are appended and which is deleted when none of them is needed any more.
 *
 * States: open for appending → sealed → deleted. It is deleted when it is sealed, all its ranges are released and nobody reads.
 */
export class SpillFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #failed: (error: unknown) => void;
  #usersCount = 0;
  #isSealed = false;
  #isDeleted = false;
  #sizeBytes = 0;

  private constructor(path: string, handle: FileHandle, failed: (error: unknown) => void) {
    this.#path = path;
    this.#handle = handle;
    this.#failed = failed;
  }

  /** Rejects when the file cannot be made. `failed` hears of what goes wrong when it is deleted. */
  static async create(path: string, failed: (error: unknown) => void): Promise<SpillFile> {
    return new SpillFile(path, await open(path, 'wx+', 0o600), failed);
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** One after the other. When it rejects the file is as long as it was before, as far as anybody will read. */
  async append(bytes: Uint8Array): Promise<SpilledRange> {
    const start = this.#sizeBytes;
    for (let offset = 0; offset < bytes.byteLength; ) {
      const { bytesWritten } = await this.#handle.write(
        bytes,
        offset,
        bytes.byteLength - offset,
        start + offset,
      );
      offset += bytesWritten;
    }
    this.#sizeBytes += bytes.byteLength;
    this.#usersCount += 1;
    let isReleased = false;
    return {
      read: () => this.#read(start, bytes.byteLength),
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#leave();
      },
    };
  }

  /** Nothing more is appended. */
  seal(): void {
    this.#isSealed = true;
    this.#deleteWhenUnused();
  }

  #read(start: number, length: number): ReturnType<SpilledRange['read']> {
    this.#usersCount += 1;
    let buffer: Uint8Array | undefined;
    let position = start;
    let isClosed = false;
    return {
      next: async () => {
        const leftBytes = start + length - position;
        if (leftBytes === 0) return undefined;
        buffer ??= new Uint8Array(Math.min(READ_BYTES, length));
        const { bytesRead } = await this.#handle.read(
          buffer,
          0,
          Math.min(buffer.byteLength, leftBytes),
          position,
        );
        if (bytesRead === 0) throw new Error('a spill file is shorter than what was written');
        position += bytesRead;
        return buffer.subarray(0, bytesRead);
      },
      close: () => {
        if (isClosed) return;
        isClosed = true;
        this.#leave();
      },
    };
  }

  #leave(): void {
    this.#usersCount -= 1;
    this.#deleteWhenUnused();
  }

  #deleteWhenUnused(): void {
    if (!this.#isSealed || this.#usersCount > 0 || this.#isDeleted) return;
    this.#isDeleted = true;
    this.#delete().catch(this.#failed);
  }

  async #delete(): Promise<void> {
    await this.#handle.close();
    await unlink(this.#path);
  }
}
