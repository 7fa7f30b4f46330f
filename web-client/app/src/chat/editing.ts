import { CHAT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import type { ChatMessage, ChatState } from '@stagedoor/sdk';

/** What is being edited, and what the field begins with. Another object for each time that it is begun. */
export type Editing = { messageId: string; text: string };

/** Whether one may change this message now. The server decides in the end; this is what is worth offering. */
export function isEditable(
  { isOwn, isRemoved, status, atMs }: ChatMessage,
  { me, phase }: Pick<ChatState, 'me' | 'phase'>,
  nowMs: number,
): boolean {
  const mayWrite = phase === 'joined' && me.canSend && me.restrictedUntilMs <= nowMs;

  return (
    mayWrite && isOwn && !isRemoved && status === 'sent' && nowMs <= atMs + CHAT_EDIT_WINDOW_MS
  );
}

/** The newest of one's own messages that can be edited. */
export function lastEditable(
  { messages, ...chat }: Pick<ChatState, 'messages' | 'me' | 'phase'>,
  nowMs: number,
): ChatMessage | undefined {
  return messages.findLast((message) => isEditable(message, chat, nowMs));
}

/** Whether a key press in the field begins to edit what one wrote last: the arrow alone, where nothing is written. */
export function isEditLastKey(
  press: { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
  draft: string,
): boolean {
  const isAlone = !press.shiftKey && !press.altKey && !press.ctrlKey && !press.metaKey;

  return press.key === 'ArrowUp' && isAlone && draft === '';
}
