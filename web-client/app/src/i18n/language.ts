/** The languages of the interface. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `public/before-paint.js` reads the same key before the first paint. */
export const LANGUAGE_KEY = 'stagedoor.language';

/** What was chosen before, else what the browser prefers, else English. */
export function chooseLanguage(stored: string | null, browserLanguage: string): Language {
  if (stored === 'en' || stored === 'ar') {
    return stored;
  }

  return /^ar\b/i.test(browserLanguage) ? 'ar' : 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
