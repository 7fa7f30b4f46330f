import type { RequestResult } from '../connection/wire-codec.ts';
import type { ChatMessage } from './chat-state.ts';
import { type ChatPosition, edited } from './chat-wire.ts';
import { makeMessageId } from './message-id.ts';

export type PendingEditsOptions = {
  send: (
    message: ChatMessage,
    edit: { id: string; text: string },
  ) => Promise<RequestResult<'editChatMessage'>>;
  /** The server's wall clock. */
  nowMs: () => number;
  /** How far the timeline is. */
  position: () => ChatPosition;
  /** `over` gives something else now. */
  onChange: () => void;
};

type Pending = {
  text: string;
  editedAtMs: number;
  /** Where the server has stored it. */
  stored: ChatPosition | undefined;
};

/**
 * One's own edits that the timeline does not have yet: shown at once, until it has them, and taken back where the server refuses. Of
 * two edits of one message the later one is shown.
 */
export class PendingEdits {
  readonly #options: PendingEditsOptions;
  readonly #pending = new Map<string, Pending>();
  /** What was made of which messages last, so that what did not change stays the same objects. */
  #made: { of: readonly ChatMessage[]; messages: readonly ChatMessage[] } | undefined;
  readonly #shown = new Map<Pending, { of: ChatMessage; message: ChatMessage }>();

  constructor(options: PendingEditsOptions) {
    this.#options = options;
  }

  /** Resolves when the server has stored it; rejects as `send` does. */
  async edit(message: ChatMessage, text: string): Promise<void> {
    const { send, nowMs, position } = this.#options;
    const pending: Pending = { text, editedAtMs: nowMs(), stored: undefined };
    this.#set(message.id, pending);
    try {
      const { epoch, offset } = await send(message, { id: makeMessageId(), text });
      pending.stored = { epoch, offset };
      this.settle(position());
    } catch (error) {
      if (this.#pending.get(message.id) === pending) this.#set(message.id, undefined);
      throw error;
    }
  }

  /** These messages with the edits over them. */
  over(messages: readonly ChatMessage[]): readonly ChatMessage[] {
    if (this.#pending.size === 0) return messages;
    if (this.#made?.of !== messages) {
      this.#made = { of: messages, messages: messages.map((message) => this.#shownAs(message)) };
    }
    return this.#made.messages;
  }

  /** The timeline is there now: what was stored before is in it, or has been replaced since. */
  settle({ epoch, offset }: ChatPosition): void {
    for (const [messageId, { stored }] of this.#pending) {
      // What the server took without a place comes in no timeline.
      if (stored === undefined || stored.offset === 0) continue;
      if (stored.epoch !== epoch || stored.offset <= offset) this.#set(messageId, undefined);
    }
  }

  #shownAs(message: ChatMessage): ChatMessage {
    const pending = this.#pending.get(message.id);
    if (pending === undefined || message.isRemoved) return message;
    const known = this.#shown.get(pending);
    if (known?.of === message) return known.message;
    // Whatever the clocks say, it comes after what the message says now.
    const editedAtMs = Math.max(pending.editedAtMs, (message.editedAtMs ?? 0) + 1);
    const shown = edited(message, { text: pending.text, editedAtMs });
    this.#shown.set(pending, { of: message, message: shown });
    return shown;
  }

  #set(messageId: string, pending: Pending | undefined): void {
    const before = this.#pending.get(messageId);
    if (before !== undefined) this.#shown.delete(before);
    if (pending === undefined) this.#pending.delete(messageId);
    else this.#pending.set(messageId, pending);
    this.#made = undefined;
    this.#options.onChange();
  }
}
