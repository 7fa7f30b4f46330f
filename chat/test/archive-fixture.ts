import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@stagedoor/service-kit/db';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { createTestDatabase } from '@stagedoor/service-kit/test-database';
import { TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { openDatabaseRelay } from '../../tests/setup/database-relay.ts';
import { testDatabaseUrl } from '../../tests/setup/services.ts';
import type { Broker, Publication } from '../channels/broker.ts';
import { RedisBroker } from '../channels/RedisBroker.ts';
import { CHAT_OWNER, PostgresLog } from '../history/PostgresLog.ts';
import { CHAT_MIGRATIONS } from '../migrations.ts';

export const DAY_MS = 24 * 60 * 60_000;
export const EVERYTHING = { publicationsMax: 100_000, ageMsMax: DAY_MS };
export const DURABLE = ['--appendonly', 'yes', '--appendfsync', 'always'];
export const LOOK_MS = 20;
export const PAGE = 200;
export const CHANNEL = 'room:x';
export const log = createSilentLogger();

/** A Redis and a database of the test's own, and brokers on both. */
export async function startServices(context: TestContext) {
  const redis = await TestRedisServer.start(DURABLE);
  const { url, database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const relay = await openDatabaseRelay(url);
  const closing: (() => Promise<void>)[] = [];
  context.after(async () => {
    for (const end of closing) await end();
    await relay.cut();
    await redis.close();
    await close();
  });
  const archive = new PostgresLog(database);
  /** `recent`: what Redis keeps. */
  const createServer = async (
    options: { recent?: typeof EVERYTHING; waitingMax?: number } = {},
  ): Promise<{ broker: RedisBroker; metrics: Metrics }> => {
    const metrics = new Metrics({ processMetrics: false });
    const { waitingMax, recent = EVERYTHING } = options;
    const own = await openDatabase({
      ...{ url: relay.url, applicationName: 'archive-test', log, max: 2 },
      ...{ connectTimeoutMs: 500, statementTimeoutMs: 500 },
    });
    const broker = await RedisBroker.create({
      ...{ url: redis.url, log, limitsOf: () => recent },
      archive: {
        ...{ database: own, publications: new PostgresLog(own), metrics },
        ...{ archiveLimitsOf: () => EVERYTHING, archiveAgeMsMax: DAY_MS },
        ...(waitingMax !== undefined && { waitingMax }),
      },
    });
    closing.push(
      () => broker.close(),
      () => own.close(),
    );
    return { broker, metrics };
  };
  return { redis, database, relay, archive, createServer, url };
}

export const publish = (broker: Broker, id: string, channel = CHANNEL) =>
  broker.publish(channel, { id, bytes: Buffer.from(id) });

export async function publishMany(broker: Broker, count: number, channel = CHANNEL): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) => publish(broker, `m${index + 1}`, channel)),
  );
}

export async function archivedTo(
  archive: PostgresLog,
  offset: number,
  channel = CHANNEL,
): Promise<void> {
  while (((await archive.find(channel))?.topOffset ?? 0) < offset) await sleep(LOOK_MS);
}

async function readAll(
  read: (before: number | undefined) => Promise<readonly Publication[]>,
): Promise<Publication[]> {
  const all: Publication[] = [];
  for (;;) {
    const page = await read(all[0]?.offset);
    if (page.length === 0) return all;
    all.unshift(...page);
  }
}

export const readRows = (archive: PostgresLog, channel = CHANNEL): Promise<Publication[]> =>
  readAll((before = Number.MAX_SAFE_INTEGER) =>
    archive.read(channel, {
      ...{ afterOffset: 0, beforeOffset: before, limit: PAGE, from: 'newest' },
    }),
  );

export const readHistory = (broker: Broker, channel = CHANNEL): Promise<Publication[]> =>
  readAll(async (before) => {
    const page = { limit: PAGE, ...(before !== undefined && { before }) };
    return (await broker.history(channel, page)).publications;
  });

export const offsetsTo = (last: number): number[] =>
  Array.from({ length: last }, (_, index) => index + 1);

/** Those that Redis has, by its own word. */
export async function streamLength(redis: TestRedisServer): Promise<number> {
  const [key = ''] = (await redis.command('KEYS', `*:stream:${CHANNEL}`)).split('\n');
  return Number(await redis.command('XLEN', key));
}
