import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lipSyncHolds } from './lip-sync.ts';
import type { StatsEntry } from './stats-report.ts';

/** A second in which the network made each kind wait this long, and holds some more. */
function reports(waits: { audioMs?: number; videoMs?: number }): [StatsEntry[], StatsEntry[]] {
  const entry = (kind: string, timestamp: number, count: number, ms: number): StatsEntry => ({
    id: `in-${kind}`,
    type: 'inbound-rtp',
    kind,
    timestamp,
    jitterBufferEmittedCount: count,
    jitterBufferMinimumDelay: (count * ms) / 1_000,
    jitterBufferDelay: (count * (ms + 500)) / 1_000,
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
  const lateSound = lipSyncHolds(...reports({ audioMs: 250, videoMs: 20 }));
  assert.deepEqual(lateSound, { video: 150, audio: 0 });
  const latePicture = lipSyncHolds(...reports({ audioMs: 40, videoMs: 300 }));
  assert.deepEqual(latePicture, { video: 0, audio: 260 });
});

test('[SDK-19] alone, or where the browser does not measure it, each plays as early as it can', () => {
  assert.deepEqual(lipSyncHolds(...reports({ videoMs: 20 })), { video: 0, audio: 0 });
  assert.deepEqual(lipSyncHolds(undefined, []), { video: 0, audio: 0 });
  const untold = reports({ audioMs: 900, videoMs: 900 }).map((entries) =>
    entries.map(({ jitterBufferMinimumDelay: _, ...entry }) => entry as StatsEntry),
  );
  assert.deepEqual(lipSyncHolds(untold[0], untold[1] ?? []), { video: 0, audio: 0 });
});
