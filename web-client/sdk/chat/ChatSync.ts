import type { Clock } from '../clock.ts';
import { JoinLoop } from '../media/JoinLoop.ts';
import type { ChatTimeline } from './ChatTimeline.ts';
import type { ChatOptions, ChatSignal } from './chat-dependencies.ts';
import type { ChatFrame, ChatJoined, Publication } from './chat-wire.ts';

/** Frames that may wait for the answer to a join; what falls out is asked for again. */
const EARLY_FRAMES_MAX = 500;

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
  /** The server does not let us in. Nothing goes on before `start`. */
  onRefused: (error: unknown) => void;
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

  constructor(options: ChatSyncOptions) {
    this.#options = options;
    this.#joinLoop = this.#createJoinLoop();
  }

  /** Settles when the server has answered the last join, however; undefined where none was asked for. */
  get asked(): Promise<void> | undefined {
    return this.#asked;
  }

  /** Joins, or catches up. */
  start(): void {
    this.#state = 'joining';
    this.#joinLoop.start();
  }

  stop(): void {
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
      if (outcome === 'gap') this.start();
      else if (fresh.length > 0) this.#options.onPublished(fresh);
    }
  }

  #createJoinLoop(): JoinLoop {
    const { clock, random } = this.#options;
    return new JoinLoop({
      ...{ clock, random },
      join: (isCurrent) => this.#join(isCurrent),
      onRefused: (error) => {
        this.stop();
        this.#options.onRefused(error);
      },
    });
  }

  async #join(isCurrent: () => boolean): Promise<void> {
    const { chat, signal, timeline } = this.#options;
    const { room, grant = '' } = chat;
    const bearer = typeof grant === 'string' ? grant : await grant();
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
    for (const frame of this.#early.splice(0)) this.handlePublications(frame);
  }
}
