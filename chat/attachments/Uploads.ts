import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { limitKeyOf } from '@stagedoor/service-kit/rest';

/** On this server: with the largest files, 2 GiB of disk for as long as they take. */
export const RUNNING_MAX = 64;
/** A school shares one address; a few accounts behind one do not take every place. */
export const RUNNING_PER_ADDRESS_MAX = 8;
/** A browser sends a few files side by side; nobody takes every place. */
const RUNNING_PER_USER_MAX = 4;
const RETRY_AFTER_MS = 5_000;
/** For a file to come. The largest one needs less at half a megabit a second; a place is not held by trickling. */
export const UPLOAD_MS_MAX = 10 * 60_000;

/** Who sends a file, and from where. */
export type Sender = { userId: UserId; ip: string };

/** A body, and what its sender is to be told of around it. */
export type Incoming = {
  bytes: ReadableStream<Uint8Array> | null;
  /** When there is a place for it, and before anything of it is read. May refuse. */
  admit?: () => Promise<void>;
  /** Once admitted: how many bytes have come, be it whole or not. */
  settle?: (received: number) => Promise<void>;
};

/** A file that has come whole, in a folder of its own. */
export type Upload = { folder: string; file: string; bytes: number };

/**
 * Files on their way from the network to the disk, as fast as the disk takes them, and what is made of them before they are stored.
 * Nothing is left of one that is over, however it ended.
 */
export class Uploads {
  readonly #root: string;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #runningOf = new Map<string, number>();
  readonly #runningFrom = new Map<string, number>();
  #running = 0;

  /** Empties `root`, which is this process's alone: a process before this one may have been killed. */
  static async create(root: string, parts: { clock: Clock; log: Logger }): Promise<Uploads> {
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    return new Uploads(root, parts);
  }

  private constructor(root: string, { clock, log }: { clock: Clock; log: Logger }) {
    this.#root = root;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * Writes the bytes to a file and lets `work` have it, which answers; then everything in its folder is removed. Throws AppError
   * PAYLOAD_TOO_LARGE, VALIDATION_ERROR for what is empty, ends early or takes longer than UPLOAD_MS_MAX, UNAVAILABLE or
   * RATE_LIMIT_EXCEEDED where too many are under way.
   */
  async receive<Result>(
    sender: Sender,
    { bytes, admit, settle }: Incoming,
    work: (upload: Upload) => Promise<Result>,
  ): Promise<Result> {
    const leave = this.#enter(sender);
    const folder = path.join(this.#root, randomUUID());
    try {
      await admit?.();
      const received = new Body(bytes, this.#clock);
      const file = path.join(folder, 'received');
      try {
        await mkdir(folder);
        await received.write(file);
      } finally {
        await settle?.(received.bytesCount);
      }
      return await work({ folder, file, bytes: received.bytesCount });
    } finally {
      await this.#remove(folder);
      leave();
    }
  }

  /** Never rejects: the place of a file is free, and its answer is what it is, though the disk keeps it until the next start. */
  async #remove(folder: string): Promise<void> {
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      this.#log.error({ error }, 'what came of an upload could not be removed');
    }
  }

  #enter({ userId, ip }: Sender): () => void {
    const address = limitKeyOf(ip);
    assertPlace(this.#runningOf.get(userId), RUNNING_PER_USER_MAX);
    assertPlace(this.#runningFrom.get(address), RUNNING_PER_ADDRESS_MAX);
    if (this.#running >= RUNNING_MAX) {
      throw new AppError('UNAVAILABLE', 'Too many files are being sent at this moment.', {
        retryAfterMs: RETRY_AFTER_MS,
      });
    }
    this.#running += 1;
    add(this.#runningOf, userId, 1);
    add(this.#runningFrom, address, 1);
    return () => {
      this.#running -= 1;
      add(this.#runningOf, userId, -1);
      add(this.#runningFrom, address, -1);
    };
  }
}

function assertPlace(running = 0, runningMax: number): void {
  if (running < runningMax) return;
  throw new AppError('RATE_LIMIT_EXCEEDED', `At most ${runningMax} files are sent at once.`, {
    retryAfterMs: RETRY_AFTER_MS,
  });
}

/** Keys of which there are none are not kept. */
function add(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** One file on its way to the disk. */
class Body {
  readonly #bytes: ReadableStream<Uint8Array> | null;
  readonly #clock: Clock;
  /** That have come. */
  bytesCount = 0;

  constructor(bytes: ReadableStream<Uint8Array> | null, clock: Clock) {
    this.#bytes = bytes;
    this.#clock = clock;
  }

  /** A chunk is asked for when the one before is written: the sender waits for the disk. */
  async write(file: string): Promise<void> {
    const handle = await open(file, 'wx');
    try {
      // Leaving the loop cancels the stream, so that the edge stops reading the socket.
      for await (const chunk of readable(this.#bytes, this.#clock)) {
        this.bytesCount += chunk.byteLength;
        if (this.bytesCount > MESSAGE_MEDIA_BYTES_MAX) throw tooLarge();
        await handle.writeFile(chunk);
      }
    } finally {
      await handle.close();
    }
    if (this.bytesCount === 0) throw new AppError('VALIDATION_ERROR', 'The file is empty.');
  }
}

async function* readable(
  bytes: ReadableStream<Uint8Array> | null,
  clock: Clock,
): AsyncIterable<Uint8Array> {
  const reader = bytes?.getReader();
  if (reader === undefined) return;
  let isLate = false;
  // A read that waits is over with it.
  const deadline = clock.setTimer(() => {
    isLate = true;
    reader.cancel().catch(() => undefined);
  }, UPLOAD_MS_MAX);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (error instanceof AppError) throw error;
        // The client left in the middle: nobody reads the answer, and it is no defect of ours to be logged as one.
        throw new AppError('VALIDATION_ERROR', 'The file ended too early.', { cause: error });
      });
      if (isLate) throw new AppError('VALIDATION_ERROR', 'The file took too long to come.');
      if (done) return;
      yield value;
    }
  } finally {
    deadline.cancel();
    // What is left when somebody stopped in the middle; of a stream that is over this is nothing.
    await reader.cancel().catch(() => undefined);
  }
}

export function tooLarge(): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The file is too large.', {
    details: { bytesMax: MESSAGE_MEDIA_BYTES_MAX },
  });
}
