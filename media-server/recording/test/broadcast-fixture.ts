import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import { boxesWithin } from '../mp4/box-reader.ts';
import { readMovieFragment } from '../mp4/movie-fragment.ts';
import { type Mp4Track, readMovieHeader } from '../mp4/movie-header.ts';

const run = promisify(execFile);

/** Key frames of the fixture come every 2 s, parts last 0.4 s: five of them are a segment. */
export const PART_SAMPLES = 0.4 * 48_000;
export const SEGMENT_SAMPLES = 2 * 48_000;

export type FixtureOptions = {
  seconds: number;
  /** By rendition; `a` has none. */
  sizes?: Record<string, string>;
  /** Wall clock of stream time 0. */
  originMs?: number;
  /** In the names of inits: a packager that began anew has another. */
  epoch?: string;
  /** Frames a second of the picture. */
  frameRate?: number;
};

const SIZES = { v0: '320x180', v1: '640x360', a: '' };
const ORIGIN_MS = Date.UTC(2026, 5, 1, 20, 0, 0);

const made = new Map<string, Promise<PackagerEvent[]>>();

/**
 * A broadcast as the packager tells of it, in its order, from ffmpeg's fragments: H264 and Opus, a rising tone and a moving
 * picture, in renditions that are cut at the same times. Made once per process and options.
 */
export function makeBroadcast(options: FixtureOptions): Promise<PackagerEvent[]> {
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known !== undefined) return known;
  const events = encode(options);
  made.set(key, events);
  return events;
}

async function encode(options: FixtureOptions): Promise<PackagerEvent[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-broadcast-'));
  try {
    const renditions = await Promise.all(
      Object.entries(options.sizes ?? SIZES).map(async ([rendition, size]) => {
        const file = path.join(folder, `${rendition}.mp4`);
        await runFfmpeg(file, size, options);
        return eventsOf(rendition, await readFile(file), options);
      }),
    );
    const inits = renditions.flatMap(({ init }) => init);
    const parts = renditions.flatMap((rendition) => rendition.parts);
    parts.sort((a, b) => a.startSamples - b.startSamples || a.rendition.localeCompare(b.rendition));
    return [...inits, ...parts];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runFfmpeg(file: string, size: string, options: FixtureOptions): Promise<void> {
  const { seconds, frameRate = 30 } = options;
  const video = [
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${frameRate}:duration=${seconds}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p'],
    ...['-g', String(2 * frameRate), '-keyint_min', String(2 * frameRate), '-sc_threshold', '0'],
    // Parameter sets in band, as publishers send them.
    ...['-bsf:v', 'dump_extra=freq=keyframe'],
  ];
  const audio = ['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${seconds}`];
  const args = [
    ...(size === '' ? audio : [...audio, ...video.slice(0, 4)]),
    ...(size === '' ? [] : video.slice(4)),
    ...['-c:a', 'libopus', '-b:a', '64k', '-ac', '2', '-avoid_negative_ts', 'make_zero'],
    ...['-movflags', 'empty_moov+default_base_moof+frag_keyframe', '-frag_duration', '400000'],
    ...['-t', String(seconds), '-loglevel', 'error', '-y', file],
  ];
  await run('ffmpeg', args);
}

type PartEvent = Extract<PackagerEvent, { type: 'part' }>;
type InitEvent = Extract<PackagerEvent, { type: 'init' }>;

function eventsOf(
  rendition: string,
  bytes: Buffer,
  { seconds, originMs = ORIGIN_MS, epoch = 'e1' }: FixtureOptions,
): { init: InitEvent[]; parts: PartEvent[] } {
  const boxes = boxesWithin(bytes, 0, bytes.byteLength);
  const firstMoof = boxes.findIndex((box) => box.type === 'moof');
  const initEnd = boxes[firstMoof]?.start ?? 0;
  const tracks = readMovieHeader(bytes.subarray(0, initEnd));
  const initName = `init-${epoch}.mp4`;
  const init: InitEvent = {
    type: 'init',
    rendition,
    name: initName,
    bytes: Uint8Array.from(bytes.subarray(0, initEnd)),
  };
  const fragments = boxes
    .flatMap((box, index) => {
      const mdat = boxes[index + 1];
      return box.type === 'moof' && mdat?.type === 'mdat'
        ? [{ start: box.start, moofEnd: box.end, end: mdat.end }]
        : [];
    })
    // The encoder's last few milliseconds of sound are no part.
    .slice(0, Math.floor((seconds * 48_000) / PART_SAMPLES));
  const parts: PartEvent[] = fragments.map(({ start, moofEnd, end }, index) => {
    const startSamples = index * PART_SAMPLES;
    const msn = Math.floor(startSamples / SEGMENT_SAMPLES);
    return {
      type: 'part',
      rendition,
      msn,
      partIndex: index % 5,
      name: `${msn}.${index % 5}-${epoch}.m4s`,
      bytes: Uint8Array.from(bytes.subarray(start, end)),
      startSamples,
      durationSamples: PART_SAMPLES,
      isIndependent: beginsWithKeyFrame(bytes.subarray(start, moofEnd), tracks),
      programDateTimeMs: originMs + startSamples / 48,
      initName,
      isDiscontinuity: index === 0 && epoch !== 'e1',
    };
  });
  return { init: [init], parts };
}

function beginsWithKeyFrame(moof: Buffer, tracks: readonly Mp4Track[]): boolean {
  const runs = readMovieFragment(moof, tracks);
  const video = tracks.find(({ kind }) => kind === 'video');
  const first = runs.find(({ trackId }) => trackId === (video?.trackId ?? trackId));
  return first?.samples[0]?.isSync === true;
}
