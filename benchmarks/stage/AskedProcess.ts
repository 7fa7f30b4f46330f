import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BenchmarkContext } from '../runner/benchmark.ts';

/** What the edge needs, as infra/setup gives it to the server. */
const ENVIRONMENT = { ...process.env, UWS_HTTP_MAX_HEADERS_SIZE: '16384' };

/** A program in a process of its own that answers every request with one message, in order. */
export class AskedProcess<Request, Answer> {
  readonly #child: ChildProcess;
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: BenchmarkContext, program: URL) {
    const child = fork(program, {
      env: ENVIRONMENT,
      serialization: 'advanced',
    });
    this.#child = child;
    context.defer(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Rejects when the process ends instead. */
  ask(request: Request): Promise<Answer> {
    const answer = this.#last.then(() => this.#exchange(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  #exchange(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error('a process of the benchmark ended'));
      this.#child.once('exit', onExit);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', onExit);
        resolve(answer as Answer);
      });
      this.#child.send(request as object);
    });
  }
}
