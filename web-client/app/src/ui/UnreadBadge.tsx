import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

type UnreadBadgeProps = { count: number; testId?: string; className?: string };

/** Nobody counts further. */
const SHOWN_MAX = 99;

/** How many messages are new; nothing while there are none. */
export function UnreadBadge({ count, testId, className }: UnreadBadgeProps) {
  const { t } = useTranslation();
  const format = useFormat();

  if (count <= 0) {
    return null;
  }

  return (
    <span
      data-testid={testId}
      data-count={count}
      className={`inline-grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-lamp px-1.5 text-xs font-bold text-on-lamp tabular-nums ${className ?? ''}`}
    >
      <span aria-hidden dir="ltr">
        {count > SHOWN_MAX ? `${format.count(SHOWN_MAX)}+` : format.count(count)}
      </span>
      <span className="sr-only">{t('messages.unread', { count })}</span>
    </span>
  );
}
