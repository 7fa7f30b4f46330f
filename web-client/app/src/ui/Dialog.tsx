import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';

type DialogProps = {
  title: string;
  testId?: string;
  /** It was closed, by Escape or its button; whoever shows it stops doing so. */
  onClose: () => void;
  children: ReactNode;
};

/** A window over the page, open as long as it is there. The browser keeps the focus in it, and gives it back afterwards. */
export function Dialog({ title, testId, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      data-testid={testId}
      onClose={() => {
        // Told later than it happened: it may be open again.
        if (!dialog.current?.open) {
          onClose();
        }
      }}
      className="m-auto max-h-[min(46rem,100dvh-1rem)] w-[min(38rem,100vw-1rem)] max-w-none overflow-y-auto overscroll-contain rounded-3xl border border-line bg-surface p-0 text-base text-ink shadow-shade backdrop:bg-black/65"
    >
      <header className="sticky top-0 z-10 flex min-h-13 items-center gap-3 border-b border-line bg-surface ps-4 pe-2">
        <h2 id={id} className="min-w-0 flex-1 truncate font-bold">
          {title}
        </h2>
        <IconButton
          label={t('close')}
          data-testid="dialog-close"
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden className="size-5" />
        </IconButton>
      </header>
      <div className="grid gap-5 p-4">{children}</div>
    </dialog>
  );
}
