import type { Failure } from '../errors.ts';
import type { ConversationsDependencies, Way } from './conversations-dependencies.ts';
import { messageOfView, messageOfWire, type StoredMessage } from './conversations-wire.ts';
import { MessageOutbox } from './MessageOutbox.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

export type OutboxesOptions = {
  userId: string;
  dependencies: ConversationsDependencies;
  onSent: (stored: StoredMessage) => void;
  onRefused: (conversationId: string, failure: Failure) => void;
  onChange: () => void;
};

/** What one person has not sent yet, by conversation. It goes on being sent when the conversation is not looked at any more. */
export class Outboxes {
  readonly #options: OutboxesOptions;
  readonly #outboxes = new Map<string, { outbox: MessageOutbox; holderCount: number }>();
  #way: Way = 'none';

  constructor(options: OutboxesOptions) {
    this.#options = options;
  }

  /** Whoever holds one gives it back with `release`. */
  hold(conversationId: string): MessageOutbox {
    const known = this.#outboxes.get(conversationId);
    if (known !== undefined) {
      known.holderCount += 1;
      return known.outbox;
    }
    const outbox = this.#create(conversationId);
    this.#outboxes.set(conversationId, { outbox, holderCount: 1 });
    outbox.setWay(this.#way);
    outbox.start();
    return outbox;
  }

  release(conversationId: string): void {
    const held = this.#outboxes.get(conversationId);
    if (held === undefined) return;
    held.holderCount -= 1;
    this.#closeUnused(conversationId);
  }

  /** The server has this message. */
  confirm({ conversationId, clientId }: StoredMessage): void {
    this.#outboxes.get(conversationId)?.outbox.confirm(clientId);
  }

  setWay(way: Way): void {
    this.#way = way;
    for (const { outbox } of [...this.#outboxes.values()]) outbox.setWay(way);
  }

  close(): void {
    for (const { outbox } of this.#outboxes.values()) outbox.close();
    this.#outboxes.clear();
  }

  #create(conversationId: string): MessageOutbox {
    const { userId, dependencies, onSent, onRefused, onChange } = this.#options;
    const { store, blobUrls, clock, random, nowMs, api } = dependencies;
    return new MessageOutbox({
      owner: { userId, room: `conversation/${conversationId}` },
      ...{ store, blobUrls, clock, random, nowMs, onSent },
      send: (message, way) => this.#send(conversationId, message, way),
      upload: (file, progress) => api.upload(file, progress),
      onRefused: (failure) => onRefused(conversationId, failure),
      onChange: () => {
        onChange();
        this.#closeUnused(conversationId);
      },
    });
  }

  async #send(
    conversationId: string,
    { clientId, text: content, mediaId }: OutgoingMessage,
    way: 'socket' | 'rest',
  ): Promise<StoredMessage> {
    const { signal, api } = this.#options.dependencies;
    const message = { clientId, conversationId, content, ...(mediaId && { mediaId }) };
    return way === 'socket'
      ? messageOfWire(await signal.request('sendDirectMessage', message))
      : messageOfView(await api.send(message));
  }

  #closeUnused(conversationId: string): void {
    const held = this.#outboxes.get(conversationId);
    if (held === undefined || held.holderCount > 0 || !held.outbox.isEmpty) return;
    this.#outboxes.delete(conversationId);
    held.outbox.close();
  }
}
