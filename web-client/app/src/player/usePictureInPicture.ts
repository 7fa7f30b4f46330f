import type { WatchMode } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import type { VideoRefs } from './useSound.ts';

/** A small window above all others, with the picture that is shown; it goes along when the picture moves to the other video. */
export function usePictureInPicture(videos: VideoRefs, shown: WatchMode) {
  const [isActive, setIsActive] = useState(false);
  const video = videos[shown];
  const other = videos[shown === 'hls' ? 'webrtc' : 'hls'];

  useEffect(() => {
    const elements = [video.current, other.current];
    const follow = () => setIsActive(elements.includes(document.pictureInPictureElement as never));

    for (const element of elements) {
      element?.addEventListener('enterpictureinpicture', follow);
      element?.addEventListener('leavepictureinpicture', follow);
    }

    // One that is open may be handed on without a click.
    if (other.current && document.pictureInPictureElement === other.current) {
      void enter(video.current);
    }

    return () => {
      for (const element of elements) {
        element?.removeEventListener('enterpictureinpicture', follow);
        element?.removeEventListener('leavepictureinpicture', follow);
      }
    };
  }, [video, other]);

  const toggle = () => {
    if (document.pictureInPictureElement) {
      void document.exitPictureInPicture();
    } else {
      void enter(video.current);
    }
  };

  return { isPossible: document.pictureInPictureEnabled === true, isActive, toggle };
}

async function enter(element: HTMLVideoElement | null): Promise<void> {
  await element
    ?.requestPictureInPicture()
    .catch((error: unknown) => console.debug('no picture in picture', error));
}
