import {
  type IsolationLevel,
  Kysely,
  PostgresDialect,
  type PostgresPoolClient,
  sql,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { type Clock, sleep, systemClock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import {
  DatabaseUnavailableError,
  isDatabaseUnavailable,
  isTransactionConflict,
} from './sqlstate.ts';

export { DatabaseUnavailableError, isDatabaseUnavailable } from './sqlstate.ts';

/** The oldest version that the tests run on, and the oldest that still gets security fixes for some time. */
const POSTGRESQL_VERSION_MIN = 15;
/** Connections a pool opens at most: PostgreSQL allows 100 by default, for all nodes together. */
const CONNECTIONS_MAX = 10;
/** A statement of a request that takes longer is a defect or a lock; the client has given up by then. */
const STATEMENT_TIMEOUT_MS = 15_000;
/**
 * How much longer than the server's own limit this side waits for its word. A server that is stopped or cut off without
 * a word keeps to no limit at all.
 */
const STATEMENT_SILENCE_MS = 2_000;
/** A connection on which nothing happens is asked whether it lives after this time, not after the system's two hours. */
const KEEP_ALIVE_DELAY_MS = 10_000;
/** A transaction that is left open holds locks and keeps dead rows; the server ends it. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;
/** How long a request waits for a free or new connection before it fails. */
const CONNECT_TIMEOUT_MS = 5_000;
/** How many requests may wait for a connection; more would only time out. */
const WAITING_MAX = 1_000;
/**
 * Pauses between attempts to connect. Few and short: they bridge a restart of the connection pooler or a dropped idle
 * socket; in a real outage requests are to fail soon and clearly.
 */
const CONNECT_RETRY_DELAYS_MS: readonly number[] = [50, 200];
/** How long a starting process waits for a database that starts as well. */
const START_TIMEOUT_MS = 10_000;
const START_RETRY_DELAY_MS = 250;
/** Statements that take longer are logged, without their parameters. */
const SLOW_STATEMENT_MS = 500;
/** How often a transaction is run that others get in the way of. */
const TRANSACTION_ATTEMPTS_MAX = 5;

const OID_INT8 = 20;
const OID_DATE = 1082;
const OID_INT8_ARRAY = 1016;

/** The server is older than what this program needs. */
export class DatabaseVersionError extends Error {
  override readonly name = 'DatabaseVersionError';
}

export type DatabaseOptions = {
  /** `postgres://user:password@host:port/database`. */
  url: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  log: Logger;
  /** Connections at most. */
  max?: number;
  statementTimeoutMs?: number;
  /** How long a request waits for a free or new connection. */
  connectTimeoutMs?: number;
  /** How long to wait for a server that does not answer yet; 0 to fail at once. */
  startTimeoutMs?: number;
  clock?: Clock;
};

/**
 * A pool of connections to PostgreSQL, shared by all owners of tables in this process.
 *
 * `int8` comes as bigint (also `count(*)`), `timestamptz` as Date, `date` and `numeric` as string. A connection attempt
 * is repeated a few times, a statement never: whether one that was cut off took effect is known to the caller's
 * idempotency only. Without a server, or with one that has fallen silent for longer than a statement may take, statements reject with an error that `isDatabaseUnavailable` recognizes.
 */
export class Database {
  readonly #pool: pg.Pool;
  readonly #kysely: Kysely<unknown>;
  readonly #patient: Kysely<unknown>;
  #closing: Promise<void> | null = null;

  constructor(pool: pg.Pool, kysely: Kysely<unknown>, patient: Kysely<unknown>) {
    this.#pool = pool;
    this.#kysely = kysely;
    this.#patient = patient;
  }

  /** The query builder for one owner's schema: its tables are found there whatever the search path is. */
  kysely<Tables>(owner: string): Kysely<Tables> {
    return (this.#kysely as Kysely<Tables>).withSchema(owner);
  }

  /** The query builder without a schema, for migrations and checks. */
  get root(): Kysely<unknown> {
    return this.#kysely;
  }

  /** `root` for statements that lift the server's `statement_timeout`: this side does not end them either. */
  get patient(): Kysely<unknown> {
    return this.#patient;
  }

  /** Resolves if the database answers now; for readiness. */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#kysely);
  }

  /** Connections by state, for metrics. `waiting` counts the requests that have none yet. */
  get connections(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** Waits for running statements, then closes all connections. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    return this.#closing;
  }
}

/**
 * Connects and checks the version. Waits up to `startTimeoutMs` for a server that cannot be reached yet, then rejects
 * with DatabaseUnavailableError; rejects with DatabaseVersionError below PostgreSQL 15, and with PostgreSQL's own error
 * for wrong credentials or a missing database.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const clock = options.clock ?? systemClock;
  const pool = createPool(options);
  const silenceMsMax = (options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS) + STATEMENT_SILENCE_MS;
  const kysely = createKysely(pool, options, silenceMsMax);
  const database = new Database(pool, kysely, createKysely(pool, options, undefined));
  try {
    await waitForServer(database, clock, options.startTimeoutMs ?? START_TIMEOUT_MS);
    await assertVersion(kysely);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/**
 * Runs `work` in a transaction and again, up to five times, when PostgreSQL rolled it back for a deadlock or a
 * serialization failure. `work` must therefore have no effect outside the transaction.
 */
export async function inTransaction<Tables, Result>(
  kysely: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
  options: { isolation?: IsolationLevel } = {},
): Promise<Result> {
  return await retryConflicts(() => {
    const builder = kysely.transaction();
    const isolated =
      options.isolation === undefined ? builder : builder.setIsolationLevel(options.isolation);
    return isolated.execute(work);
  });
}

/** The same for a single statement, which is a transaction of its own. */
export async function retryConflicts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRANSACTION_ATTEMPTS_MAX || !isTransactionConflict(error)) throw error;
    }
  }
}

