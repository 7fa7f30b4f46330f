import { SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import type { Quality } from './viewer-state.ts';

/** A picture may be stretched by this much before the next larger layer is worth its bandwidth. */
const STRETCH_MAX = 1.15;

export type PictureSize = {
  /** CSS pixels of the element. */
  width: number;
  height: number;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
};

/**
 * The lowest layer that fills a picture of this size without visible stretching, of `layerCount` layers. The longer sides are
 * compared, because a picture is fitted into its element. An element without size (hidden) asks for the lowest.
 */
export function layerForSize(size: PictureSize, layerCount: number): number {
  const highest = Math.max(0, Math.min(layerCount, SIMULCAST_LAYERS.length) - 1);
  // The picture is 16:9 and fitted into the element, so one of the two sides limits it.
  const fittedHeight = Math.min(size.height, (size.width * 9) / 16) * size.pixelRatio;
  const fitting = SIMULCAST_LAYERS.findIndex((layer) => layer.height * STRETCH_MAX >= fittedHeight);
  return fitting === -1 ? highest : Math.min(fitting, highest);
}

/** The layer to ask the server for; the highest while nothing is known of the picture's size. */
export function preferredLayer(
  quality: Quality,
  size: PictureSize | undefined,
  layerCount: number,
): number {
  const highest = Math.max(0, layerCount - 1);
  if (quality !== 'auto') return Math.min(Math.max(0, quality), highest);
  return size === undefined ? highest : layerForSize(size, layerCount);
}
