import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ffmpeg, inFolder } from '../../packager/test/ffmpeg-media.ts';

const LOUDNESS_THRESHOLD = 0.1;
/** Beeps come once a second. */
const APART_SAMPLES_MIN = 24_000;

/** Where beeps begin in the decoded sound of a file, in samples at 48 kHz. A beep that had begun before is none. */
export async function onsetsOf(movie: Uint8Array): Promise<number[]> {
  const bytes = await inFolder(async (folder) => {
    const file = path.join(folder, 'movie.mp4');
    await writeFile(file, movie);
    return ffmpeg(['-i', file, '-vn', '-ac', '1', '-f', 'f32le', '-']);
  });
  const samples = new Float32Array(new Uint8Array(bytes).buffer);
  const onsets: number[] = [];
  let lastLoud = 0;
  for (const [index, sample] of samples.entries()) {
    if (Math.abs(sample) < LOUDNESS_THRESHOLD) continue;
    if (index - lastLoud >= APART_SAMPLES_MIN) onsets.push(index);
    lastLoud = index;
  }
  return onsets;
}
