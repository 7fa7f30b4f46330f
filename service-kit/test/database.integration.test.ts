import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabaseRelay } from '../../tests/setup/database-relay.ts';
import { testDatabaseUrl } from '../../tests/setup/services.ts';
import { DatabaseVersionError, inTransaction, openDatabase } from '../db/database.ts';
import { type Migration, migrate, SchemaDivergedError, SchemaTooNewError } from '../db/migrate.ts';
import {
  DatabaseUnavailableError,
  isDatabaseUnavailable,
  isUniqueViolation,
} from '../db/sqlstate.ts';
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts';
import { createSilentLogger } from '../logger.ts';
import { MIGRATION_RACE_SCHEMA } from './migration-race.ts';

const log = createSilentLogger();

type Tables = {
  wallets: { id: string; balance: bigint; day: string | null; made_at: Date };
};

const walletMigrations: Migration[] = [
  {
    name: '0001-wallets',
    up: async (transaction) => {
      await sql`
        create table wallets (
          id text primary key,
          balance int8 not null,
          day date,
          made_at timestamptz not null default now()
        );
        insert into wallets (id, balance) values ('first', 9007199254740993)`.execute(transaction);
    },
  },
];

let serverUrl: string;
let home: TestDatabase;

before(async () => {
  serverUrl = await testDatabaseUrl();
  home = await createTestDatabase({
    serverUrl,
    schemas: [{ owner: 'billing', migrations: walletMigrations }],
  });
});
after(() => home.close());

/** A database without any schema, dropped by the returned function. */
const createEmptyDatabase = (): Promise<TestDatabase> =>
  createTestDatabase({ serverUrl, schemas: [] });

