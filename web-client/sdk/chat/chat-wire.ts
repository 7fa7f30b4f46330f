import { stagedoor } from '@stagedoor/contracts/wire';
import type {
  ChatPublications,
  ChatReactions,
  RequestResult,
  Wire,
} from '../connection/wire-codec.ts';
import {
  CHAT_REACTION_KINDS,
  type ChatAuthor,
  type ChatBadge,
  type ChatMessage,
  type ChatReactionCounts,
  type ChatReactionKind,
  type PinnedMessage,
} from './chat-state.ts';

/** Where somebody is in a chat's log; nothing was seen of it while `offset` is 0. */
export type ChatPosition = { epoch: string; offset: number };

export type ChatFrame = ChatPublications;
export type ChatJoined = RequestResult<'joinChat'>;
export type ChatPage = RequestResult<'readChatHistory'>;
export type Publication = ChatFrame['publications'][number];
export type MessageEdited = Wire<stagedoor.ChatMessageEdited.$Properties>;
export type ChatMember = NonNullable<ChatJoined['me']>;

type WireAuthor = Wire<stagedoor.ChatAuthor.$Properties> | null;

const WIRE_KINDS: Record<ChatReactionKind, stagedoor.ChatReactionKind> = {
  heart: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_HEART,
  clap: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_CLAP,
  laugh: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_LAUGH,
  wow: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_WOW,
  fire: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_FIRE,
};

const BADGES: readonly ChatBadge[] = ['creator', 'moderator', 'admin'];

/** Those that this client knows; a newer server may have others. */
export function badgesOf(badges: readonly string[]): ChatBadge[] {
  return BADGES.filter((badge) => badges.includes(badge));
}

function authorOf(author: WireAuthor): ChatAuthor {
  return {
    userId: author?.userId ?? '',
    username: author?.username ?? '',
    displayName: author?.displayName ?? '',
    badges: badgesOf(author?.badges ?? []),
  };
}

/** The message that was published; undefined where it was something else. */
export function messageOf(
  { id, offset, atMs, event }: Publication,
  ownUserId: string | undefined,
): ChatMessage | undefined {
  const message = event?.message;
  if (!message) return undefined;
  const author = authorOf(message.author);
  return {
    id,
    offset,
    atMs,
    author,
    text: message.removed ? '' : message.text,
    editedAtMs: message.removed || message.editedAtMs === 0 ? undefined : message.editedAtMs,
    replyTo: message.removed || message.replyTo === '' ? undefined : message.replyTo,
    isOwn: author.userId === ownUserId,
    isRemoved: message.removed,
    status: 'sent',
    failure: undefined,
  };
}

/** The same message, as it was before it was ever edited. */
export function firstMessageOf(
  publication: Publication,
  ownUserId: string | undefined,
): ChatMessage | undefined {
  const message = messageOf(publication, ownUserId);
  if (message?.editedAtMs === undefined) return message;
  const text = publication.event?.message?.firstText ?? '';
  return { ...message, text, editedAtMs: undefined };
}

/** What a message is after an edit of it; itself where it was removed, or has been edited later. */
export function edited(
  message: ChatMessage,
  { text, editedAtMs }: { text: string; editedAtMs: number },
): ChatMessage {
  const isOver = message.isRemoved || (message.editedAtMs ?? 0) >= editedAtMs;
  return isOver ? message : { ...message, text, editedAtMs };
}

/** What is left of a message that was taken out. */
export function removed(message: ChatMessage): ChatMessage {
  return { ...message, text: '', editedAtMs: undefined, replyTo: undefined, isRemoved: true };
}

/** Kinds that this client does not know are left out. */
export function reactionCountsOf(wire: ChatReactions['totals']): ChatReactionCounts {
  const counts = CHAT_REACTION_KINDS.map((kind) => [
    kind,
    wire.find((each) => each.kind === WIRE_KINDS[kind])?.count ?? 0,
  ]);
  return Object.fromEntries(counts) as ChatReactionCounts;
}

export function wireKindOf(kind: ChatReactionKind): stagedoor.ChatReactionKind {
  return WIRE_KINDS[kind];
}

export function pinnedMessageOf(pinned: {
  messageId: string;
  author: WireAuthor;
  text: string;
  offset: number;
}): PinnedMessage {
  const { messageId, text, offset } = pinned;
  return { messageId, offset, author: authorOf(pinned.author), text };
}
