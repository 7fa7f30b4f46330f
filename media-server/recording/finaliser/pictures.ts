import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FfmpegError, runFfmpeg } from '../../ffmpeg/run-ffmpeg.ts';

export const POSTER_FILE = 'poster.jpg';
export const THUMBNAILS_FILE = 'thumbnails.jpg';
export const THUMBNAIL_TRACK_FILE = 'thumbnails.vtt';

/** A poster is one picture; a sprite looks at every key frame, a minute of work for some hours of 720p. */
const POSTER_DEADLINE_MS = 60_000;
const THUMBNAILS_DEADLINE_MS = 15 * 60_000;
/** Not the very first picture: cameras begin dark, and people begin with looking for the button. */
const POSTER_SECONDS_MAX = 8;
const POSTER_WIDTH = 1280;
/** Of so many pictures the one that is most like the others is taken: no flash, no black. */
const POSTER_CANDIDATES = 30;
/** One sprite of 10 × 10: half a megabyte, fetched once, whatever the recording's length. */
const SPRITE_SIDE = 10;
const THUMBNAIL_WIDTH = 192;
const THUMBNAIL_HEIGHT = 108;
/** Key frames come about every two seconds; more pictures than that would repeat. */
const THUMBNAIL_SECONDS_MIN = 2;

/**
 * Makes the poster and the seek thumbnails (sprite and WebVTT track) from `video`, an MP4 or a media playlist, into `folder`. Decoding is ffmpeg's: without
 * one on the machine there are none. Each is there whole or not at all. Rejects with FfmpegError.
 */
export async function makePoster(
  video: string,
  folder: string,
  durationSeconds: number,
): Promise<void> {
  const atSeconds = Math.min(POSTER_SECONDS_MAX, durationSeconds / 3);
  const filter = `thumbnail=${POSTER_CANDIDATES},scale=w='min(${POSTER_WIDTH},iw)':h=-2`;
  await makeJpeg(
    [...inputOf(video, atSeconds), '-vf', filter],
    path.join(folder, POSTER_FILE),
    POSTER_DEADLINE_MS,
  );
}

export async function makeThumbnails(
  video: string,
  folder: string,
  durationSeconds: number,
): Promise<void> {
  const { intervalSeconds, count } = thumbnailPlan(durationSeconds);
  const size = `${THUMBNAIL_WIDTH}:${THUMBNAIL_HEIGHT}`;
  const filter = [
    `fps=1/${intervalSeconds}:round=up:start_time=0`,
    `scale=${size}:force_original_aspect_ratio=decrease`,
    `pad=${size}:(ow-iw)/2:(oh-ih)/2`,
    `tile=${SPRITE_SIDE}x${Math.ceil(count / SPRITE_SIDE)}`,
  ].join(',');
  await makeJpeg(
    ['-skip_frame', 'nokey', ...inputOf(video), '-vf', filter],
    path.join(folder, THUMBNAILS_FILE),
    THUMBNAILS_DEADLINE_MS,
  );
  writeFileSync(path.join(folder, THUMBNAIL_TRACK_FILE), thumbnailTrack(durationSeconds));
}

/** How far apart thumbnails are, and how many there are. */
export function thumbnailPlan(durationSeconds: number): { intervalSeconds: number; count: number } {
  const intervalSeconds = Math.max(
    THUMBNAIL_SECONDS_MIN,
    Math.ceil(durationSeconds / SPRITE_SIDE ** 2),
  );
  return { intervalSeconds, count: Math.max(1, Math.ceil(durationSeconds / intervalSeconds)) };
}

/** A WebVTT track whose cues name parts of the sprite, as players' seek previews read it. */
export function thumbnailTrack(durationSeconds: number): string {
  const { intervalSeconds, count } = thumbnailPlan(durationSeconds);
  const cues = Array.from({ length: count }, (_, index) => {
    const start = index * intervalSeconds;
    const end =
      index === count - 1 ? Math.max(durationSeconds, start + 0.001) : start + intervalSeconds;
    const x = (index % SPRITE_SIDE) * THUMBNAIL_WIDTH;
    const y = Math.floor(index / SPRITE_SIDE) * THUMBNAIL_HEIGHT;
    const place = `xywh=${x},${y},${THUMBNAIL_WIDTH},${THUMBNAIL_HEIGHT}`;
    return `${timestamp(start)} --> ${timestamp(end)}\n${THUMBNAILS_FILE}#${place}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** From a playlist everything is decoded up to there: ffmpeg does not find its way in one of byte ranges. */
function inputOf(video: string, fromSeconds = 0): string[] {
  const seek = ['-ss', fromSeconds.toFixed(3)];
  return video.endsWith('.m3u8')
    ? ['-allowed_extensions', 'ALL', '-i', video, ...seek]
    : [...seek, '-i', video];
}

async function makeJpeg(
  args: readonly string[],
  target: string,
  deadlineMs: number,
): Promise<void> {
  const unfinished = `${target}.part.jpg`;
  try {
    await runFfmpeg(
      [...args, '-an', '-frames:v', '1', '-q:v', '4', '-threads', '1', '-y', unfinished],
      { deadlineMs },
    );
    if (!existsSync(unfinished)) throw new FfmpegError(`${target}: no picture was made`);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function timestamp(seconds: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  const ms = Math.round(seconds * 1000);
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}
