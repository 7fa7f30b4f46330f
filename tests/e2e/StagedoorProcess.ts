import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mediasoupWorkerBin } from '../setup/services.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const READY_LINE = /https?:\/\/[^\s]+/;
const OUTPUT_KEPT_CHARS = 20_000;

export type StartServerOptions = {
  /** Kept between two processes of one test; a temporary one, removed on stop, unless given. */
  dataFolder?: string;
  environment?: Record<string, string>;
};

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it checks.
export type ApiAnswer = { status: number; data: any; code: string | undefined };

/** The whole server as its users run it: one process on free ports with its own data folder. */
export class StagedoorProcess {
  readonly url: string;
  readonly dataFolder: string;
  readonly #child: ChildProcess;
  readonly #output: { text: string };
  readonly #isTemporary: boolean;

  private constructor(parts: {
    url: string;
    dataFolder: string;
    child: ChildProcess;
    output: { text: string };
    isTemporary: boolean;
  }) {
    this.url = parts.url;
    this.dataFolder = parts.dataFolder;
    this.#child = parts.child;
    this.#output = parts.output;
    this.#isTemporary = parts.isTemporary;
  }

  /** Resolves when the server says that it is ready; rejects with its output if it ends before. */
  static async start(options: StartServerOptions = {}): Promise<StagedoorProcess> {
    const dataFolder =
      options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'stagedoor-test-')));
    const child = spawn(process.execPath, ['stagedoor.ts'], {
      cwd: REPOSITORY,
      env: {
        ...process.env,
        UWS_HTTP_MAX_HEADERS_SIZE: '16384',
        MEDIASOUP_WORKER_BIN: await mediasoupWorkerBin(),
        STAGEDOOR_PORT: '0',
        STAGEDOOR_RTC_PORT: '0',
        STAGEDOOR_DATA_DIR: dataFolder,
        STAGEDOOR_LOG_FORMAT: 'json',
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { text: '' };
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          output.text = `${output.text}${line}\n`.slice(-OUTPUT_KEPT_CHARS);
          const found = line.startsWith('{') ? null : READY_LINE.exec(line);
          if (found) resolve(found[0]);
        });
      }
      child.once('exit', (code) =>
        reject(new Error(`the server ended with ${code}:\n${output.text}`)),
      );
    });
    return new StagedoorProcess({
      url,
      dataFolder,
      child,
      output,
      isTemporary: options.dataFolder === undefined,
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it printed so far, the newest part. */
  get output(): string {
    return this.#output.text;
  }

  /** Asks it to stop and answers its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { exitCode } = this.#child;
    if (exitCode === null && this.#child.signalCode === null) {
      const exited = once(this.#child, 'exit');
      this.#child.kill(signal);
      await exited;
    }
    if (this.#isTemporary) await rm(this.dataFolder, { recursive: true, force: true });
    return this.#child.exitCode;
  }

  /** Calls the REST API; resolves with status, data and the error's code. */
  async call(
    method: string,
    route: string,
    options: { token?: string; body?: object } = {},
  ): Promise<ApiAnswer> {
    const response = await fetch(`${this.url}/api/v1${route}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const answer = (await response.json()) as { data?: unknown; error?: { code: string } };
    return { status: response.status, data: answer.data, code: answer.error?.code };
  }
}
