import { UUID_PATTERN } from '@stagedoor/contracts/ids';

/** In place of a conversation's id in the address, while it is not known. */
export const NEW_CONVERSATION = 'new';

const TO = 'to';

export const INBOX_PATH = '/messages';

export function conversationPathOf(conversationId: string): string {
  return `${INBOX_PATH}/${conversationId}`;
}

/** Opens the conversation with this person, whether there is one yet or not. */
export function messagePathTo(userId: string): string {
  return `${INBOX_PATH}/${NEW_CONVERSATION}?${new URLSearchParams({ [TO]: userId })}`;
}

/** Whom an address of `messagePathTo` names; undefined where nobody can be meant. */
export function recipientIn(search: string): string | undefined {
  const userId = new URLSearchParams(search).get(TO)?.toLowerCase();

  return userId !== undefined && UUID_PATTERN.test(userId) ? userId : undefined;
}
