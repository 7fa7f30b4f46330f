import { spawn } from 'node:child_process';

/** What it says about a failure; its whole output may be megabytes. */
const OUTPUT_LENGTH_MAX = 2_000;

/** ffmpeg could not be started, failed, or took longer than it may. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError';
  /** There is none on this machine. */
  readonly isMissing: boolean;

  constructor(message: string, options: { isMissing?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.isMissing = options.isMissing ?? false;
  }
}

/** Runs ffmpeg to its end; it is killed after `deadlineMs`. Rejects with FfmpegError. */
export async function runFfmpeg(args: readonly string[], deadlineMs: number): Promise<void> {
  const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: deadlineMs,
    killSignal: 'SIGKILL',
  });
  // Whoever waits for it may be killed or lose its own parent; it must not go on alone.
  const endChild = (): void => void child.kill('SIGKILL');
  process.once('exit', endChild);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-OUTPUT_LENGTH_MAX);
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      const isMissing = cause.code === 'ENOENT';
      reject(new FfmpegError('ffmpeg cannot be started', { isMissing, cause }));
    });
    child.once('close', (code, signal) => {
      process.off('exit', endChild);
      if (code === 0) resolve();
      else reject(new FfmpegError(`ffmpeg ended with ${signal ?? code}: ${output.trim()}`));
    });
  });
}