describe('Database', () => {
  test('[KIT-15] int8 is a bigint, timestamptz a Date, date and numeric are text, in both directions', async () => {
    const wallets = home.database.kysely<Tables>('billing');
    const row = await wallets.selectFrom('wallets').selectAll().executeTakeFirstOrThrow();
    assert.equal(row.balance, 9_007_199_254_740_993n);
    assert.ok(row.made_at instanceof Date);
    await wallets
      .insertInto('wallets')
      .values({ id: 'second', balance: -(2n ** 63n), day: '2026-03-29', made_at: new Date(0) })
      .execute();
    const second = await wallets
      .selectFrom('wallets')
      .selectAll()
      .where('id', '=', 'second')
      .executeTakeFirstOrThrow();
    assert.deepEqual(second, {
      id: 'second',
      balance: -(2n ** 63n),
      day: '2026-03-29',
      made_at: new Date(0),
    });
    const { rows } = await sql`
      select count(*) as count, array[1, null]::int8[] as list, 1.50::numeric as price
      from billing.wallets`.execute(home.database.root);
    assert.deepEqual(rows, [{ count: 2n, list: [1n, null], price: '1.50' }]);
  });

  test('[KIT-13] a row that is there twice is recognized by its constraint', async () => {
    const wallets = home.database.kysely<Tables>('billing');
    const insert = wallets
      .insertInto('wallets')
      .values({ id: 'first', balance: 1n, day: null, made_at: new Date() })
      .execute();
    await assert.rejects(insert, (error) => {
      assert.ok(isUniqueViolation(error, 'wallets_pkey'));
      assert.ok(!isDatabaseUnavailable(error));
      return true;
    });
  });

  test('[KIT-15] a statement that takes too long is ended by the server', async () => {
    const database = await openDatabase({
      url: home.url,
      applicationName: 'impatient',
      log,
      statementTimeoutMs: 50,
    });
    await assert.rejects(sql`select pg_sleep(60)`.execute(database.root), { code: '57014' });
    await database.close();
    await database.close();
  });

  test('[KIT-16] connections that the server ends are replaced, and the cut statement is not repeated', async () => {
    const database = await openDatabase({ url: home.url, applicationName: 'to-be-cut', log });
    await sql`create table cut_off (id int)`.execute(database.root);
    const cut = sql`insert into cut_off select 1 from pg_sleep(60)`.execute(database.root);
    const isCut = assert.rejects(cut, (error) => isDatabaseUnavailable(error));
    const terminate = async (): Promise<number> => {
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'to-be-cut' and query like 'insert%'`.execute(home.database.root);
      return rows.length;
    };
    while ((await terminate()) === 0) await database.ping();
    await isCut;
    const { rows } = await sql`select * from cut_off`.execute(database.root);
    assert.deepEqual(rows, []);
    await database.close();
  });

  test('[KIT-16] an idle connection that the server ends costs nobody an error', async () => {
    const database = await openDatabase({
      url: home.url,
      applicationName: 'idle-cut',
      log,
      max: 1,
    });
    for (let round = 0; round < 5; round += 1) {
      await sql`
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where application_name = 'idle-cut'`.execute(home.database.root);
      await connectionsGone(database);
      await database.ping();
    }
    await database.close();
  });

  test('[KIT-16] a server that is away is a clear, temporary error without the password', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as { port: number };
    listener.close();
    await once(listener, 'close');
    const url = `postgres://app:pa55word@127.0.0.1:${port}/app`;
    const opening = openDatabase({ url, applicationName: 'test', log, startTimeoutMs: 0 });
    await assert.rejects(opening, (error: Error) => {
      assert.ok(error instanceof DatabaseUnavailableError);
      assert.doesNotMatch(`${error.stack} ${error.cause}`, /pa55word/);
      return true;
    });
  });

  test('[KIT-16] a server that falls silent is a temporary error within the time of a statement', async () => {
    const relay = await openDatabaseRelay(home.url);
    const database = await openDatabase({
      url: relay.url,
      applicationName: 'silent',
      log,
      max: 2,
      statementTimeoutMs: 200,
      connectTimeoutMs: 1_000,
    });
    try {
      await database.ping();
      relay.silence();
      const isAway = { name: 'Error', message: 'Query read timeout' };
      await assert.rejects(database.ping(), isAway);
      const startMs = performance.now();
      // The one that was left is gone; a new one is not answered either, and is not tried over and over.
      await assert.rejects(database.ping(), (error) => error instanceof DatabaseUnavailableError);
      assert.ok(performance.now() - startMs < 3_000);
      relay.restore();
      await database.ping();
      // A transaction does not wait for its rollback on the dead connection after it waited for its statement.
      const silent = database.root.transaction().execute(async (transaction) => {
        relay.silence();
        await sql`select 1`.execute(transaction);
      });
      const transactionStartMs = performance.now();
      await assert.rejects(silent, (error) => isDatabaseUnavailable(error));
      assert.ok(performance.now() - transactionStartMs < 4_000);
    } finally {
      await relay.cut();
      await database.close();
    }
  });

  test('[KIT-19] a migration may take longer than a statement', async () => {
    const empty = await createEmptyDatabase();
    const impatient = await openDatabase({
      url: empty.url,
      applicationName: 'impatient',
      log,
      statementTimeoutMs: 200,
    });
    try {
      const slow: Migration = {
        name: '0001-slow',
        up: async (transaction) => {
          await sql`select pg_sleep(2.5)`.execute(transaction);
        },
      };
      await migrate({ database: impatient, owner: 'slow', migrations: [slow] });
    } finally {
      await impatient.close();
      await empty.close();
    }
  });

  test('[KIT-16] PostgreSQL 14 is refused with a message that says what is needed', async () => {
    const old = await startFakePostgres(140_012, '14.12');
    const opening = openDatabase({ url: old.url, applicationName: 'test', log, startTimeoutMs: 0 });
    await assert.rejects(opening, (error: Error) => {
      assert.ok(error instanceof DatabaseVersionError, String(error));
      assert.match(error.message, /PostgreSQL 15 or newer is needed; .* is 14\.12/);
      return true;
    });
    await old.close();
  });

  test('[KIT-17] a transaction that another one made fail is run again', async () => {
    const wallets = home.database.kysely<Tables>('billing');
    let runs = 0;
    let arrived = 0;
    let release: () => void = () => undefined;
    const bothHaveRead = new Promise<void>((resolve) => {
      release = resolve;
    });
    const addOne = (): Promise<void> =>
      inTransaction(
        wallets,
        async (transaction) => {
          runs += 1;
          const { balance } = await transaction
            .selectFrom('wallets')
            .select('balance')
            .where('id', '=', 'first')
            .executeTakeFirstOrThrow();
          arrived += 1;
          if (arrived === 2) release();
          await bothHaveRead;
          await transaction
            .updateTable('wallets')
            .set({ balance: balance + 1n })
            .where('id', '=', 'first')
            .execute();
        },
        { isolation: 'serializable' },
      );
    await Promise.all([addOne(), addOne()]);
    assert.equal(runs, 3);
    const { balance } = await wallets
      .selectFrom('wallets')
      .select('balance')
      .where('id', '=', 'first')
      .executeTakeFirstOrThrow();
    assert.equal(balance, 9_007_199_254_740_995n);
  });

  test('[KIT-18] two test databases of one template do not see each other', async () => {
    const other = await createTestDatabase({
      serverUrl,
      schemas: [{ owner: 'billing', migrations: walletMigrations }],
    });
    await sql`delete from billing.wallets`.execute(other.database.root);
    const { rows } = await sql`select 1 from billing.wallets`.execute(home.database.root);
    assert.notEqual(rows.length, 0);
    await other.close();
    const client = new pg.Client({ connectionString: other.url });
    await assert.rejects(client.connect(), { code: '3D000' });
  });
});

describe('migrate', () => {
  const users: Migration = {
    name: '0001-users',
    up: async (transaction) => {
      await transaction.schema.createTable('users').addColumn('id', 'text').execute();
    },
  };
  const emails: Migration = {
    name: '0002-emails',
    up: async (transaction) => {
      await sql`alter table users add column email text`.execute(transaction);
    },
  };

  test('[KIT-19] migrations run once, in order, each owner in a schema of its own', async () => {
    const { database, close } = await createEmptyDatabase();
    const options = { database, owner: 'accounts', migrations: [users] };
    assert.deepEqual(await migrate(options), ['0001-users']);
    assert.deepEqual(await migrate(options), []);
    assert.deepEqual(await migrate({ ...options, migrations: [users, emails] }), ['0002-emails']);
    assert.deepEqual(await migrate({ ...options, owner: 'streams' }), ['0001-users']);
    const { rows } = await sql`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_schema in ('accounts', 'streams', 'public') order by 1, 2`.execute(database.root);
    assert.deepEqual(rows, [
      { schema: 'accounts', name: 'migrations' },
      { schema: 'accounts', name: 'users' },
      { schema: 'streams', name: 'migrations' },
      { schema: 'streams', name: 'users' },
    ]);
    await close();
  });

  test('[KIT-19] a migration that fails leaves nothing of itself and all before it', async () => {
    const { database, close } = await createEmptyDatabase();
    const broken: Migration = {
      name: '0002-broken',
      up: async (transaction) => {
        await sql`create table half (id int)`.execute(transaction);
        await sql`select 1 / 0`.execute(transaction);
      },
    };
    const options = { database, owner: 'accounts' };
    await assert.rejects(migrate({ ...options, migrations: [users, broken] }), { code: '22012' });
    const { rows } = await sql`
      select to_regclass('accounts.half') as half, to_regclass('accounts.users')::text as users`.execute(
      database.root,
    );
    assert.deepEqual(rows, [{ half: null, users: 'accounts.users' }]);
    assert.deepEqual(await migrate({ ...options, migrations: [users, emails] }), ['0002-emails']);
    await close();
  });

  test('[KIT-19] processes that migrate at the same moment do it once', async () => {
    const { database, url, close } = await createEmptyDatabase();
    const program = new URL('./migration-race.ts', import.meta.url);
    const racers = Array.from({ length: 4 }, () => fork(program, [url], { stdio: 'inherit' }));
    const taken = await Promise.all(
      racers.map(async (racer) => {
        const [steps] = (await once(racer, 'message')) as [string[]];
        await once(racer, 'exit');
        return steps;
      }),
    );
    const names = MIGRATION_RACE_SCHEMA.migrations.map(({ name }) => name);
    assert.deepEqual(
      taken.toSorted((a, b) => b.length - a.length),
      [names, [], [], []],
    );
    const { rows } = await sql`select name from race.migrations order by name`.execute(
      database.root,
    );
    assert.deepEqual(
      rows,
      names.map((name) => ({ name })),
    );
    await close();
  });

  test('[KIT-20] a schema that a newer version changed is refused with what to do, and not touched', async () => {
    const { database, close } = await createEmptyDatabase();
    const options = { database, owner: 'accounts' };
    await migrate({ ...options, migrations: [users, emails] });
    await assert.rejects(migrate({ ...options, migrations: [users] }), (error: Error) => {
      assert.ok(error instanceof SchemaTooNewError);
      assert.match(error.message, /"accounts".*0002-emails.*Start the newer version/);
      return true;
    });
    await close();
  });

  test('[KIT-20] a newer change that says it is compatible lets the older version start', async () => {
    const { database, close } = await createEmptyDatabase();
    const options = { database, owner: 'accounts' };
    await migrate({ ...options, migrations: [users, { ...emails, isCompatible: true }] });
    assert.deepEqual(await migrate({ ...options, migrations: [users] }), []);
    await close();
  });

  test('[KIT-20] a history that was edited is refused', async () => {
    const { database, close } = await createEmptyDatabase();
    const options = { database, owner: 'accounts' };
    await migrate({ ...options, migrations: [users, emails] });
    const inserted = { ...users, name: '0001-people' };
    await assert.rejects(
      migrate({ ...options, migrations: [inserted, users, emails] }),
      SchemaDivergedError,
    );
    const renamed = { ...users, name: '0001-userz' };
    await assert.rejects(
      migrate({ ...options, migrations: [renamed, emails] }),
      SchemaDivergedError,
    );
    await close();
  });

  test('[KIT-20] names that cannot be ordered are a defect', async () => {
    const isAssertion = { name: 'AssertionError' };
    const options = { database: home.database, owner: 'accounts' };
    await assert.rejects(migrate({ ...options, migrations: [emails, users] }), isAssertion);
    await assert.rejects(migrate({ ...options, migrations: [users, users] }), isAssertion);
    await assert.rejects(migrate({ ...options, owner: 'a"b', migrations: [] }), isAssertion);
    await assert.rejects(
      migrate({ ...options, migrations: [{ ...users, name: 'users' }] }),
      isAssertion,
    );
  });
});

/** The pool hears of a cut connection a moment after the server has ended it. */
async function connectionsGone(database: TestDatabase['database']): Promise<void> {
  while (database.connections.total > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** A server that lets everybody in and answers every query with one row: its version. */
async function startFakePostgres(
  number: number,
  text: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const message = (type: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
  const int32 = (value: number): Buffer => Buffer.concat([int16(value >>> 16), int16(value)]);
  const column = (name: string, type: number): Buffer =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(type),
      int16(-1),
      int32(-1),
      int16(0),
    ]);
  const value = (content: string): Buffer =>
    Buffer.concat([int32(content.length), Buffer.from(content)]);
  const ready = message('Z', Buffer.from('I'));
  const answer = Buffer.concat([
    message('T', int16(2), column('number', 23), column('text', 25)),
    message('D', int16(2), value(String(number)), value(text)),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
  const server = createServer((socket) => {
    let isStarted = false;
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      if (!isStarted) {
        isStarted = true;
        socket.write(Buffer.concat([message('R', int32(0)), ready]));
      } else if (data[0] === 'X'.charCodeAt(0)) {
        socket.end();
      } else {
        socket.write(answer);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `postgres://app@127.0.0.1:${port}/app`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
