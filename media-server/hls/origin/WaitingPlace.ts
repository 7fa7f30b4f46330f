/** A request that waits; what it waits for is its owner's business. */
export interface Waiting {
  /** The client's address as limits count it. */
  readonly addressKey: string;
  /** Where it waits; undefined while it is on its way out, and after that. */
  place: WaitingPlace | undefined;
  /** It left, or was answered. */
  isGone: boolean;
}

/**
 * Requests that wait for the same thing, oldest first. A list and no set: thousands come and go several times a second, all
 * together, and the few that leave by themselves are only marked until the next look.
 */
export class WaitingPlace {
  #list: Waiting[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(waiting: Waiting): void {
    waiting.place = this;
    this.#list.push(waiting);
    this.#count += 1;
  }

  /** Nothing is kept of it after the next `take`. */
  remove(waiting: Waiting): void {
    if (waiting.place !== this) return;
    waiting.place = undefined;
    this.#count -= 1;
  }

  /** Takes out those for which `isTaken`, which is asked oldest first. */
  take(isTaken: (waiting: Waiting) => boolean): void {
    const stays: Waiting[] = [];
    const list = this.#list;
    // What is added meanwhile comes behind those that stay.
    this.#list = stays;
    for (const waiting of list) {
      if (waiting.place !== this) continue;
      if (isTaken(waiting)) this.remove(waiting);
      else stays.push(waiting);
    }
  }
}
