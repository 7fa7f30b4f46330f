import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const SECOND_MS = 1_000;
/** Whoever flashes once a second is not half a second off. */
const PAIR_MAX_MS = 400;
/** ffmpeg's log of a minute has some hundred lines. */
const LOG_BYTES_MAX = 64 * 1024 * 1024;

/**
 * How long after each flash its beep begins, milliseconds, by decoding picture and sound of a file or playlist: the first
 * `seconds`, or all. Negative: before.
 * Rejects when ffmpeg finds anything wrong with it.
 */
export async function decodedOffsets(input: string, seconds?: number): Promise<number[]> {
  const length = seconds === undefined ? [] : ['-t', `${seconds}`];
  const { stderr } = await promisify(execFile)(
    'ffmpeg',
    [
      ...['-hide_banner', '-nostdin', '-xerror', '-i', input],
      ...['-map', '0:v:0', ...length, '-vf', 'blackdetect=d=0.2:pic_th=0.9:pix_th=0.4'],
      ...['-f', 'null', '-'],
      ...['-map', '0:a:0', ...length, '-af', 'silencedetect=n=-30dB:d=0.2'],
      ...['-f', 'null', '-'],
    ],
    { maxBuffer: LOG_BYTES_MAX },
  );
  return pairedOffsets(
    timesOf(stderr, /black_end:([\d.]+)/g),
    timesOf(stderr, /silence_end: ([\d.]+)/g),
  );
}

function timesOf(log: string, pattern: RegExp): number[] {
  return [...log.matchAll(pattern)].map(([, seconds]) => Number(seconds) * SECOND_MS);
}

/** Beep minus flash, of each beep that has one; the first and the last of either may be cut off. */
export function pairedOffsets(
  flashesAtMs: readonly number[],
  beepsAtMs: readonly number[],
): number[] {
  return beepsAtMs.flatMap((beepAtMs) => {
    const offsets = flashesAtMs.map((flashAtMs) => beepAtMs - flashAtMs);
    const nearest = offsets.reduce(
      (best, offset) => (Math.abs(offset) < Math.abs(best) ? offset : best),
      Number.POSITIVE_INFINITY,
    );
    return Math.abs(nearest) <= PAIR_MAX_MS ? [nearest] : [];
  });
}
