import type { Failure } from '../errors.ts';

/** Who wrote a message, as they were called then. */
export type ChatAuthor = {
  userId: string;
  username: string;
  displayName: string;
  badges: readonly ChatBadge[];
};

export type ChatBadge = 'creator' | 'moderator' | 'admin';

/**
 * How far one's own message is: `sending` (or waiting for the connection), `sent` (stored by the server), `failed` (refused, see
 * `failure`; it is sent again on demand). Messages of others are `sent`.
 */
export type ChatMessageStatus = 'sending' | 'sent' | 'failed';

export type ChatMessage = {
  /** Made by its author's client; stays the same from the first try on. */
  id: string;
  /** Its place in the chat; undefined while the server has not stored it, and where only this page shows it. */
  offset: number | undefined;
  /** Milliseconds since the Unix epoch by the server's clock; of one's own unsent message, when it was written. */
  atMs: number;
  author: ChatAuthor;
  /** Empty where it was removed. */
  text: string;
  /** When it was last edited, as `atMs`; undefined where it never was. */
  editedAtMs: number | undefined;
  /** The id of the message that this one answers. */
  replyTo: string | undefined;
  isOwn: boolean;
  /** It is shown as removed, without its text. */
  isRemoved: boolean;
  status: ChatMessageStatus;
  failure: Failure | undefined;
};

/** How one can react; each has a picture of its own. */
export const CHAT_REACTION_KINDS = ['heart', 'clap', 'laugh', 'wow', 'fire'] as const;
export type ChatReactionKind = (typeof CHAT_REACTION_KINDS)[number];
export type ChatReactionCounts = Readonly<Record<ChatReactionKind, number>>;

export type PinnedMessage = {
  messageId: string;
  /** Its place in the chat. */
  offset: number;
  author: ChatAuthor;
  text: string;
};

/** What the one who is logged in here may do in this chat. */
export type ChatPermissions = {
  /** False for visitors without an account, and for whoever is banned from this chat. */
  canSend: boolean;
  canModerate: boolean;
  canAppoint: boolean;
  /** Nothing is taken from this person until then (milliseconds since the Unix epoch); 0: no such time. */
  restrictedUntilMs: number;
  isBanned: boolean;
};

export type ChatState = {
  /**
   * - `joining`: not there yet; what is shown already stays.
   * - `joined`: what is published is shown as it comes.
   * - `reconnecting`: the connection is lost; sending waits and goes on by itself.
   * - `refused`: see `failure`; nothing more comes (the stream became private, or there is no such chat).
   * - `closed`: `close` was called.
   */
  phase: 'joining' | 'joined' | 'reconnecting' | 'refused' | 'closed';
  failure: Failure | undefined;
  /** Oldest first; one's own unsent ones last. A new array whenever it changes. */
  messages: readonly ChatMessage[];
  /** Some messages before the first one shown can be loaded. */
  hasOlder: boolean;
  isLoadingOlder: boolean;
  pinned: PinnedMessage | undefined;
  slowModeSeconds: number;
  /** By slow mode the next message can be sent then (milliseconds since the Unix epoch); 0: at once. */
  nextSendAtMs: number;
  me: ChatPermissions;
  /** How people have reacted, in all; one's own taps are among it at once. Another object whenever it changes. */
  reactions: ChatReactionCounts;
  /** Those whom this chat's events called moderators while we were here, by user id. */
  moderators: ReadonlySet<string>;
};
