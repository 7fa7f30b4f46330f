import type { ParsedMediaPlaylist } from './parsed-playlist.ts';

/**
 * The full playlist that a delta update stands for, with the skipped segments taken from an earlier one; undefined when that one
 * lacks some of them (RFC 8216bis 6.3.7). A playlist that skips nothing comes back as it is.
 */
export function mergeDelta(
  earlier: ParsedMediaPlaylist,
  delta: ParsedMediaPlaylist,
): ParsedMediaPlaylist | undefined {
  if (delta.skippedSegmentsCount === 0) return delta;
  const firstMsn = delta.mediaSequence;
  const endMsn = firstMsn + delta.skippedSegmentsCount;
  const skipped = earlier.segments
    .filter(({ msn, uri }) => msn >= firstMsn && msn < endMsn && uri !== undefined)
    .map((segment) => ({ ...segment, parts: [] }));
  if (skipped.length !== delta.skippedSegmentsCount) return undefined;
  // EXT-X-MAP holds until the next one, so what was skipped decides for what follows.
  let mapUri = skipped.at(-1)?.mapUri;
  const kept = delta.segments.map((segment) => {
    mapUri = segment.mapUri ?? mapUri;
    return { ...segment, mapUri };
  });
  return { ...delta, skippedSegmentsCount: 0, segments: [...skipped, ...kept] };
}
