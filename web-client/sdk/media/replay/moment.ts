/** A part of a playlist, in order: seconds of the video's time line, and when its first frame was, in milliseconds since the Unix epoch. */
export type DatedFragment = {
  readonly start: number;
  readonly duration: number;
  readonly programDateTime: number | null;
};

/**
 * When that was which is at `seconds` of the video's time line; undefined where no fragment says. What lies between two fragments is
 * counted on from the one before.
 */
export function momentIn(fragments: readonly DatedFragment[], seconds: number): number | undefined {
  let low = 0;
  let high = fragments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((fragments[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  const fragment = fragments[Math.max(0, low - 1)];
  if (fragment === undefined || fragment.programDateTime === null) return undefined;
  return fragment.programDateTime + Math.max(0, seconds - fragment.start) * 1_000;
}
