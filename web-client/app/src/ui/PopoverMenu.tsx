import { EllipsisVertical } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { placeBeside } from './place-beside.ts';

type PopoverMenuProps = {
  label: string;
  testId: string;
  /** It can be reached with Tab. */
  isReachable: boolean;
  /** Hears when it opens and closes, so that a list can hold still meanwhile. The same function at every call. */
  onToggle?: ((menuId: string, isOpen: boolean) => void) | undefined;
  /** What is in it while it is open; `close` gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
};

/**
 * A button with three dots, and what it opens: a popover in the browser's top layer, which no scrolling list cuts off. The browser closes it
 * on Escape (the focus goes back to the button) and on a click elsewhere.
 */
export function PopoverMenu({ label, testId, isReachable, onToggle, children }: PopoverMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (isOpen && onToggle) {
      onToggle(id, true);
      return () => onToggle(id, false);
    }
  }, [id, isOpen, onToggle]);

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
        aria-label={label}
        aria-expanded={isOpen}
        data-testid={testId}
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
        {isOpen && children(() => popover.current?.hidePopover())}
      </div>
    </>
  );
}
