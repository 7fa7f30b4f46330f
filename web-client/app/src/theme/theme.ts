import { create } from 'zustand';
import { recall, remember } from '../session/browser-storage.ts';
import { THEME_KEY } from './theme-key.ts';

export const THEMES = ['system', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

function asTheme(stored: string | null): Theme {
  return stored === 'dark' || stored === 'light' ? stored : 'system';
}

function applyToPage(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

type ThemeState = { theme: Theme; setTheme: (theme: Theme) => void };

export const useTheme = create<ThemeState>((set) => ({
  theme: asTheme(recall(THEME_KEY)),
  setTheme: (theme) => {
    remember(THEME_KEY, theme === 'system' ? null : theme);
    applyToPage(theme);
    set({ theme });
  },
}));

/** What is on the screen now, where `system` follows the device. */
export function isDarkNow(theme: Theme): boolean {
  return (
    theme === 'dark' || (theme === 'system' && !matchMedia('(prefers-color-scheme: light)').matches)
  );
}
