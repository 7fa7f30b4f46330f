import type { Position, Publication, SubscriptionHandler } from './broker.ts';

/** Waits for its position: what comes meanwhile is kept. */
type Reader = {
  handler: SubscriptionHandler;
  toldOffset: number | undefined;
  early: { epoch: string; publications: readonly Publication[] }[];
};

/** The subscribers of one channel on this server. */
export class LiveChannel {
  readonly #readers = new Set<Reader>();

  get isEmpty(): boolean {
    return this.#readers.size === 0;
  }

  /** What every subscriber that has begun was told; infinity while there is none. */
  get leastToldOffset(): number {
    return Math.min(...[...this.#readers].map(({ toldOffset }) => toldOffset ?? Infinity));
  }

  /** Nothing is told before `begin`. Answers how it ends; ending twice does nothing. */
  add(handler: SubscriptionHandler): () => void {
    const reader: Reader = { handler, toldOffset: undefined, early: [] };
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** From here on it is told everything after this position, once. What came early is told after this turn. */
  begin(handler: SubscriptionHandler, position: Position): void {
    for (const reader of this.#readers) {
      if (reader.handler !== handler || reader.toldOffset !== undefined) continue;
      reader.toldOffset = position.offset;
      const early = reader.early.splice(0);
      if (early.length === 0) return;
      // Whoever subscribes learns its position first.
      reader.toldOffset = undefined;
      setImmediate(() => {
        reader.toldOffset = position.offset;
        for (const { epoch, publications } of [...early, ...reader.early.splice(0)])
          if (this.#readers.has(reader)) tell(reader, epoch, publications);
      });
      return;
    }
  }

  /** What lies before this position cannot be told any more to those who were not told it. */
  skipTo(position: Position, failed: (error: unknown) => void): void {
    for (const reader of [...this.#readers]) {
      if (reader.toldOffset === undefined || reader.toldOffset >= position.offset) continue;
      reader.toldOffset = position.offset;
      try {
        reader.handler.onGap(position);
      } catch (error) {
        failed(error);
      }
    }
  }

  /** In the order of the commits. What a subscriber throws is told to `failed` and reaches nobody else. */
  tell(
    epoch: string,
    publications: readonly Publication[],
    failed: (error: unknown) => void,
  ): void {
    for (const reader of [...this.#readers]) {
      if (reader.toldOffset === undefined) {
        reader.early.push({ epoch, publications });
        continue;
      }
      try {
        tell(reader, epoch, publications);
      } catch (error) {
        failed(error);
      }
    }
  }
}

function tell(reader: Reader, epoch: string, publications: readonly Publication[]): void {
  const told = reader.toldOffset ?? 0;
  const fresh = publications.filter(({ offset }) => offset > told);
  const last = fresh.at(-1);
  if (last === undefined) return;
  reader.toldOffset = last.offset;
  reader.handler.onPublications(epoch, fresh);
}
