import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aheadSeconds, isBufferedUntil } from './buffered.ts';

const video = (currentTime: number, ...ranges: [number, number][]) => ({
  currentTime,
  buffered: {
    length: ranges.length,
    start: (index: number) => ranges[index]?.[0] ?? 0,
    end: (index: number) => ranges[index]?.[1] ?? 0,
  },
});

test('[PLAY-19] what lies ahead is the rest of the range that is played, whatever else is there', () => {
  assert.equal(aheadSeconds(video(12, [0, 5], [10, 14], [60, 90])), 2);
  assert.equal(aheadSeconds(video(7, [0, 5], [10, 14])), 0);
  assert.equal(aheadSeconds(video(7)), 0);
});

test('[PLAY-20] a part is there when the range that it is in reaches its end, but for rounding', () => {
  const there = video(0, [0, 5], [10, 14]);
  for (const [seconds, expected] of [
    [5, true],
    [5.04, true],
    [5.2, false],
    [9.99, false],
    [12, true],
    [14.3, false],
  ] as const)
    assert.equal(isBufferedUntil(there, seconds), expected, `${seconds}`);
});
