import { DIRECT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import type { ConversationState, DirectMessage } from '@stagedoor/sdk';

/** A message that is being edited in the field. Another object for each time that it is begun. */
export type EditedMessage = {
  messageId: string;
  /** What it says. */
  text: string;
  hasMedia: boolean;
  /** What the field begins with, where that is something else: an edit that was not taken. */
  draft?: string;
};

/** Whether one may take this message back: one's own, where the server has it. */
export function isRemovable({ isOwn, isRemoved, messageId, kind }: DirectMessage): boolean {
  return isOwn && !isRemoved && messageId !== undefined && isWritten(kind);
}

/** Whether one may change what this message says now. The server decides in the end; this is what is worth offering. */
export function isChangeable(
  message: DirectMessage,
  { canSend }: Pick<ConversationState, 'canSend'>,
  nowMs: number,
): boolean {
  return canSend && isRemovable(message) && nowMs <= message.atMs + DIRECT_EDIT_WINDOW_MS;
}

/** The newest of one's own messages that can be changed. */
export function lastChangeable(
  { messages, canSend }: Pick<ConversationState, 'messages' | 'canSend'>,
  nowMs: number,
): DirectMessage | undefined {
  return messages.findLast((message) => isChangeable(message, { canSend }, nowMs));
}

/** To edit a message in the field; undefined where the server has it not. */
export function toEdited({ messageId, text, media }: DirectMessage): EditedMessage | undefined {
  return messageId === undefined ? undefined : { messageId, text, hasMedia: media !== undefined };
}

/** What is not written by people stays as it is. */
function isWritten(kind: DirectMessage['kind']): boolean {
  return kind === 'text' || kind === 'media';
}
