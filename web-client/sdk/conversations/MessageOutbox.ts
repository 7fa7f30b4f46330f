import type { UploadedMedia, UploadProgress } from '../api/MessagesApi.ts';
import { UNSENT_AGE_MAX_MS, UNSENT_MAX } from '../chat/Outbox.ts';
import type { OutboxOwner, OutboxStore, UnsentMessage } from '../chat/outbox-store.ts';
import type { Clock, Timer } from '../clock.ts';
import { reconnectDelayMs } from '../connection/backoff.ts';
import { ApiError, type Failure, RequestError, toFailure } from '../errors.ts';
import type { BlobUrls, Way } from './conversations-dependencies.ts';
import type { StoredMessage } from './conversations-wire.ts';
import {
  isSessionGone,
  isTemporary,
  type OutgoingMessage,
  outgoingOf,
  unsentOf,
  unsentShareOf,
} from './outgoing-message.ts';
import { UnsentKeeper } from './UnsentKeeper.ts';

/** An upload that broke off on its way this often costs more of the person's data than they want. */
const BROKEN_UPLOADS_MAX = 5;

export type MessageOutboxOptions = {
  owner: OutboxOwner;
  store: OutboxStore;
  blobUrls: BlobUrls;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** Milliseconds since the Unix epoch. */
  nowMs: () => number;
  /** Rejects with RequestError or ApiError. Sent again under its client id it is stored once. */
  send: (message: OutgoingMessage, way: 'socket' | 'rest') => Promise<StoredMessage>;
  /** Rejects with ApiError. */
  upload: (file: Blob, progress: UploadProgress) => Promise<UploadedMedia>;
  /** The server stored a message. */
  onSent: (stored: StoredMessage) => void;
  /** The server refused one for good. */
  onRefused: (failure: Failure) => void;
  onChange: () => void;
};

/** What is under way for the first message. Whatever comes of one that was given up does not count, unless it was stored. */
type Task = {
  clientId: string;
  kind: 'upload' | 'send';
  way: 'socket' | 'rest';
  abort: AbortController;
};

/**
 * One person's messages in one conversation that are not stored yet. They are sent one after another, so that they keep their order, under
 * the client ids that they have from the start, so that trying again is harmless, also by another way while the first one is unanswered.
 *
 * A message: (its file uploaded) -> sending -> stored and forgotten; sending -> failed -> retry() -> sending, or discard().
 */
export class MessageOutbox {
  readonly #options: MessageOutboxOptions;
  #messages: readonly OutgoingMessage[] = [];
  readonly #kept: UnsentKeeper;
  readonly #previews = new Map<string, string>();
  #way: Way = 'none';
  #task: Task | undefined;
  #isRestored = false;
  #isClosed = false;
  #failures = 0;
  #brokenUploads = 0;
  #retry: Timer | undefined;

  constructor(options: MessageOutboxOptions) {
    this.#options = options;
    this.#kept = new UnsentKeeper(options);
  }

  /** In the order in which they are shown. Another array whenever it changes. */
  get messages(): readonly OutgoingMessage[] {
    return this.#messages;
  }

  /** The store was heard, and there is nothing; what failed waits for the person. */
  get isEmpty(): boolean {
    return this.#isRestored && this.#messages.length === 0;
  }

  /** Of a file that was sent from this page: shown without being loaded back. Undefined where there is none. */
  previewOf(clientId: string): string | undefined {
    return this.#previews.get(clientId);
  }

  /** Takes over what the store kept of this owner. */
  start(): void {
    const sinceMs = this.#options.nowMs() - UNSENT_AGE_MAX_MS;
    this.#kept.load(sinceMs, (kept) => this.#restore(kept));
  }

  /** Throws RequestError LIMIT_EXCEEDED where too much is unsent. */
  add({ clientId, text, file }: Pick<OutgoingMessage, 'clientId' | 'text' | 'file'>): void {
    if (this.#messages.length >= UNSENT_MAX) {
      throw new RequestError('too-many', 'LIMIT_EXCEEDED', `${UNSENT_MAX} messages are unsent`);
    }
    const writtenAtMs = this.#options.nowMs();
    const message = this.#outgoing({ id: clientId, text, file, writtenAtMs, replyTo: undefined });
    this.#kept.keep(unsentOf(message));
    this.#set([...this.#messages, message]);
    this.#work();
  }

