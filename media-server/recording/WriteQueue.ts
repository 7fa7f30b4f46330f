import type { GrowingFile } from './GrowingFile.ts';

type Job = { bytes: number; run: () => Promise<void> };

/**
 * Does what it is told in order, one thing at a time, off the event loop.
 *
 * States: open → failed. After a failure nothing is appended any more and nothing is kept in memory; files are still closed.
 */
export class WriteQueue {
  readonly #onFailure: (error: unknown) => void;
  readonly #jobs: Job[] = [];
  #queuedBytes = 0;
  #bytesWritten = 0;
  #hasFailed = false;
  #running: Promise<void> | undefined;

  constructor(options: { onFailure: (error: unknown) => void }) {
    this.#onFailure = options.onFailure;
  }

  /** In memory, not on disk yet. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** Of all files together. */
  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  append(file: GrowingFile, chunks: readonly Uint8Array[]): void {
    if (this.#hasFailed) return;
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    this.#add({
      bytes,
      run: async () => {
        if (this.#hasFailed) return;
        await file.append(chunks);
        this.#bytesWritten += bytes;
      },
    });
  }

  close(file: GrowingFile): void {
    this.#add({ bytes: 0, run: () => file.close() });
  }

  /** Resolves when nothing is waiting to be done. Does not reject: failures go to `onFailure`. */
  async drained(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  #add(job: Job): void {
    this.#jobs.push(job);
    this.#queuedBytes += job.bytes;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
      try {
        await job.run();
      } catch (error) {
        this.#fail(error);
      }
      this.#jobs.shift();
      this.#queuedBytes -= job.bytes;
    }
    this.#running = undefined;
  }

  #fail(error: unknown): void {
    const isFirst = !this.#hasFailed;
    this.#hasFailed = true;
    if (isFirst) this.#onFailure(error);
  }
}
