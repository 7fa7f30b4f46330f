import {
  Maximize,
  Minimize,
  Pause,
  Play,
  RotateCcw,
  Volume1,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { IconButton } from '../ui/Button.tsx';
import { SeekBar } from './SeekBar.tsx';
import type { Thumbnail } from './thumbnail-track.ts';
import type { ReplayVideo } from './useReplayVideo.ts';

type ReplayControlsProps = {
  isHidden: boolean;
  video: ReplayVideo;
  fullscreen: { isFullscreen: boolean; toggle: () => void };
  thumbnails: readonly Thumbnail[];
};

const DARK_HOVER = 'hover:bg-white/15';

export function ReplayControls({ isHidden, video, fullscreen, thumbnails }: ReplayControlsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const VolumeIcon = video.isMuted ? VolumeX : video.volume < 0.5 ? Volume1 : Volume2;
  const PlayIcon = video.hasEnded ? RotateCcw : video.isPaused ? Play : Pause;

  return (
    <div
      className={`absolute inset-x-0 bottom-0 z-10 bg-linear-to-t from-black/85 to-transparent px-3 pt-10 pb-1.5 transition-opacity duration-200 has-focus-visible:pointer-events-auto has-focus-visible:opacity-100 sm:px-5 ${
        isHidden ? 'opacity-0 pointer-coarse:pointer-events-none' : ''
      }`}
    >
      <SeekBar
        seconds={video.seconds}
        durationSeconds={video.durationSeconds}
        bufferedSeconds={video.bufferedSeconds}
        thumbnails={thumbnails}
        onSeek={video.seek}
        onStep={video.step}
      />
      <div className="flex items-center gap-0.5 sm:gap-1">
        <IconButton
          label={video.isPaused ? t('player.play') : t('player.pause')}
          data-testid="replay-play"
          className={DARK_HOVER}
          onClick={video.togglePlay}
        >
          <PlayIcon aria-hidden className="size-6" />
        </IconButton>
        <IconButton
          label={video.isMuted ? t('player.unmute') : t('player.mute')}
          aria-pressed={video.isMuted}
          className={DARK_HOVER}
          onClick={video.toggleMute}
        >
          <VolumeIcon aria-hidden className="size-6" />
        </IconButton>
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={video.isMuted ? 0 : video.volume}
          aria-label={t('player.volume')}
          onChange={(event) => video.setVolume(event.currentTarget.valueAsNumber)}
          className="h-11 w-24 accent-(--lamp) max-sm:hidden"
        />
        <span dir="ltr" className="px-1.5 text-sm whitespace-nowrap tabular-nums">
          {format.clock(video.seconds)} / {format.clock(video.durationSeconds)}
        </span>
        <span className="flex-1" />
        <IconButton
          label={fullscreen.isFullscreen ? t('player.exitFullscreen') : t('player.fullscreen')}
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
