import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { MemoryRateLimiter } from './MemoryRateLimiter.ts';
import { registerRateLimiterContractTests } from './rate-limiter.contract.ts';

registerRateLimiterContractTests('MemoryRateLimiter', async () => {
  const clock = new FakeClock();
  return {
    createLimiter: (limits) => new MemoryRateLimiter({ ...limits, clock }),
    passMs: (ms) => clock.advance(ms),
    close: async () => undefined,
  };
});

test('[KIT-10] keys above the maximum do not grow the memory limiter: the least recently used are forgotten', async () => {
  const clock = new FakeClock();
  const limiter = new MemoryRateLimiter({ capacity: 1, refillPerSecond: 0.001, clock, keysMax: 3 });
  for (const key of ['a', 'b', 'c']) limiter.takeNow(key);
  assert.equal(limiter.takeNow('a').allowed, false);
  limiter.takeNow('d');
  assert.equal(limiter.keysCount, 3);
  assert.equal(limiter.takeNow('a').allowed, false, 'a was used after b');
  assert.equal(limiter.takeNow('b').allowed, true, 'b was forgotten');
  for (let count = 0; count < 1_000; count += 1) limiter.takeNow(`key-${count}`);
  assert.equal(limiter.keysCount, 3);
});
