import { useTranslation } from 'react-i18next';

export function LiveBadge() {
  const { t } = useTranslation();

  return (
    <span className="inline-flex items-center gap-1.5 rounded-full bg-live px-2.5 py-1 text-xs font-bold text-on-live uppercase">
      <span className="breathe size-1.5 rounded-full bg-current" />
      {t('live')}
    </span>
  );
}
