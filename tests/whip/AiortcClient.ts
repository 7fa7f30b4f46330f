import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's own Python, for which `npm test` installs aiortc; another one that comes first in PATH does not have it. */
const PYTHON = '/usr/bin/python3';
const CLIENT = path.join(import.meta.dirname, 'aiortc_client.py');
/** Slow machines encode slowly; this is only where a test gives up. */
const PATIENCE_MS = 30_000;
const STDERR_KEPT_CHARS = 4_000;

type Answered = {
  event: 'answered';
  status: number;
  location: string | null;
  etag: string | null;
  retryAfter: string | null;
  body: string;
};
type Counts = {
  event: 'counts';
  state: string;
  sent: { audio?: number; video?: number };
  audio: number;
  video: number;
  width?: number;
  height?: number;
};
type ClientEvent =
  | Answered
  | Counts
  | { event: 'state'; state: string }
  | { event: 'deleted'; status: number };

/** A WHIP publisher or WHEP player in a process of its own, made of aiortc: neither ours nor a browser. */
export class AiortcClient {
  readonly #child: ChildProcess;
  readonly #events: ClientEvent[] = [];
  readonly #waiters = new Set<() => void>();
  #stderr = '';

  private constructor(args: readonly string[]) {
    if (!existsSync(PYTHON)) throw new Error(`no ${PYTHON}; npm test says how to install it`);
    this.#child = spawn(PYTHON, [CLIENT, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-STDERR_KEPT_CHARS);
    });
    this.#child.once('exit', () => this.#wake());
    if (this.#child.stdout === null) throw new Error('the client has no output');
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#events.push(JSON.parse(line) as ClientEvent);
      this.#wake();
    });
  }

  static publish(url: string, token: string, codec: 'h264' | 'vp8' = 'h264'): AiortcClient {
    return new AiortcClient(['publish', url, token, codec]);
  }

  static play(url: string, token = ''): AiortcClient {
    return new AiortcClient(['play', url, token]);
  }

  /** What the POST was answered. */
  async answered(): Promise<Answered> {
    return await this.#until('answer', () =>
      this.#events.find((one): one is Answered => one.event === 'answered'),
    );
  }

  async untilState(state: string): Promise<void> {
    await this.#until(`state ${state}`, () =>
      this.#events.find((one) => one.event === 'state' && one.state === state),
    );
  }

  /** Resolves when this many more frames of both kinds were decoded than now. */
  async untilFramesDecoded(count: { video: number; audio: number }): Promise<Counts> {
    const before = this.#lastCounts();
    return await this.#until(`${count.video} frames and ${count.audio} sounds`, () => {
      const now = this.#lastCounts();
      const isEnough =
        now !== undefined &&
        now.video - (before?.video ?? 0) >= count.video &&
        now.audio - (before?.audio ?? 0) >= count.audio;
      return isEnough ? now : undefined;
    });
  }

  /** Deletes the session; answers the status. */
  async delete(): Promise<number> {
    this.#child.stdin?.write('delete\n');
    const deleted = await this.#until('answer to DELETE', () =>
      this.#events.find((one) => one.event === 'deleted'),
    );
    return deleted.event === 'deleted' ? deleted.status : 0;
  }

  /** Gone without a word, as by a power cut. */
  async kill(): Promise<void> {
    await this.#stop('SIGKILL');
  }

  async close(): Promise<void> {
    await this.#stop('SIGTERM');
  }

  async #stop(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exited;
  }

  #lastCounts(): Counts | undefined {
    return this.#events.findLast((one): one is Counts => one.event === 'counts');
  }

  #wake(): void {
    for (const check of [...this.#waiters]) check();
  }

  #until<Found>(what: string, find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(check);
      };
      const fail = (why: string): void => {
        finish();
        const last = JSON.stringify(this.#events.slice(-3));
        reject(new Error(`no ${what}: ${why}; last ${last}\n${this.#stderr}`));
      };
      const timer = setTimeout(() => fail('it took too long'), PATIENCE_MS);
      const check = (): void => {
        const found = find();
        if (found !== undefined) {
          finish();
          resolve(found);
        } else if (this.#child.exitCode !== null) fail(`exit ${this.#child.exitCode}`);
      };
      this.#waiters.add(check);
      check();
    });
  }
}
