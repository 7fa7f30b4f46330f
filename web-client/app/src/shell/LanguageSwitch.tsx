import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/i18n.ts';

/** Names the other language in that language, so that a reader of it finds it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'ar' ? 'en' : 'ar';

  return (
    <button
      type="button"
      lang={other}
      aria-label={t('language.other')}
      data-testid="language-switch"
      onClick={() => void switchLanguage(other)}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-2.5 text-sm font-semibold transition hover:bg-raised"
    >
      <Languages aria-hidden className="size-5 max-sm:hidden" />
      <span className="max-sm:hidden">{t('language.other')}</span>
      <span className="sm:hidden">{t('language.otherShort')}</span>
    </button>
  );
}
