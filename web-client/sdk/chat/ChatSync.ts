import { ERROR_CODES } from '@stagedoor/contracts/codes';
import type { Clock, Timer } from '../clock.ts';
import type { SessionIdentity } from '../connection/Connection.ts';
import type { ConnectionEnd } from '../connection/connection-state.ts';
import { ApiError, errorCodeOf, type Failure, RequestError, toFailure } from '../errors.ts';
import { JoinLoop } from '../media/JoinLoop.ts';
import type { ChatTimeline } from './ChatTimeline.ts';
import type { ChatOptions, ChatSignal } from './chat-dependencies.ts';
import type { ChatFrame, ChatJoined, Publication } from './chat-wire.ts';

/** Frames that may wait for the answer to a join; what falls out is asked for again. */
const EARLY_FRAMES_MAX = 500;
/** Everybody in a room hears of a gap in the same moment; they do not all ask in that one. */
const GAP_JITTER_MS = 1_000;
/** Nor do all come back at once whom a server in trouble has sent away. */
const REJOIN_SPREAD_MS = 5_000;

export type ChatSyncOptions = {
  chat: ChatOptions;
  timeline: ChatTimeline;
  signal: ChatSignal;
  clock: Clock;
  random: () => number;
  /** The timeline is complete, as of now; `publications` are what it did not have. */
  onJoined: (joined: ChatJoined, publications: readonly Publication[]) => void;
  /** These were published, and the timeline has them. */
  onPublished: (publications: readonly Publication[]) => void;
  /** The server does not let us in, or not any more. Nothing goes on before `start`. */
  onRefused: (failure: Failure) => void;
  /** The server has sent us out for now; it is joined again in a moment. */
  onSentOut: () => void;
};

/**
 * Keeps a timeline complete.
 *
 * idle -> start() -> joining -> joined -> (a gap, or start()) joining …; stop() -> idle. While `joining`, what is published waits for the
 * answer. Only one join counts at a time, the newest; it asks from the timeline's position.
 */
export class ChatSync {
  readonly #options: ChatSyncOptions;
  #state: 'idle' | 'joining' | 'joined' = 'idle';
  #joinLoop: JoinLoop;
  #early: ChatFrame[] = [];
  #asked: Promise<void> | undefined;
  #delayed: Timer | undefined;
  /** Who joins; undefined before the first. */
  #reader: string | undefined;

  constructor(options: ChatSyncOptions) {
    this.#options = options;
    this.#joinLoop = this.#createJoinLoop();
  }

  /** Settles when the server has answered the last join, however; undefined where none was asked for. */
  get asked(): Promise<void> | undefined {
    return this.#asked;
  }

  /** Who joins from now on. Another one, or one with other roles, may be shown other things: everything is read anew. */
  setReader({ userId, kind, roles }: SessionIdentity): void {
    const reader = JSON.stringify([userId, kind, roles]);
    if (this.#reader !== undefined && this.#reader !== reader) this.#options.timeline.startOver();
    this.#reader = reader;
  }

  /** Joins, and reads everything anew. */
  startOver(): void {
    this.#options.timeline.startOver();
    this.start();
  }

  /** Joins, or catches up. */
  start(): void {
    this.#delayed?.cancel();
    this.#state = 'joining';
    this.#joinLoop.start();
  }

  stop(): void {
    this.#delayed?.cancel();
    this.#state = 'idle';
    this.#early = [];
    this.#joinLoop.stop();
    this.#joinLoop = this.#createJoinLoop();
  }

  handlePublications(frame: ChatFrame): void {
    if (this.#state === 'joining') {
      this.#early.push(frame);
      if (this.#early.length > EARLY_FRAMES_MAX) this.#early.shift();
    } else if (this.#state === 'joined') {
      const { outcome, fresh } = this.#options.timeline.append(frame);
      if (outcome === 'gap') this.#mendGap(frame);
      else if (fresh.length > 0) this.#options.onPublished(fresh);
    }
  }

  /** Joins some time within this: many are told in the same moment that they have to. */
  startWithin(spreadMs: number): void {
    const { clock, random } = this.#options;
    this.#delayed?.cancel();
    this.#state = 'joining';
    this.#delayed = clock.setTimer(() => this.start(), random() * spreadMs);
  }

  /** The server took us out of the chat, for good or for now. */
  handleRemoved(codeNumber: number): void {
    const code = errorCodeOf(codeNumber);
    if (!ERROR_CODES[code].isTemporary) {
      this.#refuse({ code, message: 'removed from the chat' });
      return;
    }
    this.#options.onSentOut();
    this.startWithin(REJOIN_SPREAD_MS);
  }

  /** There is no connection any more, and will not be by itself. */
  handleConnectionClosed({ code, reason }: ConnectionEnd): void {
    const known = code ?? (reason === 'banned' ? 'ACCOUNT_BANNED' : 'UNAVAILABLE');
    this.#refuse({ code: known, message: reason });
  }

  #refuse(failure: Failure): void {
    this.stop();
    this.#options.onRefused(failure);
  }

  #mendGap({ gapBeforeOffset }: ChatFrame): void {
    // That of a frame that got lost on the way to us alone does not wait.
    if (gapBeforeOffset === 0) this.start();
    else this.startWithin(GAP_JITTER_MS);
  }

  #createJoinLoop(): JoinLoop {
    const { clock, random } = this.#options;
    return new JoinLoop({
      ...{ clock, random },
      join: (isCurrent) => this.#join(isCurrent),
      onRefused: (error) => this.#refuse(toFailure(error)),
    });
  }

  async #join(isCurrent: () => boolean): Promise<void> {
    const { chat, signal, timeline } = this.#options;
    const { room, grant = '' } = chat;
    const bearer = typeof grant === 'string' ? grant : await askFor(grant);
    if (!isCurrent()) return;
    const asking = signal.request('joinChat', { room, grant: bearer, ...timeline.position });
    this.#asked = asking.then(
      () => undefined,
      () => undefined,
    );
    const joined = await asking;
    if (isCurrent()) this.#handleJoined(joined);
  }

  #handleJoined(joined: ChatJoined): void {
    const { timeline, onJoined } = this.#options;
    this.#state = 'joined';
    onJoined(joined, timeline.join(joined));
    // After a gap among them the others wait for the next answer.
    for (const frame of this.#early.splice(0))
      if (isNewTo(joined, frame)) this.handlePublications(frame);
  }
}

/** Something of the frame is not in the answer that came after it. */
function isNewTo({ epoch, offset }: ChatJoined, frame: ChatFrame): boolean {
  const lastOffset = frame.publications.at(-1)?.offset ?? frame.gapBeforeOffset - 1;
  return frame.epoch !== epoch || lastOffset > offset;
}

/** What stands in the way of an embedding page's own request may be gone with the next one. */
async function askFor(grant: () => Promise<string>): Promise<string> {
  try {
    return await grant();
  } catch (error) {
    if (error instanceof ApiError || error instanceof RequestError) throw error;
    throw new RequestError('refused', 'UNAVAILABLE', 'no grant to join with', { cause: error });
  }
}
