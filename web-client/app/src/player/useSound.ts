import type { StreamPlayer, WatchMode } from '@stagedoor/sdk';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { recallPreferences, rememberPreferences } from './player-preferences.ts';

export type Sound = {
  volume: number;
  isMuted: boolean;
  /** The browser lets sound begin only with a click, and that has not come yet. */
  isBlocked: boolean;
  isPaused: boolean;
  setVolume: (volume: number) => void;
  toggleMute: () => void;
  /** The click that the browser was waiting for. */
  unblock: () => void;
  togglePlay: () => void;
};

export type VideoRefs = Record<WatchMode, RefObject<HTMLVideoElement | null>>;

/**
 * Plays the video that is shown as loud as this device remembers, and keeps the other one quiet. Browsers refuse sound before the
 * first click on a site: then it plays muted and `isBlocked` asks for that click; the remembered choice is not touched by it.
 */
export function useSound(
  videos: VideoRefs,
  shown: WatchMode,
  player: StreamPlayer | undefined,
): Sound {
  const video = videos[shown];
  const other = videos[shown === 'hls' ? 'webrtc' : 'hls'];
  const [{ volume, isMuted }, setChoice] = useState(recallPreferences);
  const [isBlocked, setIsBlocked] = useState(false);
  const [isPaused, setIsPaused] = useState(false);
  const wantsSound = useRef(!isMuted);
  const wantsVolume = useRef(volume);
  const wantsPlay = useRef(true);

  const play = useCallback(async () => {
    const element = video.current;

    if (!element) {
      return;
    }

    element.muted = !wantsSound.current;
    element.volume = wantsVolume.current;

    try {
      await element.play();
      setIsBlocked(false);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') {
        // The source changed meanwhile: `canplay` tries again.
        return;
      }

      element.muted = true;
      setIsBlocked(wantsSound.current);
      await element.play().catch((refusal: unknown) => console.debug('not even muted', refusal));
    }
  }, [video]);

  // Another stream begins by itself, whatever was paused.
  useEffect(() => {
    wantsPlay.current = true;
  }, [player]);

  useEffect(() => {
    const element = video.current;

    if (!element || !player) {
      return;
    }

    if (other.current) {
      other.current.muted = true;
    }

    const follow = () => setIsPaused(element.paused && !wantsPlay.current);
    const start = () => {
      if (element.paused && wantsPlay.current) {
        void play();
      }
    };
    element.addEventListener('play', follow);
    element.addEventListener('pause', follow);
    element.addEventListener('loadedmetadata', start);
    element.addEventListener('canplay', start);
    // What is shown from now on may play already, without sound.
    if (wantsPlay.current) {
      void play();
    }

    return () => {
      element.removeEventListener('play', follow);
      element.removeEventListener('pause', follow);
      element.removeEventListener('loadedmetadata', start);
      element.removeEventListener('canplay', start);
    };
  }, [video, other, player, play]);

  useEffect(() => {
    wantsSound.current = !isMuted;
    wantsVolume.current = volume;

    if (video.current) {
      video.current.volume = volume;
      video.current.muted = isMuted || isBlocked;
    }
  }, [video, volume, isMuted, isBlocked]);

  const choose = (choice: { volume: number; isMuted: boolean }) => {
    setChoice((before) => ({ ...before, ...choice }));
    rememberPreferences(choice);
    setIsBlocked(false);
  };

  return {
    volume,
    isMuted: isMuted || isBlocked,
    isBlocked,
    isPaused,
    setVolume: (next) => choose({ volume: next, isMuted: next === 0 }),
    toggleMute: () => choose({ volume: volume || 0.5, isMuted: !(isMuted || isBlocked) }),
    unblock: () => {
      setIsBlocked(false);
      void play();
    },
    togglePlay: () => {
      wantsPlay.current = video.current?.paused ?? true;
      player?.setPaused(!wantsPlay.current);

      if (wantsPlay.current) {
        void play();
      } else {
        video.current?.pause();
      }
    },
  };
}
