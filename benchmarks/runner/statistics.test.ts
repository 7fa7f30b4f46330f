import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, mostWithin, percentile } from './statistics.ts';

test('[BENCH-2] a percentile is a value that was measured', () => {
  assert.equal(median([5, 1, 3, 2, 4]), 3);
  assert.equal(percentile([1, 2, 3, 4], 0.95), 4);
  assert.equal(percentile([7], 0), 7);
  assert.ok(Number.isNaN(median([])));
});

test('[BENCH-6] key frames count for a window when they surely fell into it', () => {
  const readings = [0, 300, 600, 900, 1_200, 1_500].map((atMs, index) => ({
    atMs,
    total: [0, 1, 1, 1, 2, 3][index] ?? 0,
  }));
  assert.equal(mostWithin(readings, 1_000), 2);
  assert.equal(mostWithin(readings.slice(0, 5), 1_000), 1);
  assert.equal(mostWithin([], 1_000), 0);
});
