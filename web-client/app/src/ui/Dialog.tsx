import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { ModalDialog } from './ModalDialog.tsx';

type DialogProps = {
  title: string;
  testId?: string;
  /** It was closed, by Escape or its button; whoever shows it stops doing so. */
  onClose: () => void;
  children: ReactNode;
};

/** A window over the page with a title and a button that closes it; what was written in it is not lost by a click beside it. */
export function Dialog({ title, testId, onClose, children }: DialogProps) {
  const { t } = useTranslation();

  return (
    <ModalDialog
      label={title}
      {...(testId !== undefined && { testId })}
      staysOpen
      onClose={onClose}
      className="max-h-[min(46rem,100dvh-1rem)]! w-[min(38rem,100vw-1rem)] max-w-none! overscroll-contain p-0 text-base"
    >
      <header className="sticky top-0 z-10 flex min-h-13 items-center gap-3 border-b border-line bg-surface ps-4 pe-2">
        <h2 className="min-w-0 flex-1 truncate font-bold">{title}</h2>
        <IconButton label={t('close')} data-testid="dialog-close" onClick={onClose}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </header>
      <div className="grid gap-5 p-4">{children}</div>
    </ModalDialog>
  );
}
