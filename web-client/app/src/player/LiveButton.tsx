import type { PlayerState, StreamPlayer } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

type LiveButtonProps = { player: StreamPlayer; playerState: Partial<PlayerState> };

/** In the past: how far, and the way back to live. */
export function LiveButton({ player, playerState }: LiveButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isLive = true, behindMs = 0 } = playerState;

  if (isLive) {
    return null;
  }

  return (
    <button
      type="button"
      data-testid="watch-go-live"
      data-behind-ms={behindMs}
      title={t('player.goLive')}
      onClick={() => player.goLive()}
      className="inline-flex min-h-9 items-center gap-2 rounded-full bg-white/15 px-3 text-sm font-semibold whitespace-nowrap transition hover:bg-white/25"
    >
      <span aria-hidden className="size-2 rounded-full bg-live" />
      <span>{t('player.goLiveShort')}</span>
      <span dir="ltr" className="tabular-nums text-white/85">
        −{format.clock(behindMs / 1_000)}
      </span>
    </button>
  );
}
