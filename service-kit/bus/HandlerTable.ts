import type { Logger } from '../logger.ts';
import type { NotificationHandler } from './bus.ts';

/** The handlers of one bus by topic, called so that none can hurt another. */
export class HandlerTable {
  readonly #log: Logger;
  readonly #byTopic = new Map<string, Set<{ handler: NotificationHandler }>>();
  #size = 0;
  #failures = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Handlers of all topics together. */
  get size(): number {
    return this.#size;
  }

  /** How often a handler threw. */
  get failures(): number {
    return this.#failures;
  }

  has(topic: string): boolean {
    return this.#byTopic.has(topic);
  }

  /** Returns a function that removes the handler; calling it again does nothing. */
  add(topic: string, handler: NotificationHandler): () => void {
    // The same function may be added twice, and each is removed by itself.
    const entry = { handler };
    const entries = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, entries);
    entries.add(entry);
    this.#size += 1;
    return () => {
      if (!entries.delete(entry)) return;
      this.#size -= 1;
      if (entries.size === 0 && this.#byTopic.get(topic) === entries) this.#byTopic.delete(topic);
    };
  }

  /** Calls the topic's handlers. A handler that is removed meanwhile is not called any more. */
  deliver(topic: string, bytes: Uint8Array, isOwn: boolean): void {
    const entries = this.#byTopic.get(topic);
    if (entries === undefined) return;
    const meta = { topic, isOwn };
    for (const entry of [...entries]) {
      if (!entries.has(entry)) continue;
      try {
        const result: unknown = entry.handler(bytes, meta);
        // An async function passes for a handler; its failure must not end the process.
        if (result instanceof Promise) result.catch((error) => this.#failed(topic, error));
      } catch (error) {
        this.#failed(topic, error);
      }
    }
  }

  clear(): void {
    this.#byTopic.clear();
    this.#size = 0;
  }

  #failed(topic: string, error: unknown): void {
    this.#failures += 1;
    this.#log.error({ topic, error }, 'a notification handler failed');
  }
}
