import { StateView, sameList } from '../chat/StateView.ts';
import type { Timer } from '../clock.ts';
import { ApiError, type Failure, toFailure } from '../errors.ts';
import { JoinLoop } from '../media/JoinLoop.ts';
import { isSameState } from '../media/same-state.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import type { Correspondence } from './Correspondence.ts';
import type { ConversationsDependencies } from './conversations-dependencies.ts';
import type { ConversationSummary, InboxState } from './conversations-state.ts';
import type { Edited, Seen, StoredMessage } from './conversations-wire.ts';
import { InboxLines } from './InboxLines.ts';
import { UNKNOWN_PRESENCE } from './PresenceWatch.ts';

export type InboxEvents = { change: [state: InboxState] };

/** More than a screen. */
const PAGE = 20;
/** Lines that are read again at once when some may be out of date; those further down are loaded again on demand. */
const REREAD_PAGE = 100;
/** Conversations that changed while nobody knows how are looked at together; the whole list, where they are many. */
const LOOK_BEAT_MS = 200;
const LOOKS_MAX = 5;

export type InboxOptions = {
  dependencies: ConversationsDependencies;
  onClosed: (inbox: Inbox) => void;
};

/**
 * The list of one's conversations, the latest first. Made by `Conversations.openInbox`, which tells it whose it is (`begin`) and hands it
 * what arrives. Nothing it does throws.
 */
export class Inbox extends TypedEmitter<InboxEvents> {
  readonly #options: InboxOptions;
  readonly #view: StateView<InboxState>;
  #correspondence: Correspondence | undefined;
  #lines = new InboxLines({ ownUserId: '' });
  #joinLoop: JoinLoop | undefined;
  #phase: InboxState['phase'] = 'loading';
  #failure: Failure | undefined;
  #hasMore = false;
  /** A page that was asked for before may not follow what is loaded after. */
  #rereads = 0;
  #loadingMore: Promise<void> | undefined;
  /** Conversations to look at: they are not in the list, or what is unseen in them is not known. */
  readonly #doubtful = new Set<string>();
  #look: Timer | undefined;
  /** Looks that are not answered, and conversations in which something was seen since: the answers may be from before. */
  #looking = 0;
  readonly #seenMeanwhile = new Set<string>();
  #isClosed = false;

