import type { PlayerState, StreamPlayer } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

/** Dragging asks for a place only when it rests: each one is a download. */
const REST_MS = 150;
const SECOND_MS = 1_000;

type PastBarProps = { player: StreamPlayer; playerState: Partial<PlayerState> };

/** The broadcast's past to seek in, live at the right end. Time runs from left to right in Arabic players too. */
export function PastBar({ player, playerState }: PastBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { windowMs = 0, behindMs = 0 } = playerState;
  const [draggedMs, setDraggedMs] = useState<number>();
  const shownMs = draggedMs ?? Math.min(behindMs, windowMs);

  useEffect(() => {
    if (draggedMs === undefined) {
      return;
    }

    const timer = setTimeout(() => {
      player.seekBehind(draggedMs);
      setDraggedMs(undefined);
    }, REST_MS);

    return () => clearTimeout(timer);
  }, [player, draggedMs]);

  const clock = format.clock(shownMs / SECOND_MS);

  return (
    <input
      type="range"
      dir="ltr"
      min={-windowMs}
      max={0}
      step={SECOND_MS}
      value={-shownMs}
      aria-label={t('player.seek')}
      aria-valuetext={shownMs === 0 ? t('player.atLive') : t('player.behind', { time: clock })}
      data-testid="watch-seek"
      data-window-ms={windowMs}
      onChange={(event) => setDraggedMs(-event.currentTarget.valueAsNumber)}
      className="h-6 w-full accent-(--lamp)"
    />
  );
}
