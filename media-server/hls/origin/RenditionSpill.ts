import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '@stagedoor/service-kit/logger';
import { type SpilledRange, SpillFile } from './SpillFile.ts';

/** A new file is begun here: an old one can only be deleted as a whole, so this is what is kept too long, at most. */
const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** What spill files are called, so that those of a process that was killed are known for what they are. */
export const SPILL_FILE_SUFFIX = '.dvr';

/** The segments of one rendition on disk, in files that follow each other. */
export class RenditionSpill {
  readonly #folder: string;
  readonly #log: Logger;
  #file: SpillFile | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(folder: string, log: Logger) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Rejects when the disk takes nothing; later calls try again, with a file of their own. */
  append(bytes: Uint8Array): Promise<SpilledRange> {
    const range = this.#last.then(() => this.#append(bytes));
    this.#last = range.catch(() => undefined);
    return range;
  }

  /** Files are deleted when their ranges are released. */
  close(): void {
    this.#isClosed = true;
    this.#last = this.#last.then(() => this.#seal());
  }

  async #append(bytes: Uint8Array): Promise<SpilledRange> {
    if (this.#isClosed) throw new Error('the rendition is closed');
    try {
      if (this.#file !== undefined && this.#file.sizeBytes >= FILE_BYTES_MAX) this.#seal();
      this.#file ??= await this.#create();
      return await this.#file.append(bytes);
    } catch (error) {
      this.#seal();
      throw error;
    }
  }

  async #create(): Promise<SpillFile> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.#folder, `${randomUUID()}${SPILL_FILE_SUFFIX}`);
    return SpillFile.create(file, (err) =>
      this.#log.warn({ err }, 'a file of the DVR window could not be deleted'),
    );
  }

  #seal(): void {
    this.#file?.seal();
    this.#file = undefined;
  }
}