  constructor(options: InboxOptions) {
    super();
    this.#options = options;
    this.#view = new StateView({
      clock: options.dependencies.clock,
      look: (before) => this.#stateOf(before),
      onChange: (state) => this.emit('change', state),
    });
  }

  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): InboxState {
    return this.#view.state;
  }

  /** Puts older conversations behind those shown. Where that fails nothing changes, and it can be asked for again. */
  loadMore(): Promise<void> {
    if (this.#loadingMore !== undefined) return this.#loadingMore;
    if (this.#phase !== 'ready' || !this.#hasMore) return Promise.resolve();
    this.#loadingMore = this.#loadMore().finally(() => {
      this.#loadingMore = undefined;
      this.#view.handleChange();
    });
    this.#view.handleChange();
    return this.#loadingMore;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#end();
    this.#view.flush();
    this.#options.onClosed(this);
  }

  /** Whose list it is from now on; undefined where nobody is logged in. */
  begin(correspondence: Correspondence | undefined): void {
    this.#end();
    this.#correspondence = correspondence;
    this.#lines = new InboxLines({ ownUserId: correspondence?.userId ?? '' });
    this.#hasMore = false;
    if (correspondence === undefined) {
      this.#refuse({ code: 'AUTH_REQUIRED', message: 'nobody is logged in' });
      return;
    }
    this.#phase = 'loading';
    this.#failure = undefined;
    const { clock, random } = this.#options.dependencies;
    this.#joinLoop = new JoinLoop({
      ...{ clock, random },
      join: (isCurrent) => this.#read(correspondence, isCurrent),
      onRefused: (error) => this.#refuse(toFailure(error)),
    });
    this.refresh();
    this.#view.handleChange();
  }

  /** Reads all lines again: some may be out of date. */
  refresh(): void {
    this.#joinLoop?.start();
  }

  /** A session is there that hears everything from now on. */
  handleSession(kind: 'new' | 'resumed'): void {
    if (kind === 'new') this.refresh();
  }

  handleLost(): void {
    this.#view.handleChange();
  }

  handleMessage(message: StoredMessage): void {
    if (!this.#lines.handleMessage(message)) this.#doubt(message.conversationId);
    this.#view.handleChange();
  }

  handleRemoved(conversationId: string, messageId: string): void {
    this.#lines.handleRemoved(conversationId, messageId);
    this.#view.handleChange();
  }

  handleEdited(edit: Edited): void {
    this.#lines.handleEdited(edit);
    this.#view.handleChange();
  }

  /** This person has seen something, here or elsewhere. */
  handleSeen(seen: Seen): void {
    const { conversationId } = seen;
    if (this.#lines.handleSeen(seen) === 'unsure') this.#doubt(conversationId);
    if (this.#looking > 0) this.#seenMeanwhile.add(conversationId);
    this.#view.handleChange();
  }

  /** Something that is shown in lines is different. */
  handleChange(): void {
    this.#view.handleChange();
  }

  /** Undefined where the conversation is not in the list. */
  unreadIn(conversationId: string): number | undefined {
    return this.#doubtful.has(conversationId) ? undefined : this.#lines.unreadIn(conversationId);
  }

  async #read(correspondence: Correspondence, isCurrent: () => boolean): Promise<void> {
    const { api } = correspondence.dependencies;
    const limit = this.#phase === 'ready' ? REREAD_PAGE : PAGE;
    const found = await this.#looked(api.conversations({ page: 1, limit }));
    if (!isCurrent()) return;
    this.#rereads += 1;
    this.#lines.replace(found.conversations);
    this.#hasMore = found.hasMore;
    this.#phase = 'ready';
    this.#failure = undefined;
    this.#handleRead();
  }

  async #loadMore(): Promise<void> {
    const lines = this.#lines;
    const rereads = this.#rereads;
    try {
      // What is loaded is the beginning of the server's list, so that the page holds something new.
      const page = Math.floor(lines.count / PAGE) + 1;
      const { api } = this.#options.dependencies;
      const found = await this.#looked(api.conversations({ page, limit: PAGE }));
      if (lines !== this.#lines || rereads !== this.#rereads) return;
      lines.put(found.conversations);
      this.#hasMore = found.hasMore;
      this.#handleRead();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  /** What lines show of messages is at this client. */
  #handleRead(): void {
    const { presence, delivered } = this.#correspondence ?? {};
    const { lines } = this.#lines;
    presence?.want(
      this,
      lines.map(({ participant }) => participant.id),
    );
    for (const { conversationId, seq } of this.#lines.undelivered) {
      delivered?.note(conversationId, seq);
    }
    this.#view.handleChange();
  }

  #doubt(conversationId: string): void {
    this.#doubtful.add(conversationId);
    if (this.#joinLoop === undefined) return;
    const { clock } = this.#options.dependencies;
    this.#look ??= clock.setTimer(() => {
      this.#look = undefined;
      this.#lookAt([...this.#doubtful]);
    }, LOOK_BEAT_MS);
  }

  #lookAt(conversationIds: readonly string[]): void {
    const lines = this.#lines;
    const { api } = this.#options.dependencies;
    this.#doubtful.clear();
    if (conversationIds.length > LOOKS_MAX) {
      this.refresh();
      return;
    }
    for (const conversationId of conversationIds) {
      this.#looked(api.conversation(conversationId)).then(
        (view) => {
          if (lines !== this.#lines || this.#isClosed) return;
          lines.put([view]);
          this.#handleRead();
        },
        (error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
          // It is tried again with the whole list.
          if (lines === this.#lines && !this.#isClosed) this.refresh();
        },
      );
    }
  }

  async #looked<Result>(answer: Promise<Result>): Promise<Result> {
    this.#looking += 1;
    try {
      return await answer;
    } finally {
      this.#looking -= 1;
      for (const conversationId of this.#seenMeanwhile) this.#doubt(conversationId);
      if (this.#looking === 0) this.#seenMeanwhile.clear();
    }
  }

  #refuse(failure: Failure): void {
    this.#phase = 'refused';
    this.#failure = failure;
    this.#view.handleChange();
  }

  #end(): void {
    this.#joinLoop?.stop();
    this.#joinLoop = undefined;
    this.#look?.cancel();
    this.#look = undefined;
    this.#doubtful.clear();
    this.#seenMeanwhile.clear();
    this.#correspondence?.presence.want(this, []);
    this.#correspondence = undefined;
  }

  #stateOf(before: InboxState | undefined): InboxState {
    const shown = new Map(before?.conversations.map((each) => [each.conversationId, each]));
    const conversations = this.#lines.lines.map((line) => {
      const presence = this.#correspondence?.presence.presenceOf(line.participant.id);
      const summary: ConversationSummary = {
        ...line,
        presence: presence ?? UNKNOWN_PRESENCE,
        isTyping: this.#correspondence?.typing.isTyping(line.conversationId) ?? false,
      };
      const known = shown.get(line.conversationId);
      return known !== undefined && isSameState(known, summary) ? known : summary;
    });
    return {
      ...{ phase: this.#phase, hasMore: this.#hasMore },
      failure: this.#phase === 'refused' ? this.#failure : undefined,
      conversations: sameList(conversations, before?.conversations),
      isLoadingMore: this.#loadingMore !== undefined,
      unreadCount: this.#correspondence?.unread.count ?? 0,
    };
  }
}
