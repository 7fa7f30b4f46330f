import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { ReportPeriods } from './ReportPeriods.ts';

function open() {
  const clock = new FakeClock();
  const told: boolean[] = [];
  const periods = new ReportPeriods({
    clock,
    setListening: (isListening) => told.push(isListening),
  });
  return { clock, told, periods };
}

test('[TAP-4] Sender Reports are listened to for 20 s from the begin, then for 6 s of every 24', async () => {
  const { clock, told, periods } = open();
  periods.start();
  await clock.advance(19_900);
  assert.deepEqual(told, [true]);
  await clock.advance(200);
  assert.deepEqual(told, [true, false]);
  await clock.advance(18_000);
  assert.deepEqual(told, [true, false, true]);
  await clock.advance(6_000);
  assert.deepEqual(told, [true, false, true, false]);
  periods.stop();
  await clock.advance(60_000);
  assert.equal(told.length, 4);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[TAP-4] a stream that begins is listened to as at first, unless nobody wants to know', async () => {
  const { clock, told, periods } = open();
  periods.renew();
  assert.deepEqual(told, []);
  periods.start();
  await clock.advance(25_000);
  periods.renew();
  assert.deepEqual(told, [true, false, true]);
  await clock.advance(19_900);
  assert.equal(told.length, 3);
  await clock.advance(200);
  assert.deepEqual(told, [true, false, true, false]);
  periods.stop();
});
