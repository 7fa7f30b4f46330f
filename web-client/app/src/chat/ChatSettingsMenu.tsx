import { Snail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { SLOW_MODE_SECONDS } from './moderation.ts';

type ChatSettingsMenuProps = {
  seconds: number;
  isDisabled: boolean;
  onChange: (seconds: number) => void;
};

/** Slow mode, for moderators. Another pause than ours (set through the API) is shown as it is. */
export function ChatSettingsMenu({ seconds, isDisabled, onChange }: ChatSettingsMenuProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = [...new Set<number>([...SLOW_MODE_SECONDS, seconds])].sort((a, b) => a - b);

  return (
    <label
      title={t('chat.slowMode')}
      className={`flex shrink-0 items-center gap-1.5 ${seconds > 0 ? 'text-lamp-text' : 'text-muted'}`}
    >
      <Snail aria-hidden className="size-5 rtl:-scale-x-100" />
      <span className="sr-only">{t('chat.slowMode')}</span>
      <select
        data-testid="chat-slow-mode"
        value={seconds}
        disabled={isDisabled}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="min-h-9 rounded-full border border-edge bg-surface ps-3 text-sm text-ink transition hover:border-muted disabled:opacity-60"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 0 ? t('chat.slowModeOff') : format.duration(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
