import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { createTestDatabase } from '@stagedoor/service-kit/test-database';
import { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { sql } from 'kysely';
import { testDatabaseUrl } from '../../tests/setup/services.ts';
import { describeBroker, SHORT_HISTORY } from '../channels/broker.contract.ts';
import { type Broker, BrokerUnavailableError } from '../channels/broker.ts';
import { RedisBroker } from '../channels/RedisBroker.ts';
import { CHAT_OWNER, PostgresLog } from '../history/PostgresLog.ts';
import { CHAT_MIGRATIONS } from '../migrations.ts';
import {
  archivedTo,
  CHANNEL,
  DAY_MS,
  DURABLE,
  EVERYTHING,
  LOOK_MS,
  log,
  offsetsTo,
  PAGE,
  publish,
  publishMany,
  readHistory,
  readRows,
  startServices,
  streamLength,
} from './archive-fixture.ts';
import { startChat } from './chat-fixture.ts';
import { ChatNode } from './faults/ChatNode.ts';
import { NodeConnection } from './faults/NodeConnection.ts';

describeBroker('RedisBroker with an archive', async () => {
  const redis = await TestRedisServer.start(DURABLE);
  const { database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const limitsOf = (channel: string) => (channel.startsWith('short:') ? SHORT_HISTORY : EVERYTHING);
  const brokers: Broker[] = [];
  return {
    createBroker: async () => {
      const broker = await RedisBroker.create({
        ...{ url: redis.url, log, limitsOf },
        archive: {
          ...{ database, publications: new PostgresLog(database) },
          metrics: new Metrics({ processMetrics: false }),
          ...{ archiveLimitsOf: limitsOf, archiveAgeMsMax: DAY_MS },
        },
      });
      brokers.push(broker);
      return broker;
    },
    interrupt: () => redis.kill(),
    restore: async () => {
      await redis.restart();
      for (const broker of brokers)
        while (
          await broker.history(CHANNEL, { limit: 1 }).then(
            () => false,
            (error: unknown) => error instanceof BrokerUnavailableError,
          )
        )
          await sleep(LOOK_MS);
    },
    close: async () => {
      await redis.close();
      await close();
    },
  };
});

test('[CHAT-56] what is acknowledged is a row with its id, bytes and time, of whichever channel and server', async (context) => {
  const { archive, createServer } = await startServices(context);
  const servers = [await createServer(), await createServer()];
  const channels = ['room:a', 'room:b', 'room:c'];
  await Promise.all(
    servers.flatMap(({ broker }, server) =>
      channels.flatMap((channel) =>
        offsetsTo(60).map((number) =>
          // Even ones come to both servers.
          publish(broker, number % 2 === 0 ? `both-${number}` : `${server}-${number}`, channel),
        ),
      ),
    ),
  );
  for (const channel of channels) {
    await archivedTo(archive, 90, channel);
    const rows = await readRows(archive, channel);
    const history = await readHistory(servers[0]?.broker as Broker, channel);
    assert.deepEqual(
      rows.map(({ bytes, ...row }) => ({ ...row, text: Buffer.from(bytes).toString() })),
      history.map(({ bytes, ...row }) => ({ ...row, text: Buffer.from(bytes).toString() })),
    );
    assert.deepEqual(
      rows.map(({ offset }) => offset),
      offsetsTo(90),
    );
  }
  const rendered = await Promise.all(servers.map(({ metrics }) => metrics.render()));
  const counts = rendered.map(({ body }) =>
    Number(/^chat_archive_rows_total (\d+)/m.exec(body)?.[1]),
  );
  assert.equal((counts[0] ?? 0) + (counts[1] ?? 0), 270);
});

test('[CHAT-56] of 10,000 at once, with the servers that write killed meanwhile, none is lost or there twice', async (context) => {
  const { redis, archive, url } = await startServices(context);
  const options = { redisUrl: redis.url, databaseUrl: url };
  const nodes = [await ChatNode.start(options), await ChatNode.start(options)];
  context.after(() => Promise.all(nodes.map((node) => node.kill())));
  const acknowledged = new Set<string>();
  const waiting = offsetsTo(10_000).map(String);
  const connections: (NodeConnection | undefined)[] = [];
  const publishing = Array.from({ length: 50 }, async (_, publisher) => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      while (!acknowledged.has(id)) {
        const node = nodes[publisher % nodes.length] as ChatNode;
        try {
          const connection =
            connections[publisher] ??
            (await NodeConnection.open(node.port ?? 1, () => {
              connections[publisher] = undefined;
            }));
          connections[publisher] = connection;
          await connection.publish(CHANNEL, { id, text: `text ${id}` });
          acknowledged.add(id);
        } catch (error) {
          assert.ok(error instanceof BrokerUnavailableError, String(error));
          await sleep(LOOK_MS);
        }
      }
    }
  });
  // Each is killed while rows are written and most of the burst is still to come.
  for (const [index, node] of nodes.entries()) {
    await archivedTo(archive, 500 + index * 3_000);
    await node.kill();
    await node.restart();
  }
  await Promise.all(publishing);
  assert.equal(acknowledged.size, 10_000);
  for (const connection of connections) connection?.close();
  await Promise.all(nodes.map((node) => node.kill()));
  await nodes[0]?.restart();
  await archivedTo(archive, 10_000);
  const rows = await readRows(archive);
  assert.deepEqual(
    rows.map(({ offset }) => offset),
    offsetsTo(10_000),
  );
  assert.deepEqual(new Set(rows.map(({ id }) => id)), acknowledged);
  assert.ok(rows.every(({ id, bytes }) => Buffer.from(bytes).toString() === `text ${id}`));
});

