import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from './clock.ts';
import { FakeClock } from './clock-fake.ts';
import { Lifecycle, StopTimeoutError } from './lifecycle.ts';
import { createSilentLogger } from './logger.ts';

function createLifecycle(): { lifecycle: Lifecycle; clock: FakeClock } {
  const clock = new FakeClock();
  return { lifecycle: new Lifecycle({ log: createSilentLogger(), clock }), clock };
}

test('[KIT-5] parts stop in reverse order, one after the other, once', async () => {
  const { lifecycle } = createLifecycle();
  const steps: string[] = [];
  for (const name of ['database', 'rooms', 'edge']) {
    lifecycle.register(name, async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    });
  }
  assert.equal(lifecycle.isStopping, false);
  const [first, second] = await Promise.all([lifecycle.stopAll(1_000), lifecycle.stopAll(1_000)]);
  assert.deepEqual(first, []);
  assert.equal(first, second);
  assert.equal(lifecycle.isStopping, true);
  assert.deepEqual(
    steps,
    ['edge', 'rooms', 'database'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('[KIT-5] a part that fails, at once or later, is reported and the others still stop', async () => {
  const { lifecycle } = createLifecycle();
  const stopped: string[] = [];
  lifecycle.register('last', () => void stopped.push('last'));
  lifecycle.register('throws', () => {
    throw new Error('at once');
  });
  lifecycle.register('rejects', async () => {
    throw new Error('later');
  });
  const failures = await lifecycle.stopAll(1_000);
  assert.deepEqual(
    failures.map(({ name, error }) => [name, (error as Error).message]),
    [
      ['rejects', 'later'],
      ['throws', 'at once'],
    ],
  );
  assert.deepEqual(stopped, ['last']);
});

test('[KIT-5] a part that hangs gets its share of the deadline, and what it does not need is left to others', async () => {
  const { lifecycle, clock } = createLifecycle();
  const stoppedAtMs: number[] = [];
  lifecycle.register('quick', () => void stoppedAtMs.push(clock.monotonicMs()));
  lifecycle.register('hangs', () => new Promise(() => undefined));
  lifecycle.register('drains', () => sleep(clock, 2_900), { shares: 3 });
  const stopping = lifecycle.stopAll(5_000);
  await clock.advance(5_000);
  const failures = await stopping;
  assert.deepEqual(
    failures.map(({ name }) => name),
    ['hangs'],
  );
  assert.ok(failures[0]?.error instanceof StopTimeoutError);
  // Of the 2,100 ms that were left, two parts got half each.
  assert.deepEqual(stoppedAtMs, [2_900 + 1_050]);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[KIT-5] a part that is registered while everything stops is stopped as well', async () => {
  const { lifecycle } = createLifecycle();
  const stopped: string[] = [];
  lifecycle.register('first', async () => {
    lifecycle.register('started meanwhile', () => void stopped.push('meanwhile'));
    stopped.push('first');
  });
  await lifecycle.stopAll(1_000);
  assert.deepEqual(stopped, ['first', 'meanwhile']);
  lifecycle.register('too late', () => void stopped.push('too late'));
  await lifecycle.stopAll(1_000);
  assert.deepEqual(stopped, ['first', 'meanwhile', 'too late']);
});

test('[KIT-5] the first signal stops everything, the second exits at once', async () => {
  const { lifecycle } = createLifecycle();
  const exits: number[] = [];
  let finish: () => void = () => undefined;
  lifecycle.register(
    'slow',
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const exited = new Promise<void>((resolve) => {
    const remove = lifecycle.onSignals({
      deadlineMs: 1_000,
      exit: (code) => {
        exits.push(code);
        if (exits.length === 2) {
          remove();
          resolve();
        }
      },
    });
  });
  process.emit('SIGTERM');
  process.emit('SIGINT');
  assert.deepEqual(exits, [130]);
  await new Promise((resolve) => setImmediate(resolve));
  finish();
  await exited;
  assert.deepEqual(exits, [130, 0]);
  assert.equal(process.listenerCount('SIGTERM'), 0);
});
