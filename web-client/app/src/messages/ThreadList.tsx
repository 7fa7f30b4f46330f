import type { Conversation, ConversationState, DirectMessage } from '@stagedoor/sdk';
import { type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToNewest } from '../chat/ToNewest.tsx';
import { useChatScroll } from '../chat/useChatScroll.ts';
import { useHold } from '../chat/useHold.ts';
import { Button } from '../ui/Button.tsx';
import { useLasting } from '../ui/useLasting.ts';
import { DirectMessageRow } from './DirectMessageRow.tsx';
import type { OwnMessageActions } from './OwnMessageMenu.tsx';
import { isReading } from './seen-rule.ts';
import { threadRowsOf } from './thread-rows.ts';
import { useLookedAt } from './useLookedAt.ts';

type ThreadListProps = {
  conversation: Conversation;
  state: ConversationState;
  name: string;
  nowMs: number;
  onOpenPicture: (message: DirectMessage) => void;
  actions: OwnMessageActions;
};

/** A bubble of one line with the space around it; others are measured when they are shown. */
const ROW_ESTIMATE_PX = 64;
const SETTLED_AFTER_MS = 1_500;
/** Keys that scroll the list by themselves. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/**
 * The messages of a conversation, of which only those in sight are in the document. It follows the newest until the person scrolls
 * up, and tells the other one what was seen while somebody looks at it.
 */
export function ThreadList({
  conversation,
  state,
  name,
  nowMs,
  onOpenPicture,
  actions,
}: ThreadListProps) {
  const { t } = useTranslation();
  const { messages, hasOlder, isLoadingOlder, phase } = state;
  const [activeId, setActiveId] = useState<string>();
  const hold = useHold();
  const rows = useMemo(() => threadRowsOf(messages), [messages]);
  const loadOlder = () => {
    if (hasOlder && !isLoadingOlder) {
      conversation
        .loadOlder()
        .catch((error: unknown) => console.debug('older ones were not loaded', error));
    }
  };
  const { element, virtualizer, isAway, newCount, goToEnd, watch, noteInput } = useChatScroll({
    messages: rows,
    isHeld: hold.isHeld,
    activeId,
    canJump: false,
    onNearTop: loadOlder,
    rowEstimatePx: ROW_ESTIMATE_PX,
  });
  // What was said before one came is not read aloud.
  const isSettled = useLasting(phase === 'ready', SETTLED_AFTER_MS);
  const isLookedAt = useLookedAt();
  const isEndInView = !isAway && newCount === 0;
  const retry = useCallback((clientId: string) => conversation.retry(clientId), [conversation]);
  const discard = useCallback((clientId: string) => conversation.discard(clientId), [conversation]);

  useEffect(() => {
    if (phase === 'ready' && isReading({ isLookedAt, isEndInView, messages })) {
      conversation.markSeen();
    }
  }, [conversation, phase, isLookedAt, isEndInView, messages]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={element}
        role="log"
        aria-label={t('messages.messages')}
        aria-live={isSettled && !isAway ? 'polite' : 'off'}
        aria-busy={phase === 'loading'}
        data-testid="messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        tabIndex={0}
        {...watch}
        onFocus={(event: FocusEvent<HTMLDivElement>) => {
          hold.watch.onFocus(event);
          setActiveId(idOfRow(event.target));
        }}
        onBlur={hold.watch.onBlur}
        onKeyDown={({ key }) => {
          if (SCROLL_KEYS.has(key)) {
            noteInput();
          }
        }}
        className="h-full overflow-x-hidden overflow-y-auto outline-offset-[-3px] [overflow-anchor:none] lg:overscroll-contain"
      >
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          <div className="absolute inset-x-0 top-2 flex justify-center px-4">
            {hasOlder ? (
              <Button
                size="small"
                data-testid="messages-older"
                disabled={isLoadingOlder}
                onClick={loadOlder}
              >
                {isLoadingOlder ? t('loading') : t('chat.older')}
              </Button>
            ) : (
              phase !== 'loading' && (
                <p className="py-2 text-center text-sm text-muted">
                  {messages.length === 0
                    ? t('messages.sayHello', { name })
                    : t('messages.beginning')}
                </p>
              )
            )}
          </div>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];

            return (
              row && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  data-message-id={row.id}
                  className="absolute inset-x-0"
                  style={{ top: start }}
                >
                  <DirectMessageRow
                    message={row.message}
                    name={name}
                    startsDay={row.startsDay}
                    startsGroup={row.startsGroup}
                    isLastOwn={row.isLastOwn}
                    nowMs={nowMs}
                    onRetry={retry}
                    onDiscard={discard}
                    onOpenPicture={onOpenPicture}
                    onPlay={setActiveId}
                    actions={actions}
                    onMenu={hold.setMenuOpen}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {(isAway || newCount > 0) && (
        <ToNewest newCount={newCount} testId="messages-new" onClick={goToEnd} />
      )}
    </div>
  );
}

/** The message that an element is in; it stays in the document while the keyboard is on it. */
function idOfRow(target: Element): string | undefined {
  return target.closest('[data-message-id]')?.getAttribute('data-message-id') ?? undefined;
}
