import { TypedEmitter } from '../TypedEmitter.ts';
import { Conversation } from './Conversation.ts';
import { Inbox } from './Inbox.ts';

export type ConversationsEvents = {
  /** How many messages to this person are unseen, of all conversations. */
  unread: [count: number];
};

/** The direct messages of whoever is logged in. */
export class Conversations extends TypedEmitter<ConversationsEvents> {
  /** Messages to this person that are unseen; 0 while it is not known. */
  get unreadCount(): number {
    return 0;
  }

  /** The list of conversations; never throws, see `inbox.state`. */
  openInbox(): Inbox {
    return new Inbox();
  }

  /** One conversation; never throws, see `conversation.state`. */
  open(conversationId: string): Conversation {
    return new Conversation(conversationId);
  }

  /** The id of the conversation with somebody, made where there is none. Rejects with ApiError. */
  openWith(_userId: string): Promise<string> {
    return Promise.resolve('');
  }

  /** Nobody is at this client (away), or somebody is again (online). */
  setIdle(_isIdle: boolean): void {}
}
