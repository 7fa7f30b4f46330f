import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../session/browser-storage.ts';
import { chooseLanguage, directionOf, LANGUAGE_KEY, type Language } from './language.ts';

/** One chunk per language: nobody downloads the other one. */
const texts = {
  en: () => import('./locales/en.json'),
  ar: () => import('./locales/ar.json'),
} satisfies Record<Language, () => Promise<unknown>>;

async function loadTexts(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const module = await texts[language]();
    i18next.addResourceBundle(language, 'translation', module.default);
  }
}

function applyToPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Loads the texts of the person's language; nothing is rendered before. */
export async function startI18n(): Promise<void> {
  const language = chooseLanguage(recall(LANGUAGE_KEY), navigator.language);
  applyToPage(language);
  const module = await texts[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: module.default } },
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
}

/** Switches the page's language and direction, and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  await loadTexts(language);
  applyToPage(language);
  remember(LANGUAGE_KEY, language);
  await i18next.changeLanguage(language);
}
