import type { Clock } from '../clock.ts';
import type { ChatStanding } from './ChatStanding.ts';
import type { ChatTimeline } from './ChatTimeline.ts';
import type { ChatMessage, ChatState } from './chat-state.ts';
import type { PendingEdits } from './PendingEdits.ts';
import { StateView, sameList } from './StateView.ts';

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

/** A chat's state as a page reads it. What did not change stays the same object. */
export class ChatView extends StateView<ChatState> {
  constructor({ clock, facts, onChange }: ChatViewOptions) {
    super({ clock, onChange, look: (before) => stateOf(facts(), before) });
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
  return sameList(messages, before);
}

/** Behind what was said before it: for one that has no place in the log. */
function placeOf({ atMs }: ChatMessage, messages: readonly ChatMessage[]): number {
  return messages.findLastIndex((other) => other.atMs <= atMs) + 1;
}
