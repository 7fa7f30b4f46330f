import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { ThreadGauge } from './ThreadGauge.ts';

const PERIOD_MS = 10;

test('rounds are counted, and those that begin more than 10 ms late are told apart', async () => {
  const clock = new FakeClock();
  const gauge = new ThreadGauge(clock);
  const round = async (afterMs: number): Promise<void> => {
    await clock.advance(afterMs);
    gauge.noteRound();
    gauge.noteNext(PERIOD_MS);
  };
  for (const afterMs of [0, 10, 20, 21, 10]) await round(afterMs);
  const { roundsCount, lateRoundsCount, roundIntervalP99Ms } = gauge.take();
  assert.deepEqual({ roundsCount, lateRoundsCount }, { roundsCount: 4, lateRoundsCount: 1 });
  assert.ok(roundIntervalP99Ms >= 20 && roundIntervalP99Ms < 22);
  // A longer period is kept to as well.
  gauge.noteNext(50);
  await round(55);
  assert.equal(gauge.take().lateRoundsCount, 1);
});

test('a rest between rounds is nobody’s lateness', async () => {
  const clock = new FakeClock();
  const gauge = new ThreadGauge(clock);
  gauge.noteRound();
  gauge.noteNext(PERIOD_MS);
  gauge.noteRest();
  await clock.advance(10_000);
  gauge.noteRound();
  const { roundsCount, lateRoundsCount } = gauge.take();
  assert.deepEqual({ roundsCount, lateRoundsCount }, { roundsCount: 0, lateRoundsCount: 0 });
});
