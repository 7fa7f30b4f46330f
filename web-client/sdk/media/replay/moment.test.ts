import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentIn } from './moment.ts';

const NOON = Date.parse('2026-06-01T12:00:00Z');
/** Two fragments of four seconds, then a minute of which nothing was recorded, then a third. */
const FRAGMENTS = [
  { start: 0, duration: 4, programDateTime: NOON },
  { start: 4, duration: 4, programDateTime: NOON + 4_000 },
  { start: 8, duration: 4, programDateTime: NOON + 68_000 },
];

test('[CHAT-R12] the moment that is played is the one at which it was recorded, also behind a part that is missing', () => {
  for (const [seconds, afterNoonMs] of [
    [0, 0],
    [3.5, 3_500],
    [4, 4_000],
    [7.9, 7_900],
    [8, 68_000],
    [10, 70_000],
    [30, 90_000],
  ] as const) {
    const moment = momentIn(FRAGMENTS, seconds);
    assert.equal(Math.round((moment ?? 0) - NOON), afterNoonMs, `at ${seconds} s`);
  }
});

test('[CHAT-R12] before the first frame it is the beginning, and without dates it is not known', () => {
  const late = FRAGMENTS.map((each) => ({ ...each, start: each.start + 0.2 }));
  assert.equal(momentIn(late, 0), NOON);
  assert.equal(momentIn([], 3), undefined);
  assert.equal(momentIn([{ start: 0, duration: 4, programDateTime: null }], 3), undefined);
});