  /** Sends a failed message once more, as the last one. Its file is uploaded again: what was wrong may be there. */
  retry(clientId: string): void {
    const failed = this.#find(clientId);
    if (failed?.status !== 'failed') return;
    const message: OutgoingMessage = {
      ...{ ...failed, writtenAtMs: this.#options.nowMs(), mediaId: undefined },
      ...{ uploadedShare: unsentShareOf(failed.file), status: 'sending', failure: undefined },
    };
    this.#kept.keep(unsentOf(message));
    this.#set([...this.#messages.filter((each) => each !== failed), message]);
    this.#work();
  }

  /** Forgets a message that failed, or whose file is not uploaded. Any other one may be stored already. */
  discard(clientId: string): void {
    const message = this.#find(clientId);
    if (message === undefined) return;
    const isUploading = message.file !== undefined && message.mediaId === undefined;
    if (message.status !== 'failed' && !isUploading) return;
    this.#drop(clientId);
    this.#revoke(clientId);
    this.#work();
  }

  /** A message under way over a session that is gone is tried by REST; both may come through, which makes one message. */
  setWay(way: Way): void {
    if (this.#way === way) return;
    this.#way = way;
    if (this.#task?.way === 'socket' && way === 'rest') this.#task = undefined;
    if (way !== 'none') this.retryNow();
  }

  /** Whatever was waited for is over. */
  retryNow(): void {
    this.#retry?.cancel();
    this.#retry = undefined;
    this.#work();
  }

  /** The server has this message. */
  confirm(clientId: string): void {
    if (this.#find(clientId) === undefined) return;
    this.#drop(clientId);
    this.#failures = 0;
    this.#work();
  }

  /** Nothing can be sent from here. The store keeps the messages: a later visit may have more luck. */
  failAll(failure: Failure): void {
    this.#giveUpTask();
    this.#set(
      this.#messages.map((message) =>
        message.status === 'failed' ? message : { ...message, status: 'failed', failure },
      ),
    );
  }

  /** What is unsent stays in the store. */
  close(): void {
    this.#isClosed = true;
    this.#giveUpTask();
    this.#retry?.cancel();
    this.#kept.close();
    for (const clientId of [...this.#previews.keys()]) this.#revoke(clientId);
  }

  #restore(kept: readonly UnsentMessage[]): void {
    this.#isRestored = true;
    const restored = kept
      .slice(-UNSENT_MAX)
      .filter(({ id }) => this.#find(id) === undefined)
      .map((message) => this.#outgoing(message));
    this.#set([...restored, ...this.#messages]);
    this.#work();
  }

  #work(): void {
    if (this.#isClosed || !this.#isRestored || this.#task !== undefined) return;
    const { nowMs } = this.#options;
    const message = this.#messages.find(({ status }) => status === 'sending');
    if (message === undefined || this.#way === 'none' || this.#retry !== undefined) return;
    if (nowMs() - message.writtenAtMs > UNSENT_AGE_MAX_MS) {
      this.#fail(message.clientId, tooLate());
      this.#work();
      return;
    }
    const { clientId, file, mediaId } = message;
    if (file === undefined || mediaId !== undefined) {
      this.#send(message, this.#way);
      return;
    }
    this.#upload(clientId, file);
  }

  #upload(clientId: string, file: Blob): void {
    // It goes by HTTP whatever the way is, and is not given up with the session.
    const task: Task = { clientId, kind: 'upload', way: 'rest', abort: new AbortController() };
    this.#task = task;
    const onProgress = (share: number): void => {
      if (this.#task === task) this.#change(clientId, { uploadedShare: share });
    };
    this.#options.upload(file, { onProgress, signal: task.abort.signal }).then(
      (uploaded) => this.#handleUploaded(task, uploaded),
      (error: unknown) => this.#handleError(task, error),
    );
  }

  #send(message: OutgoingMessage, way: 'socket' | 'rest'): void {
    const { clientId } = message;
    const task: Task = { clientId, kind: 'send', way, abort: new AbortController() };
    this.#task = task;
    this.#options.send(message, way).then(
      (stored) => this.#handleStored(task, stored),
      (error: unknown) => this.#handleError(task, error),
    );
  }

  #handleUploaded(task: Task, { mediaId }: UploadedMedia): void {
    if (this.#task !== task) return;
    this.#task = undefined;
    this.#failures = 0;
    this.#brokenUploads = 0;
    this.#change(task.clientId, { mediaId, uploadedShare: 1 });
    const message = this.#find(task.clientId);
    if (message !== undefined) this.#kept.keep(unsentOf(message));
    this.#work();
  }

  #handleStored(task: Task, stored: StoredMessage): void {
    if (this.#task === task) this.#task = undefined;
    this.#failures = 0;
    if (this.#isClosed) {
      this.#kept.forget(task.clientId);
      return;
    }
    // Told before the message is forgotten, so that it is shown without a gap.
    this.#options.onSent(stored);
    if (this.#find(task.clientId) !== undefined) this.#drop(task.clientId);
    this.#work();
  }

  #handleError(task: Task, error: unknown): void {
    if (this.#task !== task) return;
    this.#task = undefined;
    const message = this.#find(task.clientId);
    if (message?.status !== 'sending') {
      this.#work();
      return;
    }
    const delayMs = this.#retryDelayMs(task, message, error);
    if (delayMs === undefined) {
      this.#failures = 0;
      this.#brokenUploads = 0;
      const failure = toFailure(error);
      this.#fail(task.clientId, failure);
      this.#options.onRefused(failure);
    } else {
      if (task.kind === 'upload') this.#change(task.clientId, { uploadedShare: 0 });
      this.#retry = this.#options.clock.setTimer(() => this.retryNow(), delayMs);
    }
    this.#work();
  }

  /** Undefined where trying again does not help. */
  #retryDelayMs(task: Task, message: OutgoingMessage, error: unknown): number | undefined {
    const { random, nowMs } = this.#options;
    if (!isTemporary(error)) return undefined;
    if (isSessionGone(error)) return 0;
    // A server that refuses for now has broken nothing.
    const isBroken = error instanceof ApiError && error.status === 0;
    if (task.kind === 'upload' && isBroken && (message.uploadedShare ?? 0) > 0)
      this.#brokenUploads += 1;
    if (this.#brokenUploads >= BROKEN_UPLOADS_MAX) return undefined;
    this.#failures += 1;
    const attempt = this.#failures + 1;
    const delayMs = Math.max(
      error.retryAfterMs ?? 0,
      reconnectDelayMs({ attempt, closeCode: undefined, random }),
    );
    const isTooLate = nowMs() + delayMs - message.writtenAtMs > UNSENT_AGE_MAX_MS;
    return isTooLate ? undefined : delayMs;
  }

  #giveUpTask(): void {
    const task = this.#task;
    this.#task = undefined;
    task?.abort.abort();
  }

  #fail(clientId: string, failure: Failure): void {
    this.#kept.forget(clientId);
    this.#change(clientId, { status: 'failed', failure, uploadedShare: undefined });
  }

  #drop(clientId: string): void {
    if (this.#task?.clientId === clientId) this.#giveUpTask();
    this.#kept.forget(clientId);
    this.#set(this.#messages.filter((message) => message.clientId !== clientId));
  }

  #find(clientId: string): OutgoingMessage | undefined {
    return this.#messages.find((message) => message.clientId === clientId);
  }

  #outgoing(message: UnsentMessage): OutgoingMessage {
    if (message.file === undefined) return outgoingOf(message, '');
    const previewUrl = this.#options.blobUrls.create(message.file);
    this.#previews.set(message.id, previewUrl);
    return outgoingOf(message, previewUrl);
  }

  #revoke(clientId: string): void {
    const url = this.#previews.get(clientId);
    if (url === undefined) return;
    this.#previews.delete(clientId);
    this.#options.blobUrls.revoke(url);
  }

  #change(clientId: string, changes: Partial<OutgoingMessage>): void {
    this.#set(
      this.#messages.map((message) =>
        message.clientId === clientId ? { ...message, ...changes } : message,
      ),
    );
  }

  #set(messages: readonly OutgoingMessage[]): void {
    this.#messages = messages;
    this.#options.onChange();
  }
}

function tooLate(): Failure {
  return { code: 'DEADLINE_EXCEEDED', message: 'it could not be sent' };
}
