import type { UserId } from '@stagedoor/contracts/ids';
import { STATUS, type Status } from './presence-status.ts';

/** Who is on one server, and how: nobody in it is offline. */
export type People = ReadonlyMap<UserId, Status>;

/**
 * Who is where: this server's people and those of the others. A person is as lively as on the server where they are liveliest. Nothing
 * is added up beforehand: servers are few, and looking into each costs less than keeping sums of everybody right.
 */
export class PresenceTable {
  readonly #onChanged: (userId: UserId) => void;
  readonly #own = new Map<UserId, Status>();
  readonly #others = new Map<string, Map<UserId, Status>>();

  /** `onChanged`: something was told of this person; as a whole they may be as they were. */
  constructor(onChanged: (userId: UserId) => void) {
    this.#onChanged = onChanged;
  }

  get own(): People {
    return this.#own;
  }

  /** On all other servers; who is on two of them counts twice. */
  get othersCount(): number {
    let count = 0;
    for (const people of this.#others.values()) count += people.size;
    return count;
  }

  of(serverId: string): People {
    return this.#others.get(serverId) ?? new Map();
  }

  statusOf(userId: UserId): Status {
    let liveliest: Status = this.#own.get(userId) ?? STATUS.offline;
    for (const people of this.#others.values()) {
      if (liveliest === STATUS.online) break;
      const status = people.get(userId) ?? STATUS.offline;
      if (status > liveliest) liveliest = status;
    }
    return liveliest;
  }

  setOwn(userId: UserId, status: Status): void {
    this.#set(this.#own, userId, status);
  }

  set(serverId: string, userId: UserId, status: Status): void {
    const people = this.#others.get(serverId) ?? new Map<UserId, Status>();
    this.#others.set(serverId, people);
    this.#set(people, userId, status);
  }

  /** These and nobody else are on the server. */
  replace(serverId: string, people: Map<UserId, Status>): void {
    const before = this.of(serverId);
    this.#others.set(serverId, people);
    for (const [userId, status] of people)
      if (before.get(userId) !== status) this.#onChanged(userId);
    for (const userId of before.keys()) if (!people.has(userId)) this.#onChanged(userId);
  }

  /** The server is gone with everybody on it. Answers with those who are nowhere any more. */
  forget(serverId: string): UserId[] {
    const before = this.of(serverId);
    this.#others.delete(serverId);
    for (const userId of before.keys()) this.#onChanged(userId);
    return [...before.keys()].filter((userId) => this.statusOf(userId) === STATUS.offline);
  }

  #set(people: Map<UserId, Status>, userId: UserId, status: Status): void {
    if ((people.get(userId) ?? STATUS.offline) === status) return;
    if (status === STATUS.offline) people.delete(userId);
    else people.set(userId, status);
    this.#onChanged(userId);
  }
}
