/** Pixels on a side. What claims more is garbage: no browser encodes it, and H264's and VP9's highest levels end near it. */
const PICTURE_SIDE_MAX = 16_384;

/** Sizes that a bitstream claims are not believed blindly: players make room for them. */
export function isPlausibleSize(width: number, height: number): boolean {
  return width > 0 && height > 0 && width <= PICTURE_SIDE_MAX && height <= PICTURE_SIDE_MAX;
}
