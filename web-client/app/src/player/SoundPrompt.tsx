import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Asks for the click without which browsers play no sound. */
export function SoundPrompt({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();

  return (
    <button
      type="button"
      data-testid="watch-unmute"
      onClick={onClick}
      className="arrive absolute start-1/2 top-4 z-10 inline-flex min-h-11 -translate-x-1/2 items-center gap-2 rounded-full bg-lamp px-5 font-semibold whitespace-nowrap text-on-lamp shadow-lg transition hover:bg-lamp-strong rtl:translate-x-1/2"
    >
      <Volume2 aria-hidden className="size-5" />
      {t('player.tapForSound')}
    </button>
  );
}
