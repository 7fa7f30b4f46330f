type Size = { width: number; height: number };

/** A picture in a conversation is at most this big, in pixels of the page: it can be told what it is, and the words stay in sight. */
const MAX: Size = { width: 288, height: 320 };
/** Of a picture whose size nobody knows, until it is there. */
const UNKNOWN: Size = { width: 240, height: 180 };
/** A line of a picture could not be hit. */
const SIDE_MIN_PX = 48;

/** The place that is kept free for a picture or video, so that nothing moves when it arrives. */
export function mediaBoxOf({ width, height }: Size): Size {
  if (!(width > 0 && height > 0)) {
    return UNKNOWN;
  }

  const scale = Math.min(1, MAX.width / width, MAX.height / height);
  const side = (px: number) => Math.max(SIDE_MIN_PX, Math.round(px * scale));

  return { width: side(width), height: side(height) };
}
