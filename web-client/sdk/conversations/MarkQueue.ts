import type { Clock, Timer } from '../clock.ts';
import { reconnectDelayMs } from '../connection/backoff.ts';
import { isTemporary } from './outgoing-message.ts';

export type MarkQueueOptions = {
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** What comes within this time goes as one. */
  beatMs: number;
  /** False while there is no way to the server; `wake` tells that there is one again. */
  isPossible: () => boolean;
  send: (conversationId: string, upToSeq: number) => Promise<void>;
};

/**
 * Tells the server up to where something is true in conversations: one request per conversation and beat, one after another, again where
 * it could not be told, and never twice.
 */
export class MarkQueue {
  readonly #options: MarkQueueOptions;
  readonly #due = new Map<string, number>();
  readonly #told = new Map<string, number>();
  #timer: Timer | undefined;
  #isBusy = false;
  #failures = 0;
  #isClosed = false;

  constructor(options: MarkQueueOptions) {
    this.#options = options;
  }

  note(conversationId: string, upToSeq: number): void {
    const known = Math.max(this.#due.get(conversationId) ?? 0, this.#told.get(conversationId) ?? 0);
    if (upToSeq <= known) return;
    this.#due.set(conversationId, upToSeq);
    this.#schedule(this.#options.beatMs);
  }

  /** There is a way to the server (again). */
  wake(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#due.size > 0) this.#schedule(0);
  }

  /** What is not told by now is not told. */
  close(): void {
    this.#isClosed = true;
    this.#timer?.cancel();
    this.#due.clear();
  }

  #schedule(delayMs: number): void {
    if (this.#timer !== undefined || this.#isBusy || this.#isClosed) return;
    this.#timer = this.#options.clock.setTimer(() => {
      this.#timer = undefined;
      this.#sendNext();
    }, delayMs);
  }

  #sendNext(): void {
    const [next] = this.#due;
    if (next === undefined || this.#isBusy || !this.#options.isPossible()) return;
    const [conversationId, upToSeq] = next;
    this.#due.delete(conversationId);
    this.#isBusy = true;
    this.#options.send(conversationId, upToSeq).then(
      () => this.#handleTold(conversationId, upToSeq),
      (error: unknown) => this.#handleError(conversationId, upToSeq, error),
    );
  }

  #handleTold(conversationId: string, upToSeq: number): void {
    this.#isBusy = false;
    this.#failures = 0;
    this.#told.set(conversationId, upToSeq);
    this.#sendNext();
  }

  #handleError(conversationId: string, upToSeq: number, error: unknown): void {
    this.#isBusy = false;
    if (this.#isClosed) return;
    if (!isTemporary(error)) {
      console.debug('stagedoor: a mark was refused', error);
      this.#handleTold(conversationId, upToSeq);
      return;
    }
    this.#due.set(conversationId, Math.max(upToSeq, this.#due.get(conversationId) ?? 0));
    this.#failures += 1;
    const attempt = this.#failures + 1;
    const { random } = this.#options;
    const delayMs = reconnectDelayMs({ attempt, closeCode: undefined, random });
    this.#schedule(Math.max(error.retryAfterMs ?? 0, delayMs));
  }
}
