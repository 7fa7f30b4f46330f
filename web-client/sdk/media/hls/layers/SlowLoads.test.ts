import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Load, SlowLoads } from './SlowLoads.ts';

const PART: Load = { durationSeconds: 0.3, bytes: 26_000, tookMs: 90, bufferedSeconds: 0.9 };
const slow = (facts: Partial<Load> = {}): Load => ({ ...PART, tookMs: 600, ...facts });
const verdicts = (...loads: Load[]): string[] => {
  const judge = new SlowLoads();
  return loads.map((load) => judge.judge(load).link);
};

test('[PLAY-19] two loads one after the other that take as long as they play for tell of a link that is too thin', () => {
  const judge = new SlowLoads();
  assert.deepEqual(judge.judge(slow()), { link: 'doubtful' });
  assert.deepEqual(judge.judge(slow()), { link: 'thin', bandwidthBps: (26_000 * 8) / 0.6 });
});

test('[PLAY-19] a hiccup leaves a doubt until the next load, unless nothing is left to play', () => {
  assert.deepEqual(verdicts(slow(), PART, slow(), PART), ['doubtful', 'good', 'doubtful', 'good']);
  assert.deepEqual(verdicts(PART, slow({ bufferedSeconds: 0.2 })), ['good', 'thin']);
});

test('[PLAY-19] what was told is judged anew', () => {
  assert.deepEqual(verdicts(slow(), slow(), slow(), slow()), [
    'doubtful',
    'thin',
    'doubtful',
    'thin',
  ]);
});

test('[PLAY-19] a part that is shorter than the others says nothing', () => {
  const moment = slow({ durationSeconds: 0.2, tookMs: 190 });
  assert.deepEqual(verdicts(slow(), moment, slow()), ['doubtful', 'unknown', 'thin']);
});

test('[PLAY-19] a whole segment may take its time', () => {
  const segment = { durationSeconds: 2, bytes: 500_000, tookMs: 1_700, bufferedSeconds: 5 };
  assert.deepEqual(verdicts(segment, segment, segment), ['good', 'good', 'good']);
});
