import { ArrowDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

type ToNewestProps = {
  /** Those that came while the list is not at its end. */
  newCount: number;
  testId: string;
  onClick: () => void;
};

/** Leads back to the end of a list of messages, and says how many came meanwhile. */
export function ToNewest({ newCount, testId, onClick }: ToNewestProps) {
  const { t } = useTranslation();

  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
      <Button
        look="primary"
        size="small"
        data-testid={testId}
        data-count={newCount}
        onClick={onClick}
        className="arrive pointer-events-auto shadow-shade"
      >
        <ArrowDown aria-hidden className="size-4" />
        {newCount > 0 ? t('chat.newMessages', { count: newCount }) : t('chat.toNewest')}
      </Button>
    </div>
  );
}
