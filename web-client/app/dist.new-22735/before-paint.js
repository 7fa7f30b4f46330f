// Runs before the first paint, so that nobody sees a flash of the wrong theme or direction.
// The keys are those of src/theme/theme.ts and src/i18n/language.ts; a test compares them.
(() => {
  const page = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage is refused (privacy settings): the browser's own preferences are used.
      return null;
    }
  };

  const theme = read('stagedoor.theme');

  if (theme === 'dark' || theme === 'light') {
    page.dataset.theme = theme;
  }

  const stored = read('stagedoor.language');
  const language =
    stored === 'ar' || stored === 'en' ? stored : /^ar\b/i.test(navigator.language) ? 'ar' : 'en';
  page.lang = language;
  page.dir = language === 'ar' ? 'rtl' : 'ltr';
})();
