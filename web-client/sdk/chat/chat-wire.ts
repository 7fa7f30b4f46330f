import type { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatPublications, RequestResult, Wire } from '../connection/wire-codec.ts';
import type { ChatAuthor, ChatBadge, ChatMessage, PinnedMessage } from './chat-state.ts';

/** Where somebody is in a chat's log; nothing was seen of it while `offset` is 0. */
export type ChatPosition = { epoch: string; offset: number };

export type ChatFrame = ChatPublications;
export type ChatJoined = RequestResult<'joinChat'>;
export type ChatPage = RequestResult<'readChatHistory'>;
export type Publication = ChatFrame['publications'][number];
export type ChatMember = NonNullable<ChatJoined['me']>;

type WireAuthor = Wire<stagedoor.ChatAuthor.$Properties> | null;

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
    replyTo: message.removed || message.replyTo === '' ? undefined : message.replyTo,
    isOwn: author.userId === ownUserId,
    isRemoved: message.removed,
    status: 'sent',
    failure: undefined,
  };
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
