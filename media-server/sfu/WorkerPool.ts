import { AppError } from '@stagedoor/contracts/errors';
import { assert } from '@stagedoor/service-kit/assert';
import { type Clock, sleep, type Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { setLogEventListeners } from 'mediasoup';
import { chooseWorker } from './placement.ts';
import { SfuWorker, type WorkerSocket } from './SfuWorker.ts';

/** Often enough to place viewers well, seldom enough to cost an idle server nothing. */
const CPU_SAMPLE_INTERVAL_MS = 2_000;
/**
 * A worker that lets so many samples pass without an answer hangs: it is killed, so that its rooms can move. Counted and not
 * timed, because this process may have slept itself.
 */
const UNANSWERED_SAMPLES_MAX = 5;
/** Somebody who needs a worker while all are down waits this long: a new process takes 50 ms. */
const WORKER_WAIT_MS = 5_000;
/** The kernel may hold a dead process's port for a moment; the wait between two tries doubles from the first to the last. */
const RESTART_DELAY_FIRST_MS = 25;
const RESTART_DELAY_LAST_MS = 2_000;

export type WorkerPoolOptions = {
  workerCount: number;
  listenIp: string;
  announcedAddress: string | undefined;
  /** The first worker's port; the others follow it. 0: any free ports. */
  rtcPort: number;
  workerBin: string | undefined;
  /** With this many consumers a worker counts as full. */
  consumersFull: number;
  clock: Clock;
  log: Logger;
};

/**
 * The worker processes of this machine, one per place. A place whose process dies is empty until a new process listens on the
 * same port, which is tried at once and then again and again for as long as the pool is open.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #places: (SfuWorker | undefined)[];
  readonly #waiting = new Set<(worker: SfuWorker) => void>();
  readonly #closing = new AbortController();
  readonly #restarts = new Set<Promise<void>>();
  #diedListener: ((worker: SfuWorker) => void) | undefined;
  #sampler: Timer | undefined;
  #isClosed = false;

  private constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#places = new Array<SfuWorker | undefined>(options.workerCount).fill(undefined);
  }

  /** Resolves when all workers listen. Throws WorkerStartError or RtcPortError; then no process is left. */
  static async create(options: WorkerPoolOptions): Promise<WorkerPool> {
    assert(options.workerCount >= 1, 'a pool has at least one worker');
    const pool = new WorkerPool(options);
    pool.#passOnLogs();
    const starts = pool.#places.map((_place, index) => pool.#start(index));
    const failure = (await Promise.allSettled(starts)).find((one) => one.status === 'rejected');
    if (failure !== undefined) {
      await pool.close();
      throw failure.reason;
    }
    pool.#sampler = options.clock.setRepeating(() => pool.#sample(), CPU_SAMPLE_INTERVAL_MS);
    return pool;
  }

  /** The workers that run. */
  get workers(): readonly SfuWorker[] {
    return this.#places.filter((worker) => worker !== undefined && !worker.isClosed) as SfuWorker[];
  }

  get workerCount(): number {
    return this.#places.length;
  }

  /** The one listener for workers that died. It is called before anything else can use the worker. */
  onDied(listener: (worker: SfuWorker) => void): void {
    this.#diedListener = listener;
  }

  /**
   * The worker for one more peer, see `chooseWorker`. Waits up to 5 s for a worker when all are down.
   * Rejects with MEDIA_UNAVAILABLE when none comes, and ROOM_FULL when all are as full as they may be.
   */
  async choose(preferred: readonly SfuWorker[]): Promise<SfuWorker> {
    if (this.workers.length === 0) await this.#waitForWorker();
    const alive = this.workers;
    const chosen = chooseWorker(
      alive,
      preferred.filter((worker) => alive.includes(worker)),
      this.#options.consumersFull,
    );
    if (chosen === undefined) {
      throw new AppError('ROOM_FULL', 'The media server is full.', {
        retryAfterMs: CPU_SAMPLE_INTERVAL_MS,
      });
    }
    chosen.countPlacement();
    return chosen;
  }

  /** Ends all processes and waits for them. */
  async close(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#sampler?.cancel();
      this.#closing.abort(new AppError('MEDIA_UNAVAILABLE', 'The media server is stopping.'));
    }
    await Promise.all(this.#restarts);
    const workers = this.#places.splice(0);
    await Promise.all(workers.map((worker) => worker?.close()));
  }

  async #start(index: number): Promise<void> {
    const { listenIp, announcedAddress, rtcPort, workerBin, clock, log } = this.#options;
    const port = rtcPort === 0 ? 0 : rtcPort + index;
    const socket: WorkerSocket = { listenIp, announcedAddress, port };
    const worker = await SfuWorker.create({ index, socket, workerBin, clock });
    if (this.#isClosed) {
      await worker.close();
      return;
    }
    this.#places[index] = worker;
    worker.onDied((error) => this.#handleDied(worker, error));
    log.debug({ worker: index, pid: worker.pid, port }, 'media worker runs');
    for (const resolve of this.#waiting) resolve(worker);
    this.#waiting.clear();
  }

  #handleDied(worker: SfuWorker, error: Error): void {
    const { log } = this.#options;
    log.error({ worker: worker.index, pid: worker.pid, error }, 'media worker died');
    this.#places[worker.index] = undefined;
    if (this.#isClosed) return;
    this.#diedListener?.(worker);
    const restart = this.#restart(worker.index).finally(() => this.#restarts.delete(restart));
    this.#restarts.add(restart);
  }

  async #restart(index: number): Promise<void> {
    const { clock, log } = this.#options;
    for (let delayMs = RESTART_DELAY_FIRST_MS; !this.#isClosed; delayMs *= 2) {
      try {
        await this.#start(index);
        return;
      } catch (error) {
        log.warn({ worker: index, error }, 'cannot start the media worker again yet');
      }
      try {
        await sleep(clock, Math.min(delayMs, RESTART_DELAY_LAST_MS), this.#closing.signal);
      } catch (error) {
        log.debug({ worker: index, error }, 'no more tries, the pool closes');
        return;
      }
    }
  }

  #waitForWorker(): Promise<SfuWorker> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        timer.cancel();
        this.#waiting.delete(succeed);
        this.#closing.signal.removeEventListener('abort', fail);
      };
      const succeed = (worker: SfuWorker): void => {
        finish();
        resolve(worker);
      };
      const fail = (): void => {
        finish();
        reject(new AppError('MEDIA_UNAVAILABLE', 'No media worker runs.'));
      };
      const timer = this.#options.clock.setTimer(fail, WORKER_WAIT_MS);
      this.#waiting.add(succeed);
      this.#closing.signal.addEventListener('abort', fail);
      if (this.#isClosed) fail();
    });
  }

  #sample(): void {
    const { log } = this.#options;
    for (const worker of this.workers) {
      if (worker.unansweredCount >= UNANSWERED_SAMPLES_MAX) {
        log.error({ worker: worker.index, pid: worker.pid }, 'media worker hangs, killing it');
        worker.kill();
        continue;
      }
      worker.sampleCpu().catch((error: unknown) => {
        log.debug({ worker: worker.index, error }, 'cannot measure the media worker');
      });
    }
  }

  /** What mediasoup and its workers have to say. Its listeners are global: with two pools in one process the newest gets it. */
  #passOnLogs(): void {
    const { log } = this.#options;
    setLogEventListeners({
      onwarn: (namespace, text) => log.debug({ namespace }, text),
      onerror: (namespace, text, error) => {
        // Workers complain about the closed channel when they are told to end, and what goes wrong at the start is in its error.
        if (this.#isClosed || this.#sampler === undefined) log.debug({ namespace, error }, text);
        else log.warn({ namespace, error }, text);
      },
    });
  }
}
