import type { UserId } from '@stagedoor/contracts/ids';
import { type ChatFilters, TextFilters } from './TextFilters.ts';

/** Creators whose filters are kept compiled; the others' are compiled again with the next message. */
const CREATORS_MAX = 500;

type Entry = { stored: ChatFilters; compiled: TextFilters };

/** The filters of creators whose rooms are open here, compiled once for each change and not for each time that they are read. */
export class FilterBook {
  /** The one asked for longest ago is the first. */
  readonly #entries = new Map<UserId, Entry>();

  /** Those of this creator, as they are stored now. Throws AppError VALIDATION_ERROR where they cannot be compiled. */
  filtersOf(creatorId: UserId, stored: ChatFilters): TextFilters {
    const known = this.#entries.get(creatorId);
    const compiled =
      known !== undefined && isSame(known.stored, stored)
        ? known.compiled
        : new TextFilters(stored);
    this.#entries.delete(creatorId);
    this.#entries.set(creatorId, { stored, compiled });
    if (this.#entries.size > CREATORS_MAX) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return compiled;
  }
}

function isSame(one: ChatFilters, other: ChatFilters): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
