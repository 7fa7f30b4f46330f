import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { createTestDatabase } from '@stagedoor/service-kit/test-database';
import { testDatabaseUrl } from '../../tests/setup/services.ts';
import { describeBroker, SHORT_HISTORY } from '../channels/broker.contract.ts';
import { BrokerUnavailableError } from '../channels/broker.ts';
import { StoredBroker } from '../channels/StoredBroker.ts';
import { CHAT_OWNER, PostgresLog } from '../history/PostgresLog.ts';
import type { PublicationLog } from '../history/publication-log.ts';
import { CHAT_MIGRATIONS } from '../migrations.ts';

const EVERYTHING = { publicationsMax: 10_000, ageMsMax: 24 * 60 * 60_000 };

/** PostgreSQL that can be taken away: every statement is refused then, as of a server that is gone. */
class InterruptibleLog implements PublicationLog {
  readonly #log: PublicationLog;
  isUp = true;

  constructor(log: PublicationLog) {
    this.#log = log;
  }

  append: PublicationLog['append'] = (...all) => this.#attempt(() => this.#log.append(...all));
  find: PublicationLog['find'] = (...all) => this.#attempt(() => this.#log.find(...all));
  read: PublicationLog['read'] = (...all) => this.#attempt(() => this.#log.read(...all));
  prune: PublicationLog['prune'] = (...all) => this.#attempt(() => this.#log.prune(...all));

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.isUp) throw new Error('the database is gone');
    return work();
  }
}

describeBroker('StoredBroker on PostgreSQL', async () => {
  const { database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const publications = new InterruptibleLog(new PostgresLog(database));
  return {
    createBroker: async () =>
      new StoredBroker({
        log: createSilentLogger(),
        publications,
        limitsOf: (channel) => (channel.startsWith('short:') ? SHORT_HISTORY : EVERYTHING),
      }),
    interrupt: async () => {
      publications.isUp = false;
    },
    restore: async () => {
      publications.isUp = true;
    },
    close,
  };
});

test('[CHAN-8] what was stored although its answer was lost is stored once, and subscribers hear of it, or that they missed it', async () => {
  const { database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const log = new PostgresLog(database);
  let isAnswerLost = false;
  let isReadable = true;
  const publications: PublicationLog = {
    append: async (entries) => {
      const results = await log.append(entries);
      if (isAnswerLost) throw new Error('the connection broke during the commit');
      return results;
    },
    find: (channel) => log.find(channel),
    read: async (channel, range) => {
      if (!isReadable) throw new Error('the database is gone');
      return log.read(channel, range);
    },
    prune: (channel, limits) => log.prune(channel, limits),
  };
  const broker = new StoredBroker({
    ...{ log: createSilentLogger(), publications },
    limitsOf: () => EVERYTHING,
  });
  const told: number[] = [];
  await broker.subscribe('room:x', {
    onPublications: (_epoch, news) => told.push(...news.map(({ offset }) => offset)),
    onGap: ({ offset }) => told.push(-offset),
  });
  const publish = (id: string) => broker.publish('room:x', { id, bytes: Buffer.from(id) });
  await publish('a');
  isAnswerLost = true;
  await assert.rejects(publish('b'), BrokerUnavailableError);
  isAnswerLost = false;
  const again = await publish('b');
  assert.deepEqual([again.offset, again.isDuplicate], [2, true]);
  await publish('c');
  assert.deepEqual(told, [1, 2, 3]);

  isAnswerLost = true;
  await assert.rejects(publish('d'), BrokerUnavailableError);
  [isAnswerLost, isReadable] = [false, false];
  await publish('e');
  isReadable = true;
  await publish('f');
  assert.deepEqual(told, [1, 2, 3, -5, 6]);
  await broker.close();
  await close();
});

test('[CHAN-5] what is too old is deleted in batches, also of channels that are silent, and their offsets go on', async () => {
  const { database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const log = new PostgresLog(database);
  const entriesOf = (channel: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ channel, id: `${channel}-${index}`, bytes: Buffer.from('x') },
    }));
  await log.append([...entriesOf('silent', 7), ...entriesOf('other', 2)]);
  assert.equal(await log.deleteOlder({ ageMs: 60_000, limit: 100 }), 0);
  assert.equal(await log.deleteOlder({ ageMs: 0, limit: 5 }), 5);
  assert.equal(await log.deleteOlder({ ageMs: 0, limit: 5 }), 4);
  const [next] = await log.append([{ channel: 'silent', id: 'next', bytes: Buffer.from('x') }]);
  assert.equal(next?.offset, 8);
  assert.equal((await log.find('silent'))?.firstOffset, 8);
  await close();
});
