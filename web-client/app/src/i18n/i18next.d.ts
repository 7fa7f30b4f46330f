import type en from './locales/en.json';

// Makes a misspelt or missing key a type error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof en };
  }
}
