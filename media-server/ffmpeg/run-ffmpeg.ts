import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** What it says about a failure; its whole output may be megabytes. */
const MESSAGE_LENGTH_MAX = 2_000;

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

export type FfmpegLimits = {
  /** It is killed after this long. */
  deadlineMs: number;
  /** What it may write to `pipe:1`; more fails. Nothing unless given. */
  outputBytesMax?: number;
  /** Runs with what others leave of the CPU. */
  isLowPriority?: boolean;
  /** Kills it. */
  signal?: AbortSignal;
};

/**
 * Runs ffmpeg to its end and answers what it wrote to `pipe:1`. `input` is what it reads from `pipe:0`: pieces, one after the
 * other, whose bytes must not change. Rejects with FfmpegError.
 */
export async function runFfmpeg(
  args: readonly string[],
  limits: FfmpegLimits,
  input?: readonly Uint8Array[],
): Promise<Uint8Array> {
  const { deadlineMs, outputBytesMax = 0, isLowPriority = false, signal } = limits;
  if (signal?.aborted) throw new FfmpegError('ffmpeg was not to be started any more');
  const child = spawn('ffmpeg', ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args], {
    stdio: [
      input === undefined ? 'ignore' : 'pipe',
      outputBytesMax === 0 ? 'ignore' : 'pipe',
      'pipe',
    ],
    timeout: deadlineMs,
    killSignal: 'SIGKILL',
  });
  const endChild = (): void => void child.kill('SIGKILL');
  // Whoever waits for it may be killed or lose its own parent; it must not go on alone.
  process.once('exit', endChild);
  signal?.addEventListener('abort', endChild, { once: true });
  if (isLowPriority) lowerPriority(child.pid);

  let message = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    message = (message + chunk.toString()).slice(-MESSAGE_LENGTH_MAX);
  });
  const output: Buffer[] = [];
  let outputBytes = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    outputBytes += chunk.byteLength;
    if (outputBytes > outputBytesMax) endChild();
    else output.push(chunk);
  });
  // It stops reading when it has what it needs; how it went is told by its end.
  child.stdin?.on('error', () => undefined);
  for (const piece of input ?? []) child.stdin?.write(piece);
  child.stdin?.end();

  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      const isMissing = cause.code === 'ENOENT';
      reject(new FfmpegError('ffmpeg cannot be started', { isMissing, cause }));
    });
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve();
      else reject(new FfmpegError(`ffmpeg ended with ${killedBy ?? code}: ${message.trim()}`));
    });
  }).finally(() => {
    process.off('exit', endChild);
    signal?.removeEventListener('abort', endChild);
  });
  return Buffer.concat(output);
}

/** Threads that it starts from now on inherit it. */
function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not let us: then it runs like everything else.
  }
}
