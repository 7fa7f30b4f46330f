import { CHAT_MESSAGE_LENGTH_MAX, MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { makeMessageId } from '../chat/message-id.ts';
import { StateView } from '../chat/StateView.ts';
import { type Failure, RequestError, toFailure } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import type { Correspondence } from './Correspondence.ts';
import type { ConversationsDependencies } from './conversations-dependencies.ts';
import type { ConversationState } from './conversations-state.ts';
import type { Delivered, Edited, Seen, StoredMessage } from './conversations-wire.ts';
import { mediaTypeOf } from './ShownMessages.ts';
import { Thread } from './Thread.ts';

export type ConversationEvents = { change: [state: ConversationState] };

export type NewDirectMessage = {
  text: string;
  /** A picture, sound or video; it is uploaded first. */
  file?: Blob | undefined;
};

export type ConversationOptions = {
  conversationId: string;
  dependencies: ConversationsDependencies;
  /** The connection was there and is not, or is not to be had. */
  isOffline: () => boolean;
  /** This person has seen everything up to there. */
  onSeen: (conversationId: string, upToSeq: number) => void;
  /** This person has changed a message, or taken one back. */
  onEdited: (edit: Edited) => void;
  onRemoved: (messageId: string) => void;
  onClosed: (conversation: Conversation) => void;
};

/**
 * One conversation with another person. Made by `Conversations.open`, which tells it whose it is (`begin`) and hands it what arrives.
 *
 * loading -> ready; refused (nobody is logged in, or the server said no for good), until somebody else logs in or there is another session;
 * closed for good. What is shown stays while the connection is away, and is made complete again after that.
 */
export class Conversation extends TypedEmitter<ConversationEvents> {
  readonly conversationId: string;
  readonly #options: ConversationOptions;
  readonly #view: StateView<ConversationState>;
  #phase: ConversationState['phase'] = 'loading';
  #failure: Failure | undefined;
  #thread: Thread | undefined;

  constructor(options: ConversationOptions) {
    super();
    this.#options = options;
    this.conversationId = options.conversationId;
    this.#view = new StateView({
      clock: options.dependencies.clock,
      look: () => this.#look(),
      onChange: (state) => this.emit('change', state),
    });
  }

  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): ConversationState {
    return this.#view.state;
  }

  /**
   * Shows the message at once, and sends it when it can be. Answers its client id. Throws RangeError where there is neither text nor a
   * file, too much of it, or a file that is no picture, sound or video; RequestError where the conversation is closed, nobody is logged in
   * or too much is unsent.
   */
  send({ text, file }: NewDirectMessage): string {
    const trimmed = text.trim();
    assertSendable(trimmed, file);
    const thread = this.#thread;
    if (thread === undefined) {
      const code = this.#failure?.code ?? 'UNAVAILABLE';
      throw new RequestError('closed', code, 'the conversation is closed', { isTemporary: false });
    }
    const clientId = makeMessageId();
    thread.outbox.add({ clientId, text: trimmed, file });
    thread.typing.stop();
    if (this.#phase === 'refused' && this.#failure) thread.outbox.failAll(this.#failure);
    return clientId;
  }

  /** Sends a failed message again, under its client id. */
  retry(clientId: string): void {
    if (this.#phase !== 'refused') this.#thread?.outbox.retry(clientId);
  }

  /** Takes away a failed message, or one whose attachment is not uploaded yet. */
  discard(clientId: string): void {
    this.#thread?.outbox.discard(clientId);
  }

  /**
   * Lets a message of one's own say something else, for both. Resolves when it is stored. Rejects with RangeError as `send` throws, and
   * with RequestError or ApiError, MESSAGE_NOT_EDITABLE some minutes after it was sent; doing it again is safe then.
   */
  async edit(messageId: string, text: string): Promise<void> {
    const trimmed = text.trim();
    const hasMedia = this.#thread?.log.find(messageId)?.media !== undefined;
    if (trimmed !== '' || !hasMedia) assertSendable(trimmed, undefined);
    this.#options.onEdited(await this.#correspondence().edit(messageId, trimmed));
  }

  /** Takes a message of one's own back, for both. Resolves and rejects as `edit`. */
  async remove(messageId: string): Promise<void> {
    await this.#correspondence().remove(messageId);
    this.#options.onRemoved(messageId);
  }

  /** Puts older messages before those shown. Where that fails nothing changes, and it can be asked for again. */
  loadOlder(): Promise<void> {
    return this.#thread?.reader.readOlder() ?? Promise.resolve();
  }

  /** The page is looked at: all that is shown is seen. Costs nothing where it was before. */
  markSeen(): void {
    const upToSeq = this.#phase === 'ready' ? this.#thread?.takeSeen() : undefined;
    if (upToSeq !== undefined) this.#options.onSeen(this.conversationId, upToSeq);
  }

  /** For every key stroke; the server is told no more often than needed. */
  setTyping(isTyping: boolean): void {
    if (isTyping) this.#thread?.typing.handleKey();
    else this.#thread?.typing.stop();
  }

  /** Nothing is sent between the two from then on. Rejects with ApiError, or RequestError where nobody is known to block. */
  async block(): Promise<void> {
    const { thread, userId } = this.#other();
    await thread.correspondence.blocks.block(userId);
  }

  async unblock(): Promise<void> {
    const { thread, userId } = this.#other();
    await thread.correspondence.blocks.unblock(userId);
    thread.forgetRefusal();
  }

  /** What is unsent goes on being sent. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    this.#failure = undefined;
    this.#view.handleChange();
    this.#view.flush();
    this.#thread?.close();
    this.#thread = undefined;
    this.#options.onClosed(this);
  }

  /** Whose conversation it is from now on; undefined where nobody is logged in. */
  begin(correspondence: Correspondence | undefined): void {
    if (this.#phase === 'closed') return;
    this.#thread?.close();
    this.#thread = undefined;
    if (correspondence === undefined) {
      this.#refuse({ code: 'AUTH_REQUIRED', message: 'nobody is logged in' });
      return;
    }
    this.#phase = 'loading';
    this.#failure = undefined;
    this.#thread = new Thread({
      ...{ correspondence, conversationId: this.conversationId },
      onReady: () => {
        this.#phase = 'ready';
        this.#failure = undefined;
        this.#view.handleChange();
      },
      onRefused: (error) => this.#refuse(toFailure(error)),
      onChange: () => this.#view.handleChange(),
    });
    this.#thread.start();
    this.#view.handleChange();
  }

  /** A session is there that hears everything from now on. */
  handleSession(kind: 'new' | 'resumed'): void {
    if (kind === 'new') this.refresh();
    this.#view.handleChange();
  }

  handleLost(): void {
    this.#thread?.handleLost();
    this.#view.handleChange();
  }

  /** Reads what may have been missed. */
  refresh(): void {
    this.#thread?.start();
  }

  handleMessage(message: StoredMessage): void {
    const thread = this.#thread;
    if (!thread?.log.add(message)) return;
    if (message.senderId === thread.correspondence.userId) thread.forgetRefusal();
    thread.handleNews();
  }

  handleEdited(edit: Edited): void {
    if (this.#thread?.log.handleEdited(edit)) this.#view.handleChange();
  }

  handleSeen(seen: Seen): void {
    const thread = this.#thread;
    if (thread?.log.handleSeen(seen)) this.#view.handleChange();
    thread?.checkUpTo(seen.upToSeq);
  }

  handleDelivered(delivered: Delivered): void {
    const thread = this.#thread;
    if (thread?.log.handleDelivered(delivered)) this.#view.handleChange();
    thread?.checkUpTo(delivered.upToSeq);
  }

  handleRemoved(messageId: string): void {
    if (this.#thread?.log.handleRemoved(messageId)) this.#view.handleChange();
  }

  /** One's own message was refused for good. */
  handleRefused(failure: Failure): void {
    this.#thread?.handleRefused(failure);
  }

  /** Something that is shown beside the messages is different. */
  handleChange(): void {
    this.#view.handleChange();
  }

  /** How many messages here this person has not seen; undefined where that is not known here. */
  get unseenCount(): number | undefined {
    return this.#thread?.log.unseenCount;
  }

  #refuse(failure: Failure): void {
    this.#phase = 'refused';
    this.#failure = failure;
    this.#thread?.outbox.failAll(failure);
    this.#view.handleChange();
  }

  #correspondence(): Correspondence {
    const correspondence = this.#thread?.correspondence;
    if (correspondence === undefined) {
      throw new RequestError('closed', 'UNAVAILABLE', 'the conversation is closed');
    }
    return correspondence;
  }

  #other(): { thread: Thread; userId: string } {
    const thread = this.#thread;
    const userId = thread?.participant?.id;
    if (thread === undefined || userId === undefined) {
      throw new RequestError('closed', 'UNAVAILABLE', 'the conversation is not there yet');
    }
    return { thread, userId };
  }

  #look(): ConversationState {
    const facts = this.#thread?.facts ?? NO_FACTS;
    return {
      ...facts,
      ...{ phase: this.#phase, conversationId: this.conversationId },
      failure: this.#phase === 'refused' ? this.#failure : undefined,
      isOffline: this.#thread !== undefined && this.#options.isOffline(),
    };
  }
}

const NO_FACTS: Thread['facts'] = {
  ...{ participant: undefined, presence: { status: 'unknown', lastSeenMs: undefined } },
  ...{ isTyping: false, messages: [], hasOlder: false, isLoadingOlder: false },
  ...{ isBlockedByMe: false, canSend: false },
};

function assertSendable(text: string, file: Blob | undefined): void {
  if (text.length > CHAT_MESSAGE_LENGTH_MAX || (text.length === 0 && file === undefined)) {
    throw new RangeError(`a message has 1 to ${CHAT_MESSAGE_LENGTH_MAX} characters, or a file`);
  }
  if (file === undefined) return;
  if (mediaTypeOf(file) === undefined) throw new RangeError('no picture, sound or video');
  if (file.size > MESSAGE_MEDIA_BYTES_MAX) {
    throw new RangeError(`a file has at most ${MESSAGE_MEDIA_BYTES_MAX} bytes`);
  }
}
