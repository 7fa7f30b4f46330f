import type { Conversation, ConversationState, Failure, StagedoorClient } from '@stagedoor/sdk';
import { useCallback } from 'react';
import { useOpened } from './useOpened.ts';

/** One conversation while the component is there. */
export function useConversation(conversationId: string): {
  conversation?: Conversation;
  state?: ConversationState;
  failure?: Failure;
} {
  const open = useCallback(
    (client: StagedoorClient): Conversation => client.conversations.open(conversationId),
    [conversationId],
  );
  const { thing, ...rest } = useOpened<ConversationState, Conversation>(open);

  return { ...rest, ...(thing && { conversation: thing }) };
}
