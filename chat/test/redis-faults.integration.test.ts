import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import type { Broker } from '../channels/broker.ts';
import { RedisBroker } from '../channels/RedisBroker.ts';
import { type FaultRun, findBrokenWords } from './faults/check-views.ts';
import { runWithFaults } from './faults/run-with-faults.ts';

/** Longer runs: CHAT_FAULT_SECONDS=300, with CHAT_FAULT_SEED to see one again. */
const FAULT_SECONDS = Number(process.env.CHAT_FAULT_SECONDS ?? 8);
const PLANTED_SECONDS = 4;
const KEPT = { publicationsMax: 1_000_000, ageMsMax: 60 * 60_000 };
const SEED_MAX = 2 ** 31;

async function run(
  context: TestContext,
  {
    seed,
    seconds,
    ...options
  }: { seed: number; seconds: number } & Partial<{
    plant: (broker: Broker) => Broker;
    publishThrough: (broker: Broker) => Pick<Broker, 'publish'>;
  }>,
): Promise<FaultRun> {
  const redis = await TestRedisServer.start([
    ...['--appendonly', 'yes', '--appendfsync', 'always'],
  ]);
  context.after(() => redis.close());
  const { plant = (broker) => broker, publishThrough = (broker) => broker } = options;
  return runWithFaults({
    ...{ redis, publishThrough },
    createBroker: async () =>
      plant(
        await RedisBroker.create({
          url: redis.url,
          log: createSilentLogger(),
          limitsOf: () => KEPT,
        }),
      ),
    random: new SeededRandom(seed),
    forMs: seconds * 1_000,
  });
}

/** The same broker with other methods. */
function changed(broker: Broker, methods: Partial<Broker>): Broker {
  return {
    publish: (...all) => broker.publish(...all),
    subscribe: (...all) => broker.subscribe(...all),
    history: (...all) => broker.history(...all),
    recover: (...all) => broker.recover(...all),
    close: () => broker.close(),
    ...methods,
  };
}

test('[CHAN-10] whatever dies, nothing that was acknowledged is lost, and everybody sees the log', async (context) => {
  const seed = Number(process.env.CHAT_FAULT_SEED ?? randomInt(SEED_MAX));
  context.diagnostic(`seed ${seed}`);
  const result = await run(context, { seed, seconds: FAULT_SECONDS });
  assert.deepEqual(findBrokenWords(result), [], `seed ${seed}`);
  assert.ok(result.acknowledged.length > 100, `${result.acknowledged.length} were acknowledged`);
});

test('[CHAN-10] the same finds a broker that takes a repeated publication for a new one', async (context) => {
  let attempts = 0;
  const result = await run(context, {
    ...{ seed: 1, seconds: PLANTED_SECONDS },
    publishThrough: (broker) => ({
      publish: async (channel, publication) => {
        attempts += 1;
        const id = `${publication.id} ${attempts}`;
        const stored = await broker.publish(channel, { ...publication, id });
        // As an answer that is lost.
        if (attempts % 10 === 0) await broker.publish(channel, { ...publication, id: `${id}'` });
        return stored;
      },
    }),
  });
  assert.ok(findBrokenWords(result).some((word) => word.endsWith('is in the log twice')));
});

test('[CHAN-10] and one that recovers from one publication too late', async (context) => {
  const result = await run(context, {
    ...{ seed: 2, seconds: PLANTED_SECONDS },
    plant: (broker) =>
      changed(broker, {
        recover: async (channel, since) => {
          const { publications, ...recovery } = await broker.recover(channel, since);
          return { ...recovery, publications: publications.slice(recovery.isRecovered ? 1 : 0) };
        },
      }),
  });
  const words = findBrokenWords(result);
  assert.ok(words.some((word) => /^follower \d saw \d+ after \d+$/.test(word)));
});
