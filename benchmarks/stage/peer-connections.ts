import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Every peer connection that the page made, oldest first. */
    peerConnections: RTCPeerConnection[];
  }
}

/** For addInitScript: lets the benchmark read the statistics of what the page connects. */
export function keepPeerConnections(): void {
  window.peerConnections = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      window.peerConnections.push(this);
    }
  };
}

/** Sums of the seconds spent and the frames that went through, since the connection began. */
export type VideoTotals = {
  seconds: { encode: number; decode: number; jitterBuffer: number };
  frames: { encoded: number; decoded: number; emitted: number };
};

/** What the page's connections spent on video so far. Of a publisher with several layers: the largest one's. */
export function readVideoTotals(page: Page): Promise<VideoTotals> {
  return page.evaluate(async () => {
    const totals = {
      seconds: { encode: 0, decode: 0, jitterBuffer: 0 },
      frames: { encoded: 0, decoded: 0, emitted: 0 },
    };
    let largest = 0;
    for (const connection of window.peerConnections) {
      for (const stat of (await connection.getStats()).values()) {
        if (stat.kind !== 'video') continue;
        if (stat.type === 'outbound-rtp' && (stat.frameHeight ?? 0) > largest) {
          largest = stat.frameHeight;
          totals.seconds.encode = stat.totalEncodeTime;
          totals.frames.encoded = stat.framesEncoded;
        } else if (stat.type === 'inbound-rtp') {
          totals.seconds.decode = stat.totalDecodeTime;
          totals.frames.decoded = stat.framesDecoded;
          totals.seconds.jitterBuffer = stat.jitterBufferDelay;
          totals.frames.emitted = stat.jitterBufferEmittedCount;
        }
      }
    }
    return totals;
  });
}
