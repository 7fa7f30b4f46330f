import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { IDLE_AFTER_MS, watchIdle } from './idle-watch.ts';

function startWatch(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let nowMs = 0;
  const told: boolean[] = [];
  const watch = watchIdle(
    (isIdle) => told.push(isIdle),
    () => nowMs,
  );
  const pass = (ms: number) => {
    nowMs += ms;
    t.mock.timers.tick(ms);
  };
  return { ...watch, told, pass };
}

test('[DM-P3] who touches nothing is away, and back with the first touch', (t) => {
  const { told, pass, noteSign, stop } = startWatch(t);
  pass(IDLE_AFTER_MS - 1);
  assert.deepEqual(told, []);
  pass(1);
  assert.deepEqual(told, [true]);
  noteSign();
  assert.deepEqual(told, [true, false]);
  pass(IDLE_AFTER_MS);
  assert.deepEqual(told, [true, false, true]);
  stop();
});

test('[DM-P3] who is busy is not away, and after the end nothing is told', (t) => {
  const { told, pass, noteSign, stop } = startWatch(t);

  for (let step = 0; step < 20; step += 1) {
    pass(IDLE_AFTER_MS / 2);
    noteSign();
    noteSign();
  }

  assert.deepEqual(told, []);
  stop();
  pass(IDLE_AFTER_MS * 2);
  assert.deepEqual(told, []);
});
