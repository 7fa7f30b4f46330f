import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep, systemClock } from './clock.ts';
import { FakeClock } from './clock-fake.ts';

test('[KIT-1] the fake clock runs timers when due, in the order of their time and then of their creation', async () => {
  const clock = new FakeClock();
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name}@${clock.monotonicMs()}`);
  clock.setTimer(note('late'), 20);
  clock.setTimer(note('first'), 10);
  clock.setTimer(note('second'), 10);
  clock.setRepeating(note('repeating'), 8);
  await clock.advance(7);
  assert.deepEqual(ran, []);
  await clock.advance(13);
  assert.deepEqual(ran, ['repeating@8', 'first@10', 'second@10', 'repeating@16', 'late@20']);
});

test('[KIT-1] one advance carries a chain of timers and promises to its end', async () => {
  const clock = new FakeClock();
  const reached: number[] = [];
  const work = (async () => {
    for (let step = 0; step < 3; step += 1) {
      await sleep(clock, 100);
      await Promise.resolve().then(() => undefined);
      reached.push(clock.monotonicMs());
    }
  })();
  await clock.advance(300);
  await work;
  assert.deepEqual(reached, [100, 200, 300]);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[KIT-1] a cancelled timer does not run, nor one that another cancels while due', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const cancelled = clock.setTimer(() => (runs += 1), 5);
  const victim = { timer: clock.setTimer(() => undefined, 50) };
  clock.setTimer(() => victim.timer.cancel(), 10);
  victim.timer.cancel();
  victim.timer = clock.setTimer(() => (runs += 1), 10);
  cancelled.cancel();
  cancelled.cancel();
  await clock.advance(100);
  assert.equal(runs, 0);
});

test('[KIT-1] the wall clock moves with time and can jump without it', async () => {
  const clock = new FakeClock({ nowMs: 1_000_000 });
  await clock.advance(500);
  assert.equal(clock.nowMs(), 1_000_500);
  clock.jumpWallClock(-400_000);
  assert.equal(clock.nowMs(), 600_500);
  assert.equal(clock.monotonicMs(), 500);
});

test('[KIT-1] a timer callback that throws rejects the advance that ran it', async () => {
  const clock = new FakeClock();
  clock.setTimer(() => {
    throw new Error('in a callback');
  }, 1);
  await assert.rejects(clock.advance(1), /in a callback/);
});

test('[KIT-1] the system clock calls back later, never at once, and not when cancelled', async () => {
  let isAtOnce = true;
  const startMs = systemClock.monotonicMs();
  systemClock.setTimer(() => assert.fail('was cancelled'), 0).cancel();
  await new Promise<void>((resolve) => {
    systemClock.setTimer(() => {
      assert.equal(isAtOnce, false);
      resolve();
    }, -1);
    isAtOnce = false;
  });
  assert.ok(systemClock.monotonicMs() >= startMs);
  assert.ok(Math.abs(systemClock.nowMs() - Date.now()) < 1_000);
});

test('[KIT-1] a delay beyond what Node can hold does not fire at once', async () => {
  const month = 31 * 24 * 3_600 * 1_000;
  const timer = systemClock.setTimer(() => assert.fail('fired'), month);
  await sleep(systemClock, 5);
  timer.cancel();
});

test('[KIT-1] sleep ends early with the reason of its signal and leaves no timer', async () => {
  const clock = new FakeClock();
  const abort = new AbortController();
  const sleeping = sleep(clock, 1_000, abort.signal);
  abort.abort(new Error('enough'));
  await assert.rejects(sleeping, /enough/);
  await assert.rejects(sleep(clock, 1_000, abort.signal), /enough/);
  assert.equal(clock.pendingTimersCount, 0);
});
