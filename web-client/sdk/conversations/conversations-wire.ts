import {
  MESSAGE_MEDIA_TYPES,
  MESSAGE_TYPES,
  type MessageView,
} from '@stagedoor/contracts/http/messages';
import type { RequestResult } from '../connection/wire-codec.ts';
import type { DirectMessage, MessageMedia } from './conversations-state.ts';

/** What is known of a message's media. `url` is where it is, if that is not here. */
export type StoredMedia = {
  type: MessageMedia['type'];
  /** Of an attachment that was uploaded here: an address of it is asked for. */
  mediaId: string | undefined;
  url: string;
  width: number;
  height: number;
};

/** A message as the server stored it, from wherever it came to this client. */
export type StoredMessage = {
  messageId: string;
  clientId: string;
  conversationId: string;
  seq: number;
  /** Milliseconds since the Unix epoch. */
  atMs: number;
  senderId: string;
  recipientId: string;
  text: string;
  media: StoredMedia | undefined;
  kind: DirectMessage['kind'];
  /** When it was made to say this; 0: it does since it was sent. Milliseconds since the Unix epoch. */
  editedAtMs: number;
  /** Who sent it, or whoever looks after the platform, took it away; nothing of what it said is left. */
  isRemoved: boolean;
  /** As of when it was told; either may have become true since. */
  isDelivered: boolean;
  isSeen: boolean;
};

/** Who has seen what: everything to them up to `upToSeq`, or with 0 that one message. */
export type Seen = {
  conversationId: string;
  readerId: string;
  upToSeq: number;
  messageId: string;
};

export type Edited = Pick<StoredMessage, 'conversationId' | 'messageId' | 'text' | 'editedAtMs'>;

export type Delivered = { conversationId: string; recipientId: string; upToSeq: number };

/** What is left of a message that was taken away. */
export function removed(message: StoredMessage): StoredMessage {
  return { ...message, text: '', media: undefined, editedAtMs: 0, isRemoved: true };
}

/** The message with what it says since it was edited; the same object where it says that, or something newer. */
export function edited(
  message: StoredMessage,
  { text, editedAtMs }: Pick<StoredMessage, 'text' | 'editedAtMs'>,
): StoredMessage {
  const isOld = message.isRemoved || editedAtMs <= message.editedAtMs;
  return isOld ? message : { ...message, text, editedAtMs };
}

/** A message just told of by the socket: nobody has got or seen it, as far as that says. */
export function messageOfWire(wire: RequestResult<'sendDirectMessage'>): StoredMessage {
  const { messageId, clientId, conversationId, seq, atMs, recipientId } = wire;
  const message: StoredMessage = {
    ...{ messageId, clientId, conversationId, seq, atMs, recipientId },
    senderId: wire.sender?.userId ?? '',
    text: wire.content,
    media: mediaOf({
      ...{ type: wire.mediaType, mediaId: wire.mediaId, url: wire.mediaUrl },
      ...{ width: wire.mediaWidth, height: wire.mediaHeight },
    }),
    kind: kindOf(wire.messageType),
    editedAtMs: wire.editedAtMs,
    ...{ isRemoved: false, isDelivered: false, isSeen: false },
  };
  return wire.isRemoved ? removed(message) : message;
}

export function messageOfView(view: MessageView): StoredMessage {
  const { messageId, clientId, conversationId, seq, senderId, recipientId } = view;
  return {
    ...{ messageId, clientId, conversationId, seq, senderId, recipientId },
    atMs: Date.parse(view.createdAt),
    text: view.content ?? '',
    media: mediaOf({
      ...{ type: view.mediaType ?? '', mediaId: view.mediaId ?? '', url: view.mediaUrl ?? '' },
      ...{ width: view.mediaWidth ?? 0, height: view.mediaHeight ?? 0 },
    }),
    kind: kindOf(view.messageType),
    editedAtMs: view.editedAt === undefined ? 0 : Date.parse(view.editedAt),
    isRemoved: view.isRemoved === true,
    isDelivered: view.deliveredAt !== null || view.isRead,
    isSeen: view.isRead,
  };
}

function mediaOf(wire: {
  type: string;
  mediaId: string;
  url: string;
  width: number;
  height: number;
}): StoredMedia | undefined {
  const type = MESSAGE_MEDIA_TYPES.find((known) => known === wire.type);
  if (type === undefined || (wire.mediaId === '' && wire.url === '')) return undefined;
  const mediaId = wire.mediaId === '' ? undefined : wire.mediaId;
  return { type, mediaId, url: wire.url, width: wire.width, height: wire.height };
}

/** What a newer server calls otherwise is shown as what it has: its text. */
function kindOf(type: string): DirectMessage['kind'] {
  return MESSAGE_TYPES.find((known) => known === type) ?? 'text';
}
