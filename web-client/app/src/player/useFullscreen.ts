import { type RefObject, useCallback, useEffect, useState } from 'react';
import { recallPreferences, rememberPreferences } from './player-preferences.ts';

/** Phones of one maker show only a bare video in full screen, by a call of their own. */
type VideoWithOwnFullscreen = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/**
 * Full screen of the player, remembered: who watched the last stream so gets the next one so, at the first click in the
 * player, because browsers allow it only then.
 */
export function useFullscreen(
  box: RefObject<HTMLElement | null>,
  video: RefObject<HTMLVideoElement | null>,
) {
  const [isFullscreen, setIsFullscreen] = useState(false);

  const enter = useCallback(async () => {
    if (box.current?.requestFullscreen) {
      await box.current
        .requestFullscreen()
        .catch((error: unknown) => console.debug('no full screen', error));
    } else {
      (video.current as VideoWithOwnFullscreen | null)?.webkitEnterFullscreen?.();
    }
  }, [box, video]);

  useEffect(() => {
    const follow = () => {
      const isNow = document.fullscreenElement === box.current && box.current !== null;
      setIsFullscreen(isNow);
      rememberPreferences({ isFullscreen: isNow });
    };

    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [box]);

  useEffect(() => {
    const element = box.current;

    if (!element || !recallPreferences().isFullscreen) {
      return;
    }

    if (navigator.userActivation?.isActive) {
      void enter();
      return;
    }

    const onFirstClick = () => void enter();
    element.addEventListener('click', onFirstClick, { once: true });
    return () => element.removeEventListener('click', onFirstClick);
  }, [box, enter]);

  const toggle = () => {
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    } else {
      void enter();
    }
  };

  return { isFullscreen, toggle };
}
