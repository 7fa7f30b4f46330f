import { AppError } from '@stagedoor/contracts/errors';
import type { UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { PeopleDirectory } from '../roles.ts';

/** A changed name is seen on what is written so much later. */
const KEPT_MS = 60_000;
const ENTRIES_MAX = 20_000;

export type AuthorName = { username: string; displayName: string };

type Entry = { name: Promise<AuthorName>; atMs: number };

/** What people are called, looked up once a minute for each. */
export class Authors {
  readonly #people: PeopleDirectory;
  readonly #clock: Clock;
  /** Oldest first. */
  readonly #entries = new Map<UserId, Entry>();

  constructor(options: { people: PeopleDirectory; clock: Clock }) {
    this.#people = options.people;
    this.#clock = options.clock;
  }

  /** Rejects with AppError NOT_FOUND for an account that is gone, and as the directory does. */
  nameOf(userId: UserId): Promise<AuthorName> {
    const nowMs = this.#clock.monotonicMs();
    const known = this.#entries.get(userId);
    if (known !== undefined && nowMs - known.atMs < KEPT_MS) return known.name;
    const entry = { name: this.#find(userId), atMs: nowMs };
    this.#entries.delete(userId);
    this.#entries.set(userId, entry);
    // What was not found is asked for again.
    entry.name.catch(() => {
      if (this.#entries.get(userId) === entry) this.#entries.delete(userId);
    });
    this.#forgetOldest();
    return entry.name;
  }

  async #find(userId: UserId): Promise<AuthorName> {
    const person = (await this.#people.findPublicUsers([userId])).get(userId);
    if (person === undefined) throw new AppError('NOT_FOUND', 'There is no such account.');
    return { username: person.username, displayName: person.displayName };
  }

  #forgetOldest(): void {
    for (const userId of this.#entries.keys()) {
      if (this.#entries.size <= ENTRIES_MAX) return;
      this.#entries.delete(userId);
    }
  }
}
