import type { PlayerState } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';

/** How the picture comes, and where it is not the person's choice, why. */
export function ModeChip({ playerState }: { playerState: Partial<PlayerState> }) {
  const { t } = useTranslation();
  const { mode = 'webrtc', hlsCause } = playerState;
  const cause = mode === 'hls' ? hlsCause : undefined;

  return (
    <span
      data-testid="watch-mode"
      data-mode={mode}
      data-cause={cause}
      title={cause === undefined ? t(`player.modeHints.${mode}`) : t(`player.causes.${cause}`)}
      className="rounded-full border border-white/35 px-2 text-xs/5 font-semibold whitespace-nowrap max-sm:hidden"
    >
      {t(`player.modes.${mode}`)}
    </span>
  );
}
