import type { PlayerState, StreamPlayer } from '@stagedoor/sdk';
import {
  Maximize,
  Minimize,
  Pause,
  PictureInPicture2,
  Play,
  Undo2,
  Volume1,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { LatencyChip } from './LatencyChip.tsx';
import { LiveButton } from './LiveButton.tsx';
import { ModeChip } from './ModeChip.tsx';
import { PastBar } from './PastBar.tsx';
import { hasPast, STEP_MS } from './past.ts';
import { QualityMenu } from './QualityMenu.tsx';
import type { Sound } from './useSound.ts';

type PlayerControlsProps = {
  isHidden: boolean;
  sound: Sound;
  fullscreen: { isFullscreen: boolean; toggle: () => void };
  pictureInPicture: { isPossible: boolean; isActive: boolean; toggle: () => void };
  player: StreamPlayer | undefined;
  playerState: Partial<PlayerState> | undefined;
};

const DARK_HOVER = 'hover:bg-white/15';

export function PlayerControls({
  isHidden,
  sound,
  fullscreen,
  pictureInPicture,
  player,
  playerState,
}: PlayerControlsProps) {
  const { t } = useTranslation();
  // A phone has no room for everything at once: in the past the way back to live counts more.
  const isPast = playerState?.isLive === false;
  const VolumeIcon = sound.isMuted ? VolumeX : sound.volume < 0.5 ? Volume1 : Volume2;

  return (
    <div
      className={`absolute inset-x-0 bottom-0 z-10 bg-linear-to-t from-black/80 to-transparent px-2 pt-10 pb-1.5 transition-opacity duration-200 has-focus-visible:pointer-events-auto has-focus-visible:opacity-100 sm:px-4 ${
        isHidden ? 'opacity-0 pointer-coarse:pointer-events-none' : ''
      }`}
    >
      {player && playerState && hasPast(playerState) && (
        <PastBar player={player} playerState={playerState} />
      )}
      <div className="flex items-center gap-0.5 sm:gap-1">
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
        {player && playerState?.isHlsPossible && (
          <IconButton
            label={t('player.back')}
            data-testid="watch-back"
            className={DARK_HOVER}
            onClick={() => player.seekBy(-STEP_MS)}
          >
            <Undo2 aria-hidden className="size-5" />
          </IconButton>
        )}
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
          // A phone has keys for it.
          className="h-11 w-16 accent-(--lamp) max-sm:hidden sm:w-24"
        />
        {player && playerState && <LiveButton player={player} playerState={playerState} />}
        <span className="flex-1" />
        {playerState && <ModeChip playerState={playerState} />}
        {player && !isPast && <LatencyChip player={player} />}
        {player && <QualityMenu player={player} playerState={playerState} />}
        {pictureInPicture.isPossible && (
          <IconButton
            label={pictureInPicture.isActive ? t('player.exitPip') : t('player.pip')}
            data-testid="watch-pip"
            aria-pressed={pictureInPicture.isActive}
            className={`${DARK_HOVER} max-sm:hidden`}
            onClick={pictureInPicture.toggle}
          >
            <PictureInPicture2 aria-hidden className="size-5" />
          </IconButton>
        )}
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
    </div>
  );
}
