import type { ChatMessage } from '@stagedoor/sdk';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChatMessageRow, type MessageControls } from './ChatMessageRow.tsx';
import { isQuiet } from './loudness.ts';
import { ToNewest } from './ToNewest.tsx';
import { useChatScroll } from './useChatScroll.ts';
import { useHold } from './useHold.ts';

type MessageListProps = {
  messages: readonly ChatMessage[];
  username: string | undefined;
  /** Undefined where messages are only read. */
  controls?: MessageControls;
  /** New messages may be read aloud. */
  isSpoken: boolean;
  /** What is shown may become another piece of the chat, where a new visit of the list begins. */
  canJump?: boolean;
  /** Stands above the first message. */
  top: ReactNode;
  onNearTop?: () => void;
};

const NOTHING = () => undefined;
/** Keys that scroll the list by themselves. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', ' ']);

/** The messages. Arrows go from one to the next, Tab from a message to what can be done with it. */
export function MessageList({
  messages,
  username,
  controls,
  isSpoken,
  canJump = false,
  top,
  onNearTop = NOTHING,
}: MessageListProps) {
  const { t } = useTranslation();
  const [activeId, setActiveId] = useState<string>();
  const isFocusDue = useRef(false);
  const hold = useHold();
  const scroll = useChatScroll({
    ...{ messages, activeId, canJump, onNearTop },
    isHeld: hold.isHeld,
  });
  const { element, virtualizer, isAway, newCount, goToEnd } = scroll;
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const isRead = isSpoken && !isAway && isQuiet(messages);

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
          <div className="absolute inset-x-0 top-2 flex justify-center px-4">{top}</div>
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
                    {...(controls && { controls })}
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
        <ToNewest newCount={newCount} testId="chat-new-messages" onClick={goToEnd} />
      )}
    </div>
  );
}
