/** Who wrote, and into which chat. */
export type OutboxOwner = { userId: string; room: string };

export type UnsentMessage = {
  id: string;
  text: string;
  replyTo: string | undefined;
  /** Milliseconds since the Unix epoch. */
  writtenAtMs: number;
};

/**
 * Keeps messages that the server has not stored yet. Everything may reject: whoever uses it goes on without what it would have kept.
 */
export interface OutboxStore {
  /** Those of this owner, oldest first. What anybody wrote before `sinceMs` is forgotten. */
  load(owner: OutboxOwner, sinceMs: number): Promise<UnsentMessage[]>;
  /** Adds a message, or replaces the one with its id. */
  put(owner: OutboxOwner, message: UnsentMessage): Promise<void>;
  remove(owner: OutboxOwner, messageId: string): Promise<void>;
}
