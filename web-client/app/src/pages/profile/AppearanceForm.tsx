import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../i18n/i18n.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { THEMES, useTheme } from '../../theme/theme.ts';
import { ChoiceRow } from '../../ui/ChoiceRow.tsx';

/** Language and theme of this device. */
export function AppearanceForm() {
  const { t, i18n } = useTranslation();
  const { theme, setTheme } = useTheme();

  return (
    <div className="grid gap-5">
      <ChoiceRow
        label={t('language.label')}
        name="language"
        value={i18n.language === 'ar' ? 'ar' : 'en'}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: t(`language.names.${language}`),
        }))}
        onChange={(language) => void switchLanguage(language)}
      />
      <ChoiceRow
        label={t('theme.label')}
        name="theme"
        value={theme}
        options={THEMES.map((option) => ({ value: option, label: t(`theme.names.${option}`) }))}
        onChange={setTheme}
      />
    </div>
  );
}
