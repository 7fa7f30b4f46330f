import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import type { ChatState } from '@stagedoor/sdk';

/**
 * What stands at the foot of the chat:
 * - `open`: a message can be written and sent. `waiting`: the same, and it is sent once the connection is back.
 * - `slow`: it can be written; slow mode takes the next one a little later.
 * - `timed-out`: nothing is taken from this person for a while. `banned`: nor ever.
 * - `log-in`: a visitor, who can read. `read-only`: somebody whose invitation is for watching. `over`: the show has ended.
 */
export type ComposerState =
  | 'open'
  | 'waiting'
  | 'slow'
  | 'timed-out'
  | 'banned'
  | 'log-in'
  | 'read-only'
  | 'over';

/** From here on it is said how many characters are left. */
export const COUNTER_FROM = CHAT_MESSAGE_LENGTH_MAX - 100;

export function composerStateOf(
  { phase, me, nextSendAtMs }: Pick<ChatState, 'phase' | 'me' | 'nextSendAtMs'>,
  person: { isLoggedIn: boolean; isGuest: boolean; isOver: boolean },
  nowMs: number,
): ComposerState {
  if (person.isOver) {
    return 'over';
  }

  if (me.isBanned) {
    return 'banned';
  }

  if (person.isGuest) {
    return me.canSend ? 'open' : 'read-only';
  }

  if (!person.isLoggedIn) {
    return 'log-in';
  }

  if (me.restrictedUntilMs > nowMs) {
    return 'timed-out';
  }

  if (phase !== 'joined') {
    return 'waiting';
  }

  if (!me.canSend) {
    return 'read-only';
  }

  return nextSendAtMs > nowMs ? 'slow' : 'open';
}

/** What would be sent; undefined while it cannot be. */
export function sendableText(draft: string): string | undefined {
  const text = draft.trim();

  return text !== '' && text.length <= CHAT_MESSAGE_LENGTH_MAX ? text : undefined;
}

/** How many characters are left, negative when there are too many; undefined while that is no matter. */
export function lengthLeft(draft: string): number | undefined {
  const { length } = draft.trim();

  return length < COUNTER_FROM ? undefined : CHAT_MESSAGE_LENGTH_MAX - length;
}

/** What keeps a person from writing for longer than a moment, so that there is no field to write in. */
export function isWithoutField(
  state: ComposerState,
): state is Exclude<ComposerState, 'open' | 'waiting' | 'slow' | 'timed-out'> {
  return state === 'banned' || state === 'log-in' || state === 'read-only' || state === 'over';
}

/** Whether a key press in the field sends: Enter alone, and never the Enter that ends a word of an input method. */
export function isSendKey(press: {
  key: string;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
}): boolean {
  // 229: an input method has the key, where the browser says `isComposing` too late.
  return press.key === 'Enter' && !press.shiftKey && !press.isComposing && press.keyCode !== 229;
}
