import type { Viewer, ViewerState } from '@stagedoor/sdk';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlayerControls } from './PlayerControls.tsx';
import { keyPressOf, playerActionOf } from './player-keys.ts';
import { SoundPrompt } from './SoundPrompt.tsx';
import { useFullscreen } from './useFullscreen.ts';
import { useIdle } from './useIdle.ts';
import { useSound } from './useSound.ts';
import { isOnAir, type WatchState } from './watch-state.ts';

type PlayerProps = {
  viewer: Viewer | undefined;
  viewerState: Partial<ViewerState> | undefined;
  state: WatchState;
  /** Stands in the picture's place until the first frame, and behind every message. */
  poster: ReactNode;
  /** Lies over the picture: what is going on when nothing plays. */
  message: ReactNode;
};

/** The picture with its controls. Knows how to play, not what is being watched. */
export function Player({ viewer, viewerState, state, poster, message }: PlayerProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [hasPicture, setHasPicture] = useState(false);
  const [firstFrameMs, setFirstFrameMs] = useState<number>();
  const fullscreen = useFullscreen(box, video);
  const isIdle = useIdle(box);
  const isPlaying = isOnAir(state);

  useEffect(() => {
    setHasPicture(false);
    setFirstFrameMs(undefined);

    if (!viewer || !video.current) {
      return;
    }

    const unbind = viewer.bindVideo(video.current);
    const stopListening = viewer.on('first-frame', (timings) =>
      setFirstFrameMs(timings.firstFrameMs),
    );

    return () => {
      stopListening();
      unbind();
    };
  }, [viewer]);

  // After the binding above: it must find the stream in the video.
  const sound = useSound(video, viewer?.mediaStream);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = playerActionOf(keyPressOf(event));

      if (!action || !isPlaying) {
        return;
      }

      event.preventDefault();
      ({
        'toggle-play': sound.togglePlay,
        'toggle-mute': sound.toggleMute,
        'toggle-fullscreen': fullscreen.toggle,
      })[action]();
    };

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const isPictureShown =
    hasPicture &&
    (state === 'playing' || state === 'reconnecting') &&
    !viewerState?.isPublisherVideoMuted;
  const areControlsHidden = isIdle && isPlaying && !sound.isPaused;

  return (
    <section
      ref={box}
      aria-label={t('player.label')}
      className={`group relative aspect-video w-full overflow-hidden bg-black text-white md:rounded-3xl md:shadow-shade ${
        fullscreen.isFullscreen ? 'md:rounded-none' : ''
      } ${areControlsHidden ? 'cursor-none' : ''}`}
    >
      {!isPictureShown && <div className="absolute inset-0">{poster}</div>}
      <video
        ref={video}
        data-testid="watch-video"
        data-first-frame-ms={firstFrameMs === undefined ? undefined : Math.round(firstFrameMs)}
        playsInline
        muted
        aria-label={t('player.video')}
        onPlaying={() => setHasPicture(true)}
        onLoadedData={() => setHasPicture(true)}
        onClick={sound.isBlocked ? sound.unblock : undefined}
        onDoubleClick={fullscreen.toggle}
        className={`absolute inset-0 size-full object-contain ${isPictureShown ? '' : 'opacity-0'}`}
      />
      {message}
      {isPlaying && sound.isBlocked && <SoundPrompt onClick={sound.unblock} />}
      {isPlaying && (
        <PlayerControls
          isHidden={areControlsHidden}
          sound={sound}
          fullscreen={fullscreen}
          viewer={viewer}
          viewerState={viewerState}
        />
      )}
    </section>
  );
}
