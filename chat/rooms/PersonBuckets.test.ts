import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { PersonBuckets } from './PersonBuckets.ts';

test('[CHAT-18] each person has a limit of their own, and who has used nothing for a while is forgotten', async () => {
  const clock = new FakeClock();
  const buckets = new PersonBuckets({ capacity: 2, refillPerSecond: 1, clock });
  const alice = asUserId('alice');
  assert.equal(buckets.take(alice, 2).allowed, true);
  assert.equal(buckets.take(alice).allowed, false);
  assert.equal(buckets.take(asUserId('bob')).allowed, true);
  await clock.advance(1_000);
  assert.equal(buckets.take(alice).allowed, true);
  for (let each = 0; each < 10_000; each += 1) {
    buckets.take(asUserId(`visitor ${each}`));
    await clock.advance(10);
  }
  assert.ok(buckets.size < 2_000, `${buckets.size} are remembered`);
});
