import type { Clock, Timer } from '../clock.ts';
import { reconnectDelayMs } from '../connection/backoff.ts';
import type { RequestResult } from '../connection/wire-codec.ts';
import { type Failure, RequestError, toFailure } from '../errors.ts';
import type { ChatAuthor, ChatMessage } from './chat-state.ts';
import { type ChatPosition, edited } from './chat-wire.ts';
import type { OutboxOwner, OutboxStore, UnsentMessage } from './outbox-store.ts';

/** Nobody wants to see sent now what they wrote longer ago. */
export const UNSENT_AGE_MAX_MS = 60 * 60 * 1_000;
/** Unsent messages of one person in one chat. */
export const UNSENT_MAX = 50;
/** A store that is silent for so long will not answer; sending does not wait for it. */
const STORE_PATIENCE_MS = 2_000;

export type OutboxOptions = {
  owner: OutboxOwner;
  store: OutboxStore;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** Milliseconds since the Unix epoch. */
  nowMs: () => number;
  /** How the owner is called now. */
  author: () => ChatAuthor;
  /** The server's log is known to have this message. */
  isStored: (messageId: string) => boolean;
  send: (message: ChatMessage) => Promise<RequestResult<'sendChatMessage'>>;
  /** The server stored a message. */
  onSent: (sent: RequestResult<'sendChatMessage'>) => void;
  /** The server refused one; it is tried again where that may help. */
  onRefused: (error: RequestError) => void;
  onChange: () => void;
};

