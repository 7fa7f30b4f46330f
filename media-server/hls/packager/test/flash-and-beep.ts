import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpeg, inFolder } from './ffmpeg-media.ts';

const SAMPLE_RATE = 48_000;
/** Halfway between the flash and what is shown otherwise; a thumbnail of one byte for each picture. */
const LUMA_THRESHOLD = 150;
const LOUDNESS_THRESHOLD = 0.1;
/** Flashes and beeps come once a second. */
const APART_MS_MIN = 500;

/**
 * By how much each beep is heard after its flash is seen, in milliseconds, measured in the decoded pictures and sound of a file.
 */
export async function measureOffsets(movie: Uint8Array): Promise<number[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'movie.mp4');
    await writeFile(file, movie);
    const flashes = onsets(await pictureLevels(file), LUMA_THRESHOLD);
    const beeps = onsets(await soundLevels(file), LOUDNESS_THRESHOLD);
    return flashes.flatMap((flashMs) => {
      const nearest = beeps.reduce(
        (best, beepMs) => (Math.abs(beepMs - flashMs) < Math.abs(best - flashMs) ? beepMs : best),
        Number.POSITIVE_INFINITY,
      );
      return Math.abs(nearest - flashMs) < APART_MS_MIN ? [nearest - flashMs] : [];
    });
  });
}

type Level = { atMs: number; level: number };

async function pictureLevels(file: string): Promise<Level[]> {
  const common = ['-i', file, '-fps_mode', 'passthrough', '-enc_time_base', '-1'];
  const luma = await ffmpeg([
    ...common,
    ...['-vf', 'scale=1:1:flags=area,format=gray', '-f', 'rawvideo', '-'],
  ]);
  const checksums = (await ffmpeg([...common, '-an', '-f', 'framehash', '-'])).toString();
  const timebase = Number(/#tb 0: 1\/(\d+)/.exec(checksums)?.[1]);
  const times = checksums
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (Number(line.split(',')[2]) * 1_000) / timebase);
  return times.map((atMs, index) => ({ atMs, level: luma[index] ?? 0 }));
}

async function soundLevels(file: string): Promise<Level[]> {
  const bytes = await ffmpeg(['-i', file, '-vn', '-ac', '1', '-f', 'f32le', '-']);
  const samples = new Float32Array(new Uint8Array(bytes).buffer);
  return Array.from(samples, (sample, index) => ({
    atMs: (index * 1_000) / SAMPLE_RATE,
    level: Math.abs(sample),
  }));
}

function onsets(levels: readonly Level[], threshold: number): number[] {
  const found: number[] = [];
  for (const { atMs, level } of levels) {
    if (level < threshold || atMs - (found.at(-1) ?? -APART_MS_MIN) < APART_MS_MIN) continue;
    found.push(atMs);
  }
  return found;
}
