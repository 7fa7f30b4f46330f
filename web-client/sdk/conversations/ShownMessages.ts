import { sameList } from '../chat/StateView.ts';
import { isSameState } from '../media/same-state.ts';
import type { DirectMessage, MessageMedia } from './conversations-state.ts';
import type { StoredMedia, StoredMessage } from './conversations-wire.ts';
import type { MediaLinks } from './MediaLinks.ts';
import type { MessageLog } from './MessageLog.ts';
import type { MessageOutbox } from './MessageOutbox.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

export type ShownMessagesOptions = {
  ownUserId: string;
  log: MessageLog;
  outbox: MessageOutbox;
  links: MediaLinks;
};

/** What a page shows of a conversation: what is stored, then what is not. What did not change stays the same objects. */
export class ShownMessages {
  readonly #options: ShownMessagesOptions;
  #shown = new Map<string, DirectMessage>();
  #list: readonly DirectMessage[] = [];

  constructor(options: ShownMessagesOptions) {
    this.#options = options;
  }

  /** As of now. Another array whenever it changes. */
  get list(): readonly DirectMessage[] {
    const { log, outbox } = this.#options;
    const before = this.#shown;
    this.#shown = new Map();
    const list = [
      ...log.messages.map((message) => this.#keep(this.#stored(message), before)),
      ...outbox.messages
        .filter(({ clientId }) => !log.hasOwn(clientId))
        .map((message) => this.#keep(this.#outgoing(message), before)),
    ];
    this.#list = sameList(list, this.#list);
    return this.#list;
  }

  #keep(message: DirectMessage, shown: ReadonlyMap<string, DirectMessage>): DirectMessage {
    const before = shown.get(message.clientId);
    const media =
      before?.media && message.media && isSameState(before.media, message.media)
        ? before.media
        : message.media;
    const after = { ...message, media };
    const kept = before !== undefined && isSameState(before, after) ? before : after;
    this.#shown.set(kept.clientId, kept);
    return kept;
  }

  #stored(stored: StoredMessage): DirectMessage {
    const { messageId, seq, atMs, senderId, text, kind, isRemoved, isSeen, isDelivered } = stored;
    const isOwn = senderId === this.#options.ownUserId;
    const ownStatus = isDelivered ? 'delivered' : 'sent';
    return {
      // What the other one's client made could be the id of one's own message too; the server's is nobody else's.
      clientId: isOwn ? stored.clientId : messageId,
      ...{ messageId, seq, atMs, senderId, isOwn, text, kind, isRemoved },
      editedAtMs: stored.editedAtMs || undefined,
      media: stored.media && this.#mediaOf(stored.media, isOwn ? stored.clientId : undefined),
      status: isSeen ? 'seen' : isOwn ? ownStatus : 'delivered',
      ...{ uploadedShare: undefined, failure: undefined },
    };
  }

  #outgoing(message: OutgoingMessage): DirectMessage {
    const { clientId, text, writtenAtMs, file, previewUrl, status, failure } = message;
    const media = file && mediaOfFile(file, previewUrl);
    return {
      ...{ clientId, messageId: undefined, seq: undefined, atMs: writtenAtMs },
      ...{ senderId: this.#options.ownUserId, isOwn: true, text, media },
      ...{ kind: media === undefined ? 'text' : 'media', isRemoved: false },
      ...{ status, uploadedShare: message.uploadedShare, failure },
    };
  }

  /** What this page sent itself is on this device already. */
  #mediaOf(
    { type, mediaId, url, width, height }: StoredMedia,
    ownClientId: string | undefined,
  ): MessageMedia {
    const { outbox, links } = this.#options;
    const preview = ownClientId === undefined ? undefined : outbox.previewOf(ownClientId);
    if (preview !== undefined) return { type, url: preview, width, height };
    if (mediaId === undefined) return { type, url, width, height };
    const link = links.linkOf(mediaId);
    return { type, url: link?.url ?? '', previewUrl: link?.previewUrl, width, height };
  }
}

/** The kind of media that a file says to be; undefined for what is no picture, sound or video. */
export function mediaTypeOf({ type }: Blob): MessageMedia['type'] | undefined {
  const [kind] = type.split('/');
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : undefined;
}

function mediaOfFile(file: Blob, url: string): MessageMedia {
  return { type: mediaTypeOf(file) ?? 'image', url, width: 0, height: 0 };
}
