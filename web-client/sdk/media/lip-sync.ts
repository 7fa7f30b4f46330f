import { numberOf, type StatsEntry } from './stats-report.ts';

/** Sound may come this much after its picture: people notice from 125 ms on (ITU-R BT.1359), and playing it out adds some. */
const SOUND_LATE_MS_MAX = 100;
/** Sound may come this much before its picture: people notice from 45 ms on. */
const SOUND_EARLY_MS_MAX = 40;

/** How long each must be held back at least, in milliseconds. */
export type LipSyncHolds = { video: number; audio: number };

/**
 * What keeps picture and sound together, from two reports about a second apart.
 *
 * Browsers hold back both tracks of one stream until they play in exact step, and sound needs the larger buffer: everybody's
 * picture would come as late as the sound after the shakiest moment of the last minute. So the tracks are told apart as streams, and
 * each is held back only as far as would be noticed. What counts is the delay that the network makes necessary, without holds: the
 * two would drive each other up otherwise. Browsers that do not measure it get no holds.
 */
export function lipSyncHolds(
  before: readonly StatsEntry[] | undefined,
  now: readonly StatsEntry[],
): LipSyncHolds {
  return {
    video: Math.max(0, Math.round(neededMs('audio', before, now) - SOUND_LATE_MS_MAX)),
    audio: Math.max(0, Math.round(neededMs('video', before, now) - SOUND_EARLY_MS_MAX)),
  };
}

/** Mean of the jitter buffer's own wish since the report before; 0 where nothing came or it is not told. */
function neededMs(
  kind: 'audio' | 'video',
  before: readonly StatsEntry[] | undefined,
  now: readonly StatsEntry[],
): number {
  const current = now.find(
    (entry) => entry.type === 'inbound-rtp' && entry.kind === kind && entry.mid !== 'probator',
  );
  const earlier = before?.find((entry) => entry.id === current?.id);
  const grown = (field: string): number =>
    (numberOf(current, field) ?? 0) - (numberOf(earlier, field) ?? 0);
  const emitted = grown('jitterBufferEmittedCount');
  return emitted > 0 ? Math.max(0, (grown('jitterBufferMinimumDelay') / emitted) * 1_000) : 0;
}
