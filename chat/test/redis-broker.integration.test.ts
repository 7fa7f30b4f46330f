import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { startRedisCluster, TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { type BrokerFixture, describeBroker, SHORT_HISTORY } from '../channels/broker.contract.ts';
import { type Broker, BrokerUnavailableError, type Position } from '../channels/broker.ts';
import { RedisBroker } from '../channels/RedisBroker.ts';

const EVERYTHING = { publicationsMax: 10_000, ageMsMax: 24 * 60 * 60_000 };
const DURABLE = ['--appendonly', 'yes', '--appendfsync', 'always'];
const LOOK_MS = 20;
const log = createSilentLogger();

function createBroker(url: string): Promise<RedisBroker> {
  return RedisBroker.create({
    ...{ url, log },
    limitsOf: (channel) => (channel.startsWith('short:') ? SHORT_HISTORY : EVERYTHING),
  });
}

/** Brokers reconnect by themselves, each in its own time. */
async function untilAllAnswer(brokers: readonly Broker[]): Promise<void> {
  const isAnswering = (broker: Broker): Promise<boolean> =>
    broker.history('room:any', { limit: 1 }).then(
      () => true,
      (error: unknown) => !(error instanceof BrokerUnavailableError),
    );
  for (const broker of brokers) while (!(await isAnswering(broker))) await sleep(LOOK_MS);
}

function fixtureOn(servers: readonly TestRedisServer[], url: string): BrokerFixture {
  const brokers: Broker[] = [];
  return {
    createBroker: async () => {
      const broker = await createBroker(url);
      brokers.push(broker);
      return broker;
    },
    interrupt: async () => {
      for (const server of servers) await server.kill();
    },
    restore: async () => {
      for (const server of servers) await server.restart();
      await untilAllAnswer(brokers);
    },
    close: async () => {
      for (const server of servers) await server.close();
    },
  };
}

describeBroker('RedisBroker on a standalone server', async () => {
  const server = await TestRedisServer.start(DURABLE);
  return fixtureOn([server], server.url);
});

describeBroker('RedisBroker on a cluster of three', async () => {
  const servers = await startRedisCluster(DURABLE);
  return fixtureOn(servers, `redis+cluster://127.0.0.1:${servers[0]?.port}`);
});

test('[CHAN-8] what was acknowledged is there after Redis was killed, whoever asks for it', async (context) => {
  const server = await TestRedisServer.start(DURABLE);
  context.after(() => server.close());
  const broker = await createBroker(server.url);
  const acknowledged: string[] = [];
  const isUp = { value: true };
  const publishing = Array.from({ length: 8 }, async (_, publisher) => {
    for (let number = 0; isUp.value; number += 1) {
      const id = `${publisher}-${number}`;
      await broker.publish('room:x', { id, bytes: Buffer.from(id) }).then(
        () => acknowledged.push(id),
        () => {
          isUp.value = false;
        },
      );
    }
  });
  while (acknowledged.length < 500) await sleep(LOOK_MS);
  await server.kill();
  await Promise.all(publishing);
  await broker.close();
  await server.restart();
  const after = await createBroker(server.url);
  context.after(() => after.close());
  const kept: string[] = [];
  for (let before: number | undefined; ; ) {
    const page = await after.history('room:x', { limit: 200, ...(before && { before }) });
    if (page.publications.length === 0) break;
    kept.push(...page.publications.map(({ id }) => id));
    before = page.publications[0]?.offset;
  }
  const keptIds = new Set(kept);
  assert.deepEqual(
    acknowledged.filter((id) => !keptIds.has(id)),
    [],
  );
});

test('[CHAN-3] what the bus between servers lost is told from the log', async (context) => {
  const server = await TestRedisServer.start(DURABLE);
  context.after(() => server.close());
  const broker = await createBroker(server.url);
  const other = await createBroker(server.url);
  context.after(async () => {
    await Promise.all([broker.close(), other.close()]);
  });
  const told: number[] = [];
  await broker.subscribe('room:x', {
    onPublications: (_epoch, news) => told.push(...news.map(({ offset }) => offset)),
    onGap: ({ offset }) => told.push(-offset),
  });
  const publish = (id: string) => other.publish('room:x', { id, bytes: Buffer.from(id) });
  await publish('a');
  // A subscriber's connection that breaks loses what is told before it is back.
  await server.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
  for (const id of ['b', 'c', 'd']) await publish(id);
  while (told.length < 4) await sleep(LOOK_MS);
  assert.deepEqual(told, [1, 2, 3, 4]);
});

test('[CHAN-1] a channel whose log was lost has another epoch, and its subscribers hear of a gap', async (context) => {
  const server = await TestRedisServer.start(DURABLE);
  context.after(() => server.close());
  const broker = await createBroker(server.url);
  context.after(() => broker.close());
  const gaps: Position[] = [];
  const told: number[] = [];
  await broker.subscribe('room:x', {
    onPublications: (_epoch, news) => told.push(...news.map(({ offset }) => offset)),
    onGap: (position) => gaps.push(position),
  });
  const publish = (id: string) => broker.publish('room:x', { id, bytes: Buffer.from(id) });
  const before = await publish('a');
  await server.command('FLUSHALL');
  const after = await publish('b');
  assert.notEqual(after.epoch, before.epoch);
  assert.equal(after.offset, 1);
  while (gaps.length < 1) await sleep(LOOK_MS);
  assert.deepEqual(gaps, [{ epoch: after.epoch, offset: 1 }]);
  const recovery = await broker.recover('room:x', before);
  assert.deepEqual(
    [recovery.isRecovered, recovery.publications.map(({ id }) => id)],
    [false, ['b']],
  );
});
