import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { createSilentLogger, type Logger } from '../logger.ts';
import { type Database, openDatabase } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { findSqlState, SQLSTATE } from './sqlstate.ts';

/** One owner's schema, as the owner passes it to `migrate`. */
export type OwnedSchema = { owner: string; migrations: readonly Migration[] };

export type TestDatabase = {
  url: string;
  database: Database;
  /** Closes the pool and drops the database, whoever is still connected. Idempotent. */
  close(): Promise<void>;
};

/** Tenths of a second that a statement on a database waits for those inside it. PostgreSQL itself waits 5 s each time. */
const BUSY_ATTEMPTS_MAX = 20;

/**
 * A database of its own for one test file, with the given schemas migrated.
 *
 * The migrations run once per server and content: the result is kept as a template database, of which each test file
 * gets a copy in a fraction of a second. Several processes may call this at once.
 */
export async function createTestDatabase(options: {
  /** A superuser's URL of the test server, any database. */
  serverUrl: string;
  schemas: readonly OwnedSchema[];
  log?: Logger;
  /** Connections at most. */
  max?: number;
}): Promise<TestDatabase> {
  const log = options.log ?? createSilentLogger();
  const template = await ensureTemplate(options.serverUrl, options.schemas, log);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withAdministrator(options.serverUrl, (client) =>
    // The default writes every page to the log first, which takes six times as long.
    queryWhenUnused(client, `create database ${name} with template ${template} strategy file_copy`),
  );
  const url = withDatabase(options.serverUrl, name);
  const database = await openDatabase({
    url,
    applicationName: 'test',
    log,
    ...(options.max === undefined ? {} : { max: options.max }),
  });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await database.close();
    await withAdministrator(options.serverUrl, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  };
  return {
    url,
    database,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** The template's name is a hash of the migrations, so that changed ones never meet an old template. */
async function ensureTemplate(
  serverUrl: string,
  schemas: readonly OwnedSchema[],
  log: Logger,
): Promise<string> {
  const content = schemas.map(({ owner, migrations }) => [
    owner,
    migrations.map(({ name, up }) => [name, up.toString()]),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  const template = `template_${hash}`;
  await withAdministrator(serverUrl, async (client) => {
    // One process builds it under another name; it gets its own when it is whole, so that a crash leaves no half one.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const url = withDatabase(serverUrl, draft);
    const database = await openDatabase({ url, applicationName: 'test-template', log, max: 2 });
    try {
      for (const schema of schemas) await migrate({ database, ...schema, log });
    } finally {
      await database.close();
    }
    await queryWhenUnused(client, `alter database ${draft} rename to ${template}`);
  });
  return template;
}

/** Runs a statement on a whole database, again while somebody (autovacuum, a backend that just ends) is inside it. */
async function queryWhenUnused(client: pg.Client, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const isBusy = findSqlState(error) === SQLSTATE.OBJECT_IN_USE;
      if (!isBusy || attempt >= BUSY_ATTEMPTS_MAX) throw error;
      await client.query('select pg_sleep(0.1)');
    }
  }
}

/** Runs `work` on a connection of its own; ending the connection releases its locks. */
async function withAdministrator(
  serverUrl: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
