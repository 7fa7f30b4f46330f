import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { FinaliseResult } from './finalise-recording.ts';

const PROGRAM = fileURLToPath(new URL('./finaliser-process.ts', import.meta.url));
/**
 * A recording of ten hours is copied in a minute and looked through for pictures in a few; the pictures have deadlines of their
 * own. What takes longer hangs.
 */
const DEADLINE_MS = 30 * 60_000;
/** A process that is told to end does so at once, unless it copies; then it is killed. */
const END_MS = 200;

/** Finalising did not come to an end; the folder is as it was, and it can be done again. */
export class FinaliseError extends Error {
  override readonly name = 'FinaliseError';
}

/**
 * Finalises recordings in a process of their own, one at a time, in the order in which they are asked for.
 *
 * States: open → closed. Closing ends the running process: finalising is done again at the next start.
 */
export class RecordingFinaliser {
  readonly #clock: Clock;
  #last: Promise<unknown> = Promise.resolve();
  #child: ChildProcess | undefined;
  #isClosed = false;

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  /** Rejects with FinaliseError when the process failed, took too long, or this was closed. */
  finalise(folder: string): Promise<FinaliseResult> {
    const result = this.#last.then(() => this.#run(folder));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    if (child?.connected === true) child.disconnect();
    const timer = this.#clock.setTimer(() => child?.kill('SIGKILL'), END_MS);
    await this.#last;
    timer.cancel();
  }

  async #run(folder: string): Promise<FinaliseResult> {
    if (this.#isClosed) throw new FinaliseError('the server is stopping');
    const child = fork(PROGRAM, [folder], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#child = child;
    const timer = this.#clock.setTimer(() => child.kill('SIGKILL'), DEADLINE_MS);
    try {
      return await resultOf(child);
    } finally {
      timer.cancel();
      this.#child = undefined;
    }
  }
}

function resultOf(child: ChildProcess): Promise<FinaliseResult> {
  return new Promise((resolve, reject) => {
    let result: FinaliseResult | { outcome: 'failed'; message: string } | undefined;
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-1_000);
    });
    child.once('message', (message) => {
      result = message as typeof result;
    });
    child.once('error', (cause) => reject(new FinaliseError('no process to finalise', { cause })));
    child.once('close', (code, signal) => {
      if (result !== undefined && result.outcome !== 'failed') resolve(result);
      else if (result !== undefined) reject(new FinaliseError(result.message));
      else reject(new FinaliseError(`finalising ended with ${signal ?? code}: ${said.trim()}`));
    });
  });
}
