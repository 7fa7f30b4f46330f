import { type RefObject, useEffect, useState } from 'react';

/** A browser that loads nothing before the first click has no frame to wait for. */
const FIRST_FRAME_WAIT_MS = 2_500;

/** Whether the video has shown its first frame, or takes so long that nothing waits for it any more. */
export function useFirstFrame(ref: RefObject<HTMLVideoElement | null>): boolean {
  const [isThere, setIsThere] = useState(false);

  useEffect(() => {
    const video = ref.current;
    const note = () => setIsThere(true);

    if (video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      note();
      return;
    }

    video?.addEventListener('loadeddata', note);
    const timer = setTimeout(note, FIRST_FRAME_WAIT_MS);

    return () => {
      video?.removeEventListener('loadeddata', note);
      clearTimeout(timer);
    };
  }, [ref]);

  return isThere;
}
