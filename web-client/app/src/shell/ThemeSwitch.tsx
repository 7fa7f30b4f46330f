import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isDarkNow, useTheme } from '../theme/theme.ts';
import { IconButton } from '../ui/Button.tsx';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme, setTheme } = useTheme();
  const isDark = isDarkNow(theme);

  return (
    <IconButton
      label={isDark ? t('theme.toLight') : t('theme.toDark')}
      data-testid="theme-switch"
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <Sun aria-hidden className="size-5" /> : <Moon aria-hidden className="size-5" />}
    </IconButton>
  );
}