/**
 * One person's messages in one chat that the timeline does not have yet. They are sent one after another, so that they keep their
 * order, and under the ids that they have from the start, so that trying again is harmless.
 *
 * A message: sending -> (stored) sent -> forgotten when the timeline has it; sending -> failed -> resend() -> sending, or discard(). One
 * that the server took and gave no place in the log stays sent here, as long as the outbox is there.
 * The outbox: start(), when the time is known; paused -> open() -> paused. Sending goes on only while it is open and what the store had
 * kept is there.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  /** Stored by the server, and not in the timeline yet. */
  #sent: { message: ChatMessage; position: ChatPosition }[] = [];
  /** Taken by the server, without a place in the log: only seen here. Oldest first. */
  #placeless: ChatMessage[] = [];
  #unsent: ChatMessage[] = [];
  #list: readonly ChatMessage[] | undefined = [];
  #isOpen = false;
  #isStarted = false;
  #isRestored = false;
  #isBusy = false;
  #isClosed = false;
  #failures = 0;
  #retry: Timer | undefined;
  #patience: Timer | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** In the order in which they are shown. Another array whenever it changes. */
  get messages(): readonly ChatMessage[] {
    const sent = this.#sent.map(({ message }) => message);
    this.#list ??= [...this.#placeless, ...sent, ...this.#unsent];
    return this.#list;
  }

  /** Takes over what the store kept of this owner; what is too old by `nowMs` is gone then. Idempotent. */
  start(): void {
    if (this.#isStarted || this.#isClosed) return;
    this.#isStarted = true;
    const { store, owner, clock, nowMs } = this.#options;
    this.#patience = clock.setTimer(() => this.#restore([]), STORE_PATIENCE_MS);
    store.load(owner, nowMs() - UNSENT_AGE_MAX_MS).then(
      (kept) => this.#restore(kept),
      (error: unknown) => {
        console.debug('stagedoor: unsent chat messages cannot be read', error);
        this.#restore([]);
      },
    );
  }

  add({ id, text, replyTo }: Pick<ChatMessage, 'id' | 'text' | 'replyTo'>): void {
    if (this.#unsent.length >= UNSENT_MAX) {
      throw new RequestError('too-many', 'LIMIT_EXCEEDED', `${UNSENT_MAX} messages are unsent`);
    }
    const message = this.#messageOf({ id, text, replyTo, writtenAtMs: this.#options.nowMs() });
    this.#keep(message);
    this.#setUnsent([...this.#unsent, message]);
    this.#sendNext();
  }

  /** Sends a failed message once more, as the last one. */
  resend(messageId: string): void {
    const failed = this.#find(messageId);
    if (failed?.status !== 'failed') return;
    const { nowMs, author } = this.#options;
    const message: ChatMessage = {
      ...{ ...failed, atMs: nowMs(), author: author() },
      ...{ status: 'sending', failure: undefined },
    };
    this.#keep(message);
    this.#setUnsent([...this.#unsent.filter(({ id }) => id !== messageId), message]);
    this.#sendNext();
  }

  /** Forgets a failed message. One that is being sent may be stored already. */
  discard(messageId: string): void {
    if (this.#find(messageId)?.status === 'failed') this.#drop(messageId);
  }

  /** The server took it and gave it no place in the log: it is only seen here. */
  isPlaceless(messageId: string): boolean {
    return this.#placeless.some(({ id }) => id === messageId);
  }

  /** Puts another text in the place of one that is only seen here. */
  amend(messageId: string, edit: { text: string; editedAtMs: number }): void {
    this.#placeless = this.#placeless.map((message) =>
      message.id === messageId ? edited(message, edit) : message,
    );
    this.#changed();
  }

  /** Takes away one that is only seen here; false where it is not. */
  takeBack(messageId: string): boolean {
    const kept = this.#placeless.filter(({ id }) => id !== messageId);
    if (kept.length === this.#placeless.length) return false;
    this.#placeless = kept;
    this.#changed();
    return true;
  }

  /** The chat is joined as the owner. */
  open(): void {
    this.#isOpen = true;
    this.#sendNext();
  }

  pause(): void {
    this.#isOpen = false;
  }

  /** Whatever the server wanted to be waited for is over. */
  retryNow(): void {
    this.#retry?.cancel();
    this.#retry = undefined;
    this.#sendNext();
  }

  /** The timeline has this message. */
  confirm(messageId: string): void {
    if (this.#find(messageId) !== undefined) this.#drop(messageId);
  }

  /** The timeline is there now: whatever was sent is in it, or in a part of the log that it does not show. */
  settle({ epoch, offset }: ChatPosition): void {
    const open = this.#sent.filter(({ position }) =>
      epoch === position.epoch ? position.offset > offset : offset === 0,
    );
    if (open.length === this.#sent.length) return;
    this.#sent = open;
    this.#changed();
  }

  /** Nothing can be sent from here. The store keeps the messages: a later visit may have more luck. */
  failAll(failure: Failure): void {
    this.#setUnsent(
      this.#unsent.map((message) =>
        message.status === 'failed' ? message : { ...message, status: 'failed', failure },
      ),
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#retry?.cancel();
    this.#patience?.cancel();
  }

  #restore(kept: readonly UnsentMessage[]): void {
    if (this.#isClosed || this.#isRestored) return;
    this.#patience?.cancel();
    this.#isRestored = true;
    const restored: ChatMessage[] = [];
    for (const message of kept.slice(-UNSENT_MAX)) {
      if (this.#options.isStored(message.id)) this.#unkeep(message.id);
      else if (this.#find(message.id) === undefined) restored.push(this.#messageOf(message));
    }
    if (restored.length > 0) this.#setUnsent([...restored, ...this.#unsent]);
    this.#sendNext();
  }

  #sendNext(): void {
    if (!this.#isOpen || !this.#isRestored || this.#isBusy || this.#isClosed) return;
    if (this.#retry !== undefined) return;
    const message = this.#unsent.find(({ status }) => status === 'sending');
    if (message === undefined) return;
    if (this.#isTooOldIn(message, 0)) {
      const failure = { code: 'DEADLINE_EXCEEDED', message: 'it could not be sent' } as const;
      this.#fail(message.id, failure);
      this.#sendNext();
      return;
    }
    this.#isBusy = true;
    this.#options.send(message).then(
      (sent) => this.#handleSent(message.id, sent),
      (error: unknown) => this.#handleError(message.id, error),
    );
  }

  #handleSent(messageId: string, sent: RequestResult<'sendChatMessage'>): void {
    this.#isBusy = false;
    this.#failures = 0;
    if (this.#isClosed) {
      this.#unkeep(messageId);
      return;
    }
    const message = this.#find(messageId);
    if (message !== undefined) {
      const { epoch, offset, atMs } = sent;
      this.#drop(messageId);
      const stored: ChatMessage = {
        ...{ ...message, offset: offset === 0 ? undefined : offset, atMs },
        ...{ status: 'sent', failure: undefined },
      };
      if (offset === 0) this.#placeless = [...this.#placeless, stored].slice(-UNSENT_MAX);
      else this.#sent = [...this.#sent, { message: stored, position: { epoch, offset } }];
      this.#changed();
    }
    this.#options.onSent(sent);
    this.#sendNext();
  }

  #handleError(messageId: string, error: unknown): void {
    this.#isBusy = false;
    if (!(error instanceof RequestError)) throw error;
    if (this.#isClosed) return;
    const message = this.#find(messageId);
    // With the session everything ended that was asked in it; the next join opens this outbox again.
    if (message?.status !== 'sending' || error.reason === 'session-lost') {
      this.#sendNext();
      return;
    }
    this.#options.onRefused(error);
    const delayMs = this.#retryDelayMs(error);
    if (delayMs === undefined || this.#isTooOldIn(message, delayMs)) {
      this.#failures = 0;
      this.#fail(messageId, toFailure(error));
    } else {
      this.#retry = this.#options.clock.setTimer(() => this.retryNow(), delayMs);
    }
    this.#sendNext();
  }

  /** Undefined where trying again does not help. */
  #retryDelayMs(error: RequestError): number | undefined {
    // A timeout lasts longer than anybody's patience; the person sees until when, and decides.
    const isHopeless = !error.isTemporary || error.code === 'CHAT_TIMED_OUT';
    const isWorthIt = error.reason === 'too-many' || error.code === 'NOT_IN_CHAT';
    if (error.reason === 'closed' || (isHopeless && !isWorthIt)) return undefined;
    this.#failures += 1;
    const attempt = this.#failures + 1;
    const { random } = this.#options;
    return Math.max(
      error.retryAfterMs,
      reconnectDelayMs({ attempt, closeCode: undefined, random }),
    );
  }

  #isTooOldIn({ atMs }: ChatMessage, delayMs: number): boolean {
    return this.#options.nowMs() + delayMs - atMs > UNSENT_AGE_MAX_MS;
  }

  #fail(messageId: string, failure: Failure): void {
    this.#unkeep(messageId);
    this.#setUnsent(
      this.#unsent.map((message) =>
        message.id === messageId ? { ...message, status: 'failed', failure } : message,
      ),
    );
  }

  #drop(messageId: string): void {
    this.#unkeep(messageId);
    this.#setUnsent(this.#unsent.filter(({ id }) => id !== messageId));
  }

  #find(messageId: string): ChatMessage | undefined {
    return this.#unsent.find(({ id }) => id === messageId);
  }

  #messageOf({ id, text, replyTo, writtenAtMs }: UnsentMessage): ChatMessage {
    return {
      ...{ id, offset: undefined, atMs: writtenAtMs, author: this.#options.author() },
      ...{ text, editedAtMs: undefined, replyTo, isOwn: true, isRemoved: false },
      ...{ status: 'sending', failure: undefined },
    };
  }

  #keep({ id, text, replyTo, atMs }: ChatMessage): void {
    const { store, owner } = this.#options;
    this.#tryToStore(store.put(owner, { id, text, replyTo, writtenAtMs: atMs }));
  }

  #unkeep(messageId: string): void {
    const { store, owner } = this.#options;
    this.#tryToStore(store.remove(owner, messageId));
  }

  #tryToStore(storing: Promise<void>): void {
    storing.catch((error: unknown) => {
      console.debug('stagedoor: an unsent chat message cannot be kept', error);
    });
  }

  #setUnsent(unsent: ChatMessage[]): void {
    this.#unsent = unsent;
    this.#changed();
  }

  #changed(): void {
    this.#list = undefined;
    this.#options.onChange();
  }
}
