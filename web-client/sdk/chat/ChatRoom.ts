import type { ChatFiltersView } from '@stagedoor/contracts/http/chat';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import type { SessionIdentity } from '../connection/Connection.ts';
import type { ConnectionEnd } from '../connection/connection-state.ts';
import type { ChatReactions as ReactionsFrame } from '../connection/wire-codec.ts';
import { type Failure, RequestError } from '../errors.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { ChatReactions } from './ChatReactions.ts';
import { ChatStanding } from './ChatStanding.ts';
import { ChatSync } from './ChatSync.ts';
import { ChatTimeline } from './ChatTimeline.ts';
import { ChatView } from './ChatView.ts';
import type { ChatDependencies, ChatOptions } from './chat-dependencies.ts';
import type { ChatAuthor, ChatReactionCounts, ChatReactionKind, ChatState } from './chat-state.ts';
import type { ChatFrame, ChatJoined, Publication } from './chat-wire.ts';
import { HistoryReader } from './HistoryReader.ts';
import { makeMessageId } from './message-id.ts';
import { Outbox } from './Outbox.ts';
import { PendingEdits } from './PendingEdits.ts';

export type ChatEvents = {
  change: [state: ChatState];
  /** How others have reacted since the last time, to be shown as it happens. One's own taps are not among it. */
  reactions: [added: ChatReactionCounts];
};

export type Restriction = { removeMessages?: boolean; reason?: string };

/**
 * One room's chat. Made by `StagedoorClient.chat`, which starts it.
 *
 * joining -> joined -> (connection lost) reconnecting -> (session) joining -> joined …; refused, until another session begins; closed for
 * good. A gap in what comes is mended while the phase stays `joined`. The client hands it what arrives (`handle…`); it never holds the
 * connection. What is shown follows from its parts: the timeline has what the server stored, the outbox what it has not, the standing
 * what this person may do.
 */
export class ChatRoom extends TypedEmitter<ChatEvents> {
  readonly room: string;
  readonly #dependencies: ChatDependencies<ChatRoom>;
  readonly #timeline = new ChatTimeline();
  readonly #sync: ChatSync;
  readonly #history: HistoryReader;
  readonly #edits: PendingEdits;
  readonly #reactions: ChatReactions;
  readonly #view: ChatView;
  #standing = new ChatStanding({ userId: undefined, hasAccount: false });
  #outbox: { userId: string; messages: Outbox } | undefined;
  #phase: ChatState['phase'] = 'joining';
  #failure: Failure | undefined;
  #hasSession = false;

