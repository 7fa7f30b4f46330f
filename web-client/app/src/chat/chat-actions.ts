import type { ChatMessage, ChatRoom } from '@stagedoor/sdk';

/** What the parts of the chat may have done. The same functions as long as the chat is the same. */
export type ChatActions = {
  send: (text: string, replyTo: string | undefined) => void;
  answer: (message: ChatMessage) => void;
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

/** `onError` hears what the last deed was refused with; undefined when the next one was begun. */
export function chatActionsOf(
  room: ChatRoom,
  answer: (message: ChatMessage) => void,
  onError: (error: unknown) => void,
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
