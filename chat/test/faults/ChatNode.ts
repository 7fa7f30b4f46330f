import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { NodeOptions } from './node-wire.ts';

const PROGRAM = new URL('./node-program.ts', import.meta.url);

/** A chat node in a process of its own. */
export class ChatNode {
  readonly #options: NodeOptions;
  #process: ChildProcess | undefined;
  #port: number | undefined;

  private constructor(options: NodeOptions) {
    this.#options = options;
  }

  /** Resolves when it takes connections. */
  static async start(options: NodeOptions): Promise<ChatNode> {
    const node = new ChatNode(options);
    await node.restart();
    return node;
  }

  /** Undefined while it does not run. */
  get port(): number | undefined {
    return this.#port;
  }

  /** Again after `kill`. It needs a Redis that answers; where it finds none it is started once more. */
  async restart(): Promise<void> {
    while (this.#port === undefined) {
      const child = fork(PROGRAM, [JSON.stringify(this.#options)]);
      this.#process = child;
      const ended = once(child, 'exit').then(() => undefined);
      const started = once(child, 'message').then(([message]) => message as { port: number });
      this.#port = (await Promise.race([started, ended]))?.port;
      void started.catch(() => undefined);
    }
  }

  /** As a crash. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    this.#port = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** It keeps its connections and says nothing, like a machine that hangs. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }
}
