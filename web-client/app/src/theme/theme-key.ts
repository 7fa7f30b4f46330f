/** `public/before-paint.js` reads the same key before the first paint. */
export const THEME_KEY = 'stagedoor.theme';
