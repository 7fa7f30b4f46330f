import type { Timer } from '../clock.ts';
import type { SessionIdentity } from '../connection/Connection.ts';
import type { ConnectionEnd } from '../connection/connection-state.ts';
import { type Failure, RequestError, toFailure } from '../errors.ts';
import { isSameState } from '../media/same-state.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import { ChangeBeat } from './ChangeBeat.ts';
import { ChatSync } from './ChatSync.ts';
import { ChatTimeline } from './ChatTimeline.ts';
import type { ChatDependencies, ChatOptions } from './chat-dependencies.ts';
import type { ChatMessage } from './chat-state.ts';
import type { ChatFrame, ChatPage } from './chat-wire.ts';
import { ReplayLog, type ReplayPage } from './ReplayLog.ts';

/** The second look at a page waits so long, each later one twice as long. */
const RETRY_BASE_MS = 1_000;
const RETRY_MAX_MS = 30_000;

export type ChatReplayOptions = ChatOptions & {
  /** When the recording begins: milliseconds since the Unix epoch by the server's clock. */
  startedAtMs: number;
};

export type ChatReplayState = {
  /**
   * - `loading`: what had been said by this moment is being looked for; what is known of it is shown.
   * - `ready`: it is shown.
   * - `unavailable`: see `failure`; this person may not read the chat, or there is none.
   */
  phase: 'loading' | 'ready' | 'unavailable';
  failure: Failure | undefined;
  /** What had been said by this moment: the last 200, oldest first. A new array whenever it changes. */
  messages: readonly ChatMessage[];
  /** Something was said in this chat, at whatever time. False also while that is not known. */
  hasMessages: boolean;
};

export type ChatReplayEvents = { change: [state: ChatReplayState] };

export type ChatReplayDependencies = Pick<
  ChatDependencies<ChatReplay>,
  'signal' | 'clock' | 'random' | 'onClosed'
>;

/**
 * The chat of a recording, as it was at the moment that is played. Made by `StagedoorClient.chatReplay`; the page calls `setPosition`
 * as the video plays and seeks. Nothing it does throws.
 *
 * loading <-> ready; unavailable, until another session begins. It is in the chat while it is open, for what moderators still do; pages
 * of the history are read one at a time, always the one that the present moment needs most.
 */
export class ChatReplay extends TypedEmitter<ChatReplayEvents> {
  readonly room: string;
  readonly #dependencies: ChatReplayDependencies;
  readonly #startedAtMs: number;
  readonly #sync: ChatSync;
  readonly #log: ReplayLog;
  readonly #beat: ChangeBeat;
  /** `reading`: the session is in the chat, so that its history can be read. */
  #phase: 'joining' | 'reading' | 'unavailable' | 'closed' = 'joining';
  #hasJoined = false;
  #failure: Failure | undefined;
  #state: ChatReplayState;
  #told: ChatReplayState;
  #isStale = false;
  #failures = 0;
  #retry: Timer | undefined;

