import type { Viewer, ViewerState } from '@stagedoor/sdk';
import { Maximize, Minimize, Pause, Play, Volume1, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { LatencyChip } from './LatencyChip.tsx';
import { QualityMenu } from './QualityMenu.tsx';
import type { Sound } from './useSound.ts';

type PlayerControlsProps = {
  isHidden: boolean;
  sound: Sound;
  fullscreen: { isFullscreen: boolean; toggle: () => void };
  viewer: Viewer | undefined;
  viewerState: Partial<ViewerState> | undefined;
};

const DARK_HOVER = 'hover:bg-white/15';

export function PlayerControls({
  isHidden,
  sound,
  fullscreen,
  viewer,
  viewerState,
}: PlayerControlsProps) {
  const { t } = useTranslation();
  const VolumeIcon = sound.isMuted ? VolumeX : sound.volume < 0.5 ? Volume1 : Volume2;

  return (
    <div
      className={`absolute inset-x-0 bottom-0 z-10 flex items-center gap-0.5 bg-linear-to-t from-black/80 to-transparent px-2 pt-10 pb-1.5 transition-opacity duration-200 focus-within:opacity-100 sm:gap-1 sm:px-4 ${
        isHidden ? 'opacity-0 pointer-coarse:pointer-events-none' : ''
      }`}
    >
      <IconButton
        label={sound.isPaused ? t('player.play') : t('player.pause')}
        className={DARK_HOVER}
        onClick={sound.togglePlay}
      >
        {sound.isPaused ? (
          <Play aria-hidden className="size-6" />
        ) : (
          <Pause aria-hidden className="size-6" />
        )}
      </IconButton>
      <IconButton
        label={sound.isMuted ? t('player.unmute') : t('player.mute')}
        data-testid="watch-mute"
        aria-pressed={sound.isMuted}
        className={DARK_HOVER}
        onClick={sound.toggleMute}
      >
        <VolumeIcon aria-hidden className="size-6" />
      </IconButton>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={sound.isMuted ? 0 : sound.volume}
        aria-label={t('player.volume')}
        data-testid="watch-volume"
        onChange={(event) => sound.setVolume(event.currentTarget.valueAsNumber)}
        className="h-11 w-16 accent-(--lamp) sm:w-24"
      />
      <span className="flex-1" />
      {viewer && <LatencyChip viewer={viewer} />}
      {viewer && <QualityMenu viewer={viewer} viewerState={viewerState} />}
      <IconButton
        label={fullscreen.isFullscreen ? t('player.exitFullscreen') : t('player.fullscreen')}
        data-testid="watch-fullscreen"
        className={DARK_HOVER}
        onClick={fullscreen.toggle}
      >
        {fullscreen.isFullscreen ? (
          <Minimize aria-hidden className="size-6" />
        ) : (
          <Maximize aria-hidden className="size-6" />
        )}
      </IconButton>
    </div>
  );
}
