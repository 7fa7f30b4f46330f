import type { OutboxOwner, OutboxStore, UnsentMessage } from '../chat/outbox-store.ts';
import type { Clock, Timer } from '../clock.ts';

/** A store that is silent for so long will not answer; sending does not wait for it. */
const STORE_PATIENCE_MS = 2_000;

/** What one person has not sent in one conversation, kept in a store that may fail or hang: then it is not kept. */
export class UnsentKeeper {
  readonly #owner: OutboxOwner;
  readonly #store: OutboxStore;
  readonly #clock: Clock;
  #patience: Timer | undefined;

  constructor(options: { owner: OutboxOwner; store: OutboxStore; clock: Clock }) {
    this.#owner = options.owner;
    this.#store = options.store;
    this.#clock = options.clock;
  }

  /** Calls back once, with what was written since then, oldest first; not at all after `close`. */
  load(sinceMs: number, onLoaded: (kept: readonly UnsentMessage[]) => void): void {
    const finish = (kept: readonly UnsentMessage[]): void => {
      if (this.#patience === undefined) return;
      this.close();
      onLoaded(kept);
    };
    this.#patience = this.#clock.setTimer(() => finish([]), STORE_PATIENCE_MS);
    this.#store.load(this.#owner, sinceMs).then(finish, (error: unknown) => {
      console.debug('stagedoor: unsent messages cannot be read', error);
      finish([]);
    });
  }

  /** Adds a message, or replaces the one with its id. */
  keep(message: UnsentMessage): void {
    this.#tryTo(this.#store.put(this.#owner, message));
  }

  forget(id: string): void {
    this.#tryTo(this.#store.remove(this.#owner, id));
  }

  close(): void {
    this.#patience?.cancel();
    this.#patience = undefined;
  }

  #tryTo(storing: Promise<void>): void {
    storing.catch((error: unknown) => {
      console.debug('stagedoor: an unsent message cannot be kept', error);
    });
  }
}
