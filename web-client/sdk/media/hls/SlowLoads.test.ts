import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Load, SlowLoads } from './SlowLoads.ts';

const PART: Load = { durationSeconds: 0.3, bytes: 26_000, tookMs: 90, bufferedSeconds: 0.9 };
const slow = (facts: Partial<Load> = {}): Load => ({ ...PART, tookMs: 600, ...facts });

test('[PLAY-19] two loads one after the other that take as long as they play for tell of a link that is too thin', () => {
  const loads = new SlowLoads();
  assert.equal(loads.bandwidthAfter(slow()), undefined);
  assert.equal(Math.round(loads.bandwidthAfter(slow()) ?? 0), Math.round((26_000 * 8) / 0.6));
});

test('[PLAY-19] a hiccup is none, unless nothing is left to play', () => {
  const loads = new SlowLoads();
  assert.equal(loads.bandwidthAfter(slow()), undefined);
  assert.equal(loads.bandwidthAfter(PART), undefined);
  assert.equal(loads.bandwidthAfter(slow()), undefined);
  assert.equal(loads.bandwidthAfter(PART), undefined);
  assert.ok(loads.bandwidthAfter(slow({ bufferedSeconds: 0.2 })));
});

test('[PLAY-19] what was told is judged anew', () => {
  const loads = new SlowLoads();
  for (const expected of [false, true, false, true])
    assert.equal(loads.bandwidthAfter(slow()) !== undefined, expected);
});

test('[PLAY-19] a whole segment may take its time', () => {
  const loads = new SlowLoads();
  const segment = { durationSeconds: 2, bytes: 500_000, tookMs: 1_700, bufferedSeconds: 5 };
  for (let count = 0; count < 5; count += 1) assert.equal(loads.bandwidthAfter(segment), undefined);
});
