import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BucketLimits, RateLimiter } from './rate-limiter.ts';

export type RateLimiterFixture = {
  /** A limiter whose keys no other one uses. */
  createLimiter: (limits: BucketLimits) => RateLimiter;
  /** Lets so much time pass, on the limiter's clock. */
  passMs: (ms: number) => Promise<void>;
  close: () => Promise<void>;
};

/** Slow enough that nothing is refilled while a test runs. */
const NEARLY_NEVER = 0.001;

/** The promises of `RateLimiter`, to be kept by every implementation. */
export function registerRateLimiterContractTests(
  name: string,
  createFixture: () => Promise<RateLimiterFixture>,
): void {
  describe(`${name} keeps the contract of RateLimiter`, () => {
    let fixture: RateLimiterFixture;
    before(async () => {
      fixture = await createFixture();
    });
    after(() => fixture.close());

    test('[KIT-9] of a limit of N the take N + 1 is refused, and says when to come back', async () => {
      const limiter = fixture.createLimiter({ capacity: 5, refillPerSecond: NEARLY_NEVER });
      for (let count = 0; count < 5; count += 1) {
        assert.deepEqual(await limiter.take('user'), { allowed: true, retryAfterMs: 0 });
      }
      const { allowed, retryAfterMs } = await limiter.take('user');
      assert.equal(allowed, false);
      assert.ok(retryAfterMs > 900_000 && retryAfterMs <= 1_000_000, `${retryAfterMs}`);
      await limiter.close();
    });

    test('[KIT-9] keys do not share a bucket, whatever characters they have', async () => {
      const limiter = fixture.createLimiter({ capacity: 1, refillPerSecond: NEARLY_NEVER });
      const keys = ['a', 'A', 'a}', '{a}', 'a b', 'ä', '', '*', 'x'.repeat(500), 'x'.repeat(501)];
      for (const key of keys) assert.equal((await limiter.take(key)).allowed, true, key);
      for (const key of keys) assert.equal((await limiter.take(key)).allowed, false, key);
      await limiter.close();
    });

    test('[KIT-9] a cost takes so many; a refused one takes nothing; one above the capacity counts as all', async () => {
      const limiter = fixture.createLimiter({ capacity: 10, refillPerSecond: NEARLY_NEVER });
      assert.equal((await limiter.take('user', 7)).allowed, true);
      assert.equal((await limiter.take('user', 4)).allowed, false);
      assert.equal((await limiter.take('user', 3)).allowed, true);
      assert.equal((await limiter.take('user', 0)).allowed, true);
      assert.equal((await limiter.take('other', 1_000)).allowed, true);
      assert.equal((await limiter.take('other', 1)).allowed, false);
      await limiter.close();
    });

    test('[KIT-9] what is given back can be taken again, and never makes more than the capacity', async () => {
      const limiter = fixture.createLimiter({ capacity: 3, refillPerSecond: NEARLY_NEVER });
      await limiter.take('user', 3);
      await limiter.giveBack('user', 2);
      assert.equal((await limiter.take('user', 2)).allowed, true);
      assert.equal((await limiter.take('user')).allowed, false);
      await limiter.giveBack('user');
      await limiter.giveBack('user', 1_000);
      await limiter.giveBack('stranger');
      for (const key of ['user', 'stranger']) {
        assert.equal((await limiter.take(key, 3)).allowed, true);
        assert.equal((await limiter.take(key)).allowed, false);
      }
      await limiter.close();
    });

    test('[KIT-9] many takes at once get no more than the capacity', async () => {
      const limiter = fixture.createLimiter({ capacity: 20, refillPerSecond: NEARLY_NEVER });
      const results = await Promise.all(Array.from({ length: 100 }, () => limiter.take('user')));
      assert.equal(results.filter(({ allowed }) => allowed).length, 20);
      await limiter.close();
    });

    test('[KIT-9] who comes back after retryAfterMs is let through, once', async () => {
      const limiter = fixture.createLimiter({ capacity: 2, refillPerSecond: 5 });
      await limiter.take('user', 2);
      const { allowed, retryAfterMs } = await limiter.take('user');
      assert.equal(allowed, false);
      await fixture.passMs(retryAfterMs);
      assert.equal((await limiter.take('user')).allowed, true);
      assert.equal((await limiter.take('user')).allowed, false);
      await limiter.close();
    });
  });
}
