import type { ChatState } from '@stagedoor/sdk';
import { ArrowDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { useLasting } from '../ui/useLasting.ts';
import { ChatMessageRow } from './ChatMessageRow.tsx';
import type { ChatActions } from './chat-actions.ts';
import { isQuiet } from './loudness.ts';
import { useChatScroll } from './useChatScroll.ts';
import { useHold } from './useHold.ts';

type ChatListProps = { state: ChatState; username: string | undefined; actions: ChatActions };

const SETTLED_AFTER_MS = 1_500;
/** Keys that scroll the list by themselves. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', ' ']);

/** The messages. Arrows go from one to the next, Tab from a message to what can be done with it. */
export function ChatList({ state, username, actions }: ChatListProps) {
  const { t } = useTranslation();
  const { messages, hasOlder, isLoadingOlder, phase } = state;
  const [activeId, setActiveId] = useState<string>();
  const isFocusDue = useRef(false);
  const hold = useHold();
  const loadOlder = () => {
    if (hasOlder && !isLoadingOlder) {
      actions.loadOlder();
    }
  };
  const scroll = useChatScroll({
    ...{ messages, activeId, isHeld: hold.isHeld },
    onNearTop: loadOlder,
  });
  const { element, virtualizer, isAway, newCount, goToEnd } = scroll;
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  // What was said before one came is not read aloud.
  const isSettled = useLasting(phase === 'joined', SETTLED_AFTER_MS);
  const isRead = isSettled && !isAway && isQuiet(messages);

  // After the row is there and can be reached.
  useEffect(() => {
    if (isFocusDue.current && activeId !== undefined) {
      isFocusDue.current = false;
      const row = element.current?.querySelector(`[data-message-id="${CSS.escape(activeId)}"]`);
      (row as HTMLElement | null)?.focus({ preventScroll: true });
    }
  }, [activeId, element]);

  const activate = (index: number) => {
    const message = messages[index];

    if (message) {
      isFocusDue.current = true;
      setActiveId(message.id);
      virtualizer.scrollToIndex(index, { align: 'auto' });
    }
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, target, currentTarget } = event;
    const row = target instanceof HTMLElement ? target.closest('[data-message-id]') : null;

    if (SCROLL_KEYS.has(key)) {
      scroll.noteInput();
    } else if (
      (key === 'ArrowUp' || key === 'ArrowDown') &&
      (row === target || target === currentTarget)
    ) {
      event.preventDefault();
      scroll.noteInput();
      const from = messages.findIndex(({ id }) => id === row?.getAttribute('data-message-id'));
      const step = key === 'ArrowUp' ? -1 : 1;
      activate(from < 0 ? (virtualizer.range?.endIndex ?? messages.length - 1) : from + step);
    }
  };

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={element}
        role="log"
        aria-label={t('chat.messages')}
        aria-live={isRead ? 'polite' : 'off'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        tabIndex={0}
        {...hold.watch}
        {...scroll.watch}
        onKeyDown={handleKeyDown}
        className="h-full overflow-x-hidden overflow-y-auto text-sm outline-offset-[-3px] [overflow-anchor:none] lg:overscroll-contain"
      >
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          <div className="absolute inset-x-0 top-2 flex justify-center px-4">
            {hasOlder ? (
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
            )}
          </div>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const message = messages[index];

            return (
              message && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className="absolute inset-x-0"
                  style={{ top: start }}
                >
                  <ChatMessageRow
                    message={message}
                    answered={message.replyTo === undefined ? undefined : byId.get(message.replyTo)}
                    username={username}
                    me={state.me}
                    moderators={state.moderators}
                    phase={phase}
                    actions={actions}
                    isActive={message.id === activeId}
                    onMenu={hold.setMenuOpen}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {(isAway || newCount > 0) && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <Button
            look="primary"
            size="small"
            data-testid="chat-new-messages"
            data-count={newCount}
            onClick={goToEnd}
            className="arrive pointer-events-auto shadow-shade"
          >
            <ArrowDown aria-hidden className="size-4" />
            {newCount > 0 ? t('chat.newMessages', { count: newCount }) : t('chat.toNewest')}
          </Button>
        </div>
      )}
    </div>
  );
}
