/** A picture within the sprite, and when it is of. */
export type Thumbnail = {
  startSeconds: number;
  endSeconds: number;
  /** Of the sprite, relative to the track. */
  uri: string;
  x: number;
  y: number;
  width: number;
  height: number;
};

const CUE =
  /^(\d+):(\d{2}):(\d{2}\.\d{3}) --> (\d+):(\d{2}):(\d{2}\.\d{3})\n([^\s#]+)#xywh=(\d+),(\d+),(\d+),(\d+)$/gm;

/** Reads a WebVTT track of seek previews; what is not one of its cues is passed over. */
export function parseThumbnailTrack(text: string): Thumbnail[] {
  return [...text.replaceAll('\r\n', '\n').matchAll(CUE)].map((cue) => {
    const [startHours, startMinutes, startSeconds, endHours, endMinutes, endSeconds] = cue
      .slice(1, 7)
      .map(Number);
    const [x = 0, y = 0, width = 0, height = 0] = cue.slice(8).map(Number);

    return {
      startSeconds: toSeconds(startHours, startMinutes, startSeconds),
      endSeconds: toSeconds(endHours, endMinutes, endSeconds),
      uri: cue[7] ?? '',
      ...{ x, y, width, height },
    };
  });
}

/** The picture for a moment; the nearest one before it, if it has none of its own. */
export function thumbnailAt(
  thumbnails: readonly Thumbnail[],
  seconds: number,
): Thumbnail | undefined {
  return thumbnails.findLast(({ startSeconds }) => startSeconds <= seconds) ?? thumbnails[0];
}

function toSeconds(hours = 0, minutes = 0, seconds = 0): number {
  return hours * 3_600 + minutes * 60 + seconds;
}
