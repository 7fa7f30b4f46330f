import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { BEAT_MS, BUSY_COMMITS, BUSY_WINDOW_MS, CommitPace } from './CommitPace.ts';

/** So many commits, one after the other, none of which takes any time. */
async function commit(pace: CommitPace, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await pace.turn();
}

test('[CHAN-11] few commits begin at once, whenever they come', async () => {
  const clock = new FakeClock();
  const pace = new CommitPace(clock);
  const everyMs = BUSY_WINDOW_MS / BUSY_COMMITS;
  for (let nth = 0; nth < 3 * BUSY_COMMITS; nth += 1) {
    await pace.turn();
    await clock.advance(everyMs);
  }
});

test('[CHAN-11] when there are many, the next one begins a beat after the one before, and all that wait begin then', async () => {
  const clock = new FakeClock();
  const pace = new CommitPace(clock);
  await commit(pace, BUSY_COMMITS);
  const begun: string[] = [];
  void pace.turn().then(() => begun.push('one'));
  void pace.turn().then(() => begun.push('other'));
  await clock.advance(BEAT_MS - 1);
  await setImmediate();
  assert.deepEqual(begun, []);
  await clock.advance(1);
  await setImmediate();
  assert.deepEqual(begun, ['one', 'other']);
});

test('[CHAN-11] when there are few again, they begin at once again', async () => {
  const clock = new FakeClock();
  const pace = new CommitPace(clock);
  await commit(pace, BUSY_COMMITS);
  await clock.advance(BUSY_WINDOW_MS);
  await pace.turn();
});
