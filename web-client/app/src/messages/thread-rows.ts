import type { DirectMessage } from '@stagedoor/sdk';
import { dayOf } from './days.ts';

/** Messages of one person closer than this stand together. */
const GROUP_WITHIN_MS = 5 * 60_000;

/** A message and what stands around it. `id`, `isOwn` and `status` are the message's, for the list. */
export type ThreadRow = {
  id: string;
  isOwn: boolean;
  status: string;
  message: DirectMessage;
  /** The first one of a day: the day's name stands above it. */
  startsDay: boolean;
  /** The first one of its author's, so that there is space above it. */
  startsGroup: boolean;
  /** The newest one of one's own: how far it is, is written out. */
  isLastOwn: boolean;
};

/** The rows of a conversation, from its messages, oldest first. */
export function threadRowsOf(messages: readonly DirectMessage[]): ThreadRow[] {
  const lastOwnIndex = messages.findLastIndex(({ isOwn }) => isOwn);

  return messages.map((message, index) => {
    const before = messages[index - 1];
    const startsDay = before === undefined || dayOf(before.atMs) !== dayOf(message.atMs);

    return {
      id: message.clientId,
      isOwn: message.isOwn,
      status: message.status,
      message,
      startsDay,
      startsGroup: startsDay || !isOfOneGroup(before, message),
      isLastOwn: index === lastOwnIndex,
    };
  });
}

function isOfOneGroup(before: DirectMessage, message: DirectMessage): boolean {
  return (
    before.senderId === message.senderId &&
    before.kind !== 'system' &&
    message.kind !== 'system' &&
    message.atMs - before.atMs < GROUP_WITHIN_MS
  );
}
