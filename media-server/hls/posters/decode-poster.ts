import { runFfmpeg } from '../../ffmpeg/run-ffmpeg.ts';
import type { StoredKeyFrame } from '../origin/StoredRendition.ts';

/** A card is not wider on most screens, and the lowest of a browser's layers is smaller. */
const WIDTH_MAX = 640;
/** 4096 × 2304. A publisher who claims more makes ffmpeg refuse, not reserve gigabytes. */
const INPUT_PIXELS_MAX = 4096 * 2304;
/** A hundredth of a second where there is CPU; ffmpeg runs with what others leave. What takes longer is too old in the end. */
const DEADLINE_MS = 8_000;
/** A picture of 640 × 360 needs 60 KB, noise three times as much. */
const JPEG_BYTES_MAX = 1024 * 1024;
/** 2 is the best, 31 the worst. */
const JPEG_QUALITY = 4;

/** Decodes a key frame to a JPEG as large as the picture, but WIDTH_MAX at most. Rejects with FfmpegError. */
export function decodePoster(
  { init, part }: StoredKeyFrame,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return runFfmpeg(
    [
      // Nothing in the file is followed anywhere, and one thread decodes one picture.
      ...['-protocol_whitelist', 'pipe', '-threads', '1', '-max_pixels', String(INPUT_PIXELS_MAX)],
      ...['-skip_frame', 'nokey', '-f', 'mp4', '-i', 'pipe:0', '-map', '0:v:0', '-frames:v', '1'],
      ...['-vf', `scale=w='min(${WIDTH_MAX},iw)':h=-2`, '-filter_threads', '1'],
      ...['-c:v', 'mjpeg', '-q:v', String(JPEG_QUALITY), '-threads', '1', '-f', 'mjpeg', 'pipe:1'],
    ],
    {
      deadlineMs: DEADLINE_MS,
      outputBytesMax: JPEG_BYTES_MAX,
      isLowPriority: true,
      signal,
    },
    [init, part],
  );
}
