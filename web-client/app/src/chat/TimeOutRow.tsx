import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { TIME_OUT_SECONDS } from './moderation.ts';

/** How long somebody is to be silent, all choices in one row. */
export function TimeOutRow({ onChoose }: { onChoose: (seconds: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();

  return (
    <fieldset className="px-4 pb-2">
      <legend className="flex items-center gap-3 py-1.5">
        <Timer aria-hidden className="size-5 text-muted" />
        {t('chat.timeOut')}
      </legend>
      <div className="grid grid-cols-4 gap-1">
        {TIME_OUT_SECONDS.map((seconds) => (
          <button
            key={seconds}
            type="button"
            data-testid={`chat-time-out-${seconds}`}
            onClick={() => onChoose(seconds)}
            className="min-h-9 rounded-lg border border-line bg-raised px-0.5 text-xs font-semibold whitespace-nowrap transition hover:border-muted"
          >
            {format.duration(seconds)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
