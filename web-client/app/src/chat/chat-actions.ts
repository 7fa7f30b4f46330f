import type { ChatMessage, ChatRoom } from '@stagedoor/sdk';
import { type Editing, isEditable } from './editing.ts';

/** What the parts of the chat may have done. The same functions as long as the chat is the same. */
export type ChatActions = {
  send: (text: string, replyTo: string | undefined) => void;
  answer: (message: ChatMessage) => void;
  /** It can be changed now, by whoever is here. */
  isEditable: (message: ChatMessage) => boolean;
  edit: (message: ChatMessage) => void;
  save: (messageId: string, text: string) => void;
  resend: (messageId: string) => void;
  discard: (messageId: string) => void;
  loadOlder: () => void;
  remove: (messageId: string) => void;
  pin: (messageId: string) => void;
  unpin: () => void;
  setSlowMode: (seconds: number) => void;
  timeOut: (userId: string, seconds: number) => void;
  ban: (userId: string, removeMessages: boolean) => void;
  shadowBan: (userId: string) => void;
  lift: (userId: string) => void;
  setModerator: (userId: string, isModerator: boolean) => void;
};

/**
 * `edit` begins to edit, also again what could not be saved. `onError` hears what the last deed was refused with; undefined when the next
 * one was begun.
 */
export function chatActionsOf(
  room: ChatRoom,
  {
    answer,
    edit,
    onError,
  }: {
    answer: (message: ChatMessage) => void;
    edit: (editing: Editing) => void;
    onError: (error: unknown) => void;
  },
): ChatActions {
  const attempt = (deed: () => unknown) => {
    onError(undefined);
    // What throws and what rejects are told alike.
    new Promise((resolve) => resolve(deed())).catch(onError);
  };

  return {
    send: (text, replyTo) =>
      attempt(() => room.send(text, replyTo === undefined ? {} : { replyTo })),
    answer,
    isEditable: (message) => isEditable(message, room.state, room.nowMs()),
    edit: ({ id, text }) => edit({ messageId: id, text }),
    save: (messageId, text) =>
      attempt(async () => {
        try {
          await room.edit(messageId, text);
        } catch (error) {
          // What was written is not lost.
          edit({ messageId, text });
          throw error;
        }
      }),
    resend: (messageId) => attempt(() => room.resend(messageId)),
    discard: (messageId) => attempt(() => room.discard(messageId)),
    loadOlder: () => attempt(() => room.loadOlder()),
    remove: (messageId) => attempt(() => room.remove(messageId)),
    pin: (messageId) => attempt(() => room.pin(messageId)),
    unpin: () => attempt(() => room.unpin()),
    setSlowMode: (seconds) => attempt(() => room.setSlowMode(seconds)),
    timeOut: (userId, seconds) => attempt(() => room.timeOut(userId, seconds)),
    ban: (userId, removeMessages) => attempt(() => room.ban(userId, { removeMessages })),
    shadowBan: (userId) => attempt(() => room.shadowBan(userId)),
    lift: (userId) => attempt(() => room.lift(userId)),
    setModerator: (userId, isModerator) => attempt(() => room.setModerator(userId, isModerator)),
  };
}
