import type { UserId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';

/** What somebody is told of their conversations. */
export type ConversationNotification =
  | { directMessage: stagedoor.DirectMessage.$Properties }
  | { messagesSeen: stagedoor.MessagesSeen.$Properties }
  | { messagesDelivered: stagedoor.MessagesDelivered.$Properties }
  | { directMessageRemoved: stagedoor.DirectMessageRemoved.$Properties }
  | { directMessageEdited: stagedoor.DirectMessageEdited.$Properties }
  | { typingChanged: stagedoor.TypingChanged.$Properties };

/** The sessions of this server. */
export interface UserNotifier {
  /** Tells every session in which this account is logged in, now or when it resumes; nobody is no failure. The body is not changed afterwards. */
  notifyUser(userId: UserId, notification: ConversationNotification): void;
  /** The same to those that are connected now: what holds for a moment only is not kept for a session that resumes. */
  notifyUserNow(userId: UserId, notification: ConversationNotification): void;
}
