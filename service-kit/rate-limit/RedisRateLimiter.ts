import { createHash } from 'node:crypto';
import { assert } from '../assert.ts';
import { connectRedisClient, createRedisClient, type RedisClient } from '../bus/redis-client.ts';
import { RedisScript } from '../bus/redis-script.ts';
import { parseRedisUrl } from '../bus/redis-url.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import {
  assertLimits,
  type BucketLimits,
  effectiveCost,
  type TakeResult,
  TOKEN_TOLERANCE,
} from '../token-bucket.ts';
import { MemoryRateLimiter } from './MemoryRateLimiter.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** A refused request is cheap, a waiting one is not: Redis must be quick or be left out. */
const ANSWER_MS_MAX = 250;
/** After a failure Redis is left out for so long, so that a hanging one does not delay every request. */
const REST_MS = 1_000;
const START_TIMEOUT_MS = 10_000;
/** Longer keys (they may hold what a client sent) are kept as a hash. */
const KEY_LENGTH_MAX = 128;
const NAME_PATTERN = /^[a-z][a-z0-9-]{0,40}$/;

/**
 * The token bucket of `token-bucket.ts`, on Redis's own clock so that those of the nodes do not matter. The key expires
 * when the bucket is full again, which is the same as a bucket that was never used.
 *
 * KEYS[1] the bucket; ARGV: capacity, tokens per second, cost (negative
 * to give back). Returns whether it is allowed, and the milliseconds to
 * wait.
 */
const TAKE_SCRIPT = new RedisScript(`
local capacity, rate, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local saved = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = capacity
if saved[1] then
  -- A clock that was set back refills nothing.
  local elapsed = math.max(0, now - tonumber(saved[2]))
  tokens = math.min(capacity, tonumber(saved[1]) + elapsed / 1000 * rate)
end
if tokens < cost - ${TOKEN_TOLERANCE} then
  return {0, math.max(1, math.ceil((cost - tokens) / rate * 1000))}
end
tokens = math.min(capacity, math.max(0, tokens - cost))
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil((capacity - tokens) / rate * 1000)))
return {1, 0}
`);

/** The connection that all limiters of a process share. */
export class RateLimitRedis {
  readonly #client: RedisClient;
  readonly #clock: Clock;
  readonly #log: Logger;
  #restsUntilMs = Number.NEGATIVE_INFINITY;
  #hasFailed = false;

  /** Connects; rejects as `RedisBus.create` does. */
  static async create(options: {
    url: string;
    log: Logger;
    clock?: Clock;
    startTimeoutMs?: number;
  }): Promise<RateLimitRedis> {
    const clock = options.clock ?? systemClock;
    const client = createRedisClient(parseRedisUrl(options.url), {
      connectionName: 'stagedoor-rate-limit',
      log: options.log,
    });
    await connectRedisClient(client, {
      timeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
      clock,
    });
    return new RateLimitRedis(client, clock, options.log);
  }

  private constructor(client: RedisClient, clock: Clock, log: Logger) {
    this.#client = client;
    this.#clock = clock;
    this.#log = log;
  }

  /** The answer of Redis, or undefined if there is none in time. Never rejects. */
  async take(key: string, limits: BucketLimits, cost: number): Promise<TakeResult | undefined> {
    const isResting = this.#clock.monotonicMs() < this.#restsUntilMs;
    if (isResting || this.#client.status !== 'ready') return undefined;
    try {
      const [allowed, retryAfterMs] = await this.#withinTime(this.#run(key, limits, cost));
      if (this.#hasFailed) this.#log.info('rate limits are shared again');
      this.#hasFailed = false;
      return { allowed: allowed === 1, retryAfterMs };
    } catch (error) {
      if (!this.#hasFailed) this.#log.warn({ error }, 'rate limits count on this node alone');
      this.#hasFailed = true;
      this.#restsUntilMs = this.#clock.monotonicMs() + REST_MS;
      return undefined;
    }
  }

  /** False while every node counts by itself because Redis cannot be reached. */
  get isConnected(): boolean {
    return this.#client.status === 'ready';
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#client.disconnect();
  }

  async #run(key: string, limits: BucketLimits, cost: number): Promise<[number, number]> {
    const values = [limits.capacity, limits.refillPerSecond, cost];
    return (await TAKE_SCRIPT.run(this.#client, [key], values)) as [number, number];
  }

  async #withinTime<Result>(work: Promise<Result>): Promise<Result> {
    let timer: { cancel(): void } | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      const tooLate = (): void => reject(new Error(`Redis took over ${ANSWER_MS_MAX} ms`));
      timer = this.#clock.setTimer(tooLate, ANSWER_MS_MAX);
    });
    try {
      return await Promise.race([work, timeout]);
    } finally {
      timer?.cancel();
    }
  }
}

/**
 * Counts for all nodes together, on Redis. Fails open: while Redis is away or slow, each node counts by itself, so that
 * an outage lets at most as many times more through as there are nodes, and stops nobody who keeps to the limit.
 */
export class RedisRateLimiter implements RateLimiter {
  readonly #redis: RateLimitRedis;
  readonly #prefix: string;
  readonly #limits: BucketLimits;
  readonly #fallback: MemoryRateLimiter;

  /** `name` keeps apart the limits that share a Redis; nodes must agree on it and on the limits. */
  constructor(redis: RateLimitRedis, options: BucketLimits & { name: string; clock?: Clock }) {
    assertLimits(options);
    assert(NAME_PATTERN.test(options.name), 'a rate limit is named in lower case with dashes');
    this.#redis = redis;
    this.#limits = options;
    this.#prefix = `stagedoor:rate:${options.name}:`;
    this.#fallback = new MemoryRateLimiter(options);
  }

  async take(key: string, cost = 1): Promise<TakeResult> {
    const needed = effectiveCost(cost, this.#limits);
    const shared = await this.#redis.take(this.#redisKey(key), this.#limits, needed);
    return shared ?? this.#fallback.takeNow(key, cost);
  }

  async giveBack(key: string, cost = 1): Promise<void> {
    const owed = effectiveCost(cost, this.#limits);
    const shared = await this.#redis.take(this.#redisKey(key), this.#limits, -owed);
    if (shared === undefined) await this.#fallback.giveBack(key, cost);
  }

  async close(): Promise<void> {
    await this.#fallback.close();
  }

  /** The braces are the hash tag: in a cluster, keys spread over the shards. */
  #redisKey(key: string): string {
    const short =
      key.length <= KEY_LENGTH_MAX ? key : createHash('sha256').update(key).digest('base64url');
    return `${this.#prefix}{${short}}`;
  }
}
