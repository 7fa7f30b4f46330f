/**
 * Calls back once when the element shows another frame than now. In a page that nobody looks at frames are not told of; there, and in
 * old browsers, the element's own word counts. Returns how to stop waiting.
 */
export function whenNextFrame(video: HTMLVideoElement, onFrame: () => void): () => void {
  const stop = new AbortController();
  let frameCallback: number | undefined;
  const finish = (): void => {
    if (stop.signal.aborted) return;
    cancel();
    onFrame();
  };
  const cancel = (): void => {
    stop.abort();
    if (frameCallback !== undefined) video.cancelVideoFrameCallback(frameCallback);
  };
  const canTell = 'requestVideoFrameCallback' in video;
  if (canTell) frameCallback = video.requestVideoFrameCallback(finish);
  const listen = { signal: stop.signal };
  video.addEventListener(
    'timeupdate',
    () => {
      const isPlaying = video.readyState >= video.HAVE_CURRENT_DATA && video.currentTime > 0;
      if ((document.hidden || !canTell) && isPlaying) finish();
    },
    listen,
  );
  return cancel;
}

/** Plays without sound, now or as soon as there is something to play. Returns how to stop trying. */
export function playMuted(video: HTMLVideoElement): () => void {
  const stop = new AbortController();
  const play = (): void => {
    video.play().catch((error: unknown) => console.debug('stagedoor: not playing yet', error));
  };
  video.muted = true;
  video.addEventListener('loadedmetadata', play, { signal: stop.signal });
  if (video.readyState > 0) play();
  return () => stop.abort();
}