  constructor(options: ChatOptions, dependencies: ChatDependencies<ChatRoom>) {
    super();
    this.room = options.room;
    this.#dependencies = dependencies;
    const { signal, clock, random } = dependencies;
    const timeline = this.#timeline;
    this.#sync = new ChatSync({
      ...{ chat: options, timeline, signal, clock, random },
      onPublished: (publications) => this.#handlePublished(publications),
      onJoined: (joined, publications) => this.#handleJoined(joined, publications),
      onRefused: (failure) => this.#refuse(failure),
      onSentOut: () => this.#hold(),
    });
    this.#edits = new PendingEdits({
      send: ({ id: messageId }, edit) => {
        const offset = this.#offsetOf(messageId);
        return signal.request('editChatMessage', { room: this.room, messageId, offset, ...edit });
      },
      nowMs: () => this.nowMs(),
      position: () => timeline.position,
      onChange: () => this.#view.handleChange(),
    });
    this.#reactions = new ChatReactions({
      ...{ room: options.room, signal, clock },
      onChange: () => this.#view.handleChange(),
      onAdded: (added) => this.emit('reactions', added),
    });
    this.#history = new HistoryReader({
      ...{ room: options.room, timeline, signal },
      onChange: () => this.#handleOlder(),
    });
    this.#view = new ChatView({
      clock,
      facts: () => ({
        ...{ phase: this.#phase, timeline, standing: this.#standing },
        ...{ edits: this.#edits, reactions: this.#reactions.counts },
        failure: this.#phase === 'refused' ? this.#failure : undefined,
        isLoadingOlder: this.#history.isReading,
        ownMessages: this.#outbox?.messages.messages ?? [],
      }),
      onChange: (state) => this.emit('change', state),
    });
  }

  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): ChatState {
    return this.#view.state;
  }

  /** The time that `nextSendAtMs`, `restrictedUntilMs` and the messages' `atMs` are in: the server's. */
  nowMs(): number {
    return this.#dependencies.nowMs();
  }

  /** Begins; the client calls it once. It joins with the first session that it hears of. */
  start(): void {
    const profile = this.#dependencies.profile();
    if (profile !== undefined) this.#outboxOf(profile.userId);
  }

  /**
   * Shows the text at once, and sends it when the chat is joined. Answers the message's id. Throws RangeError where the text is empty
   * or too long, RequestError where the chat is closed or too much is unsent.
   */
  send(text: string, { replyTo }: { replyTo?: string | undefined } = {}): string {
    const trimmed = trimmedText(text);
    if (this.#phase === 'closed') {
      throw new RequestError('closed', 'UNAVAILABLE', 'the chat is closed', { isTemporary: false });
    }
    const id = makeMessageId();
    const outbox = this.#outboxOf(this.#author().userId);
    outbox.add({ id, text: trimmed, replyTo });
    if (this.#phase === 'refused' && this.#failure) outbox.failAll(this.#failure);
    return id;
  }

  /**
   * Shows another text in the place of one's own message at once. Resolves when the server has stored it; rejects with RequestError where
   * it is refused, and shows the text of before again. Throws RangeError as `send` does.
   */
  async edit(messageId: string, text: string): Promise<void> {
    const trimmed = trimmedText(text);
    if (this.#outbox?.messages.isPlaceless(messageId)) {
      const edit = { id: makeMessageId(), text: trimmed, offset: 0 };
      const { signal } = this.#dependencies;
      await signal.request('editChatMessage', { room: this.room, messageId, ...edit });
      this.#outbox?.messages.amend(messageId, { text: trimmed, editedAtMs: this.nowMs() });
      return;
    }
    const message = this.#timeline.find(messageId);
    if (!message?.isOwn || message.isRemoved) {
      const options = { isTemporary: false };
      throw new RequestError('refused', 'NOT_FOUND', 'no such message of one’s own', options);
    }
    await this.#edits.edit(message, trimmed);
  }

  /** Counts at once, and is sent with what else is tapped in this moment. Does nothing while the chat is not joined. */
  react(kind: ChatReactionKind): void {
    if (this.#phase === 'joined') this.#reactions.react(kind);
  }

  /** Sends a failed message again, under its id. */
  resend(messageId: string): void {
    if (this.#phase === 'refused' || this.#phase === 'closed') return;
    this.#outbox?.messages.resend(messageId);
  }

  /** Takes a failed message away. */
  discard(messageId: string): void {
    this.#outbox?.messages.discard(messageId);
  }

  /** Puts older messages before those shown. Where that fails nothing changes, and it can be asked for again. */
  loadOlder(): Promise<void> {
    return this.#phase === 'joined' ? this.#history.read() : Promise.resolve();
  }

  /** Removes one's own message, or as a moderator anybody's. */
  async remove(messageId: string): Promise<void> {
    if (this.#outbox?.messages.takeBack(messageId)) return;
    const { signal } = this.#dependencies;
    const offset = this.#offsetOf(messageId);
    await signal.request('removeChatMessage', { room: this.room, messageId, offset });
  }

  async pin(messageId: string): Promise<void> {
    const { signal } = this.#dependencies;
    const offset = this.#offsetOf(messageId);
    await signal.request('pinChatMessage', { room: this.room, messageId, offset });
  }

  unpin(): Promise<void> {
    return this.pin('');
  }

  /** 0 turns it off. */
  async setSlowMode(seconds: number): Promise<void> {
    const { signal } = this.#dependencies;
    const settings = { slowModeSeconds: seconds };
    await signal.request('changeChatSettings', { room: this.room, settings });
  }

  timeOut(userId: string, seconds: number, restriction: Restriction = {}): Promise<void> {
    return this.#restrict({ userId, seconds, ...restriction });
  }

  ban(userId: string, restriction: Restriction = {}): Promise<void> {
    return this.#restrict({ userId, ban: true, ...restriction });
  }

  /** A ban that the person is not told of: what they write from now on only they see. */
  shadowBan(userId: string, { reason }: Pick<Restriction, 'reason'> = {}): Promise<void> {
    return this.#restrict({ userId, shadow: true, ...(reason !== undefined && { reason }) });
  }

  /** Ends a timeout or a ban. */
  lift(userId: string): Promise<void> {
    return this.#restrict({ userId });
  }

  async setModerator(userId: string, isModerator: boolean): Promise<void> {
    const { signal } = this.#dependencies;
    await signal.request('setChatModerator', { room: this.room, userId, moderator: isModerator });
  }

  /**
   * Replaces what is not to be written in all rooms of this creator; `api.chatFilters` tells what there is. Rejects with RequestError
   * VALIDATION_ERROR where a line is wrong; its message says which, for people.
   */
  async changeFilters(filters: ChatFiltersView): Promise<void> {
    const { signal } = this.#dependencies;
    await signal.request('changeChatFilters', { room: this.room, filters });
  }

  /** Leaves. What is unsent and could be kept is sent when this person is back within the hour. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    const { asked } = this.#sync;
    this.#finish();
    // A join that is answered after we left would keep us in.
    await asked;
    await this.#dependencies.onClosed(this, { mayBeJoined: asked !== undefined });
  }

  handleSession(kind: 'new' | 'resumed', identity: SessionIdentity): void {
    if (this.#phase === 'closed' || (this.#phase === 'refused' && kind === 'resumed')) return;
    const { userId, kind: identityKind } = identity;
    this.#hasSession = true;
    this.#sync.setReader(identity);
    if (this.#standing.userId !== userId) {
      this.#standing = new ChatStanding({ userId, hasAccount: identityKind === 'user' });
      this.#timeline.setOwnUserId(userId);
    }
    // The server's time is known with the session at the latest.
    this.#outboxOf(userId).start();
    this.#joinAnew();
  }

  handleConnectionLost(): void {
    if (!this.#hasSession || this.#phase === 'refused' || this.#phase === 'closed') return;
    this.#hold();
  }

  handleConnectionClosed(end: ConnectionEnd): void {
    if (this.#phase !== 'closed') this.#sync.handleConnectionClosed(end);
  }

  handleRemoved(codeNumber: number): void {
    if (this.#phase !== 'closed') this.#sync.handleRemoved(codeNumber);
  }

  handleReactions(frame: ReactionsFrame): void {
    if (this.#phase !== 'closed') this.#reactions.handleFrame(frame);
  }

  /** Roles decide what one may do here, and what one is shown. */
  handleAccountChanged(): void {
    if (this.#phase === 'joined' || this.#phase === 'joining') this.#sync.startOver();
  }

  handlePublications(frame: ChatFrame): void {
    this.#sync.handlePublications(frame);
  }

  #handlePublished(publications: readonly Publication[]): void {
    this.#note(publications);
    // Perhaps slow mode is off now.
    if (publications.some(({ event }) => event?.settingsChanged)) this.#outbox?.messages.retryNow();
    if (publications.some((each) => this.#standing.isAskedAnewBy(each))) this.#sync.start();
  }

  /** What was published may be long ago: what the answer says of this person is how it is now. */
  #handleJoined({ me, state }: ChatJoined, publications: readonly Publication[]): void {
    this.#note(publications);
    this.#reactions.handleJoined(state?.reactions ?? []);
    if (me) this.#standing.handleJoined(me);
    this.#move('joined');
    if (this.#outbox?.userId === this.#standing.userId) this.#outbox?.messages.open();
  }

  #note(publications: readonly Publication[]): void {
    const outbox = this.#outbox?.messages;
    for (const publication of publications) {
      this.#standing.handlePublication(publication);
      if (this.#timeline.find(publication.id)?.isOwn) outbox?.confirm(publication.id);
    }
    outbox?.settle(this.#timeline.position);
    this.#edits.settle(this.#timeline.position);
    this.#view.handleChange();
  }

  #handleOlder(): void {
    for (const message of this.#outbox?.messages.messages ?? []) {
      if (this.#timeline.find(message.id)?.isOwn) this.#outbox?.messages.confirm(message.id);
    }
    this.#view.handleChange();
  }

  /** Sending waits until the chat is joined again. */
  #hold(): void {
    this.#outbox?.messages.pause();
    this.#move('reconnecting');
  }

  #joinAnew(): void {
    this.#outbox?.messages.pause();
    this.#move('joining');
    this.#sync.start();
  }

  #refuse(failure: Failure): void {
    this.#sync.stop();
    this.#timeline.dropReplaced();
    this.#failure = failure;
    this.#outbox?.messages.pause();
    this.#outbox?.messages.failAll(failure);
    this.#move('refused');
  }

  #finish(): void {
    this.#sync.stop();
    this.#outbox?.messages.close();
    this.#reactions.close();
    this.#move('closed');
    this.#view.flush();
  }

  /** Where the server finds a message that is shown here; 0 for one that is not. */
  #offsetOf(messageId: string): number {
    const { messages, pinned } = this.state;
    const offset = messages.find(({ id }) => id === messageId)?.offset;
    return offset ?? (pinned?.messageId === messageId ? pinned.offset : 0);
  }

  async #restrict(restriction: {
    userId: string;
    seconds?: number;
    ban?: boolean;
    shadow?: boolean;
    removeMessages?: boolean;
    reason?: string;
  }): Promise<void> {
    const { signal } = this.#dependencies;
    await signal.request('restrictChatUser', { room: this.room, ...restriction });
  }

  /** The outbox of one person: what another one wrote here is not sent under this one's name. */
  #outboxOf(userId: string): Outbox {
    if (this.#outbox?.userId === userId) return this.#outbox.messages;
    this.#outbox?.messages.close();
    const { store, clock, random, nowMs, isTimeKnown, signal } = this.#dependencies;
    const messages = new Outbox({
      ...{ owner: { userId, room: this.room }, store, clock, random, nowMs },
      author: () => this.#author(),
      isStored: (messageId) => this.#timeline.find(messageId)?.isOwn === true,
      send: ({ id, text, replyTo = '' }) =>
        signal.request('sendChatMessage', { room: this.room, id, text, replyTo }),
      onSent: ({ atMs }) => {
        this.#standing.handleSent(atMs);
        messages.settle(this.#timeline.position);
        this.#view.handleChange();
      },
      onRefused: (error) => this.#handleSendRefused(error),
      onChange: () => this.#view.handleChange(),
    });
    this.#outbox = { userId, messages };
    if (isTimeKnown()) messages.start();
    this.#view.handleChange();
    return messages;
  }

  #handleSendRefused({ code, retryAfterMs }: RequestError): void {
    if (code === 'CHAT_SLOW_MODE') this.#standing.handleSlowMode(this.nowMs() + retryAfterMs);
    if (code === 'NOT_IN_CHAT' && this.#phase === 'joined') this.#joinAnew();
    this.#view.handleChange();
  }

  /** Before the first session nobody knows who an anonymous visitor is. */
  #author(): ChatAuthor {
    const { userId = '', badges } = this.#standing;
    const profile = this.#dependencies.profile() ?? { userId, username: '', displayName: '' };
    return { ...profile, badges };
  }

  #move(phase: ChatState['phase']): void {
    this.#phase = phase;
    this.#view.handleChange();
  }
}

function trimmedText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > CHAT_MESSAGE_LENGTH_MAX) {
    throw new RangeError(`a message has 1 to ${CHAT_MESSAGE_LENGTH_MAX} characters`);
  }
  return trimmed;
}
