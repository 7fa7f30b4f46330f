import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { FfmpegError } from '../../ffmpeg/run-ffmpeg.ts';
import { Mp4FormatError } from '../mp4/box-reader.ts';
import { MANIFEST_FILE, recorderOfRun, renditionOfFile } from '../recording-layout.ts';
import {
  makePoster,
  makeThumbnails,
  POSTER_FILE,
  THUMBNAIL_TRACK_FILE,
  THUMBNAILS_FILE,
} from './pictures.ts';
import { readRecordedFile } from './recorded-file.ts';
import { type FreeBytes, NoRoomError, VIDEO_FILE, writeVideoFile } from './video-file.ts';
import {
  MULTIVARIANT_PLAYLIST,
  mediaPlaylist,
  mediaPlaylistName,
  multivariantPlaylist,
  type RenditionSummary,
  summarize,
} from './vod-playlists.ts';
import { layOut, type TimedFile, type VodTimeline } from './vod-timeline.ts';

const SAMPLES_PER_MS = 48;
/** Sound comes some frames before the first picture, and after a restart some seconds. */
const LEFT_OUT_SAMPLES_MAX = 5_000 * SAMPLES_PER_MS;

/** What a finished recording consists of. `recording.json` holds it, as the last file that is written. */
export type FinishedRecording = {
  version: 1;
  durationMs: number;
  /** Of all files that are listed. */
  sizeBytes: number;
  /** Wall clock of the begin, milliseconds since the Unix epoch. */
  startedAtMs: number;
  renditions: RenditionSummary[];
  hasPoster: boolean;
  hasThumbnails: boolean;
  /** Relative to the folder, with forward slashes; everything that viewers may ask for, and what was recorded besides. */
  files: { path: string; sizeBytes: number }[];
};

export type FinaliseResult =
  | { outcome: 'finished'; recording: FinishedRecording; problems: string[] }
  /** Nothing was recorded that can be played. */
  | { outcome: 'empty'; problems: string[] };

/**
 * Makes a finished recording of what a recorder left in `folder`, whatever ended it. Doing it again gives the same; a folder that
 * is finished is left alone. Reads and writes synchronously: it belongs into a process of its own.
 *
 * What cannot be read is passed over and named in `problems`; only a disk that refuses makes it throw.
 */
export async function finaliseRecording(
  folder: string,
  { freeBytes }: { freeBytes?: FreeBytes } = {},
): Promise<FinaliseResult> {
  const known = readManifest(folder);
  if (known !== undefined) return { outcome: 'finished', recording: known, problems: [] };
  const problems: string[] = [];
  const files = readFiles(folder, problems);
  const timeline = layOut(files);
  if (timeline.leftOutSamples > LEFT_OUT_SAMPLES_MAX) {
    const seconds = Math.round(timeline.leftOutSamples / SAMPLES_PER_MS / 1_000);
    problems.push(`${seconds} s of sound without a picture are not part of what is shown`);
  }
  const best = timeline.renditions.findLast((name) => name !== 'a') ?? timeline.renditions[0];
  if (best === undefined) return { outcome: 'empty', problems };
  const renditions = summarize(timeline);
  writePlaylists(folder, timeline, renditions);
  const video = videoFileIn(folder, problems, (target) =>
    writeVideoFile(timeline, best, target, freeBytes),
  );
  const hasPicture = best !== 'a';
  const durationMs = Math.round(timeline.durationSamples / SAMPLES_PER_MS);
  const source = path.join(folder, video ?? mediaPlaylistName(best));
  const pictures = hasPicture
    ? await makePictures(folder, { source, durationSeconds: durationMs / 1000, problems })
    : [];
  // Those that nothing is shown of, too: whoever keeps the recording keeps all of it.
  const recorded = [...new Set(files.map(({ file }) => file.path))].map((file) =>
    path.relative(folder, file).split(path.sep).join('/'),
  );
  const playlists = [MULTIVARIANT_PLAYLIST, ...timeline.renditions.map(mediaPlaylistName)];
  const videos = video === undefined ? [] : [video];
  const all = [...playlists, ...videos, ...pictures, ...recorded].map((name) => ({
    path: name,
    sizeBytes: statSync(path.join(folder, name)).size,
  }));
  const recording: FinishedRecording = {
    version: 1,
    durationMs,
    sizeBytes: all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    startedAtMs: timeline.segments[0]?.programDateTimeMs ?? 0,
    renditions,
    hasPoster: pictures.includes(POSTER_FILE),
    hasThumbnails: pictures.includes(THUMBNAILS_FILE),
    files: all,
  };
  writeWhole(path.join(folder, MANIFEST_FILE), `${JSON.stringify(recording, null, 2)}\n`);
  return { outcome: 'finished', recording, problems };
}

