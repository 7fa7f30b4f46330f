import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as passMs } from 'node:timers/promises';
import { FakeClock } from '../clock-fake.ts';
import { createSilentLogger } from '../logger.ts';
import { RateLimitRedis, RedisRateLimiter } from '../rate-limit/RedisRateLimiter.ts';
import { registerRateLimiterContractTests } from '../rate-limit/rate-limiter.contract.ts';
import { TestRedisServer } from './redis-server.ts';

const log = createSilentLogger();

registerRateLimiterContractTests('RedisRateLimiter', async () => {
  const server = await TestRedisServer.start();
  const redis = await RateLimitRedis.create({ url: server.url, log });
  let count = 0;
  return {
    createLimiter: (limits) => {
      count += 1;
      return new RedisRateLimiter(redis, { ...limits, name: `limit-${count}` });
    },
    // Redis keeps time by its own clock; what passes here is what the limiter said to wait.
    passMs: async (ms) => passMs(ms),
    close: async () => {
      await redis.close();
      await server.close();
    },
  };
});

describe('RedisRateLimiter', () => {
  const limits = { name: 'login', capacity: 3, refillPerSecond: 0.001 };
  let server: TestRedisServer;
  before(async () => {
    server = await TestRedisServer.start();
  });
  after(() => server.close());

  test('[KIT-11] two nodes share one limit', async () => {
    const nodes = await Promise.all([
      RateLimitRedis.create({ url: server.url, log }),
      RateLimitRedis.create({ url: server.url, log }),
    ]);
    const [first, second] = nodes.map((redis) => new RedisRateLimiter(redis, limits));
    assert.ok(first !== undefined && second !== undefined);
    assert.equal((await first.take('address')).allowed, true);
    assert.equal((await second.take('address')).allowed, true);
    assert.equal((await first.take('address')).allowed, true);
    assert.equal((await second.take('address')).allowed, false);
    assert.equal((await first.take('address')).allowed, false);
    await Promise.all(nodes.map((redis) => redis.close()));
  });

  test('[KIT-11] a bucket leaves Redis by itself when it is full again', async () => {
    const redis = await RateLimitRedis.create({ url: server.url, log });
    await new RedisRateLimiter(redis, limits).take('leaves');
    const ttlMs = Number(await server.command('PTTL', 'stagedoor:rate:login:{leaves}'));
    assert.ok(ttlMs > 990_000 && ttlMs <= 1_000_000, `${ttlMs}`);
    await redis.close();
  });

  test('[KIT-12] without Redis each node counts by itself, and together again when it is back', async () => {
    const failing = await TestRedisServer.start();
    const clock = new FakeClock();
    const redis = await RateLimitRedis.create({ url: failing.url, log, clock });
    const limiter = new RedisRateLimiter(redis, { ...limits, clock });
    await failing.kill();
    for (let count = 0; count < 3; count += 1) {
      assert.equal((await limiter.take('user')).allowed, true);
    }
    assert.equal((await limiter.take('user')).allowed, false);
    await failing.restart();
    // The pause after the failure is over on the limiter's clock; the connection comes back when it does.
    while (!redis.isConnected) await passMs(5);
    await clock.advance(1_000);
    assert.equal((await limiter.take('user')).allowed, true, 'the shared bucket is full');
    assert.equal(await failing.command('EXISTS', 'stagedoor:rate:login:{user}'), '1');
    await redis.close();
    await failing.close();
  });

  test('[KIT-12] a Redis that hangs costs one request a quarter of a second, and the others nothing', async () => {
    const hanging = await TestRedisServer.start();
    const clock = new FakeClock();
    const redis = await RateLimitRedis.create({ url: hanging.url, log, clock });
    const limiter = new RedisRateLimiter(redis, { ...limits, clock });
    hanging.freeze();
    const first = limiter.take('user');
    await clock.advance(250);
    assert.equal((await first).allowed, true);
    assert.equal(
      (await limiter.take('user')).allowed,
      true,
      'answered with the clock standing still',
    );
    hanging.thaw();
    await redis.close();
    await hanging.close();
  });
});
