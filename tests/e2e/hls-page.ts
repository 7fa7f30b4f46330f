import { systemClock } from '../../web-client/sdk/clock.ts';
import { HlsPlayback } from '../../web-client/sdk/media/hls/HlsPlayback.ts';
import { openHlsEngine } from '../../web-client/sdk/media/hls/open-hls-engine.ts';

/** The page of `hls-playback.e2e.test.ts`: the SDK's HLS player alone, with nothing of the app around it. */
declare global {
  interface Window {
    openPlayback: (
      url: string,
      options?: { behindMs?: number; isAudioOnly?: boolean },
    ) => HlsPlayback;
    playback: HlsPlayback;
    firstFrameMs: number | undefined;
  }
}

window.openPlayback = (url, options = {}) => {
  const video = document.createElement('video');
  video.playsInline = true;
  video.width = 640;
  video.height = 360;
  document.body.append(video);
  const startedAtMs = performance.now();
  const playback = new HlsPlayback({
    video,
    url,
    clock: systemClock,
    openEngine: openHlsEngine,
    // The origin is on this machine, so its clock is ours.
    serverNowMs: () => performance.timeOrigin + performance.now(),
    ...options,
  });
  playback.on('first-frame', () => {
    window.firstFrameMs = performance.now() - startedAtMs;
  });
  playback.start();
  window.playback = playback;
  return playback;
};