/** What was written last, if it was; a folder without it is not finished. */
export function readManifest(folder: string): FinishedRecording | undefined {
  const file = path.join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as FinishedRecording;
    return manifest.version === 1 ? manifest : undefined;
  } catch {
    // Torn by a machine that lost power: it is made again.
    return undefined;
  }
}

function readFiles(folder: string, problems: string[]): TimedFile[] {
  const files: TimedFile[] = [];
  // The recorder makes the folder with its first part.
  if (!existsSync(folder)) return files;
  for (const run of readdirSync(folder).sort()) {
    const recorder = recorderOfRun(run);
    if (recorder === undefined) continue;
    for (const name of readdirSync(path.join(folder, run))) {
      const rendition = renditionOfFile(name);
      if (rendition === undefined) continue;
      try {
        const stretches = readRecordedFile(path.join(folder, run, name), rendition);
        if (stretches.length > 1) problems.push(`${run}/${name}: broken in the middle`);
        files.push(...stretches.map((file) => withTimeline(file, recorder)));
      } catch (error) {
        if (!(error instanceof Mp4FormatError)) throw error;
        problems.push(`${run}/${name}: ${error.message}`);
      }
    }
  }
  return files;
}

/** A recorder begins another file for another timeline, so that a file has one. */
function withTimeline(file: TimedFile['file'], recorder: string): TimedFile {
  const timeline = file.parts[0]?.timeline ?? 0;
  return { file, timelineKey: `${recorder}-${String(timeline).padStart(6, '0')}` };
}

function writePlaylists(
  folder: string,
  timeline: VodTimeline,
  renditions: readonly RenditionSummary[],
): void {
  for (const name of timeline.renditions)
    writeWhole(path.join(folder, mediaPlaylistName(name)), mediaPlaylist(timeline, name, folder));
  writeWhole(path.join(folder, MULTIVARIANT_PLAYLIST), multivariantPlaylist(timeline, renditions));
}

/** The MP4's name. A disk without room for a second copy of everything has the recording all the same, to be watched. */
function videoFileIn(
  folder: string,
  problems: string[],
  write: (target: string) => void,
): string | undefined {
  try {
    write(path.join(folder, VIDEO_FILE));
    return VIDEO_FILE;
  } catch (error) {
    if (!(error instanceof NoRoomError)) throw error;
    problems.push(`${VIDEO_FILE}: ${error.message}`);
    return undefined;
  }
}

/** The names of the pictures that could be made: a recording without them is a recording all the same. */
async function makePictures(
  folder: string,
  options: { source: string; durationSeconds: number; problems: string[] },
): Promise<string[]> {
  const { source, durationSeconds, problems } = options;
  const made: string[] = [];
  const attempt = async (names: string[], make: () => Promise<void>): Promise<void> => {
    try {
      await make();
      made.push(...names);
    } catch (error) {
      if (!(error instanceof FfmpegError)) throw error;
      problems.push(error.message);
    }
  };
  await attempt([POSTER_FILE], () => makePoster(source, folder, durationSeconds));
  await attempt([THUMBNAILS_FILE, THUMBNAIL_TRACK_FILE], () =>
    makeThumbnails(source, folder, durationSeconds),
  );
  return made;
}

/** The file is there whole or as it was. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { flush: true });
  renameSync(`${file}.part`, file);
}
