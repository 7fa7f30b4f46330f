import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';

/** On this server: with the largest files, 2 GiB of disk for as long as they take. */
const RUNNING_MAX = 64;
/** A browser sends a few files side by side; nobody takes every place. */
const RUNNING_PER_USER_MAX = 4;
const RETRY_AFTER_MS = 5_000;

/** A file that has come whole, in a folder of its own. */
export type Upload = { folder: string; file: string; bytes: number };

/**
 * Files on their way from the network to the disk, as fast as the disk takes them, and what is made of them before they are stored.
 * Nothing is left of one that is over, however it ended.
 */
export class Uploads {
  readonly #root: string;
  readonly #runningOf = new Map<UserId, number>();
  #running = 0;

  /** Empties `root`, which is this process's alone: a process before this one may have been killed. */
  static async create(root: string): Promise<Uploads> {
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    return new Uploads(root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /**
   * Writes `bytes` to a file and lets `work` have it, which answers; then everything in its folder is removed. Throws AppError
   * PAYLOAD_TOO_LARGE, VALIDATION_ERROR for what is empty or ends early, UNAVAILABLE or RATE_LIMIT_EXCEEDED where too many are under way.
   */
  async receive<Result>(
    userId: UserId,
    bytes: ReadableStream<Uint8Array> | null,
    work: (upload: Upload) => Promise<Result>,
  ): Promise<Result> {
    const leave = this.#enter(userId);
    const folder = path.join(this.#root, randomUUID());
    try {
      await mkdir(folder);
      const file = path.join(folder, 'received');
      return await work({ folder, file, bytes: await write(file, bytes) });
    } finally {
      await rm(folder, { recursive: true, force: true });
      leave();
    }
  }

  #enter(userId: UserId): () => void {
    const own = this.#runningOf.get(userId) ?? 0;
    if (own >= RUNNING_PER_USER_MAX) {
      throw new AppError(
        'RATE_LIMIT_EXCEEDED',
        `At most ${RUNNING_PER_USER_MAX} files are sent at once.`,
        { retryAfterMs: RETRY_AFTER_MS },
      );
    }
    if (this.#running >= RUNNING_MAX) {
      throw new AppError('UNAVAILABLE', 'Too many files are being sent at this moment.', {
        retryAfterMs: RETRY_AFTER_MS,
      });
    }
    this.#running += 1;
    this.#runningOf.set(userId, own + 1);
    return () => {
      this.#running -= 1;
      const left = (this.#runningOf.get(userId) ?? 1) - 1;
      if (left === 0) this.#runningOf.delete(userId);
      else this.#runningOf.set(userId, left);
    };
  }
}

/** How many bytes there were. A chunk is asked for when the one before is written: the sender waits for the disk. */
async function write(file: string, bytes: ReadableStream<Uint8Array> | null): Promise<number> {
  const handle = await open(file, 'wx');
  let count = 0;
  try {
    // Leaving the loop cancels the stream, so that the edge stops reading the socket.
    for await (const chunk of readable(bytes)) {
      count += chunk.byteLength;
      if (count > MESSAGE_MEDIA_BYTES_MAX) throw tooLarge();
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  if (count === 0) throw new AppError('VALIDATION_ERROR', 'The file is empty.');
  return count;
}

async function* readable(bytes: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  const reader = bytes?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (error instanceof AppError) throw error;
        // The client left in the middle: nobody reads the answer, and it is no defect of ours to be logged as one.
        throw new AppError('VALIDATION_ERROR', 'The file ended too early.', { cause: error });
      });
      if (done) return;
      yield value;
    }
  } finally {
    // What is left when somebody stopped in the middle; of a stream that is over this is nothing.
    await reader.cancel().catch(() => undefined);
  }
}

export function tooLarge(): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The file is too large.', {
    details: { bytesMax: MESSAGE_MEDIA_BYTES_MAX },
  });
}
