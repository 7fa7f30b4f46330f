import type { Clock, Timer } from '../clock.ts';
import { type PictureSize, preferredLayer } from './layer-choice.ts';
import type { Quality } from './viewer-state.ts';

/** A window that is being resized asks for a layer only when it rests. */
const RESIZE_DEBOUNCE_MS = 250;

export type LayerWishOptions = {
  clock: Clock;
  quality: Quality;
  /** Tells the server the best layer that this viewer can use. */
  ask: (consumerId: string, spatialLayer: number) => void;
};

/** Keeps the server told of the layer that follows from the quality chosen and the picture's size, without telling it twice. */
export class LayerWish {
  readonly #options: LayerWishOptions;
  #quality: Quality;
  #size: PictureSize | undefined;
  #video: { consumerId: string; layerCount: number; asked: number } | undefined;
  #resizeTimer: Timer | undefined;

  constructor(options: LayerWishOptions) {
    this.#options = options;
    this.#quality = options.quality;
  }

  setQuality(quality: Quality): void {
    this.#quality = quality;
    this.#ask();
  }

  setSize(size: PictureSize): void {
    const isFirst = this.#size === undefined;
    this.#size = size;
    this.#resizeTimer?.cancel();
    if (isFirst) this.#ask();
    else this.#resizeTimer = this.#options.clock.setTimer(() => this.#ask(), RESIZE_DEBOUNCE_MS);
  }

  /** The video that is shown now. A new consumer starts with the highest layer by itself. */
  follow(video: { consumerId: string; layerCount: number } | undefined): void {
    if (video?.consumerId === this.#video?.consumerId) return;
    this.#video = video && { ...video, asked: video.layerCount - 1 };
    this.#ask();
  }

  close(): void {
    this.#resizeTimer?.cancel();
    this.#video = undefined;
  }

  #ask(): void {
    const video = this.#video;
    if (video === undefined || video.layerCount < 2) return;
    const layer = preferredLayer(this.#quality, this.#size, video.layerCount);
    if (layer === video.asked) return;
    video.asked = layer;
    this.#options.ask(video.consumerId, layer);
  }
}
