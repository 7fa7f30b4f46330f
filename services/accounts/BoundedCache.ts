import type { Clock } from '@stagedoor/service-kit/clock';

type Entry<Value> = { value: Value; readAtMs: number };

/**
 * Values that were read from elsewhere, for a short time and at most so many; the least recently used one goes first.
 *
 * `load` of one key runs once however many ask at the same time. What was being read while the key was invalidated is
 * given to those who asked before, and not kept: the read may have begun before the change.
 */
export class BoundedCache<Value> {
  readonly #clock: Clock;
  readonly #ttlMs: number;
  readonly #entriesMax: number;
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #loading = new Map<string, Promise<Value>>();

  constructor(options: { clock: Clock; ttlMs: number; entriesMax: number }) {
    this.#clock = options.clock;
    this.#ttlMs = options.ttlMs;
    this.#entriesMax = options.entriesMax;
  }

  /** The cached value if it is fresh, else what `load` resolves. Rejects as `load` does, and keeps nothing then. */
  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const entry = this.find(key, this.#ttlMs);
    if (entry !== undefined) return entry.value;
    const running = this.#loading.get(key);
    if (running !== undefined) return running;
    const loading = load();
    this.#loading.set(key, loading);
    try {
      const value = await loading;
      if (this.#loading.get(key) === loading) this.set(key, value);
      return value;
    } finally {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    }
  }

  /** What was read at most `ageMsMax` ago; for callers that prefer an old answer to none. */
  find(key: string, ageMsMax: number): { value: Value } | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || this.#clock.monotonicMs() - entry.readAtMs >= ageMsMax)
      return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, readAtMs: this.#clock.monotonicMs() });
    if (this.#entries.size <= this.#entriesMax) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      break;
    }
  }

  invalidate(key: string): void {
    this.#entries.delete(key);
    this.#loading.delete(key);
  }

  invalidateAll(): void {
    this.#entries.clear();
    this.#loading.clear();
  }

  get entriesCount(): number {
    return this.#entries.size;
  }
}
