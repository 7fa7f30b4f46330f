import type { ChatState } from '@stagedoor/sdk';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { useLasting } from '../ui/useLasting.ts';
import type { ChatActions } from './chat-actions.ts';
import { MessageList } from './MessageList.tsx';

type ChatListProps = { state: ChatState; username: string | undefined; actions: ChatActions };

const SETTLED_AFTER_MS = 1_500;

/** The messages of a chat that goes on, with what can be done with them. */
export function ChatList({ state, username, actions }: ChatListProps) {
  const { t } = useTranslation();
  const { messages, hasOlder, isLoadingOlder, phase, me, moderators } = state;
  // What was said before one came is not read aloud.
  const isSettled = useLasting(phase === 'joined', SETTLED_AFTER_MS);
  const controls = useMemo(
    () => ({ actions, me, moderators, phase }),
    [actions, me, moderators, phase],
  );
  const loadOlder = () => {
    if (hasOlder && !isLoadingOlder) {
      actions.loadOlder();
    }
  };

  return (
    <MessageList
      messages={messages}
      username={username}
      controls={controls}
      isSpoken={isSettled}
      onNearTop={loadOlder}
      top={
        hasOlder ? (
          <Button
            size="small"
            data-testid="chat-load-older"
            disabled={isLoadingOlder || phase !== 'joined'}
            onClick={loadOlder}
          >
            {isLoadingOlder ? t('loading') : t('chat.older')}
          </Button>
        ) : (
          phase === 'joined' && (
            <p className="py-2 text-center text-muted">
              {messages.length === 0 ? t('chat.empty') : t('chat.beginning')}
            </p>
          )
        )
      }
    />
  );
}
