import { assert } from '@stagedoor/service-kit/assert';
import type { NotificationBody } from './frames.ts';

/**
 * The notifications of one session that its client has not acknowledged, numbered from 1 without gaps. It keeps at most
 * `entriesMax`; when a client falls further behind the oldest go, and it can no longer resume from there.
 */
export class NotificationLog {
  readonly #entriesMax: number;
  #entries: NotificationBody[] = [];
  /** Acknowledged or dropped entries at the start of the array, cut off now and then and not each time. */
  #cutCount = 0;
  #lastSeq = 0;

  constructor(entriesMax: number) {
    this.#entriesMax = entriesMax;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** Notifications that are kept. */
  get size(): number {
    return this.#entries.length - this.#cutCount;
  }

  /** Returns the new notification's number. */
  append(body: NotificationBody): number {
    this.#entries.push(body);
    this.#lastSeq += 1;
    if (this.size > this.#entriesMax) this.#cut(1);
    return this.#lastSeq;
  }

  /** Forgets everything up to `seq`. A number that was never given or acknowledged before changes nothing. */
  acknowledge(seq: number): void {
    if (seq > this.#lastSeq) return;
    this.#cut(seq - this.#firstSeq + 1);
  }

  /** Whether a client that saw everything up to `seq` can get all that followed. */
  canReplayAfter(seq: number): boolean {
    return seq <= this.#lastSeq && seq >= this.#firstSeq - 1;
  }

  /** What followed `seq`, oldest first. Ask `canReplayAfter` before. */
  *after(seq: number): Generator<{ seq: number; body: NotificationBody }> {
    assert(this.canReplayAfter(seq), 'only what is kept can be replayed');
    const lastSeq = this.#lastSeq;
    for (let next = seq + 1; next <= lastSeq; next += 1) {
      const body = this.#entries[this.#cutCount + next - this.#firstSeq];
      if (body === undefined) return;
      yield { seq: next, body };
    }
  }

  clear(): void {
    this.#entries = [];
    this.#cutCount = 0;
  }

  get #firstSeq(): number {
    return this.#lastSeq - this.size + 1;
  }

  #cut(count: number): void {
    if (count <= 0) return;
    this.#cutCount += Math.min(count, this.size);
    if (this.#cutCount === this.#entries.length) {
      this.clear();
    } else if (this.#cutCount >= this.#entriesMax) {
      this.#entries = this.#entries.slice(this.#cutCount);
      this.#cutCount = 0;
    }
  }
}
