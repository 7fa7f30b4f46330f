import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { DeadlineWheel, WHEEL_TICK_MS } from './DeadlineWheel.ts';

function createWheel() {
  const clock = new FakeClock({ monotonicMs: 12_345.6 });
  const errors: unknown[] = [];
  const wheel = new DeadlineWheel({ clock, onError: (error) => errors.push(error) });
  return { clock, wheel, errors };
}

test('a deadline is never early and late by less than two ticks', async () => {
  const { clock, wheel } = createWheel();
  for (const delayMs of [0, 1, 249, 250, 251, 999, 30_000]) {
    const startMs = clock.monotonicMs();
    let ranAtMs: number | undefined;
    wheel.schedule(delayMs, () => {
      ranAtMs = clock.monotonicMs();
    });
    await clock.advance(delayMs + 2 * WHEEL_TICK_MS);
    assert.ok(ranAtMs !== undefined, `the deadline of ${delayMs} ms did not run`);
    assert.ok(ranAtMs - startMs >= delayMs && ranAtMs - startMs < delayMs + 2 * WHEEL_TICK_MS);
  }
});

test('the timer waits for the next deadline: a server whose clients are quiet is not woken up', async () => {
  const { clock, wheel } = createWheel();
  const monotonicMs = clock.monotonicMs.bind(clock);
  wheel.schedule(30_000, () => undefined);
  let looks = 0;
  clock.monotonicMs = () => {
    looks += 1;
    return monotonicMs();
  };
  await clock.advance(29_000);
  assert.equal(looks, 0);
  const ran: string[] = [];
  wheel.schedule(300, () => ran.push('earlier than the one that is waited for'));
  await clock.advance(800);
  assert.equal(ran.length, 1);
  await clock.advance(2 * WHEEL_TICK_MS);
  assert.equal(wheel.pendingCount, 0);
});

test('without deadlines there is no timer', async () => {
  const { clock, wheel } = createWheel();
  assert.equal(clock.pendingTimersCount, 0);
  const first = wheel.schedule(1000, () => undefined);
  wheel.schedule(2000, () => undefined);
  assert.equal(clock.pendingTimersCount, 1);
  first.cancel();
  first.cancel();
  assert.equal(wheel.pendingCount, 1);
  await clock.advance(3000);
  assert.equal(clock.pendingTimersCount, 0);
  wheel.schedule(1000, () => undefined);
  wheel.close();
  assert.equal(clock.pendingTimersCount, 0);
});

test('a deadline that throws is reported and does not keep the others from running', async () => {
  const { clock, wheel, errors } = createWheel();
  const ran: string[] = [];
  wheel.schedule(100, () => {
    throw new Error('boom');
  });
  wheel.schedule(100, () => {
    ran.push('second');
    wheel.schedule(0, () => ran.push('third'));
  });
  await clock.advance(1000);
  assert.deepEqual(ran, ['second', 'third']);
  assert.equal(errors.length, 1);
});

test('a deadline cancelled by one that is due in the same tick does not run', async () => {
  const { clock, wheel } = createWheel();
  const ran: string[] = [];
  wheel.schedule(100, () => {
    ran.push('first');
    second.cancel();
  });
  const second = wheel.schedule(100, () => ran.push('second'));
  await clock.advance(1000);
  assert.deepEqual(ran, ['first']);
});
