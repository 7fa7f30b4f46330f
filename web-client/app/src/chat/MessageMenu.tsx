import type { ChatMessage } from '@stagedoor/sdk';
import { EllipsisVertical } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatActions } from './chat-actions.ts';
import { MessageActions } from './MessageActions.tsx';
import type { MessagePowers } from './moderation.ts';
import { placeBeside } from './place-beside.ts';

type MessageMenuProps = {
  message: ChatMessage;
  powers: MessagePowers;
  actions: ChatActions;
  /** It can be reached with Tab. */
  isReachable: boolean;
  onMenu: (menuId: string, isOpen: boolean) => void;
};

/**
 * What can be done with a message: a popover in the browser's top layer, which no scrolling list cuts off. The browser closes it on
 * Escape (the focus goes back to the button) and on a click elsewhere.
 */
export function MessageMenu({ message, powers, actions, isReachable, onMenu }: MessageMenuProps) {
  const { t } = useTranslation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (isOpen) {
      onMenu(id, true);
      return () => onMenu(id, false);
    }
  }, [id, isOpen, onMenu]);

  const place = () => {
    if (button.current && popover.current) {
      const { style } = popover.current;
      const { left, top } = placeBeside(
        button.current.getBoundingClientRect(),
        popover.current.getBoundingClientRect(),
        { width: document.documentElement.clientWidth, height: window.innerHeight },
      );
      style.left = `${left}px`;
      style.top = `${top}px`;
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={t('chat.menuOf', { name: message.author.displayName })}
        aria-expanded={isOpen}
        data-testid="chat-message-menu"
        tabIndex={isReachable || isOpen ? 0 : -1}
        className="grid size-7 place-items-center rounded-full text-muted transition hover:bg-muted/20 hover:text-ink focus-visible:outline-2 focus-visible:outline-lamp-text"
      >
        <EllipsisVertical aria-hidden className="size-4" />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }) => {
          // What is in it is there before the next frame, in which it can be measured and is not painted yet.
          if (newState === 'open') {
            setIsOpen(true);
            requestAnimationFrame(place);
          }
        }}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        className="inset-auto m-0 max-h-[min(34rem,100dvh-1rem)] w-60 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-2xl border border-line bg-surface py-2 text-base text-ink shadow-shade"
      >
        {isOpen && (
          <MessageActions
            message={message}
            powers={powers}
            actions={actions}
            onDone={() => popover.current?.hidePopover()}
          />
        )}
      </div>
    </>
  );
}
