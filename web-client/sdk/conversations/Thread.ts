import { type Failure, RequestError } from '../errors.ts';
import { JoinLoop } from '../media/JoinLoop.ts';
import type { Correspondence } from './Correspondence.ts';
import type { ConversationState, Participant } from './conversations-state.ts';
import { participantOf } from './InboxLines.ts';
import { MessageLog } from './MessageLog.ts';
import type { MessageOutbox } from './MessageOutbox.ts';
import { MessageReader } from './MessageReader.ts';
import { OwnTyping } from './OwnTyping.ts';
import { ShownMessages } from './ShownMessages.ts';

export type ThreadOptions = {
  correspondence: Correspondence;
  conversationId: string;
  /** Everything was read, and is as the server has it. */
  onReady: () => void;
  /** The server does not answer for good. Nothing goes on before `start`. */
  onRefused: (error: unknown) => void;
  onChange: () => void;
};

/** A conversation as one person who is logged in has it open: its messages, the other one, and what is being sent. */
export class Thread {
  readonly correspondence: Correspondence;
  readonly log: MessageLog;
  readonly reader: MessageReader;
  readonly outbox: MessageOutbox;
  readonly typing: OwnTyping;
  readonly #options: ThreadOptions;
  readonly #shown: ShownMessages;
  readonly #joinLoop: JoinLoop;
  #participant: Participant | undefined;
  #isEnded = false;
  /** The other one does not take messages from this person, as far as was found out. */
  #isRefusedByOther = false;
  #seenUpTo = 0;

  constructor(options: ThreadOptions) {
    const { correspondence, conversationId, onChange } = options;
    const { userId: ownUserId, links, dependencies } = correspondence;
    const { api, clock, random } = dependencies;
    this.#options = options;
    this.correspondence = correspondence;
    this.log = new MessageLog({ ownUserId });
    this.reader = new MessageReader({ ...{ conversationId, api, onChange }, log: this.log });
    this.outbox = correspondence.outboxes.hold(conversationId);
    this.typing = new OwnTyping({ clock, tell: (isTyping) => this.#tellTyping(isTyping) });
    const { log, outbox } = this;
    this.#shown = new ShownMessages({ ownUserId, log, outbox, links });
    this.#joinLoop = new JoinLoop({
      ...{ clock, random },
      join: (isCurrent) => this.#read(isCurrent),
      onRefused: options.onRefused,
    });
  }

  get participant(): Participant | undefined {
    return this.#participant;
  }

  /** What a page shows of it. */
  get facts(): Omit<ConversationState, 'phase' | 'failure' | 'conversationId' | 'isOffline'> {
    const { presence, typing, blocks } = this.correspondence;
    const userId = this.#participant?.id ?? '';
    const isBlockedByMe = blocks.has(userId);
    return {
      participant: this.#participant,
      presence: presence.presenceOf(userId),
      isTyping: typing.isTyping(this.#options.conversationId),
      messages: this.#shown.list,
      ...{ hasOlder: this.log.hasOlder, isLoadingOlder: this.reader.isReadingOlder },
      isBlockedByMe,
      canSend: !isBlockedByMe && !this.#isEnded && !this.#isRefusedByOther,
    };
  }

  /** Reads everything, or what is new. */
  start(): void {
    this.#joinLoop.start();
  }

  handleLost(): void {
    this.typing.forget();
  }

  /** Messages are there that were not. */
  handleNews(): void {
    const { conversationId, onChange } = this.#options;
    const { undeliveredSeq } = this.log;
    if (undeliveredSeq !== undefined) {
      this.correspondence.delivered.note(conversationId, undeliveredSeq);
    }
    this.#confirmStored();
    onChange();
  }

  /** Somebody knows messages up to here; where this client does not, it missed some. */
  checkUpTo(seq: number): void {
    if (this.log.isLoaded && seq > (this.log.newestSeq ?? 0)) this.start();
  }

  /** Up to where everything is seen now; undefined where it was before. */
  takeSeen(): number | undefined {
    const { newestSeq, unseenCount } = this.log;
    if (newestSeq === undefined || newestSeq <= this.#seenUpTo || unseenCount === 0)
      return undefined;
    this.#seenUpTo = newestSeq;
    return newestSeq;
  }

  handleRefused({ code }: Failure): void {
    if (code === 'USER_BLOCKED') this.#isRefusedByOther = true;
    if (code === 'CHAT_CLOSED') this.#isEnded = true;
    this.#options.onChange();
  }

  /** Whatever stood between the two may be gone. */
  forgetRefusal(): void {
    this.#isRefusedByOther = false;
    this.#options.onChange();
  }

  close(): void {
    const { correspondence } = this;
    this.#joinLoop.stop();
    this.typing.stop();
    correspondence.presence.want(this, []);
    correspondence.outboxes.release(this.#options.conversationId);
  }

  async #read(isCurrent: () => boolean): Promise<void> {
    const { conversationId, onReady } = this.#options;
    const { dependencies, blocks, presence } = this.correspondence;
    const [view] = await Promise.all([
      dependencies.api.conversation(conversationId),
      this.reader.readNewest(isCurrent),
      blocks.read(),
    ]);
    if (!isCurrent()) return;
    this.#participant = participantOf(view, this.#participant);
    this.#isEnded = view.chatStatus === 'closed';
    this.#isRefusedByOther = false;
    presence.want(this, [this.#participant.id]);
    onReady();
    this.handleNews();
  }

  /** Sent, and the answer was lost. */
  #confirmStored(): void {
    for (const { clientId } of this.outbox.messages) {
      if (this.log.hasOwn(clientId)) this.outbox.confirm(clientId);
    }
  }

  #tellTyping(isTyping: boolean): boolean {
    const { way, dependencies } = this.correspondence;
    if (way !== 'socket') return false;
    const { conversationId } = this.#options;
    dependencies.signal
      .request('setTyping', { conversationId, typing: isTyping })
      .catch((error: unknown) => {
        // Too often, blocked, or the session is gone: nobody waits for it.
        if (!(error instanceof RequestError)) throw error;
      });
    return true;
  }
}
