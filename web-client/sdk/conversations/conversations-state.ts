import type { Failure } from '../errors.ts';

/** The other person of a conversation, as they are called now. */
export type Participant = {
  id: string;
  /** Empty for an account that is gone. */
  username: string;
  displayName: string;
  profilePicUrl: string | undefined;
  isCreator: boolean;
};

export type Presence = {
  /** `unknown` until the server has said it. */
  status: 'online' | 'away' | 'offline' | 'unknown';
  /** Milliseconds since the Unix epoch; undefined: not known. */
  lastSeenMs: number | undefined;
};

export type MessageMedia = {
  type: 'image' | 'audio' | 'video';
  /**
   * What a page can show: a blob of this device while it is sent, an address that is good for an hour afterwards, or elsewhere. Empty
   * while the address is being asked for.
   */
  url: string;
  /** A smaller picture of it, where the server made one. */
  previewUrl?: string | undefined;
  /** Pixels; 0: not known. */
  width: number;
  height: number;
};

/**
 * How far a message of one's own is: `sending` (or waiting for the connection; see `uploadedShare` for its attachment), `sent` (stored),
 * `delivered` (at one of the other's clients), `seen`, `failed` (refused, see `failure`; it is sent again on demand). Messages of the
 * other one are `delivered` or `seen`.
 */
export type DirectMessageStatus = 'sending' | 'sent' | 'delivered' | 'seen' | 'failed';

export type DirectMessage = {
  /** Made by its author's client; stays the same from the first try on. The key of lists. */
  clientId: string;
  /** Undefined while the server has not stored it. */
  messageId: string | undefined;
  /** Its place in the conversation: grows, with gaps. Undefined while the server has not stored it. */
  seq: number | undefined;
  /** Milliseconds since the Unix epoch by the server's clock; of an unsent message, when it was written. */
  atMs: number;
  senderId: string;
  isOwn: boolean;
  /** Plain text; empty where there is only media. */
  text: string;
  media: MessageMedia | undefined;
  kind: 'text' | 'tip' | 'offer' | 'media' | 'system';
  /** When its text was changed last; undefined: it was not. Milliseconds since the Unix epoch. */
  editedAtMs?: number | undefined;
  /** Who sent it, or whoever looks after the platform, took it away: there is neither text nor media. */
  isRemoved?: boolean | undefined;
  status: DirectMessageStatus;
  /** 0 to 1 while an attachment is on its way; undefined otherwise. */
  uploadedShare: number | undefined;
  failure: Failure | undefined;
};

/** A line of the inbox. */
export type ConversationSummary = {
  conversationId: string;
  participant: Participant;
  presence: Presence;
  isTyping: boolean;
  /** What was said last; undefined: nothing yet. */
  lastMessage:
    | { text: string; mediaType: MessageMedia['type'] | undefined; isOwn: boolean; atMs: number }
    | undefined;
  unreadCount: number;
};

export type InboxState = {
  /** `refused`: see `failure`; nobody is logged in, or the server said no for good. */
  phase: 'loading' | 'ready' | 'refused';
  failure: Failure | undefined;
  /** The latest first. A new array whenever it changes. */
  conversations: readonly ConversationSummary[];
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Of all conversations, also those that are not loaded. */
  unreadCount: number;
};

export type ConversationState = {
  /** `refused`: see `failure` (there is no such conversation, or nobody is logged in). */
  phase: 'loading' | 'ready' | 'refused' | 'closed';
  failure: Failure | undefined;
  conversationId: string;
  participant: Participant | undefined;
  presence: Presence;
  /** The other one is writing. */
  isTyping: boolean;
  /** Oldest first; one's own unsent ones last. A new array whenever it changes. */
  messages: readonly DirectMessage[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  /** This account has blocked the other one. */
  isBlockedByMe: boolean;
  /** False where one of the two has blocked the other, or the conversation is closed. */
  canSend: boolean;
  /** The connection is lost; sending waits and goes on by itself. */
  isOffline: boolean;
};
