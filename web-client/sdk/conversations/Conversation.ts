import { TypedEmitter } from '../TypedEmitter.ts';
import type { ConversationState } from './conversations-state.ts';

export type ConversationEvents = { change: [state: ConversationState] };

export type NewDirectMessage = {
  text: string;
  /** A picture, sound or video; it is uploaded first. */
  file?: Blob | undefined;
};

/** One conversation with another person. Made by `Conversations.open`. */
export class Conversation extends TypedEmitter<ConversationEvents> {
  readonly conversationId: string;

  constructor(conversationId: string) {
    super();
    this.conversationId = conversationId;
  }

  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): ConversationState {
    return {
      ...{ phase: 'loading', failure: undefined, conversationId: this.conversationId },
      ...{ participant: undefined, presence: { status: 'unknown', lastSeenMs: undefined } },
      ...{ isTyping: false, messages: [], hasOlder: false, isLoadingOlder: false },
      ...{ isBlockedByMe: false, canSend: true, isOffline: false },
    };
  }

  /**
   * Shows the message at once, and sends it when it can be. Answers its client id. Throws RangeError where there is neither text nor a
   * file, or too much of it, RequestError where the conversation is closed or too much is unsent.
   */
  send(_message: NewDirectMessage): string {
    return '';
  }

  /** Sends a failed message again, under its client id. */
  retry(_clientId: string): void {}

  /** Takes away a failed message, or one whose attachment is not uploaded yet. */
  discard(_clientId: string): void {}

  /** Puts older messages before those shown. Where that fails nothing changes, and it can be asked for again. */
  loadOlder(): Promise<void> {
    return Promise.resolve();
  }

  /** The page is looked at: all that is shown is seen. Costs nothing where it was before. */
  markSeen(): void {}

  /** For every key stroke; the server is told no more often than needed. */
  setTyping(_isTyping: boolean): void {}

  /** Rejects with ApiError. */
  block(): Promise<void> {
    return Promise.resolve();
  }

  /** Rejects with ApiError. */
  unblock(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
