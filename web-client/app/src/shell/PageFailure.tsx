import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export function PageFailure() {
  const { t } = useTranslation();

  return (
    <div className="page max-w-2xl py-16">
      <Notice
        tone="error"
        title={t('pageFailure.title')}
        action={<Button onClick={() => location.reload()}>{t('pageFailure.reload')}</Button>}
      >
        {t('pageFailure.advice')}
      </Notice>
    </div>
  );
}
