import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { useBroadcast } from './broadcast-store.ts';

export function ViewerCount() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useBroadcast(({ publisher }) => publisher?.viewerCount ?? 0);

  return (
    <span className="inline-flex items-center gap-1.5" title={t('watch.viewers')}>
      <Eye aria-hidden className="size-4" />
      <span className="sr-only">{t('watch.viewers')}</span>
      <span data-testid="studio-viewers" data-count={count} className="tabular-nums">
        {format.count(count)}
      </span>
    </span>
  );
}
