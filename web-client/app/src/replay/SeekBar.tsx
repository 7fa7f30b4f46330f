import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { type Thumbnail, thumbnailAt } from './thumbnail-track.ts';

type SeekBarProps = {
  seconds: number;
  durationSeconds: number;
  bufferedSeconds: number;
  thumbnails: readonly Thumbnail[];
  onSeek: (seconds: number) => void;
  /** By one step of the arrow keys. */
  onStep: (direction: -1 | 1) => void;
};

/** The whole recording to seek in, with a look at what is where. Time runs from left to right in Arabic players too. */
export function SeekBar({
  seconds,
  durationSeconds,
  bufferedSeconds,
  thumbnails,
  onSeek,
  onStep,
}: SeekBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [hoveredShare, setHoveredShare] = useState<number>();
  const shareOf = (value: number) => (durationSeconds > 0 ? value / durationSeconds : 0);
  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setHoveredShare(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const time = t('replay.position', {
    time: format.clock(seconds),
    total: format.clock(durationSeconds),
  });

  return (
    <div
      dir="ltr"
      className="relative flex h-7 items-center"
      onPointerMove={hover}
      onPointerDown={hover}
      onPointerLeave={() => setHoveredShare(undefined)}
    >
      {hoveredShare !== undefined && durationSeconds > 0 && (
        <Preview
          share={hoveredShare}
          clock={format.clock(hoveredShare * durationSeconds)}
          thumbnail={thumbnailAt(thumbnails, hoveredShare * durationSeconds)}
        />
      )}
      <div
        aria-hidden
        className="pointer-events-none absolute inset-x-0 h-1.5 overflow-hidden rounded-full bg-white/25"
      >
        <div
          className="absolute inset-y-0 left-0 bg-white/30"
          style={{ width: `${shareOf(bufferedSeconds) * 100}%` }}
        />
        <div
          className="absolute inset-y-0 left-0 bg-lamp"
          style={{ width: `${shareOf(seconds) * 100}%` }}
        />
      </div>
      <div
        aria-hidden
        className="pointer-events-none absolute size-3.5 -translate-x-1/2 rounded-full bg-lamp shadow"
        style={{ left: `${shareOf(seconds) * 100}%` }}
      />
      <input
        type="range"
        min={0}
        max={Math.max(durationSeconds, 0.1)}
        step="any"
        value={seconds}
        aria-label={t('player.seek')}
        aria-valuetext={time}
        data-testid="replay-seek"
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;

          if (direction !== undefined) {
            event.preventDefault();
            onStep(direction);
          }
        }}
        className="absolute inset-0 m-0 w-full cursor-pointer appearance-none rounded-full bg-transparent opacity-0 focus-visible:opacity-40"
      />
    </div>
  );
}

type PreviewProps = { share: number; clock: string; thumbnail: Thumbnail | undefined };

/** Stands over the pointer, and never leaves the picture at its ends. */
function Preview({ share, clock, thumbnail }: PreviewProps) {
  const width = thumbnail?.width ?? 64;

  return (
    <div
      aria-hidden
      data-testid="replay-preview"
      className="pointer-events-none absolute bottom-full z-10 mb-1 flex flex-col items-center gap-1"
      style={{
        left: `clamp(0px, calc(${share * 100}% - ${width / 2}px), calc(100% - ${width}px))`,
        width,
      }}
    >
      {thumbnail && (
        <div
          className="rounded-lg border-2 border-white/80 bg-black shadow-shade"
          style={{
            width: thumbnail.width,
            height: thumbnail.height,
            backgroundImage: `url("${thumbnail.uri}")`,
            backgroundPosition: `-${thumbnail.x}px -${thumbnail.y}px`,
          }}
        />
      )}
      <span className="rounded-md bg-black/80 px-1.5 text-sm font-semibold tabular-nums">
        {clock}
      </span>
    </div>
  );
}
