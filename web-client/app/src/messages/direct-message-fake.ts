import type { DirectMessage } from '@stagedoor/sdk';

/** A message of the other one, for tests. */
export function directMessageOf(
  clientId: string,
  changes: Partial<DirectMessage> = {},
): DirectMessage {
  return {
    clientId,
    messageId: `m-${clientId}`,
    seq: 1,
    atMs: 0,
    senderId: 'u-ada',
    isOwn: false,
    text: clientId,
    media: undefined,
    kind: 'text',
    status: 'delivered',
    uploadedShare: undefined,
    failure: undefined,
    ...changes,
  };
}
