import {
  closeSync,
  fdatasyncSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { readBoxHeader } from '../mp4/box-reader.ts';
import { fastStartHead, type MovieTrack } from '../mp4/fast-start-movie.ts';
import { readMovieFragment, type SampleRun } from '../mp4/movie-fragment.ts';
import type { Mp4Track } from '../mp4/movie-header.ts';
import { SampleTable } from '../mp4/SampleTable.ts';
import { type RecordedFile, readAt } from './recorded-file.ts';
import { pieceOf } from './vod-playlists.ts';
import { bytesOf, type VodSegment, type VodTimeline } from './vod-timeline.ts';

export const VIDEO_FILE = 'video.mp4';
const SAMPLES_PER_SECOND = 48_000;
/** What is left for what is recorded meanwhile, and for the database where it is on the same disk. */
const FREE_BYTES_MIN = 1024 ** 3;
const COPY_BYTES = 1024 * 1024;
const MOOF_BYTES_MAX = 4 * 1024 * 1024;

/** Bytes of a recorded file that become bytes of the movie's data, in this order. */
type Copy = { descriptor: number; offset: number; length: number };

/** There is no room for a second copy of the recording. Nothing was written. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** Bytes that may still be written beside `file`. */
export type FreeBytes = (file: string) => number;

export const freeBytesOf: FreeBytes = (file) => {
  const { bavail, bsize } = statfsSync(path.dirname(file));
  return bavail * bsize;
};

/**
 * Writes the recording as one MP4 with its index in front, from the samples of the given rendition, without decoding anything. It
 * is there whole or not at all, and leaves FREE_BYTES_MIN on the disk: throws NoRoomError where it cannot.
 *
 * Times are those of the playlists. A change of size within one codec becomes another sample entry; what has another codec than
 * most of the recording is left out, since players take one codec a track.
 */
export function writeVideoFile(
  timeline: VodTimeline,
  rendition: string,
  target: string,
  freeBytes: FreeBytes = freeBytesOf,
): void {
  const descriptors = new Map<string, number>();
  const open = (file: RecordedFile): number => {
    const descriptor = descriptors.get(file.path) ?? openSync(file.path, 'r');
    descriptors.set(file.path, descriptor);
    return descriptor;
  };
  try {
    writeMovie(gather(timeline, rendition, open), target, freeBytes);
  } finally {
    for (const descriptor of descriptors.values()) closeSync(descriptor);
  }
}

type Gathered = { tracks: MovieTrack[]; copies: Copy[]; dataBytes: number };

function gather(
  timeline: VodTimeline,
  rendition: string,
  open: (file: RecordedFile) => number,
): Gathered {
  const tracks = new Map<Mp4Track['kind'], MovieTrack>();
  const codecs = mainCodecs(timeline, rendition);
  const copies: Copy[] = [];
  let dataBytes = 0;
  for (const segment of timeline.segments) {
    const piece = pieceOf(segment, rendition);
    const descriptor = open(piece.file);
    for (const { run, dataOffset } of runsOf(descriptor, bytesOf(piece), piece.file.tracks)) {
      const source = piece.file.tracks.find(({ trackId }) => trackId === run.trackId);
      if (source === undefined || codecs.get(source.kind) !== codecFamily(source)) continue;
      const track = tracks.get(source.kind) ?? newTrack(source);
      tracks.set(source.kind, track);
      addRun(track, source, run, { segment, offset: dataBytes });
      const length = run.samples.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      addCopy(copies, { descriptor, offset: dataOffset, length });
      dataBytes += length;
    }
  }
  return { tracks: [...tracks.values()], copies, dataBytes };
}

/** The sample runs of all fragments in a stretch of a file, with where their data is in it. */
function* runsOf(
  descriptor: number,
  { offset: start, length }: { offset: number; length: number },
  tracks: readonly Mp4Track[],
): Generator<{ run: SampleRun; dataOffset: number }> {
  for (let offset = start; offset < start + length; ) {
    const header = readBoxHeader(readAt(descriptor, offset, 16), 0);
    if (header === undefined) return;
    if (header.type === 'moof' && header.end <= MOOF_BYTES_MAX) {
      const moof = readAt(descriptor, offset, header.end);
      for (const run of readMovieFragment(moof, tracks))
        yield { run, dataOffset: offset + run.dataOffset };
    }
    offset += header.end;
  }
}

function addRun(
  track: MovieTrack,
  source: Mp4Track,
  run: SampleRun,
  place: { segment: VodSegment; offset: number },
): void {
  const { startSamples, vodStartSamples } = place.segment;
  const shiftSeconds = (vodStartSamples - startSamples) / SAMPLES_PER_SECOND;
  const scale = track.timescale / source.timescale;
  let sourceTicks = run.startTicks;
  const samples = run.samples.map((sample) => {
    const decodeTicks = Math.round(sourceTicks * scale + shiftSeconds * track.timescale);
    sourceTicks += sample.durationTicks;
    const durationTicks = Math.round(sample.durationTicks * scale);
    const compositionTicks = Math.round(sample.compositionTicks * scale);
    return { ...sample, decodeTicks, durationTicks, compositionTicks };
  });
  track.table.addChunk(place.offset, source.sampleEntry, samples);
}

function newTrack({ kind, timescale, width, height }: Mp4Track): MovieTrack {
  return { kind, timescale, width, height, table: new SampleTable() };
}

/** Ranges that touch are copied in one go. */
function addCopy(copies: Copy[], copy: Copy): void {
  const before = copies.at(-1);
  const isNext =
    before?.descriptor === copy.descriptor && before.offset + before.length === copy.offset;
  if (before !== undefined && isNext) before.length += copy.length;
  else copies.push(copy);
}

/** The codec of each kind that most of the recording has. */
function mainCodecs(timeline: VodTimeline, rendition: string): Map<Mp4Track['kind'], string> {
  const samples = new Map<string, number>();
  for (const segment of timeline.segments) {
    for (const track of pieceOf(segment, rendition).file.tracks) {
      const key = `${track.kind} ${codecFamily(track)}`;
      const known = samples.get(key) ?? 0;
      samples.set(key, known + segment.endSamples - segment.startSamples);
    }
  }
  const main = new Map<Mp4Track['kind'], string>();
  for (const [key] of [...samples].sort((a, b) => a[1] - b[1])) {
    const [kind, family = ''] = key.split(' ');
    main.set(kind as Mp4Track['kind'], family);
  }
  return main;
}

/** What one decoder takes: the sample entry's name. */
function codecFamily(track: Mp4Track): string {
  return track.sampleEntry.toString('latin1', 4, 8);
}

function writeMovie(
  { tracks, copies, dataBytes }: Gathered,
  target: string,
  freeBytes: FreeBytes,
): void {
  const head = fastStartHead(tracks, dataBytes);
  if (freeBytes(target) - head.byteLength - dataBytes < FREE_BYTES_MIN) {
    throw new NoRoomError(`no room for ${dataBytes} bytes more`);
  }
  const unfinished = `${target}.part`;
  const descriptor = openSync(unfinished, 'w');
  try {
    writeWhole(descriptor, head);
    for (const copy of copies) copyBytes(copy, descriptor);
    fdatasyncSync(descriptor);
  } catch (error) {
    // A disk that this filled is needed by those that still record.
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, target);
}

/** A disk that is nearly full takes a part of what it is given, and says so with a number only. */
function writeWhole(target: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength; )
    written += writeSync(target, bytes, written, bytes.byteLength - written);
}

function copyBytes({ descriptor: source, offset, length }: Copy, target: number): void {
  for (let done = 0; done < length; ) {
    const bytes = readAt(source, offset + done, Math.min(COPY_BYTES, length - done));
    if (bytes.byteLength === 0) throw new Error('a recorded file became shorter');
    writeWhole(target, bytes);
    done += bytes.byteLength;
  }
}
