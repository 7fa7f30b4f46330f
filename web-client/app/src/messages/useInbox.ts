import type { Failure, Inbox, InboxState, StagedoorClient } from '@stagedoor/sdk';
import { useOpened } from './useOpened.ts';

const openInbox = (client: StagedoorClient): Inbox => client.conversations.openInbox();

/** The list of conversations while the component is there. */
export function useInbox(): { inbox?: Inbox; state?: InboxState; failure?: Failure } {
  const { thing, ...rest } = useOpened<InboxState, Inbox>(openInbox);

  return { ...rest, ...(thing && { inbox: thing }) };
}
