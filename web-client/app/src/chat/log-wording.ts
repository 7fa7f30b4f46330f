import { CHAT_ACTIONS, type ChatAction, type ChatActionView } from '@stagedoor/contracts/http/chat';

/** Which sentence says what was done. `other`: a newer server knows more than this page. */
export type LogWording = ChatAction | 'removeOwn' | 'other';

export function wordingOf({ action, by, target }: ChatActionView): LogWording {
  const known = CHAT_ACTIONS.find((each) => each === action);

  if (known === 'remove' && by.id === target?.id) {
    return 'removeOwn';
  }

  return known ?? 'other';
}

/** How somebody is called in a sentence, kept together whatever their name's direction is. An account that is gone has its id. */
export function nameIn({ displayName, username, id }: ChatActionView['by']): string {
  return `\u{2068}${displayName || username || id}\u{2069}`;
}

/** What a change of filters added and took out, as lines of it. */
export function changesOf({ filters }: ChatActionView): { sign: '+' | '−'; text: string }[] {
  if (filters === null) {
    return [];
  }

  const { addedWords, addedPatterns, removedWords, removedPatterns } = filters;
  return [
    ...[...addedWords, ...addedPatterns].map((text) => ({ sign: '+' as const, text })),
    ...[...removedWords, ...removedPatterns].map((text) => ({ sign: '−' as const, text })),
  ];
}
