import type { OutboxOwner, OutboxStore, UnsentMessage } from './outbox-store.ts';

type Kept = UnsentMessage & OutboxOwner;

/** For as long as the page lives. */
export class MemoryOutboxStore implements OutboxStore {
  readonly #kept = new Map<string, Kept>();

  async load({ userId, room }: OutboxOwner, sinceMs: number): Promise<UnsentMessage[]> {
    for (const [id, { writtenAtMs }] of this.#kept) {
      if (writtenAtMs < sinceMs) this.#kept.delete(id);
    }
    return [...this.#kept.values()]
      .filter((kept) => kept.userId === userId && kept.room === room)
      .sort((one, other) => one.writtenAtMs - other.writtenAtMs);
  }

  async put(owner: OutboxOwner, message: UnsentMessage): Promise<void> {
    // Deleted first, so that a message that is sent again comes last.
    this.#kept.delete(message.id);
    this.#kept.set(message.id, { ...owner, ...message });
  }

  async remove(_owner: OutboxOwner, messageId: string): Promise<void> {
    this.#kept.delete(messageId);
  }
}
