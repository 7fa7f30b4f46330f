import type { Page } from 'playwright-core';

/** How many key frames the encoder had made at a moment, by layer; the moment is by the page's own clock. */
export type KeyFrameReading = { atMs: number; totals: Record<string, number> };

declare global {
  interface Window {
    keyFrameReadings: KeyFrameReading[];
  }
}

/** Short against the second in which one key frame is allowed, long enough not to slow the encoder. */
const READ_INTERVAL_MS = 100;

/** Reads the encoder's counts in the Studio's page from now on. The page keeps its peer connections (keepPeerConnections). */
export function startReadingKeyFrames(studio: Page): Promise<void> {
  return studio.evaluate((intervalMs) => {
    window.keyFrameReadings = [];
    const read = async (): Promise<void> => {
      const atMs = performance.now();
      const totals: Record<string, number> = {};
      for (const connection of window.peerConnections) {
        for (const stat of (await connection.getStats()).values()) {
          if (stat.type !== 'outbound-rtp' || stat.kind !== 'video') continue;
          totals[stat.rid ?? ''] = stat.keyFramesEncoded;
        }
      }
      window.keyFrameReadings.push({ atMs, totals });
      setTimeout(() => void read(), intervalMs);
    };
    void read();
  }, READ_INTERVAL_MS);
}

export function takeKeyFrameReadings(studio: Page): Promise<KeyFrameReading[]> {
  return studio.evaluate(() => window.keyFrameReadings);
}
