import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lipSyncHolds } from './lip-sync.ts';
import type { StatsEntry } from './stats-report.ts';

/** One second of each kind, in which everything waited this long. */
function reports(waits: { audioMs?: number; videoMs?: number }): [StatsEntry[], StatsEntry[]] {
  const entry = (kind: string, timestamp: number, count: number, ms: number): StatsEntry => ({
    id: `in-${kind}`,
    type: 'inbound-rtp',
    kind,
    timestamp,
    jitterBufferEmittedCount: count,
    jitterBufferDelay: (count * ms) / 1_000,
  });
  const kinds = Object.entries({ audio: waits.audioMs, video: waits.videoMs });
  const at = (timestamp: number, count: number) =>
    kinds.flatMap(([kind, ms]) => (ms === undefined ? [] : [entry(kind, timestamp, count, ms)]));
  return [at(0, 100), at(1_000, 200)];
}

test('[SDK-19] on a calm link neither picture nor sound is held back', () => {
  assert.deepEqual(lipSyncHolds(...reports({ audioMs: 60, videoMs: 20 })), { video: 0, audio: 0 });
});

test('[SDK-19] the picture waits for late sound, and sound for a late picture, as far as it would be noticed', () => {
  assert.deepEqual(lipSyncHolds(...reports({ audioMs: 250, videoMs: 20 })), {
    video: 170,
    audio: 0,
  });
  assert.deepEqual(lipSyncHolds(...reports({ audioMs: 40, videoMs: 300 })), {
    video: 0,
    audio: 260,
  });
});

test('[SDK-19] alone, each plays as early as it can', () => {
  assert.deepEqual(lipSyncHolds(...reports({ videoMs: 20 })), { video: 0, audio: 0 });
  assert.deepEqual(lipSyncHolds(undefined, []), { video: 0, audio: 0 });
});

test('[SDK-19] holds that follow each other calm down when their cause is gone', () => {
  let holds = { video: 0, audio: 0 };
  for (let second = 0; second < 20; second += 1) {
    const soundNeedsMs = second < 5 ? 400 : 30;
    holds = lipSyncHolds(
      ...reports({
        audioMs: Math.max(soundNeedsMs, holds.audio),
        videoMs: Math.max(20, holds.video),
      }),
    );
  }
  assert.deepEqual(holds, { video: 0, audio: 0 });
});
