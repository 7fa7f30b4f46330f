import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MinuteTally } from './MinuteTally.ts';

const MINUTE = 60_000;

test('[STR-17] a peak belongs to the minute in which it was', () => {
  const tally = new MinuteTally(10_000);
  tally.setViewers(5, 20_000);
  tally.setViewers(2, 50_000);
  assert.deepEqual(tally.take(MINUTE + 5_000), [
    { minuteStartMs: 0, viewers: 2, peakViewers: 5 },
    { minuteStartMs: MINUTE, viewers: 2, peakViewers: 2 },
  ]);
});

test('[STR-17] minutes without a change are counted, the running one again each time', () => {
  const tally = new MinuteTally(0);
  tally.setViewers(1, 1_000);
  assert.deepEqual(
    tally.take(2 * MINUTE).map((minute) => [minute.minuteStartMs / MINUTE, minute.viewers]),
    [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  );
  tally.setViewers(4, 2 * MINUTE + 1_000);
  assert.deepEqual(tally.take(2 * MINUTE + 2_000), [
    { minuteStartMs: 2 * MINUTE, viewers: 4, peakViewers: 4 },
  ]);
});

test('[STR-17] minutes that could not be stored come again', () => {
  const tally = new MinuteTally(0);
  tally.setViewers(3, 0);
  const taken = tally.take(MINUTE);
  tally.putBack(taken);
  assert.deepEqual(tally.take(MINUTE), taken);
});

test('[STR-17] a clock that leaps ahead by a year, or back, does not run away', () => {
  const tally = new MinuteTally(0);
  assert.ok(tally.take(365 * 24 * 60 * MINUTE).length <= 182);
  tally.setViewers(2, 0);
  assert.equal(tally.take(0).length, 1);
});
