import type { Position, Publication, SubscriptionHandler } from './broker.ts';

type News = { epoch: string; publications: readonly Publication[] };

/** A subscriber; until it knows its position, what comes is kept for it. */
export class ChannelReader {
  readonly #handler: SubscriptionHandler;
  #told: Position | undefined;
  #early: News[] = [];

  constructor(handler: SubscriptionHandler) {
    this.#handler = handler;
  }

  /** Undefined before `begin`. */
  get told(): Position | undefined {
    return this.#told;
  }

  /** From here on it is told everything after this position, once. */
  begin(position: Position): void {
    this.#told = position;
    for (const news of this.#early.splice(0)) this.tell(news);
  }

  /** What it was told already, it is not told again. */
  tell(news: News): void {
    const told = this.#told;
    if (told === undefined) {
      this.#early.push(news);
      return;
    }
    const isSameLog = told.epoch === news.epoch || told.offset === 0;
    const fresh = news.publications.filter(({ offset }) => !isSameLog || offset > told.offset);
    const last = fresh.at(-1);
    if (last === undefined) return;
    const position = { epoch: news.epoch, offset: last.offset };
    this.#told = position;
    // Of another log nobody knows what it has of this one.
    const hasHole = fresh[0]?.offset !== told.offset + 1;
    if (isSameLog && !hasHole) this.#handler.onPublications(news.epoch, fresh);
    else this.#handler.onGap(position);
  }

  /** The log ends before what was told: it has lost something, and what comes now is other than what was told. True if so. */
  rewind(position: Position): boolean {
    const isBefore =
      this.#told?.epoch === position.epoch && position.offset < (this.#told?.offset ?? 0);
    if (!isBefore) return false;
    this.#told = position;
    this.#handler.onGap(position);
    return true;
  }

  /** What lies before this position cannot be told any more. */
  skipTo(position: Position): void {
    if (this.#told === undefined) return;
    if (this.#told.epoch === position.epoch && this.#told.offset >= position.offset) return;
    this.#told = position;
    this.#handler.onGap(position);
  }
}

/** The subscribers of one channel on this server. What one of them throws is told to `failed`, and reaches nobody else. */
export class LiveChannel {
  readonly #failed: (error: unknown) => void;
  readonly #readers = new Set<ChannelReader>();
  #changes = 0;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  get isEmpty(): boolean {
    return this.#readers.size === 0;
  }

  /** Grows with everything that is told. */
  get changes(): number {
    return this.#changes;
  }

  /** What every subscriber that has begun was told; infinity while there is none. */
  get leastToldOffset(): number {
    const told = [...this.#readers].map((reader) => reader.told?.offset ?? Infinity);
    return Math.min(...told, Infinity);
  }

  add(reader: ChannelReader): void {
    this.#readers.add(reader);
  }

  remove(reader: ChannelReader): void {
    this.#readers.delete(reader);
  }

  /** Nothing is told within this call: whoever subscribes learns its position first. */
  begin(reader: ChannelReader, position: Position): void {
    setImmediate(() => {
      if (this.#readers.has(reader)) this.#attempt(() => reader.begin(position));
    });
  }

  clear(): void {
    this.#readers.clear();
  }

  /** True when the log has lost what some subscriber was told. */
  rewind(position: Position): boolean {
    let hasLost = false;
    for (const reader of [...this.#readers])
      this.#attempt(() => {
        if (reader.rewind(position)) hasLost = true;
      });
    return hasLost;
  }

  skipTo(position: Position): void {
    this.#changes += 1;
    for (const reader of [...this.#readers]) this.#attempt(() => reader.skipTo(position));
  }

  /** In the order of the commits. */
  tell(news: News): void {
    this.#changes += 1;
    for (const reader of [...this.#readers]) this.#attempt(() => reader.tell(news));
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed(error);
    }
  }
}