test('[CHAT-56] a row that was added without Redis hearing of it is not added again', async (context) => {
  const { redis, archive, createServer } = await startServices(context);
  const { broker } = await createServer();
  await publishMany(broker, 10);
  await archivedTo(archive, 10);
  // As after a writer that died between the two.
  const [state = ''] = (await redis.command('KEYS', `*:state:${CHANNEL}`)).split('\n');
  await redis.command('HSET', state, 'archived', '3');
  await publish(broker, 'next');
  await archivedTo(archive, 11);
  assert.deepEqual(
    (await readRows(archive)).map(({ offset }) => offset),
    offsetsTo(11),
  );
});

test('[CHAT-57] Redis keeps little and the archive the rest, and whoever reads sees one history', async (context) => {
  const { redis, archive, createServer } = await startServices(context);
  const { broker } = await createServer({ recent: { publicationsMax: 50, ageMsMax: DAY_MS } });
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(offsetsTo(100).map((number) => publish(broker, `m${round * 100 + number}`)));
    await archivedTo(archive, (round + 1) * 100);
  }
  while ((await streamLength(redis)) > 250) {
    await broker.archive?.archiver.settled();
    await publish(broker, `more-${Math.random()}`);
  }
  const { position } = await broker.history(CHANNEL, { limit: 1 });
  const history = await readHistory(broker);
  assert.deepEqual(
    history.map(({ offset }) => offset),
    offsetsTo(position.offset),
  );
  assert.equal(history[0]?.id, 'm1');
  // Begins in what Redis has no more, and ends in what it has.
  const recovery = await broker.recover(CHANNEL, { ...position, offset: position.offset - 450 });
  assert.deepEqual(
    [recovery.isRecovered, recovery.publications.length, recovery.publications[0]?.offset],
    [true, 450, position.offset - 449],
  );
});

test('[CHAT-57] what people look at is there without the database, and nothing goes from Redis before it is archived', async (context) => {
  const { redis, relay, archive, createServer } = await startServices(context);
  const { broker, metrics } = await createServer({
    recent: { publicationsMax: 50, ageMsMax: DAY_MS },
  });
  await publish(broker, 'first');
  await archivedTo(archive, 1);
  relay.silence();
  for (let round = 0; round < 7; round += 1)
    await Promise.all(offsetsTo(100).map((number) => publish(broker, `${round}-${number}`)));
  // All but the one that is archived.
  assert.equal(await streamLength(redis), 700);
  const { publications } = await broker.history(CHANNEL, { limit: PAGE });
  assert.equal(publications.at(-1)?.offset, 701);
  const lagOf = async (): Promise<number> =>
    Number(/^chat_archive_lag_seconds (\S+)/m.exec((await metrics.render()).body)?.[1]);
  while ((await lagOf()) === 0) await sleep(LOOK_MS);
  relay.restore();
  await archivedTo(archive, 701);
  while ((await lagOf()) > 0) await sleep(LOOK_MS);
  assert.deepEqual(
    (await readRows(archive)).map(({ offset }) => offset),
    offsetsTo(701),
  );
});

