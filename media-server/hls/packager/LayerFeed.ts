import type { MediaSource } from './MediaSource.ts';
import { LAYER_STOPPED_MS } from './packager-limits.ts';
import type { SourceStream } from './SourceStream.ts';

/**
 * Which layer of which source a rendition takes: of the newest source that is not paused the layer of its own number, or the
 * highest there is; while that one stands still, a lower one. It changes with a key frame only.
 */
export class LayerFeed {
  readonly #layerIndex: number;
  #source: MediaSource | undefined;
  #stream: SourceStream | undefined;
  /** The source whose right layer is waited for, and since when. */
  #awaited: MediaSource | undefined;
  #awaitedSinceMs = 0;

  constructor(layerIndex: number) {
    this.#layerIndex = layerIndex;
  }

  get source(): MediaSource | undefined {
    return this.#source;
  }

  get stream(): SourceStream | undefined {
    return this.#stream;
  }

  /** The layer to take of `source` when all of its layers flow. */
  wantedStream(source: MediaSource): SourceStream | undefined {
    return source.streams[Math.min(this.#layerIndex, source.streams.length - 1)];
  }

  /** The source has ended. */
  forget(source: MediaSource): void {
    if (this.#source !== source) return;
    this.#source = undefined;
    this.#stream = undefined;
  }

  /** Whether a frame of `stream` is for this rendition. A key frame of a better layer makes it the layer to take. */
  accepts(candidate: {
    source: MediaSource;
    stream: SourceStream;
    isKeyFrame: boolean;
    preferred: MediaSource | undefined;
    nowMs: number;
  }): boolean {
    const { source, stream, nowMs } = candidate;
    if (stream === this.#stream) return true;
    if (!candidate.isKeyFrame || source !== candidate.preferred) return false;
    if (stream.layerIndex > this.#layerIndex) return false;
    if (this.#awaited !== source) {
      this.#awaited = source;
      this.#awaitedSinceMs = nowMs;
    }
    const wanted = this.wantedStream(source);
    if (stream !== wanted) {
      // Layers of one picture come one after the other, and one that was asked for takes a moment.
      if (nowMs - this.#awaitedSinceMs < LAYER_STOPPED_MS) return false;
      if (wanted !== undefined && isFlowing(wanted, nowMs)) return false;
      const current = this.#source === source ? this.#stream : undefined;
      const isWorse = current !== undefined && stream.layerIndex < current.layerIndex;
      if (isWorse && isFlowing(current, nowMs)) return false;
    }
    this.#source = source;
    this.#stream = stream;
    return true;
  }
}

export function isFlowing(stream: SourceStream, nowMs: number): boolean {
  return nowMs - stream.lastPacketAtMs < LAYER_STOPPED_MS;
}
