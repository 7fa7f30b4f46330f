import { CHAT_REACTIONS_PER_REQUEST_MAX } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '../clock.ts';
import type { ChatReactions as ReactionsFrame } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import type { ChatSignal } from './chat-dependencies.ts';
import {
  CHAT_REACTION_KINDS,
  type ChatReactionCounts,
  type ChatReactionKind,
} from './chat-state.ts';
import { reactionCountsOf, wireKindOf } from './chat-wire.ts';

/** Taps within this time are one request for each kind. */
export const GATHERED_MS = 200;
/** The server shows what it has counted four times a second; what is not among it after this time was not counted. */
export const UNCOUNTED_AFTER_MS = 2_000;

export const NO_REACTIONS: ChatReactionCounts = { heart: 0, clap: 0, laugh: 0, wow: 0, fire: 0 };

export type ChatReactionsOptions = {
  room: string;
  signal: ChatSignal;
  clock: Clock;
  /** `counts` is another object now. */
  onChange: () => void;
  /** What others have added. */
  onAdded: (added: ChatReactionCounts) => void;
};

/**
 * How a chat's people react: what the server has counted, and one's own taps at once on top of it. A tap is gathered, on its way, and
 * then among what the server tells, or forgotten where it was refused or is not told of in time.
 */
export class ChatReactions {
  readonly #options: ChatReactionsOptions;
  #totals = NO_REACTIONS;
  #gathered = NO_REACTIONS;
  #onTheWay = NO_REACTIONS;
  #counts: ChatReactionCounts | undefined = NO_REACTIONS;
  #sending: Timer | undefined;
  #forgetting: Timer | undefined;

  constructor(options: ChatReactionsOptions) {
    this.#options = options;
  }

  /** Of each kind in all. Another object whenever it changes. */
  get counts(): ChatReactionCounts {
    this.#counts ??= plus(plus(this.#totals, this.#onTheWay), this.#gathered);
    return this.#counts;
  }

  /** Counts at once here, and a moment later on the server. What nobody can tap so fast is left out. */
  react(kind: ChatReactionKind): void {
    if (this.#gathered[kind] >= CHAT_REACTIONS_PER_REQUEST_MAX) return;
    this.#gathered = plus(this.#gathered, { ...NO_REACTIONS, [kind]: 1 });
    this.#sending ??= this.#options.clock.setTimer(() => this.#send(), GATHERED_MS);
    this.#change();
  }

  handleJoined(totals: ReactionsFrame['totals']): void {
    this.#totals = reactionCountsOf(totals);
    // Perhaps they are among these, perhaps what told of them is lost.
    this.#onTheWay = NO_REACTIONS;
    this.#change();
  }

  handleFrame(frame: ReactionsFrame): void {
    const added = reactionCountsOf(frame.added);
    const own = least(added, this.#onTheWay);
    this.#totals = reactionCountsOf(frame.totals);
    this.#onTheWay = minus(this.#onTheWay, own);
    this.#change();
    const ofOthers = minus(added, own);
    if (isAny(ofOthers)) this.#options.onAdded(ofOthers);
  }

  close(): void {
    this.#sending?.cancel();
    this.#forgetting?.cancel();
  }

  #send(): void {
    const gathered = this.#gathered;
    this.#sending = undefined;
    this.#gathered = NO_REACTIONS;
    this.#onTheWay = plus(this.#onTheWay, gathered);
    const { room, signal } = this.#options;
    for (const kind of CHAT_REACTION_KINDS) {
      const count = gathered[kind];
      if (count === 0) continue;
      signal.request('reactInChat', { room, kind: wireKindOf(kind), count }).then(
        () => this.#forgetLater(),
        (error: unknown) => this.#takeBack({ ...NO_REACTIONS, [kind]: count }, error),
      );
    }
  }

  #takeBack(refused: ChatReactionCounts, error: unknown): void {
    if (!(error instanceof RequestError)) throw error;
    this.#onTheWay = minus(this.#onTheWay, least(this.#onTheWay, refused));
    this.#change();
  }

  #forgetLater(): void {
    this.#forgetting?.cancel();
    this.#forgetting = undefined;
    if (!isAny(this.#onTheWay)) return;
    this.#forgetting = this.#options.clock.setTimer(() => {
      this.#onTheWay = NO_REACTIONS;
      this.#change();
    }, UNCOUNTED_AFTER_MS);
  }

  #change(): void {
    this.#counts = undefined;
    this.#options.onChange();
  }
}

function combine(
  one: ChatReactionCounts,
  other: ChatReactionCounts,
  how: (one: number, other: number) => number,
): ChatReactionCounts {
  const counts = { ...NO_REACTIONS };
  for (const kind of CHAT_REACTION_KINDS) counts[kind] = how(one[kind], other[kind]);
  return counts;
}

const plus = (one: ChatReactionCounts, other: ChatReactionCounts) =>
  combine(one, other, (left, right) => left + right);
const minus = (one: ChatReactionCounts, other: ChatReactionCounts) =>
  combine(one, other, (left, right) => left - right);
const least = (one: ChatReactionCounts, other: ChatReactionCounts) => combine(one, other, Math.min);
const isAny = (counts: ChatReactionCounts) => CHAT_REACTION_KINDS.some((kind) => counts[kind] > 0);
