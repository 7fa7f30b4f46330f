import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** When each frame of the player's video was shown, milliseconds since the Unix epoch. */
    presentedAtMs: number[];
  }
}

/** For addInitScript: follows the player's videos from the moment they are in the page; of the two, the one that is shown counts. */
export function keepPresentedFrames(): void {
  window.presentedAtMs = [];
  const follow = (video: HTMLVideoElement): void => {
    video.requestVideoFrameCallback((_now, { expectedDisplayTime }) => {
      if (video.dataset.testid === 'watch-video') {
        window.presentedAtMs.push(performance.timeOrigin + expectedDisplayTime);
      }
      follow(video);
    });
  };
  const find = (): boolean => {
    const videos = document.querySelectorAll<HTMLVideoElement>('[data-testid^="watch-video"]');
    for (const video of videos) follow(video);
    return videos.length > 0;
  };
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Resolves when this many frames more than now were shown. */
export async function untilPresented(page: Page, count: number): Promise<void> {
  const wanted = (await page.evaluate(() => window.presentedAtMs.length)) + count;
  await page.waitForFunction((length) => window.presentedAtMs.length >= length, wanted);
}
