import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BusFixture, registerBusContractTests, waitForState } from '../bus/bus.contract.ts';
import type { Bus } from '../bus/bus.ts';
import { BusUnavailableError } from '../bus/bus.ts';
import { partitionOf } from '../bus/partition.ts';
import { partitionChannels } from '../bus/partition-channel.ts';
import { RedisBus, RedisVersionError } from '../bus/RedisBus.ts';
import { createSilentLogger } from '../logger.ts';
import { startFakeRedis, startRedisCluster, TestRedisServer } from './redis-server.ts';

const CHANNELS = partitionChannels('stagedoor:bus:');
const log = createSilentLogger();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

registerBusContractTests('RedisBus on a standalone server', async (): Promise<BusFixture> => {
  const server = await TestRedisServer.start();
  return {
    createBus: () => RedisBus.create({ url: server.url, log }),
    interrupt: () => server.kill(),
    restore: () => server.restart(),
    close: () => server.close(),
  };
});

/** A bus that is closed at the end of the test, also of one that fails. */
async function openBus(context: TestContext, url: string): Promise<RedisBus> {
  const bus = await RedisBus.create({ url, log });
  context.after(() => bus.close());
  return bus;
}

/**
 * Publishes to a topic of which nothing else comes, and resolves with what the other bus receives. A refusal is tried
 * again: publishing recovers by itself, but not always in the same moment as the subscriptions.
 */
async function publishAndReceive(from: Bus, to: Bus, topic: string, text: string): Promise<string> {
  let resolve: (text: string) => void = () => undefined;
  const received = new Promise<string>((settle) => {
    resolve = settle;
  });
  const subscription = await to.subscribe(topic, (bytes) => resolve(Buffer.from(bytes).toString()));
  while (!(await isAccepted(from.publish(topic, encode(text))))) await nextTurn();
  const result = await received;
  await subscription.close();
  return result;
}

async function isAccepted(publishing: Promise<void>): Promise<boolean> {
  try {
    await publishing;
    return true;
  } catch (error) {
    if (error instanceof BusUnavailableError) return false;
    throw error;
  }
}

describe('RedisBus', () => {
  let server: TestRedisServer;
  before(async () => {
    server = await TestRedisServer.start();
  });
  after(() => server.close());

  test('[BUS-12] what is published in one turn to one partition takes one command', async (context) => {
    const bus = await openBus(context, server.url);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => bus.publish('room:1', encode(String(index)))),
    );
    assert.equal(bus.statistics.batchCount, 1);
    assert.equal(bus.statistics.queuedBytes, 0);
  });

  test('[BUS-13] more than the queue may hold is refused for now, and the rest arrives', async (context) => {
    const bus = await openBus(context, server.url);
    const bytes = new Uint8Array(256 * 1024);
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, () => bus.publish('room:1', bytes)),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(refused.length, 100 - 63);
    assert.ok(refused.every(({ reason }) => reason instanceof BusUnavailableError));
    assert.equal(bus.statistics.queuedBytes, 0);
    assert.equal(await publishAndReceive(bus, bus, 'room:1', 'goes on'), 'goes on');
  });

  test('[BUS-14] a partition is subscribed once however many topics need it', async (context) => {
    const bus = await openBus(context, server.url);
    for (let index = 0; index < 1_000; index += 1) {
      await bus.subscribe(`room:${index}`, () => undefined);
    }
    const channels = (await server.command('PUBSUB', 'SHARDCHANNELS')).split('\n');
    assert.equal(channels.length, 64);
    assert.ok(channels.includes(CHANNELS.of(partitionOf('room:0'))));
  });

  test('[BUS-15] a connection that is cut alone is made again, and its subscriptions with it', async (context) => {
    const bus = await openBus(context, server.url);
    const other = await openBus(context, server.url);
    await bus.subscribe('room:1', () => undefined);
    const disconnected = waitForState(bus, 'disconnected');
    assert.equal(await server.command('CLIENT', 'KILL', 'TYPE', 'pubsub'), '1');
    await disconnected;
    await waitForState(bus, 'connected');
    assert.equal(await publishAndReceive(other, bus, 'room:1', 'again'), 'again');
  });

  test('[BUS-16] what is not a batch of ours is dropped', async (context) => {
    const bus = await openBus(context, server.url);
    const received: string[] = [];
    await bus.subscribe('room:1', (bytes) => void received.push(Buffer.from(bytes).toString()));
    await server.command('SPUBLISH', CHANNELS.of(partitionOf('room:1')), 'nonsense');
    await server.command('SPUBLISH', CHANNELS.of(partitionOf('room:1')), '');
    assert.equal(await publishAndReceive(bus, bus, 'room:1', 'fine'), 'fine');
    assert.deepEqual(received, ['fine']);
  });

  test('[BUS-11] Redis 6 is refused with a message that says what is needed', async (context) => {
    const old = await startFakeRedis('6.2.14');
    context.after(() => old.close());
    await assert.rejects(RedisBus.create({ url: old.url, log }), (error: Error) => {
      assert.ok(error instanceof RedisVersionError);
      assert.match(error.message, /Redis 7 or newer is needed .*6\.2\.14/);
      return true;
    });
  });

  test('[BUS-11] a Redis that cannot be reached is an error in time, without the password', async () => {
    const gone = await TestRedisServer.start();
    await gone.close();
    const url = `redis://:hunter2@127.0.0.1:${gone.port}`;
    await assert.rejects(RedisBus.create({ url, log, startTimeoutMs: 200 }), (error: Error) => {
      assert.ok(error instanceof BusUnavailableError);
      assert.doesNotMatch(`${error.stack}`, /hunter2/);
      return true;
    });
  });

  test('[BUS-11] a wrong password is refused at once', async (context) => {
    const secured = await TestRedisServer.start(['--requirepass', 'right']);
    context.after(() => secured.close());
    const url = (password: string): string => `redis://:${password}@127.0.0.1:${secured.port}`;
    await assert.rejects(RedisBus.create({ url: url('wrong'), log }), /WRONGPASS/);
    const bus = await openBus(context, url('right'));
    assert.equal(await publishAndReceive(bus, bus, 'room:1', 'in'), 'in');
  });

  test('[BUS-15] a server that hangs without closing its connections is noticed, and used when it is back', async (context) => {
    const hanging = await TestRedisServer.start();
    context.after(() => hanging.close());
    const bus = await openBus(context, hanging.url);
    await bus.subscribe('room:1', () => undefined);
    hanging.freeze();
    await waitForState(bus, 'disconnected');
    hanging.thaw();
    await waitForState(bus, 'connected');
    assert.equal(await publishAndReceive(bus, bus, 'room:1', 'thawed'), 'thawed');
  });
});

