import type { PlayerState, StreamPlayer, WatchMode } from '@stagedoor/sdk';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlayerControls } from './PlayerControls.tsx';
import { STEP_MS } from './past.ts';
import { keyPressOf, playerActionOf } from './player-keys.ts';
import { recallPreferences } from './player-preferences.ts';
import { SoundPrompt } from './SoundPrompt.tsx';
import { useFullscreen } from './useFullscreen.ts';
import { useIdle } from './useIdle.ts';
import { usePictureInPicture } from './usePictureInPicture.ts';
import { useSound } from './useSound.ts';
import { isOnAir, type WatchState } from './watch-state.ts';

type PlayerProps = {
  player: StreamPlayer | undefined;
  playerState: Partial<PlayerState> | undefined;
  state: WatchState;
  /** Stands in the picture's place until the first frame, and behind every message. */
  poster: ReactNode;
  /** Lies over the picture: what is going on when nothing plays. */
  message: ReactNode;
};

const MODES: readonly WatchMode[] = ['webrtc', 'hls'];

/** The picture with its controls. Knows how to play, not what is being watched. */
export function Player({ player, playerState, state, poster, message }: PlayerProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const videos = { webrtc: useRef<HTMLVideoElement>(null), hls: useRef<HTMLVideoElement>(null) };
  const [firstMode] = useState<WatchMode>(() =>
    recallPreferences().mode === 'hls' ? 'hls' : 'webrtc',
  );
  const shown = playerState?.mode ?? firstMode;
  const [hasPicture, setHasPicture] = useState(false);
  const [firstFrameMs, setFirstFrameMs] = useState<number>();
  const fullscreen = useFullscreen(box, videos[shown]);
  const isIdle = useIdle(box);
  const isPlaying = isOnAir(state);

  useEffect(() => {
    setHasPicture(false);
    setFirstFrameMs(undefined);
    const { webrtc, hls } = { webrtc: videos.webrtc.current, hls: videos.hls.current };

    if (!player || !webrtc || !hls) {
      return;
    }

    const stopListening = player.on('first-frame', (elapsedMs) => {
      setHasPicture(true);
      setFirstFrameMs(elapsedMs);
    });
    const unbind = player.bindVideos({ webrtc, hls });

    return () => {
      stopListening();
      unbind();
    };
  }, [player, videos.webrtc, videos.hls]);

  // After the binding above: it must find the stream in the video.
  const sound = useSound(videos, shown, player);
  const pictureInPicture = usePictureInPicture(videos, shown);

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
        'toggle-pip': pictureInPicture.toggle,
        'go-live': () => player?.goLive(),
        back: () => player?.seekBy(-STEP_MS),
        forward: () => player?.seekBy(STEP_MS),
      })[action]();
    };

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const isPictureShown =
    hasPicture &&
    (state === 'playing' || state === 'reconnecting') &&
    !playerState?.isPublisherVideoMuted;
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
      {MODES.map((mode) => (
        <video
          key={mode}
          ref={videos[mode]}
          data-testid={mode === shown ? 'watch-video' : 'watch-video-idle'}
          data-first-frame-ms={firstFrameMs === undefined ? undefined : Math.round(firstFrameMs)}
          playsInline
          muted
          aria-label={t('player.video')}
          aria-hidden={mode !== shown}
          onPlaying={() => mode === shown && setHasPicture(true)}
          onLoadedData={() => mode === shown && setHasPicture(true)}
          onClick={sound.isBlocked ? sound.unblock : undefined}
          onDoubleClick={fullscreen.toggle}
          className={`absolute inset-0 size-full object-contain ${
            isPictureShown && mode === shown ? 'z-[1]' : 'opacity-0'
          } ${mode === shown ? '' : 'pointer-events-none'}`}
        />
      ))}
      <div className="pointer-events-none absolute inset-0 z-[2] *:pointer-events-auto">
        {message}
        {isPlaying && sound.isBlocked && <SoundPrompt onClick={sound.unblock} />}
        {isPlaying && (
          <PlayerControls
            isHidden={areControlsHidden}
            sound={sound}
            fullscreen={fullscreen}
            pictureInPicture={pictureInPicture}
            player={player}
            playerState={playerState}
          />
        )}
      </div>
    </section>
  );
}
