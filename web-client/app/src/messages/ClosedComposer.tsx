import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

type ClosedComposerProps = { name: string; isBlockedByMe: boolean; onUnblock: () => void };

/** In the composer's place where nothing can be written: why, and what can be done about it. */
export function ClosedComposer({ name, isBlockedByMe, onUnblock }: ClosedComposerProps) {
  const { t } = useTranslation();

  return (
    <div
      role="status"
      data-testid="message-no-input"
      data-state={isBlockedByMe ? 'blocked' : 'closed'}
      className="flex min-h-16 flex-wrap items-center justify-center gap-3 border-t border-line p-3 text-center text-sm text-muted"
    >
      <p>{isBlockedByMe ? t('messages.blockedByMe', { name }) : t('messages.closed')}</p>
      {isBlockedByMe && (
        <Button size="small" onClick={onUnblock}>
          {t('messages.unblock')}
        </Button>
      )}
    </div>
  );
}
