import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import type { Replay } from '@stagedoor/sdk';
import { LoaderCircle, Play, WifiOff } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyPressOf, playerActionOf } from '../player/player-keys.ts';
import { useFullscreen } from '../player/useFullscreen.ts';
import { useIdle } from '../player/useIdle.ts';
import { Button } from '../ui/Button.tsx';
import { ReplayControls } from './ReplayControls.tsx';
import { useReplayVideo } from './useReplayVideo.ts';
import { useThumbnails } from './useThumbnails.ts';

type ReplayPlayerProps = {
  /** Becomes the video element, for what follows it. */
  element: RefObject<HTMLVideoElement | null>;
  /** Becomes what plays in it. */
  playback: RefObject<Replay | undefined>;
  urls: NonNullable<RecordingView['urls']>;
};

/** A recording with its controls. Space, arrows, M and F work wherever the focus is, as in the live player. */
export function ReplayPlayer({ element, playback, urls }: ReplayPlayerProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const video = useReplayVideo(element);
  const fullscreen = useFullscreen(box, element);
  const isIdle = useIdle(box);
  const thumbnails = useThumbnails(urls.thumbnails);
  const { hasFailed, retry } = useReplay(element, playback, urls);
  const [hasBegun, setHasBegun] = useState(false);
  const areControlsHidden = isIdle && !video.isPaused;

  useEffect(() => {
    if (!video.isPaused) {
      setHasBegun(true);
    }
  }, [video.isPaused]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = playerActionOf(keyPressOf(event));
      const act =
        action &&
        {
          'toggle-play': video.togglePlay,
          'toggle-mute': video.toggleMute,
          'toggle-fullscreen': fullscreen.toggle,
          back: () => video.step(-1),
          forward: () => video.step(1),
          'toggle-pip': undefined,
          'go-live': undefined,
        }[action];

      if (act) {
        event.preventDefault();
        act();
      }
    };

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <section
      ref={box}
      aria-label={t('player.label')}
      className={`relative aspect-video w-full overflow-hidden bg-black text-white md:rounded-3xl md:shadow-shade ${
        fullscreen.isFullscreen ? 'md:rounded-none' : ''
      } ${areControlsHidden ? 'cursor-none' : ''}`}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: nobody writes captions for a broadcast. */}
      <video
        ref={element}
        data-testid="replay-video"
        playsInline
        preload="metadata"
        poster={urls.poster ?? undefined}
        aria-label={t('replay.video')}
        onClick={video.togglePlay}
        onDoubleClick={fullscreen.toggle}
        className="absolute inset-0 size-full object-contain"
      />
      {hasFailed ? (
        <div
          role="alert"
          className="absolute inset-0 z-20 grid place-items-center bg-black/70 p-4 text-center"
        >
          <div className="flex flex-col items-center gap-3">
            <WifiOff aria-hidden className="size-8 text-lamp" />
            <p className="font-display text-xl font-bold">{t('replay.failed')}</p>
            <Button look="primary" size="small" onClick={retry}>
              {t('watch.retry')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          {!hasBegun && (
            <div className="pointer-events-none absolute inset-0 z-20 grid place-items-center bg-black/20 pb-6">
              <button
                type="button"
                aria-label={t('player.play')}
                data-testid="replay-begin"
                onClick={video.togglePlay}
                className="pointer-events-auto grid size-16 sm:size-20 place-items-center rounded-full bg-lamp text-on-lamp shadow-shade transition hover:scale-105 hover:bg-lamp-strong"
              >
                <Play aria-hidden className="size-8 translate-x-0.5 fill-current" />
              </button>
            </div>
          )}
          {hasBegun && video.isWaiting && (
            <div
              role="status"
              className="pointer-events-none absolute inset-0 grid place-items-center"
            >
              <LoaderCircle
                aria-label={t('loading')}
                className="size-12 animate-spin text-white/85 motion-reduce:animate-none"
              />
            </div>
          )}
          <ReplayControls
            isHidden={areControlsHidden}
            video={video}
            fullscreen={fullscreen}
            thumbnails={thumbnails}
          />
        </>
      )}
    </section>
  );
}

/** Opens the recording in the video element, and closes it with the page. */
function useReplay(
  element: RefObject<HTMLVideoElement | null>,
  playback: RefObject<Replay | undefined>,
  urls: NonNullable<RecordingView['urls']>,
) {
  const { playlist, video: file } = urls;
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const seconds = useRef(0);

  // `attempt` opens it anew.
  useEffect(() => {
    const video = element.current;
    let replay: Replay | undefined;
    let isGone = false;
    setHasFailed(false);

    if (!video) {
      return;
    }

    import('@stagedoor/sdk')
      .then(({ openReplay }) =>
        openReplay({
          video,
          playlistUrl: playlist,
          videoUrl: file,
          onFailed: () => setHasFailed(true),
        }),
      )
      .then(
        (opened) => {
          replay = opened;

          if (isGone) {
            replay.close();
            return;
          }

          playback.current = replay;

          // Whoever tries again wants to go on.
          if (attempt > 0) {
            video.currentTime = seconds.current;
            video.play().catch((error: unknown) => console.debug('not played', error));
          }
        },
        () => setHasFailed(true),
      );

    return () => {
      isGone = true;
      playback.current = undefined;
      replay?.close();
    };
  }, [element, playback, playlist, file, attempt]);

  const retry = () => {
    seconds.current = element.current?.currentTime ?? 0;
    setAttempt((before) => before + 1);
  };

  return { hasFailed, retry };
}
