import type { Deadline } from '../DeadlineWheel.ts';
import type { FrameSink } from './FrameSink.ts';
import type { RequestName, ResponseBody } from './frames.ts';

/** A request that is being worked on. */
export type RunningRequest = {
  readonly id: number;
  readonly name: RequestName;
  readonly startedAtMs: number;
  /** Nobody waits for the result any more: what the request makes must be undone. */
  isAbandoned: boolean;
  /** The connection that gets the answer; undefined after a resume, until the client asks for it again. */
  replyTo: FrameSink | undefined;
  deadline: Deadline | undefined;
};

/** A request that was answered, kept for a client that did not get the answer. */
export type AnsweredRequest = {
  readonly id: number;
  readonly response: ResponseBody;
  /** The session's last notification when the answer was given: its place in the order of things. */
  readonly afterSeq: number;
  /** The connection on which the answer was sent, if any. */
  sentOn: FrameSink | undefined;
};

/**
 * What one session knows of its requests, so that none is executed twice: those that run, and the last `answersMax` that
 * were answered. Of older ones only the highest id is known.
 */
export class RequestMemory {
  readonly #answersMax: number;
  readonly #running = new Map<number, RunningRequest>();
  readonly #answered = new Map<number, AnsweredRequest>();
  #highestForgottenId = 0;

  constructor(answersMax: number) {
    this.#answersMax = answersMax;
  }

  get runningCount(): number {
    return this.#running.size;
  }

  findRunning(id: number): RunningRequest | undefined {
    return this.#running.get(id);
  }

  findAnswered(id: number): AnsweredRequest | undefined {
    return this.#answered.get(id);
  }

  /** The id is so old that its answer may have been forgotten. */
  mayBeForgotten(id: number): boolean {
    return id <= this.#highestForgottenId;
  }

  start(request: RunningRequest): void {
    this.#running.set(request.id, request);
  }

  /** The request does not run any more. */
  stop(request: RunningRequest): void {
    request.deadline?.cancel();
    this.#running.delete(request.id);
  }

  remember(answer: AnsweredRequest): void {
    this.#answered.set(answer.id, answer);
    if (this.#answered.size <= this.#answersMax) return;
    const [oldestId] = this.#answered.keys();
    if (oldestId === undefined) return;
    this.#answered.delete(oldestId);
    this.#highestForgottenId = Math.max(this.#highestForgottenId, oldestId);
  }

  /** Another connection takes over: it is answered what it asks for, and nothing else. */
  forgetConnection(): void {
    for (const request of this.#running.values()) request.replyTo = undefined;
    for (const answer of this.#answered.values()) answer.sentOn = undefined;
  }

  /** Marks everything that runs as unwanted, and forgets all. */
  abandonAll(): void {
    for (const request of this.#running.values()) {
      request.isAbandoned = true;
      request.deadline?.cancel();
    }
    this.#running.clear();
    this.#answered.clear();
  }
}
