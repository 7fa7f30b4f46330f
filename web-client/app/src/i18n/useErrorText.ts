import { useTranslation } from 'react-i18next';
import { shownCodeOf } from './error-text.ts';

/** Turns what was thrown into a sentence in the page's language, chosen by its code and never by its text. */
export function useErrorText(): (thrown: unknown) => string {
  const { t } = useTranslation();

  return (thrown) => t(`errors.${shownCodeOf(thrown)}`);
}
