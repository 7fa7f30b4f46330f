import type { InboxState } from '@stagedoor/sdk';
import { MessageCircle } from 'lucide-react';
import { type UIEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConversationItem } from './ConversationItem.tsx';
import { InboxSkeleton } from './InboxSkeleton.tsx';
import { useInbox } from './useInbox.ts';
import { useNow } from './useNow.ts';

type InboxProps = {
  /** The conversation that is open beside it. */
  openId: string | undefined;
};

/** This close to its end, more of the list is asked for. */
const MORE_WITHIN_PX = 240;

/** All conversations of the person who is logged in, the latest first. */
export function Inbox({ openId }: InboxProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { inbox, state, failure } = useInbox();
  const refusal = failure ?? (state?.phase === 'refused' ? state.failure : undefined);

  return (
    <section
      aria-label={t('messages.inbox')}
      data-testid="inbox"
      data-state={refusal ? 'refused' : (state?.phase ?? 'loading')}
      className="flex h-full min-h-0 flex-col overflow-hidden border-line bg-surface max-md:border-b md:rounded-3xl md:border"
    >
      <header className="flex min-h-14 items-center gap-2 border-b border-line px-4">
        <h1 className="text-xl font-bold">{t('messages.title')}</h1>
      </header>
      {refusal ? (
        <div className="p-4">
          <Notice
            tone="error"
            title={t('messages.notLoaded')}
            action={
              <Button size="small" onClick={() => location.reload()}>
                {t('pageFailure.reload')}
              </Button>
            }
          >
            {errorText(refusal)}
          </Notice>
        </div>
      ) : state?.phase !== 'ready' ? (
        <InboxSkeleton />
      ) : state.conversations.length === 0 ? (
        <EmptyInbox />
      ) : (
        <ConversationList
          state={state}
          openId={openId}
          onMore={() => {
            inbox
              ?.loadMore()
              .catch((error: unknown) => console.debug('the rest was not loaded', error));
          }}
        />
      )}
    </section>
  );
}

type ConversationListProps = InboxProps & { state: InboxState; onMore: () => void };

function ConversationList({ state, openId, onMore }: ConversationListProps) {
  const { t } = useTranslation();
  const nowMs = useNow();
  const list = useRef<HTMLDivElement>(null);
  const { conversations, hasMore, isLoadingMore } = state;
  const loadMore = () => {
    if (hasMore && !isLoadingMore) {
      onMore();
    }
  };

  // A list that does not fill its place cannot be scrolled. With every piece of it, it is as high as it is then.
  useEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = list.current ?? {};

    if (clientHeight > 0 && scrollHeight <= clientHeight) {
      loadMore();
    }
  }, [conversations.length, hasMore]);

  const handleScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;

    if (scrollHeight - scrollTop - clientHeight < MORE_WITHIN_PX) {
      loadMore();
    }
  };

  return (
    <div
      ref={list}
      onScroll={handleScroll}
      className="min-h-0 flex-1 overflow-y-auto lg:overscroll-contain"
    >
      <ul>
        {conversations.map((conversation) => (
          <ConversationItem
            key={conversation.conversationId}
            conversation={conversation}
            isOpen={conversation.conversationId === openId}
            nowMs={nowMs}
          />
        ))}
      </ul>
      {hasMore && (
        <div className="flex justify-center p-3">
          <Button size="small" data-testid="inbox-more" disabled={isLoadingMore} onClick={loadMore}>
            {isLoadingMore ? t('loading') : t('messages.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function EmptyInbox() {
  const { t } = useTranslation();

  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 p-6 text-center">
      <MessageCircle aria-hidden className="size-12 text-lamp-text" />
      <p className="font-display text-xl font-bold">{t('messages.empty')}</p>
      <p className="max-w-sm text-muted">{t('messages.emptyAdvice')}</p>
    </div>
  );
}
