import type { Failure } from '../errors.ts';
import { Blocks } from './Blocks.ts';
import type { ConversationsDependencies, Way } from './conversations-dependencies.ts';
import { messageOfView, messageOfWire, type StoredMessage } from './conversations-wire.ts';
import { MarkQueue } from './MarkQueue.ts';
import { MediaLinks } from './MediaLinks.ts';
import { Outboxes } from './Outboxes.ts';
import { PresenceWatch } from './PresenceWatch.ts';
import { TypingPeople } from './TypingPeople.ts';
import { UnreadCount } from './UnreadCount.ts';

/** A burst of messages is one request; who waits for the second tick does not see the difference. */
const DELIVERED_BEAT_MS = 250;
/** Who scrolls, or gets a burst of messages while looking, tells it once. */
const SEEN_BEAT_MS = 100;

export type CorrespondenceOptions = {
  userId: string;
  dependencies: ConversationsDependencies;
  onSent: (stored: StoredMessage) => void;
  onRefused: (conversationId: string, failure: Failure) => void;
  onUnread: () => void;
  /** Something that a list or a conversation shows is different now. */
  onChange: () => void;
};

/** What lists and conversations of one person who is logged in share. Whoever logs in next begins with another one. */
export class Correspondence {
  readonly userId: string;
  readonly dependencies: ConversationsDependencies;
  readonly presence: PresenceWatch;
  readonly typing: TypingPeople;
  readonly links: MediaLinks;
  readonly blocks: Blocks;
  readonly outboxes: Outboxes;
  readonly unread: UnreadCount;
  /** What this client has, and what this person has seen. */
  readonly delivered: MarkQueue;
  readonly seen: MarkQueue;
  #way: Way = 'none';

  constructor(options: CorrespondenceOptions) {
    const { dependencies, onChange } = options;
    const { signal, api, clock, random, nowMs, resolveUrl } = dependencies;
    this.userId = options.userId;
    this.dependencies = dependencies;
    this.presence = new PresenceWatch({ signal, clock, random, onChange });
    this.typing = new TypingPeople({ clock, onChange });
    this.links = new MediaLinks({
      ...{ clock, nowMs, resolveUrl, onChange },
      ask: (mediaId) => api.mediaLink(mediaId),
    });
    this.blocks = new Blocks({ api, onChange });
    this.outboxes = new Outboxes(options);
    this.unread = new UnreadCount({
      ...{ clock, random, onChange: options.onUnread },
      read: () => api.unreadCount(),
    });
    this.delivered = new MarkQueue({
      ...{ clock, random, beatMs: DELIVERED_BEAT_MS },
      isPossible: () => this.#way === 'socket',
      send: async (conversationId, upToSeq) => {
        await signal.request('markMessagesDelivered', { conversationId, upToSeq });
      },
    });
    this.seen = new MarkQueue({
      ...{ clock, random, beatMs: SEEN_BEAT_MS },
      isPossible: () => this.#way !== 'none',
      send: (conversationId, upToSeq) => this.#markSeen(conversationId, upToSeq),
    });
  }

  get way(): Way {
    return this.#way;
  }

  setWay(way: Way): void {
    this.#way = way;
    this.outboxes.setWay(way);
    if (way !== 'socket') {
      this.presence.stop();
      this.typing.stopAll();
    }
    if (way === 'none') return;
    this.delivered.wake();
    this.seen.wake();
  }

  /** Answers the message as it is stored then. Rejects with RequestError or ApiError. */
  async edit(messageId: string, content: string): Promise<StoredMessage> {
    const { signal, api } = this.dependencies;
    return this.#way === 'socket'
      ? messageOfWire(await signal.request('editDirectMessage', { messageId, content }))
      : messageOfView(await api.edit(messageId, content));
  }

  async remove(messageId: string): Promise<void> {
    const { signal, api } = this.dependencies;
    if (this.#way === 'socket') await signal.request('removeDirectMessage', { messageId });
    else await api.remove(messageId);
  }

  close(): void {
    this.presence.stop();
    this.typing.stopAll();
    this.links.close();
    this.outboxes.close();
    this.unread.close();
    this.delivered.close();
    this.seen.close();
  }

  /** Only what was looked at: more may have come by the time that it can be told. */
  async #markSeen(conversationId: string, upToSeq: number): Promise<void> {
    const { signal, api } = this.dependencies;
    if (this.#way === 'socket') {
      await signal.request('markMessagesSeen', { conversationId, upToSeq });
      // Counted when it was looked at; a look from before that may have come between.
      this.unread.add(0);
    } else {
      await api.markSeen(conversationId, upToSeq);
      // Nobody tells of it without a session.
      this.unread.refreshSoon();
    }
  }
}
