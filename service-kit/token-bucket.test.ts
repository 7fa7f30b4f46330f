import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FakeClock } from './clock-fake.ts';
import { TokenBucket } from './token-bucket.ts';

test('[KIT-9] a full bucket allows its capacity at once and then its rate', async () => {
  const clock = new FakeClock();
  const bucket = new TokenBucket({ capacity: 3, refillPerSecond: 2, clock });
  assert.equal(bucket.isFull, true);
  for (let count = 0; count < 3; count += 1) assert.equal(bucket.take().allowed, true);
  assert.deepEqual(bucket.take(), { allowed: false, retryAfterMs: 500 });
  await clock.advance(499);
  assert.deepEqual(bucket.take(), { allowed: false, retryAfterMs: 1 });
  await clock.advance(1);
  assert.equal(bucket.take().allowed, true);
  await clock.advance(1_500);
  assert.equal(bucket.isFull, true);
});

test('[KIT-9] limits and costs that make no sense are a defect', () => {
  const clock = new FakeClock();
  const isAssertion = { name: 'AssertionError' };
  for (const limits of [
    { capacity: 0, refillPerSecond: 1 },
    { capacity: 1, refillPerSecond: 0 },
    { capacity: Number.NaN, refillPerSecond: 1 },
    { capacity: 1, refillPerSecond: Number.POSITIVE_INFINITY },
  ]) {
    assert.throws(() => new TokenBucket({ ...limits, clock }), isAssertion);
  }
  const bucket = new TokenBucket({ capacity: 1, refillPerSecond: 1, clock });
  assert.throws(() => bucket.take(-1), isAssertion);
  assert.throws(() => bucket.take(Number.NaN), isAssertion);
});

/** A clock that is moved by hand and has no timers, for many runs of synchronous properties. */
class ManualClock extends FakeClock {
  ms = 0;
  override monotonicMs(): number {
    return this.ms;
  }
}

const limits = fc.record({
  capacity: fc.integer({ min: 1, max: 1_000 }),
  refillPerSecond: fc.double({ min: 0.01, max: 10_000, noNaN: true }),
});
const steps = fc.array(
  fc.record({ waitMs: fc.integer({ min: 0, max: 5_000 }), cost: fc.integer({ min: 0, max: 50 }) }),
  { maxLength: 200 },
);

test('[KIT-9] over any span no more is allowed than the capacity plus what was refilled', () => {
  fc.assert(
    fc.property(limits, steps, ({ capacity, refillPerSecond }, taken) => {
      const clock = new ManualClock();
      const bucket = new TokenBucket({ capacity, refillPerSecond, clock });
      let spent = 0;
      for (const { waitMs, cost } of taken) {
        clock.ms += waitMs;
        if (bucket.take(cost).allowed) spent += Math.min(cost, capacity);
        assert.ok(spent <= capacity + (clock.ms / 1000) * refillPerSecond + 0.001);
      }
    }),
  );
});

test('[KIT-9] whoever waits as long as told is allowed, and well before it is not', () => {
  fc.assert(
    fc.property(limits, steps, ({ capacity, refillPerSecond }, taken) => {
      const clock = new ManualClock();
      const bucket = new TokenBucket({ capacity, refillPerSecond, clock });
      for (const { waitMs, cost } of taken) {
        clock.ms += waitMs;
        const { allowed, retryAfterMs } = bucket.take(cost);
        assert.equal(allowed, retryAfterMs === 0);
        if (allowed) continue;
        // Two milliseconds before the time there is not enough, whatever the rounding.
        clock.ms += Math.max(0, retryAfterMs - 2);
        if (retryAfterMs > 2) assert.equal(bucket.take(cost).allowed, false);
        clock.ms += 2;
        assert.equal(bucket.take(cost).allowed, true);
      }
    }),
  );
});