  constructor(options: ChatReplayOptions, dependencies: ChatReplayDependencies) {
    super();
    this.room = options.room;
    this.#dependencies = dependencies;
    this.#startedAtMs = options.startedAtMs;
    const { signal, clock, random } = dependencies;
    this.#log = new ReplayLog({ startedAtMs: options.startedAtMs });
    this.#sync = new ChatSync({
      // Of the timeline only its position counts: up to where everything was heard.
      ...{ chat: options, timeline: new ChatTimeline(), signal, clock, random },
      onPublished: (publications) => {
        this.#log.append(publications);
        this.#handleChange();
      },
      onJoined: (joined, publications) => {
        this.#log.join(joined, publications);
        this.#hasJoined = true;
        this.#phase = 'reading';
        this.#handleChange();
      },
      onRefused: (failure) => this.#refuse(failure),
      onSentOut: () => this.handleConnectionLost(),
    });
    this.#beat = new ChangeBeat({ clock, onBeat: () => this.#tell() });
    this.#state = this.#look();
    this.#told = this.#state;
  }

  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): ChatReplayState {
    if (this.#isStale) {
      this.#isStale = false;
      const state = this.#look();
      if (isSameList(state.messages, this.#state.messages)) state.messages = this.#state.messages;
      if (!isSameState(state, this.#state)) this.#state = state;
    }
    return this.#state;
  }

  /** As `setMoment`, counted from the recording's beginning: right as long as nothing is missing from it. */
  setPosition(positionMs: number): void {
    this.setMoment(this.#startedAtMs + positionMs);
  }

  /** When that was which is played now, in milliseconds since the Unix epoch: forwards, backwards, as often as one likes. */
  setMoment(atMs: number): void {
    if (this.#phase === 'closed' || !Number.isFinite(atMs)) return;
    this.#log.moveTo(atMs);
    this.#handleChange();
  }

  /** Leaves the chat. What is shown stays as it is. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    const { asked } = this.#sync;
    this.#stop();
    this.#phase = 'closed';
    this.removeAllListeners();
    this.#beat.flush();
    // A join that is answered after we left would keep us in.
    await asked;
    await this.#dependencies.onClosed(this, { mayBeJoined: asked !== undefined });
  }

  handleSession(kind: 'new' | 'resumed', identity: SessionIdentity): void {
    const isRefused = this.#phase === 'unavailable' && kind === 'resumed';
    if (this.#phase === 'closed' || isRefused) return;
    this.#log.setOwnUserId(identity.userId);
    this.#sync.setReader(identity);
    this.#joinAnew();
  }

  handleConnectionLost(): void {
    if (this.#phase === 'reading') this.#phase = 'joining';
  }

  handleConnectionClosed(end: ConnectionEnd): void {
    if (this.#phase !== 'closed') this.#sync.handleConnectionClosed(end);
  }

  handleRemoved(codeNumber: number): void {
    if (this.#phase !== 'closed') this.#sync.handleRemoved(codeNumber);
  }

  /** Other roles may let this person in, or show them other things. */
  handleAccountChanged(): void {
    if (this.#phase === 'closed') return;
    if (this.#phase === 'reading') this.#phase = 'joining';
    if (this.#phase === 'unavailable') this.#joinAnew();
    else this.#sync.startOver();
  }

  handlePublications(frame: ChatFrame): void {
    this.#sync.handlePublications(frame);
  }

  #joinAnew(): void {
    this.#phase = 'joining';
    this.#failure = undefined;
    this.#forgetRetry();
    this.#sync.start();
    this.#handleChange();
  }

  #refuse(failure: Failure): void {
    this.#stop();
    this.#phase = 'unavailable';
    this.#failure = failure;
    this.#handleChange();
  }

  #stop(): void {
    this.#sync.stop();
    this.#forgetRetry();
  }

  #forgetRetry(): void {
    this.#failures = 0;
    this.#retry?.cancel();
    this.#retry = undefined;
  }

  #handleChange(): void {
    this.#isStale = true;
    this.#beat.schedule();
    this.#readOn();
  }

  /** Asks for the next page, where one is needed and none is under way. */
  #readOn(): void {
    if (this.#phase !== 'reading' || this.#retry !== undefined) return;
    const page = this.#log.openPage();
    if (page === undefined) return;
    const { beforeOffset, limit } = page;
    this.#dependencies.signal
      .request('readChatHistory', { room: this.room, beforeOffset, limit })
      .then(
        (found) => this.#handlePage(page, found),
        (error: unknown) => this.#handleReadFailed(page, error),
      );
  }

  #handlePage(page: ReplayPage, found: ChatPage): void {
    const outcome = this.#log.addPage(page, found);
    if (outcome === 'added') this.#failures = 0;
    // Perhaps another log has begun: the join tells.
    if (outcome === 'unfit') this.#retryLater(0, () => this.#rejoin());
    this.#handleChange();
  }

  #handleReadFailed(page: ReplayPage, error: unknown): void {
    this.#log.closePage(page);
    if (this.#phase !== 'reading') return;
    const isForgotten = error instanceof RequestError && error.code === 'NOT_IN_CHAT';
    if (isForgotten) {
      this.#retryLater(0, () => this.#rejoin());
    } else if (error instanceof RequestError && error.isTemporary) {
      this.#retryLater(error.retryAfterMs, () => this.#readOn());
    } else {
      this.#refuse(toFailure(error));
    }
  }

  #retryLater(askedMs: number, go: () => void): void {
    if (this.#phase !== 'reading') return;
    this.#failures += 1;
    const fullMs = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** Math.min(this.#failures - 1, 16));
    const { clock, random } = this.#dependencies;
    const delayMs = Math.max(askedMs, fullMs / 2 + (fullMs / 2) * random());
    this.#retry?.cancel();
    this.#retry = clock.setTimer(() => {
      this.#retry = undefined;
      go();
    }, delayMs);
  }

  /** The failures stay counted: a server that forgets us each time is not asked in a circle. */
  #rejoin(): void {
    if (this.#phase !== 'reading') return;
    this.#phase = 'joining';
    this.#sync.start();
  }

  #look(): ChatReplayState {
    const { messages, isFound } = this.#log.look();
    const isUnavailable = this.#phase === 'unavailable';
    return {
      phase: isUnavailable ? 'unavailable' : this.#hasJoined && isFound ? 'ready' : 'loading',
      failure: isUnavailable ? this.#failure : undefined,
      messages,
      hasMessages: this.#log.hasMessages,
    };
  }

  #tell(): void {
    if (this.#phase === 'closed') return;
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.emit('change', state);
  }
}

function isSameList(one: readonly ChatMessage[], other: readonly ChatMessage[]): boolean {
  return one.length === other.length && one.every((message, index) => message === other[index]);
}