test('[CHAT-57] where too much waits for the archive publishers are told to come again, and go on when it is back', async (context) => {
  const { relay, archive, createServer } = await startServices(context);
  const { broker } = await createServer({ waitingMax: 100 });
  await publish(broker, 'first');
  await archivedTo(archive, 1);
  relay.silence();
  const refused: string[] = [];
  for (let number = 1; number <= 150; number += 1)
    await publish(broker, `m${number}`).catch((error: unknown) => {
      assert.ok(error instanceof BrokerUnavailableError);
      refused.push(`m${number}`);
    });
  assert.ok(refused.length >= 49 && refused.length < 60, `${refused.length}`);
  relay.restore();
  for (const id of refused)
    while (
      !(await publish(broker, id).then(
        () => true,
        () => false,
      ))
    )
      await sleep(LOOK_MS);
  await archivedTo(archive, 151);
  assert.equal((await readRows(archive)).length, 151);
});

test('[CHAT-58] a channel that Redis has lost is as the archive has it, and goes on after that under another epoch', async (context) => {
  const { redis, archive, createServer } = await startServices(context);
  const { broker } = await createServer();
  await publishMany(broker, 30);
  await archivedTo(archive, 30);
  const before = (await broker.history(CHANNEL, { limit: 1 })).position;
  await redis.command('FLUSHALL');
  const lost = await broker.history(CHANNEL, { limit: 5 });
  assert.deepEqual([lost.position, lost.publications.at(-1)?.id], [before, 'm30']);
  const next = await publish(broker, 'next');
  assert.equal(next.offset, 31);
  assert.notEqual(next.epoch, before.epoch);
  await archivedTo(archive, 31);
  assert.deepEqual(
    (await readHistory(broker)).map(({ id }) => id),
    [...offsetsTo(30).map((number) => `m${number}`), 'next'],
  );
  const recovery = await broker.recover(CHANNEL, { ...before, offset: 29 });
  assert.deepEqual([recovery.isRecovered, recovery.publications.at(-1)?.id], [false, 'next']);
});

test('[CHAT-58] a log that goes on otherwise than it was archived takes nothing away from the archive', async (context) => {
  const { redis, database, archive, createServer } = await startServices(context);
  const { broker } = await createServer();
  await publishMany(broker, 10);
  await archivedTo(archive, 10);
  // As a replica that took over without the last two.
  const keys = (await redis.command('KEYS', `*:${CHANNEL}`)).split('\n');
  const keyOf = (kind: string): string => keys.find((key) => key.includes(`:${kind}:`)) ?? '';
  await redis.command('XDEL', keyOf('stream'), '9-0', '10-0');
  await redis.command('XSETID', keyOf('stream'), '8-0');
  await redis.command('HDEL', keyOf('ids'), 'm9', 'm10');
  await redis.command('HSET', keyOf('state'), 'top', '8', 'archived', '8');
  for (const id of ['other-9', 'other-10', 'other-11']) await publish(broker, id);
  await archivedTo(archive, 11);
  assert.deepEqual(
    (await readRows(archive)).slice(-4).map(({ id }) => id),
    ['m8', 'other-9', 'other-10', 'other-11'],
  );
  const { rows } = await sql`
    select 1 from chat.publications where publication_id in ('m9', 'm10')`.execute(database.root);
  assert.equal(rows.length, 2);
});

test('[CHAT-58] what was removed or edited is so in what the archive gives', async (context) => {
  const redis = await TestRedisServer.start(DURABLE);
  context.after(() => redis.close());
  const { person, addRoom, database } = await startChat(context, { redisUrl: redis.url });
  const room = addRoom('creator');
  const [creator, fan] = [person('creator'), person('fan')];
  await creator.join(room);
  await fan.join(room);
  const removed = await fan.say(room, 'to be removed');
  const edited = await fan.say(room, 'to be edited');
  await creator.ask('removeChatMessage', {
    ...{ room, messageId: removed.id, offset: removed.offset },
  });
  await fan.ask('editChatMessage', {
    ...{ room, messageId: edited.id, offset: edited.offset },
    ...{ id: randomUUID(), text: 'is edited' },
  });
  await archivedTo(new PostgresLog(database), 4, `stream:${room}`);
  await redis.command('FLUSHALL');
  const { publications } = await person('other').join(room);
  const shown = (publications ?? []).map(({ event }) => event?.message);
  assert.deepEqual(
    shown.flatMap((message) =>
      message == null ? [] : [[message.text ?? '', message.removed ?? false]],
    ),
    [
      ['', true],
      ['is edited', false],
    ],
  );
});
