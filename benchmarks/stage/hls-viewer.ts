import type { Page } from 'playwright-core';

/** For addInitScript: this device remembers that its person wants HLS. */
export function chooseHls(): void {
  localStorage.setItem('stagedoor.player', '{"mode":"hls"}');
}

/** For addInitScript: the same of WebRTC. */
export function chooseWebRtc(): void {
  localStorage.setItem('stagedoor.player', '{"mode":"webrtc"}');
}

/** What the player says of itself on the watch page: its delay, and stalls since it began. */
export function readPlayer(page: Page): Promise<{ latencyMs: number; stalls: number }> {
  return page.getByTestId('watch-latency').evaluate((chip) => ({
    latencyMs: Number(chip.dataset.ms),
    stalls: Number(chip.dataset.stalls),
  }));
}
