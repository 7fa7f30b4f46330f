import type { StatsEntry } from './stats-report.ts';
import { jitterBufferMs } from './viewer-stats.ts';

/** Sound may come this much after its picture: people notice from 125 ms on (ITU-R BT.1359), and the output adds some. */
const SOUND_LATE_MS_MAX = 80;
/** Sound may come this much before its picture: people notice from 45 ms on. */
const SOUND_EARLY_MS_MAX = 40;

/** How long each must be held back at least, in milliseconds. */
export type LipSyncHolds = { video: number; audio: number };

/**
 * What keeps picture and sound together, from two reports about a second apart.
 *
 * Browsers hold back both tracks of one stream until they play in exact step, and sound needs the larger buffer: the picture of
 * everybody would come as late as the sound of the shakiest moment of the last minute. So the tracks are told apart as streams, and
 * each is held back only as far as would be noticed. Each allowance makes the other's hold smaller than what caused it, so that
 * the two cannot drive each other up.
 */
export function lipSyncHolds(
  before: readonly StatsEntry[] | undefined,
  now: readonly StatsEntry[],
): LipSyncHolds {
  const buffered = (kind: 'audio' | 'video'): number => {
    const of = (entries: readonly StatsEntry[] | undefined) =>
      entries?.find(
        (entry) => entry.type === 'inbound-rtp' && entry.kind === kind && entry.mid !== 'probator',
      );
    const current = of(now);
    const earlier = of(before);
    if (current === undefined) return 0;
    return jitterBufferMs(earlier?.id === current.id ? earlier : undefined, current);
  };
  return {
    video: Math.max(0, Math.round(buffered('audio') - SOUND_LATE_MS_MAX)),
    audio: Math.max(0, Math.round(buffered('video') - SOUND_EARLY_MS_MAX)),
  };
}
