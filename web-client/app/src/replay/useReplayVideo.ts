import { type RefObject, useEffect, useState } from 'react';
import { recallPreferences, rememberPreferences } from '../player/player-preferences.ts';

/** One press of an arrow key. */
const STEP_SECONDS = 5;

/** What a video element says of itself, and what can be done with it. Sound is as loud as this device remembers. */
export function useReplayVideo(ref: RefObject<HTMLVideoElement | null>) {
  const [state, setState] = useState({
    seconds: 0,
    durationSeconds: 0,
    bufferedSeconds: 0,
    isPaused: true,
    isWaiting: false,
    hasEnded: false,
  });
  const [sound, setSound] = useState(recallPreferences);

  useEffect(() => {
    const video = ref.current;

    if (!video) {
      return;
    }

    const follow = () => {
      const { buffered, currentTime, duration } = video;
      setState({
        seconds: currentTime,
        durationSeconds: Number.isFinite(duration) ? duration : 0,
        bufferedSeconds: bufferedEnd(buffered, currentTime),
        isPaused: video.paused,
        isWaiting: !video.paused && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
        hasEnded: video.ended,
      });
    };
    const events = [
      ...['timeupdate', 'durationchange', 'progress', 'play', 'pause', 'playing'],
      ...['waiting', 'seeking', 'seeked', 'ended', 'canplay'],
    ];

    for (const name of events) {
      video.addEventListener(name, follow);
    }

    return () => {
      for (const name of events) {
        video.removeEventListener(name, follow);
      }
    };
  }, [ref]);

  useEffect(() => {
    if (ref.current) {
      ref.current.volume = sound.volume;
      ref.current.muted = sound.isMuted;
    }
  }, [ref, sound]);

  const choose = (choice: { volume: number; isMuted: boolean }) => {
    setSound((before) => ({ ...before, ...choice }));
    rememberPreferences(choice);
  };
  const seek = (seconds: number) => {
    const video = ref.current;

    if (video) {
      video.currentTime = Math.min(Math.max(0, seconds), video.duration || 0);
    }
  };

  return {
    ...state,
    volume: sound.volume,
    isMuted: sound.isMuted,
    seek,
    step: (direction: -1 | 1) => seek((ref.current?.currentTime ?? 0) + direction * STEP_SECONDS),
    setVolume: (volume: number) => choose({ volume, isMuted: volume === 0 }),
    toggleMute: () => choose({ volume: sound.volume || 0.5, isMuted: !sound.isMuted }),
    togglePlay: () => {
      const video = ref.current;

      if (video?.paused === false) {
        video.pause();
      } else {
        // Browsers refuse sound before the first click; this is one, so that a refusal means another source came.
        video?.play().catch((error: unknown) => console.debug('not played', error));
      }
    },
  };
}

export type ReplayVideo = ReturnType<typeof useReplayVideo>;

/** The end of what is there without a hole from this moment on. */
function bufferedEnd(buffered: TimeRanges, seconds: number): number {
  for (let index = 0; index < buffered.length; index += 1) {
    if (buffered.start(index) <= seconds + 0.1 && buffered.end(index) >= seconds) {
      return buffered.end(index);
    }
  }

  return seconds;
}