/** The query builder on the pool; a statement that gets no answer for `silenceMsMax` rejects. */
function createKysely(
  pool: pg.Pool,
  options: DatabaseOptions,
  silenceMsMax: number | undefined,
): Kysely<unknown> {
  const clock = options.clock ?? systemClock;
  const connect = async (): Promise<PostgresPoolClient> =>
    discardWhenBroken(await connectWithRetry(pool, options, clock), silenceMsMax);
  return new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: { options: pool.options, connect, end: () => pool.end() },
    }),
    log: (event) => {
      if (event.queryDurationMillis < SLOW_STATEMENT_MS) return;
      const durationMs = Math.round(event.queryDurationMillis);
      options.log.warn({ sql: event.query.sql, durationMs }, 'slow statement');
    },
  });
}

function createPool(options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.max ?? CONNECTIONS_MAX,
    connectionTimeoutMillis: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    types: { getTypeParser: findTypeParser },
  });
  // Without a listener of its own, a connection that breaks ends the process: in use, it is the client that reports it,
  // idle, the pool as well. Statements under way reject besides.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      // The pool says that it has ended before its connections have: a server that stops then may end them first.
      if (!pool.ending) options.log.warn({ error }, 'database connection lost');
    });
  });
  pool.on('error', () => undefined);
  return pool;
}

function findTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === OID_INT8) return BigInt;
  // A calendar day has no time zone; pg's own parser makes it local midnight.
  if (oid === OID_DATE) return (text) => text;
  const parse = pg.types.getTypeParser(oid, format as 'text');
  if (oid !== OID_INT8_ARRAY) return parse;
  return (text) => parse(text).map((item: string | null) => (item === null ? null : BigInt(item)));
}

async function connectWithRetry(
  pool: pg.Pool,
  options: DatabaseOptions,
  clock: Clock,
): Promise<pg.PoolClient> {
  // A server that refuses is asked again at once; one that says nothing has used up the request's time.
  const deadlineMs = clock.monotonicMs() + (options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS);
  if (pool.waitingCount >= WAITING_MAX) {
    throw new DatabaseUnavailableError('too many requests wait for a database connection');
  }
  for (const delayMs of CONNECT_RETRY_DELAYS_MS) {
    try {
      return await pool.connect();
    } catch (error) {
      const isOver = clock.monotonicMs() >= deadlineMs;
      if (isOver || !isDatabaseUnavailable(error)) throw toConnectError(error);
      await sleep(clock, delayMs);
    }
  }
  try {
    return await pool.connect();
  } catch (error) {
    throw toConnectError(error);
  }
}

/**
 * The connection as kysely uses it, which does not go back to the pool when the server has ended it or fallen silent: the
 * statement's error comes before the end of the socket, and in between the next statement would get a dead connection.
 */
function discardWhenBroken(
  client: pg.PoolClient,
  silenceMsMax: number | undefined,
): PostgresPoolClient {
  let isBroken = false;
  const query = async (statement: string, parameters: readonly unknown[]): Promise<unknown> => {
    // Without this the rollback of a transaction would wait for its own time on the same dead connection.
    if (isBroken) throw new DatabaseUnavailableError('the connection to the database is lost');
    // The published types do not know that a single query takes the limit as well.
    const limit = silenceMsMax === undefined ? {} : { query_timeout: silenceMsMax };
    try {
      return await client.query({ text: statement, values: [...parameters], ...limit });
    } catch (error) {
      if (isDatabaseUnavailable(error)) isBroken = true;
      throw error;
    }
  };
  return {
    // No cursors are configured, so that of kysely's two forms only this one is used.
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || isBroken),
  };
}

/** What PostgreSQL itself answered stays as it is; everything else means that no connection could be had. */
function toConnectError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return error;
  return new DatabaseUnavailableError('no connection to the database', { cause: error });
}

async function waitForServer(database: Database, clock: Clock, timeoutMs: number): Promise<void> {
  const deadlineMs = clock.monotonicMs() + timeoutMs;
  for (;;) {
    try {
      return await database.ping();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || clock.monotonicMs() >= deadlineMs) throw error;
      await sleep(clock, START_RETRY_DELAY_MS);
    }
  }
}

async function assertVersion(kysely: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ number: number; text: string }>`
    select current_setting('server_version_num')::int as number,
      current_setting('server_version') as text`.execute(kysely);
  const version = rows[0];
  if (version === undefined || Math.floor(version.number / 10_000) < POSTGRESQL_VERSION_MIN) {
    throw new DatabaseVersionError(
      `PostgreSQL ${POSTGRESQL_VERSION_MIN} or newer is needed; the server at DATABASE_URL is ${version?.text}.`,
    );
  }
}
