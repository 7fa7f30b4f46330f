import { Worker } from 'node:worker_threads';
import { AppError } from '@stagedoor/contracts/errors';
import { assertUnreachable } from '@stagedoor/service-kit/assert';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type {
  BroadcastEvent,
  FromPackagerThread,
  PackagerAnswer,
  PackagerRequest,
  PackagerThreadData,
  ThreadReport,
  ToPackagerThread,
} from './packager-messages.ts';
import type { RecordingReport } from './recording-tap.ts';
import { createBell, ring } from './rounds.ts';
import { leastLevelOf } from './ThreadLog.ts';

/** How often the thread is asked how it is, while it runs. */
const REPORT_INTERVAL_MS = 2_000;
/** A thread that lets so many questions pass hangs. Counted and not timed, because this process may have slept itself. */
const UNANSWERED_REPORTS_MAX = 5;
/** For the files of recordings; what is not on disk then is as after a crash, which they survive. */
const STOP_TIMEOUT_MS = 1_000;
/** A thread that lived this long died of something else than its start: the next one is started at once again. */
const STABLE_AFTER_MS = 10_000;
/** Between starts of threads that die young; doubles from the first to the last. */
const RESTART_DELAY_FIRST_MS = 50;
const RESTART_DELAY_LAST_MS = 5_000;

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void };

export type PackagerThreadOptions = {
  clock: Clock;
  log: Logger;
  onEvents: (events: readonly BroadcastEvent[]) => void;
  /** A defect in one broadcast: it is gone there, and is to be opened again. */
  onBroadcastFailed: (broadcastId: string) => void;
  onRecordingReport: (recordingId: string, report: RecordingReport) => void;
  /** The thread died with everything in it. */
  onDied: () => void;
  /** After `onDied`: a new thread takes messages, and knows nothing. */
  onRestarted: () => void;
  /** What the thread runs; the packager unless given. */
  program?: URL;
};

const PACKAGER_PROGRAM = new URL('./packager-worker.ts', import.meta.url);

/**
 * The packager thread, from the main thread: started with the first message, started again when it dies, killed when it hangs.
 *
 * States: idle → running ⇄ dead (waits for its restart) → closed. Messages to a dead thread are dropped: `onRestarted` is the time to
 * say everything anew. Messages that wait in it when it dies are lost with their events.
 */
export class PackagerThread {
  readonly #options: PackagerThreadOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #bell = createBell();
  #worker: Worker | undefined;
  #state: 'idle' | 'running' | 'dead' | 'closed' = 'idle';
  #startedAtMs = 0;
  #restartDelayMs = RESTART_DELAY_FIRST_MS;
  #restart: Timer | undefined;
  #reporter: Timer | undefined;
  #report: ThreadReport | undefined;
  #unansweredCount = 0;
  #requestsCount = 0;
  #restartsCount = 0;

