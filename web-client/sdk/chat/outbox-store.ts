/** Who wrote, and into which chat; of direct messages `room` is `conversation/` and the conversation's id. */
export type OutboxOwner = { userId: string; room: string };

export type UnsentMessage = {
  id: string;
  text: string;
  replyTo: string | undefined;
  /** Milliseconds since the Unix epoch. */
  writtenAtMs: number;
  /** What is sent with it, and what its upload was answered with, if that is done. */
  file?: Blob | undefined;
  mediaId?: string | undefined;
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
