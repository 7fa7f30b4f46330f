import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { SCORE_INTERVAL_MS, ScoreReporter } from './ScoreReporter.ts';

function setUp() {
  const clock = new FakeClock();
  const passed: number[] = [];
  const reporter = new ScoreReporter<number>({
    clock,
    isSame: (a, b) => a === b,
    pass: (value) => passed.push(value),
  });
  return { clock, passed, reporter };
}

test('[SFU-9] a score is passed on at once, later ones once a second, the newest always', async () => {
  const { clock, passed, reporter } = setUp();
  for (const value of [1, 2, 3]) reporter.report(value);
  assert.deepEqual(passed, [1]);
  await clock.advance(SCORE_INTERVAL_MS);
  assert.deepEqual(passed, [1, 3]);
  reporter.report(4);
  await clock.advance(SCORE_INTERVAL_MS - 1);
  assert.deepEqual(passed, [1, 3]);
  await clock.advance(1);
  assert.deepEqual(passed, [1, 3, 4]);
});

test('[SFU-9] an unchanged score is not passed on, and leaves no timer', async () => {
  const { clock, passed, reporter } = setUp();
  reporter.report(7);
  await clock.advance(SCORE_INTERVAL_MS);
  reporter.report(7);
  reporter.report(7);
  await clock.advance(SCORE_INTERVAL_MS);
  assert.deepEqual(passed, [7]);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[SFU-9] after close nothing is passed on', async () => {
  const { clock, passed, reporter } = setUp();
  reporter.report(1);
  reporter.report(2);
  reporter.close();
  reporter.report(3);
  await clock.advance(SCORE_INTERVAL_MS);
  assert.deepEqual(passed, [1]);
});
