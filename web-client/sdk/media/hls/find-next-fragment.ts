import type Hls from 'hls.js';
import type { Fragment, LevelDetails } from 'hls.js';

/** Playlists and buffers of two layers may be a frame apart. Shorter than the shortest part. */
const SAME_SECONDS = 0.05;

export type FindFragment = (
  bufferEnd: number,
  end: number,
  levelDetails: LevelDetails,
) => Fragment | null;

/**
 * Makes hls.js find what comes after the end of the buffer also where a layer was changed between two segments. While it loads parts it
 * looks without any tolerance, so that an end which lies a frame before the next segment's begin leads to the segment before; and where
 * nothing comes after the buffer yet, to the last segment there is. Either was loaded already, in the layer before, and would be loaded
 * once more as a whole (hls.js 1.7.4, `BaseStreamController.getFragmentAtPosition`). There is no setting for it.
 */
export function mendFragmentSearch(hls: Hls): void {
  const finder = (hls as unknown as { streamController: { getFragmentAtPosition: FindFragment } })
    .streamController;
  finder.getFragmentAtPosition = findNext(finder.getFragmentAtPosition.bind(finder));
}

/** `find`, for a place that is within a frame of where it should be. */
export function findNext(find: FindFragment): FindFragment {
  return (bufferEnd, end, levelDetails) => {
    const { live, fragmentEnd, partEnd } = levelDetails;
    const position = bufferEnd + SAME_SECONDS;
    const isAllBuffered = Math.abs(bufferEnd - fragmentEnd) < SAME_SECONDS && partEnd < position;
    // The next playlist has more.
    return live && isAllBuffered ? null : find(position, end, levelDetails);
  };
}