  constructor(options: PackagerThreadOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** The newest, at most about 2 s old. Undefined while no thread runs. */
  get report(): ThreadReport | undefined {
    return this.#report;
  }

  /** Threads that died. */
  get restartsCount(): number {
    return this.#restartsCount;
  }

  post(message: Exclude<ToPackagerThread, { requestId: number }>): void {
    if (this.#state === 'idle') this.#start();
    this.#worker?.postMessage(message);
    // Reports come several times a second, and may wait for the next round.
    if (message.type !== 'sender-report') ring(this.#bell);
  }

  /** Rejects with MEDIA_UNAVAILABLE when the thread is dead or dies, or cannot do it. */
  async request(request: PackagerRequest): Promise<unknown> {
    const worker = this.#worker;
    if (worker === undefined) throw new AppError('MEDIA_UNAVAILABLE', 'No packager runs.');
    this.#requestsCount += 1;
    const requestId = this.#requestsCount;
    return await new Promise((resolve, reject) => {
      this.#pending.set(requestId, { resolve, reject });
      worker.postMessage({ ...request, requestId } satisfies ToPackagerThread);
      if (request.type !== 'report') ring(this.#bell);
    });
  }

  /** Ends a thread that does not answer, or to see what happens then: it counts as died. */
  kill(): void {
    this.#reporter?.cancel();
    void this.#worker?.terminate();
  }

  /** Lets recordings be written, for a second at most, and ends the thread. Closing twice does nothing. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#restart?.cancel();
    this.#reporter?.cancel();
    const worker = this.#worker;
    if (worker !== undefined) {
      let timer: Timer | undefined;
      await Promise.race([
        // A thread that dies now is what was wanted.
        this.request({ type: 'stop' }).catch(() => undefined),
        new Promise<void>((resolve) => {
          timer = this.#options.clock.setTimer(resolve, STOP_TIMEOUT_MS);
        }),
      ]);
      timer?.cancel();
    }
    this.#worker = undefined;
    this.#rejectPending();
    await worker?.terminate();
  }

  #start(): void {
    const { clock, log, program = PACKAGER_PROGRAM } = this.#options;
    const workerData: PackagerThreadData = { logLevel: leastLevelOf(log), bell: this.#bell };
    const worker = new Worker(program, { name: 'packager', workerData });
    this.#worker = worker;
    this.#state = 'running';
    this.#startedAtMs = clock.monotonicMs();
    this.#unansweredCount = 0;
    this.#reporter = clock.setRepeating(() => this.#askReport(), REPORT_INTERVAL_MS);
    worker.on('message', (message: FromPackagerThread) => {
      if (this.#worker === worker) this.#handle(message);
    });
    worker.on('error', (error) => log.error({ error }, 'the packager thread failed'));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#handleDied();
    });
  }

  #handleDied(): void {
    const { clock, log } = this.#options;
    this.#worker = undefined;
    this.#report = undefined;
    this.#reporter?.cancel();
    this.#rejectPending();
    if (this.#state === 'closed') return;
    this.#state = 'dead';
    this.#restartsCount += 1;
    const livedMs = clock.monotonicMs() - this.#startedAtMs;
    const delayMs = livedMs >= STABLE_AFTER_MS ? 0 : this.#restartDelayMs;
    this.#restartDelayMs =
      livedMs >= STABLE_AFTER_MS
        ? RESTART_DELAY_FIRST_MS
        : Math.min(2 * this.#restartDelayMs, RESTART_DELAY_LAST_MS);
    log.error({ livedMs, delayMs }, 'the packager thread died, starting another');
    this.#restart = clock.setTimer(() => {
      this.#start();
      this.#options.onRestarted();
    }, delayMs);
    this.#options.onDied();
  }

  #handle(message: FromPackagerThread): void {
    switch (message.type) {
      case 'events':
        this.#options.onEvents(message.events);
        break;
      case 'broadcast-failed':
        this.#options.onBroadcastFailed(message.broadcastId);
        break;
      case 'recording-report':
        this.#options.onRecordingReport(message.recordingId, message.report);
        break;
      case 'log':
        this.#options.log[message.level](message.fields, message.text);
        break;
      case 'answer':
        this.#handleAnswer(message);
        break;
      default:
        assertUnreachable(message);
    }
  }

  #handleAnswer(answer: PackagerAnswer): void {
    const pending = this.#pending.get(answer.requestId);
    this.#pending.delete(answer.requestId);
    if (answer.isOk) pending?.resolve(answer.value);
    else pending?.reject(new AppError('MEDIA_UNAVAILABLE', answer.message));
  }

  #askReport(): void {
    if (this.#unansweredCount >= UNANSWERED_REPORTS_MAX) {
      this.#options.log.error('the packager thread hangs, killing it');
      this.kill();
      return;
    }
    this.#unansweredCount += 1;
    this.request({ type: 'report' }).then(
      (report) => {
        this.#unansweredCount = 0;
        this.#report = report as ThreadReport;
      },
      // It died, which is told elsewhere.
      () => undefined,
    );
  }

  #rejectPending(): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) {
      reject(new AppError('MEDIA_UNAVAILABLE', 'The packager stopped.'));
    }
  }
}
