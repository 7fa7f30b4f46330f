import type { Clock } from '../clock.ts';
import { isSameState } from '../media/same-state.ts';
import { ChangeBeat } from './ChangeBeat.ts';
import type { ChatStanding } from './ChatStanding.ts';
import type { ChatTimeline } from './ChatTimeline.ts';
import type { ChatMessage, ChatState } from './chat-state.ts';
import type { PendingEdits } from './PendingEdits.ts';

/** What a page's view of a chat follows from. */
export type ChatFacts = Pick<ChatState, 'phase' | 'failure' | 'isLoadingOlder' | 'reactions'> & {
  timeline: ChatTimeline;
  standing: ChatStanding;
  /** Those that the timeline does not have. */
  ownMessages: readonly ChatMessage[];
  /** Over what the timeline has. */
  edits: Pick<PendingEdits, 'over'>;
};

export type ChatViewOptions = {
  clock: Clock;
  facts: () => ChatFacts;
  onChange: (state: ChatState) => void;
};

/** The state that a page reads: up to date whenever it looks, and told of once per beat. What did not change stays the same object. */
export class ChatView {
  readonly #options: ChatViewOptions;
  readonly #beat: ChangeBeat;
  #state: ChatState;
  #isStale = false;
  #told: ChatState;

  constructor(options: ChatViewOptions) {
    this.#options = options;
    this.#beat = new ChangeBeat({ clock: options.clock, onBeat: () => this.#tell() });
    this.#state = stateOf(options.facts(), undefined);
    this.#told = this.#state;
  }

  get state(): ChatState {
    if (this.#isStale) {
      this.#isStale = false;
      const state = stateOf(this.#options.facts(), this.#state);
      if (!isSameState(state, this.#state)) this.#state = state;
    }
    return this.#state;
  }

  /** Some of the facts are others now. */
  handleChange(): void {
    this.#isStale = true;
    this.#beat.schedule();
  }

  /** Tells now what is still to be told. */
  flush(): void {
    this.#beat.flush();
  }

  #tell(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#options.onChange(state);
  }
}

function stateOf(
  { phase, failure, isLoadingOlder, reactions, timeline, standing, ...facts }: ChatFacts,
  before: ChatState | undefined,
): ChatState {
  const { messages, pinned, slowModeSeconds, moderators, hasOlder } = timeline;
  return {
    ...{ phase, failure, isLoadingOlder, hasOlder, pinned, slowModeSeconds, moderators },
    messages: joined(facts.edits.over(messages), facts.ownMessages, before?.messages),
    reactions,
    nextSendAtMs: standing.nextSendAtMs(slowModeSeconds),
    me: standing.me,
  };
}

/** The same array as before while nothing in it has changed. */
function joined(
  stored: readonly ChatMessage[],
  own: readonly ChatMessage[],
  before: readonly ChatMessage[] | undefined,
): readonly ChatMessage[] {
  if (own.length === 0) return stored;
  const messages = [...stored];
  for (const message of own) {
    const at =
      message.status === 'sent' && message.offset === undefined
        ? placeOf(message, messages)
        : undefined;
    messages.splice(at ?? messages.length, 0, message);
  }
  const isSame =
    messages.length === before?.length &&
    messages.every((message, index) => message === before[index]);
  return isSame ? before : messages;
}

/** Behind what was said before it: for one that has no place in the log. */
function placeOf({ atMs }: ChatMessage, messages: readonly ChatMessage[]): number {
  return messages.findLastIndex((other) => other.atMs <= atMs) + 1;
}
