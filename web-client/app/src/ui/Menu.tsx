import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';

type MenuProps = {
  label: string;
  button: ReactNode;
  children: ReactNode;
  testId?: string;
  opensUp?: boolean;
};

/**
 * A button that discloses a list of links. Closes on Escape (the focus returns to the button), on a click outside,
 * when the focus leaves it, after a choice and after a page change.
 */
export function Menu({ label, button, children, testId, opensUp = false }: MenuProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();

  // The new path is what closes the menu.
  useEffect(() => setIsOpen(false), [pathname]);

  useEffect(() => {
    if (!isOpen) {
      return;
    }

    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) {
        setIsOpen(false);
      }
    };

    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches keys and focus that pass through.
    <div
      ref={box}
      className="relative"
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
          setIsOpen(false);
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) {
          event.stopPropagation();
          setIsOpen(false);
          opener.current?.focus();
        }
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        data-testid={testId}
        onClick={() => setIsOpen(!isOpen)}
        className="grid size-11 place-items-center rounded-full transition hover:bg-muted/20"
      >
        {button}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: buttons and links inside turn keys into clicks.
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches clicks that pass through.
        <div
          id={id}
          onClick={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
          className={`arrive absolute end-0 z-40 w-60 overflow-y-auto rounded-2xl border border-line bg-surface py-2 text-ink shadow-shade ${
            opensUp
              ? // No higher than the player whose foot it grows from.
                'bottom-full mb-1 max-h-[min(34rem,100dvh-18rem,56vw-6rem)] max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 max-sm:max-h-[70dvh] max-sm:w-auto'
              : 'top-full mt-1 max-h-[min(60dvh,24rem)]'
          }`}
        >
          {children}
        </div>
      )}
    </div>
  );
}

const ROW = 'flex min-h-11 w-full items-center gap-3 px-4 text-start transition hover:bg-raised';

type RowProps = { icon: LucideIcon; children: ReactNode };

export function MenuLink({
  to,
  icon: Icon,
  children,
  testId,
}: RowProps & { to: string; testId?: string }) {
  return (
    <Link to={to} className={ROW} data-testid={testId}>
      <Icon aria-hidden className="size-5 text-muted" />
      {children}
    </Link>
  );
}

export function MenuButton({
  onClick,
  icon: Icon,
  children,
  testId,
}: RowProps & { onClick: () => void; testId?: string }) {
  return (
    <button type="button" className={ROW} data-testid={testId} onClick={onClick}>
      <Icon aria-hidden className="size-5 text-muted rtl:-scale-x-100" />
      {children}
    </button>
  );
}
