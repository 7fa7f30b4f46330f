import type { Logger } from '@stagedoor/service-kit/logger';
import type { LogEntry, LogResult } from '../history/publication-log.ts';
import {
  BrokerClosedError,
  BrokerUnavailableError,
  type NewPublication,
  type PublishResult,
} from './broker.ts';

/** One commit. More wait for the next, so that the first of a burst is not kept waiting by the last. */
const COMMIT_ENTRIES_MAX = 500;
const COMMIT_BYTES_MAX = 4 * 1024 * 1024;
/** What may wait for the disk: some seconds of a busy server. Beyond it publishers are told to come again. */
const WAITING_MAX = 20_000;
const WAITING_BYTES_MAX = 64 * 1024 * 1024;

/** What waits to be stored in all queues that share it. */
export class WaitingBudget {
  #count = 0;
  #bytes = 0;

  /** False where it is used up. */
  take(bytes: number): boolean {
    if (this.#count >= WAITING_MAX || this.#bytes + bytes > WAITING_BYTES_MAX) return false;
    this.#count += 1;
    this.#bytes += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#count -= 1;
    this.#bytes -= bytes;
  }
}

export type PublishQueueOptions = {
  log: Logger;
  budget: WaitingBudget;
  /** Stores all or none, no id of a channel twice among them; see PublicationLog. */
  append: (entries: readonly LogEntry[]) => Promise<LogResult[]>;
  /** After they are stored and before their publishers are answered. */
  onStored?: (entries: readonly LogEntry[], results: readonly LogResult[]) => Promise<void>;
};

type Waiting = {
  entry: LogEntry;
  resolve: (result: PublishResult) => void;
  reject: (error: Error) => void;
};

/**
 * Stores what is published in the order in which it comes. One commit is under way at a time, and everything that comes meanwhile goes
 * with the next: an idle queue stores at once, and the more is published the less each costs.
 */
export class PublishQueue {
  readonly #options: PublishQueueOptions;
  #waiting: Waiting[] = [];
  #committing: Promise<void> | undefined;

  constructor(options: PublishQueueOptions) {
    this.#options = options;
  }

  /** Rejects with BrokerUnavailableError when it is not stored or that cannot be known, and with BrokerClosedError. */
  publish(channel: string, publication: NewPublication): Promise<PublishResult> {
    if (!this.#options.budget.take(publication.bytes.byteLength))
      return Promise.reject(new BrokerUnavailableError('too much waits to be stored'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry: { channel, ...publication }, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  /** Rejects what waits, and resolves when the commit that is under way has ended. */
  async close(): Promise<void> {
    for (const { entry, reject } of this.#waiting.splice(0)) {
      this.#options.budget.giveBack(entry.bytes.byteLength);
      reject(new BrokerClosedError('the broker was closed'));
    }
    await this.#committing;
  }

  async #commitAll(): Promise<void> {
    // Everything that one burst of I/O brought goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commit(this.#takeBatch());
    this.#committing = undefined;
  }

  #takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entry } of this.#waiting) {
      bytes += entry.bytes.byteLength;
      if (count === COMMIT_ENTRIES_MAX || (count > 0 && bytes > COMMIT_BYTES_MAX)) break;
      count += 1;
    }
    const batch = this.#waiting.splice(0, count);
    for (const { entry } of batch) this.#options.budget.giveBack(entry.bytes.byteLength);
    return batch;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const { append, onStored, log } = this.#options;
    const groups = groupById(batch);
    const entries = groups.map(([first]) => first.entry);
    let results: LogResult[];
    try {
      results = await append(entries);
    } catch (error) {
      log.warn({ error, count: batch.length }, 'publications not stored');
      const unavailable = new BrokerUnavailableError('not stored', { cause: error });
      for (const { reject } of batch) reject(unavailable);
      return;
    }
    try {
      await onStored?.(entries, results);
    } catch (error) {
      // A defect of ours must not stop what others publish.
      log.error({ error }, 'subscribers were not told');
    }
    for (const [index, group] of groups.entries()) {
      const result = results[index] as LogResult;
      // Of two that came together with one id, the second is the duplicate.
      for (const [nth, { resolve }] of group.entries())
        resolve({ ...result, isDuplicate: result.isDuplicate || nth > 0 });
    }
  }
}

/** Those that are one publication, in the order of the first of each. */
function groupById(batch: readonly Waiting[]): [Waiting, ...Waiting[]][] {
  const byKey = new Map<string, [Waiting, ...Waiting[]]>();
  for (const one of batch) {
    // Neither has a control character.
    const key = `${one.entry.channel}\n${one.entry.id}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [one]);
    else same.push(one);
  }
  return [...byKey.values()];
}
