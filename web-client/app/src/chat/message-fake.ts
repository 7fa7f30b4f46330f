import type { ChatMessage } from '@stagedoor/sdk';

/** A message of somebody else, for tests. */
export function messageOf(id: string, changes: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id,
    offset: 1,
    atMs: 0,
    author: { userId: 'u-ada', username: 'ada', displayName: 'Ada', badges: [] },
    text: id,
    editedAtMs: undefined,
    replyTo: undefined,
    isOwn: false,
    isRemoved: false,
    status: 'sent',
    failure: undefined,
    ...changes,
  };
}
