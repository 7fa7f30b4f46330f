import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from './clock-fake.ts';
import { Rounds } from './rounds.ts';

const PERIOD_MS = 1_000;

/** Rounds that last until they are told to end. */
function createRounds() {
  const clock = new FakeClock();
  const failures: unknown[] = [];
  const ends: { end: () => void; fail: (error: Error) => void }[] = [];
  const rounds = new Rounds({
    ...{ clock, periodMs: PERIOD_MS },
    work: () => new Promise((end, fail) => ends.push({ end, fail })),
    onFailed: (error) => failures.push(error),
  });
  return { clock, rounds, ends, failures };
}

test('[KIT-22] rounds come one at a time, every period, and after one that failed too', async () => {
  const { clock, rounds, ends, failures } = createRounds();
  rounds.start();
  assert.equal(ends.length, 0);
  await clock.advance(PERIOD_MS);
  await clock.advance(3 * PERIOD_MS);
  assert.equal(ends.length, 1, 'one is under way');
  const first = rounds.run();
  ends[0]?.fail(new Error('away'));
  await first;
  assert.equal(failures.length, 1);
  await clock.advance(PERIOD_MS);
  assert.equal(ends.length, 2);
});

test('[KIT-22] whoever waits for what there is to do waits for a round that began afterwards', async () => {
  const { rounds, ends } = createRounds();
  void rounds.run();
  const settled = rounds.settled();
  ends[0]?.end();
  while (ends.length < 2) await new Promise((resolve) => setImmediate(resolve));
  ends[1]?.end();
  await settled;
});

test('[KIT-22] closed rounds end with the one that is under way', async () => {
  const { clock, rounds, ends } = createRounds();
  rounds.start();
  await clock.advance(PERIOD_MS);
  const closed = rounds.close();
  assert.ok(rounds.isClosed);
  ends[0]?.end();
  await closed;
  await clock.advance(5 * PERIOD_MS);
  assert.equal(ends.length, 1);
});