describe('RedisBus on a cluster of three', () => {
  let servers: TestRedisServer[];
  let url: string;
  before(async () => {
    servers = await startRedisCluster();
    // One node suffices; the others are found from it.
    url = `redis+cluster://127.0.0.1:${servers[0]?.port}`;
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });

  test('[BUS-17] partitions spread over the shards, and every topic arrives', async (context) => {
    const [a, b] = await Promise.all([openBus(context, url), openBus(context, url)]);
    const received = new Map<string, string[]>();
    const count = 300;
    const arrived = new Promise<void>((resolve) => {
      let left = count * 3;
      const handle = (bytes: Uint8Array, { topic }: { topic: string }): void => {
        received.set(topic, [...(received.get(topic) ?? []), Buffer.from(bytes).toString()]);
        left -= 1;
        if (left === 0) resolve();
      };
      void Promise.all(
        Array.from({ length: count }, (_, index) => b.subscribe(`room:${index}`, handle)),
      ).then(() => {
        for (const text of ['1', '2', '3']) {
          for (let index = 0; index < count; index += 1) {
            void a.publish(`room:${index}`, encode(text));
          }
        }
      });
    });
    await arrived;
    for (const texts of received.values()) assert.deepEqual(texts, ['1', '2', '3']);
    const channels = await Promise.all(
      servers.map((server) => server.command('PUBSUB', 'SHARDCHANNELS')),
    );
    for (const each of channels) assert.ok(each.split('\n').length >= 10, 'every shard has some');
  });

  test('[BUS-17] a slot that moves to another shard takes its subscription along', async (context) => {
    const [a, b] = await Promise.all([openBus(context, url), openBus(context, url)]);
    const topic = 'room:that-moves';
    const channel = CHANNELS.of(partitionOf(topic));
    await b.subscribe(topic, () => undefined);
    const slot = await (servers[0] as TestRedisServer).command('CLUSTER', 'KEYSLOT', channel);
    const ids = await Promise.all(servers.map((server) => server.command('CLUSTER', 'MYID')));
    const holders = await Promise.all(
      servers.map((server) => server.command('PUBSUB', 'SHARDCHANNELS', channel)),
    );
    const from = holders.indexOf(channel);
    const to = (from + 1) % servers.length;
    const disconnected = waitForState(b, 'disconnected');
    // The new owner first, then the old one, so that no moment is without an owner.
    for (const index of [to, from, 3 - to - from]) {
      await servers[index]?.command('CLUSTER', 'SETSLOT', slot, 'NODE', ids[to] ?? '');
    }
    await disconnected;
    await waitForState(b, 'connected');
    assert.equal(await publishAndReceive(a, b, topic, 'moved'), 'moved');
    assert.equal(await servers[to]?.command('PUBSUB', 'SHARDCHANNELS', channel), channel);
  });

  test('[BUS-17] a shard that dies and comes back is subscribed again; the others go on meanwhile', async (context) => {
    const [a, b] = await Promise.all([openBus(context, url), openBus(context, url)]);
    const topics = Array.from({ length: 100 }, (_, index) => `room:${index}`);
    for (const topic of topics) await b.subscribe(topic, () => undefined);
    const victim = servers[2] as TestRedisServer;
    const lost = new Set((await victim.command('PUBSUB', 'SHARDCHANNELS')).split('\n'));
    const alive = topics.find((topic) => !lost.has(CHANNELS.of(partitionOf(topic)))) ?? '';
    const dead = topics.find((topic) => lost.has(CHANNELS.of(partitionOf(topic)))) ?? '';
    const disconnected = waitForState(b, 'disconnected');
    await victim.kill();
    await disconnected;
    await assert.rejects(a.publish(dead, encode('lost')), BusUnavailableError);
    assert.equal(await publishAndReceive(a, b, alive, 'still'), 'still');
    await victim.restart();
    await waitForState(b, 'connected');
    assert.equal(await publishAndReceive(a, b, dead, 'back'), 'back');
  });
});
