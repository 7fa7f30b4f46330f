import type { ViewerStats } from '../viewer-state.ts';
import { aheadSeconds } from './buffered.ts';
import type { HlsEngine } from './hls-engine.ts';

export type HlsSample = {
  engine: HlsEngine;
  latencyMs: number;
  nowMs: number;
  /** Since the player began. */
  stalls: number;
};

/** What a viewer's statistics say of HLS: frames are counted between two samples. */
export class HlsSampler {
  readonly #video: HTMLVideoElement;
  #before: { frames: number; atMs: number } | undefined;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  sample({ engine, latencyMs, nowMs, stalls }: HlsSample): ViewerStats {
    const { videoWidth, videoHeight } = this.#video;
    const { totalVideoFrames, droppedVideoFrames } = this.#video.getVideoPlaybackQuality();
    return {
      width: videoWidth,
      height: videoHeight,
      fps: this.#framesPerSecond(totalVideoFrames, nowMs),
      bitrateBps: engine.bitrateBps,
      layer: engine.layer,
      jitterBufferMs: aheadSeconds(this.#video) * 1_000,
      rttMs: undefined,
      latencyMs: Math.round(latencyMs),
      packetsLost: 0,
      framesDecoded: totalVideoFrames,
      framesDropped: droppedVideoFrames,
      freezeCount: stalls,
      codec: engine.codec,
    };
  }

  #framesPerSecond(frames: number, nowMs: number): number {
    const before = this.#before;
    this.#before = { frames, atMs: nowMs };
    const seconds = before === undefined ? 0 : (nowMs - before.atMs) / 1_000;
    return seconds > 0 ? Math.max(0, frames - (before?.frames ?? 0)) / seconds : 0;
  }
}
