/** Stream time counts samples at 48 kHz from the broadcast's first frame: the audio clock is the clock. */
export const SAMPLES_PER_MS = 48;

/** Video is placed in ticks of 90 kHz on the same time. */
const TICKS_PER_MS = 90;

/** 15 ticks of 90 kHz are 8 samples of 48 kHz. */
const TICKS_PER_SAMPLE = TICKS_PER_MS / SAMPLES_PER_MS;

/** Exact for whole audio frames, which are multiples of 8 samples. */
export function ticksOf(samples: number): number {
  return Math.round(samples * TICKS_PER_SAMPLE);
}

export function ticksOfMs(ms: number): number {
  return Math.round(ms * TICKS_PER_MS);
}

export function samplesOf(ticks: number): number {
  return ticks / TICKS_PER_SAMPLE;
}
