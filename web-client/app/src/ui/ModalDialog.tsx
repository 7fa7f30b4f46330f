import { type ReactNode, useLayoutEffect, useRef } from 'react';

type ModalDialogProps = {
  label: string;
  onClose: () => void;
  children: ReactNode;
  testId?: string;
  /** A click beside it does not close it. */
  staysOpen?: boolean;
  /** A question that has to be answered. */
  isAlert?: boolean;
  className?: string;
};

/**
 * Lies over the page until it is closed: by what is in it, Escape, or a click beside it
 * unless it `staysOpen`. The browser keeps the keyboard inside, and
 * gives the focus back to where it was.
 */
export function ModalDialog({
  label,
  onClose,
  children,
  testId,
  staysOpen = false,
  isAlert = false,
  className,
}: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  // While it is still in the document: closing is what gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();

    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's.
    <dialog
      ref={dialog}
      role={isAlert ? 'alertdialog' : undefined}
      aria-label={label}
      data-testid={testId}
      onCancel={(event) => {
        // Escape in a file picker inside bubbles as the same event.
        if (event.target === event.currentTarget) {
          event.preventDefault();
          onClose();
        }
      }}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) {
          onClose();
        }
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && !staysOpen) {
          onClose();
        }
      }}
      className={`m-auto max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] overflow-auto rounded-3xl border border-line bg-surface text-ink shadow-shade backdrop:bg-black/75 ${className ?? ''}`}
    >
      {children}
    </dialog>
  );
}
