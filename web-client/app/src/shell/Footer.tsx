import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();

  return (
    <footer className="page mt-16 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line py-6 text-sm text-muted">
      <p>{t('footer.promise')}</p>
      <a href="/api-docs" className="underline-offset-4 hover:underline">
        {t('footer.api')}
      </a>
    </footer>
  );
}
