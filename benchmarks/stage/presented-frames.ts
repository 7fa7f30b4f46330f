import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** When each frame of the player's video was shown, milliseconds since the Unix epoch. */
    presentedAtMs: number[];
  }
}

/** For addInitScript: follows the player's video from the moment it is in the page. */
export function keepPresentedFrames(): void {
  window.presentedAtMs = [];
  const follow = (video: HTMLVideoElement): void => {
    video.requestVideoFrameCallback((_now, { expectedDisplayTime }) => {
      window.presentedAtMs.push(performance.timeOrigin + expectedDisplayTime);
      follow(video);
    });
  };
  const find = (): boolean => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid="watch-video"]');
    if (video !== null) follow(video);
    return video !== null;
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
