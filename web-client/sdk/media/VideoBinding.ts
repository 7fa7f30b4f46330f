import type { PictureSize } from './layer-choice.ts';
import { followPictureSize } from './picture-size.ts';

export type VideoBindingOptions = {
  video: HTMLVideoElement;
  mediaStream: MediaStream;
  /** The visible size changed (and once at the start). */
  onSize: (size: PictureSize) => void;
  /** A frame was presented; where the browser tells, how long before it was captured. */
  onFrame: (latencyMs: number | undefined) => void;
};

/** Where a remote frame's capture time is nonsense (clocks not yet in step), it is by far. */
const LATENCY_MS_MAX = 30_000;

/** Ties a stream to a video element: shows it, follows its size, sees its frames. close() unties and leaves the element alone. */
export class VideoBinding {
  readonly #options: VideoBindingOptions;
  readonly #stop = new AbortController();
  readonly #stopFollowingSize: () => void;
  #frameCallback: number | undefined;

  constructor(options: VideoBindingOptions) {
    this.#options = options;
    const { video, mediaStream, onSize } = options;
    if (video.srcObject !== mediaStream) video.srcObject = mediaStream;
    this.#stopFollowingSize = followPictureSize(video, onSize);
    this.#watchFrames();
  }

  close(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#stopFollowingSize();
    const { video, mediaStream } = this.#options;
    if (this.#frameCallback !== undefined) video.cancelVideoFrameCallback(this.#frameCallback);
    if (video.srcObject === mediaStream) video.srcObject = null;
  }

  #watchFrames(): void {
    const { video, onFrame } = this.#options;
    if (!('requestVideoFrameCallback' in video)) {
      // Older browsers: the first picture is there with `loadeddata`, and nothing is known of later ones.
      (video as HTMLVideoElement).addEventListener('loadeddata', () => onFrame(undefined), {
        signal: this.#stop.signal,
      });
      return;
    }
    const next = (): void => {
      this.#frameCallback = video.requestVideoFrameCallback((_, frame) => {
        next();
        const { captureTime, expectedDisplayTime } = frame;
        const latencyMs =
          captureTime === undefined ? Number.NaN : expectedDisplayTime - captureTime;
        const isPlausible = latencyMs > 0 && latencyMs < LATENCY_MS_MAX;
        onFrame(isPlausible ? latencyMs : undefined);
      });
    };
    next();
  }
}
