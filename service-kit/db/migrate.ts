import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { assert } from '../assert.ts';
import type { Logger } from '../logger.ts';
import type { Database } from './database.ts';

/** One step of an owner's schema. Once released, its name and content never change; a mistake gets a new step. */
export type Migration = {
  /** Number and subject, `0001-users`. The list is sorted by it. */
  name: string;
  /**
   * Changes the schema, inside a transaction of its own whose search path is the owner's schema: plain names create and
   * find the owner's objects. Statements that refuse to run in a transaction cannot be used.
   */
  up: (transaction: Transaction<unknown>) => Promise<void>;
  /**
   * True if the program as it was before this step works on the schema after it (a new nullable column, a new table).
   * Otherwise an older program refuses to start once this step was applied.
   */
  isCompatible?: boolean;
};

export type MigrateOptions = {
  database: Database;
  /** The name of the PostgreSQL schema that belongs to this owner alone. */
  owner: string;
  migrations: readonly Migration[];
  log?: Logger;
};

/** The schema was changed by a newer version of this program, in a way that this version cannot work with. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';
}

/** The migrations of this program and those in the database are different stories. Somebody edited history. */
export class SchemaDivergedError extends Error {
  override readonly name = 'SchemaDivergedError';
}

type AppliedMigration = { name: string; isCompatible: boolean };

const OWNER_PATTERN = /^[a-z][a-z0-9_]{0,62}$/;
const MIGRATION_NAME_PATTERN = /^[0-9]{4}-[a-z0-9-]{1,60}$/;

/**
 * Brings an owner's schema up to date and resolves with the names of the steps that it took.
 *
 * Safe to call twice and from several processes at once: one runs, the others wait and find nothing to do. Each step is
 * one transaction with its row in `<owner>.migrations`, so that a crash leaves whole steps only. Rejects with
 * SchemaTooNewError or SchemaDivergedError, having changed nothing, when the database is not a past of this program.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  assertMigrations(options);
  return options.database.patient.connection().execute(async (connection) => {
    // Waiting for another process, or building an index, may take longer than a request's statement.
    await sql`set statement_timeout = 0`.execute(connection);
    const lock = lockKey(options.owner);
    await sql`select pg_advisory_lock(${lock})`.execute(connection);
    try {
      return await applyMissing(connection, options);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

async function applyMissing(
  connection: Kysely<unknown>,
  { owner, migrations, log }: MigrateOptions,
): Promise<string[]> {
  const table = sql.id(owner, 'migrations');
  await sql`create schema if not exists ${sql.id(owner)}`.execute(connection);
  await sql`
    create table if not exists ${table} (
      name text primary key,
      is_compatible boolean not null,
      applied_at timestamptz not null default now()
    )`.execute(connection);
  const { rows: applied } = await sql<AppliedMigration>`
    select name, is_compatible as "isCompatible" from ${table} order by name`.execute(connection);
  const missing = findMissing(owner, migrations, applied, log);
  for (const migration of missing) {
    await connection.transaction().execute(async (transaction) => {
      await sql`set local search_path to ${sql.id(owner)}, public`.execute(transaction);
      await migration.up(transaction);
      await sql`
        insert into ${table} (name, is_compatible)
        values (${migration.name}, ${migration.isCompatible ?? false})`.execute(transaction);
    });
    log?.info({ owner, migration: migration.name }, 'migrated');
  }
  return missing.map((migration) => migration.name);
}

/** The steps that are still to be taken, after a check that what was applied is a beginning of what this program knows. */
function findMissing(
  owner: string,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
  log: Logger | undefined,
): readonly Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = applied.filter((row) => !known.has(row.name));
  const ours = applied.filter((row) => known.has(row.name));
  for (const [index, row] of ours.entries()) {
    if (migrations[index]?.name === row.name) continue;
    throw new SchemaDivergedError(
      `Schema "${owner}" has migration ${row.name} but not ${migrations[index]?.name}, which comes before it. ` +
        'Migrations are only ever appended: rename the new one so that it comes last.',
    );
  }
  const lastKnown = migrations.at(-1)?.name ?? '';
  const foreign = unknown.find((row) => row.name < lastKnown);
  if (foreign !== undefined) {
    throw new SchemaDivergedError(
      `Schema "${owner}" has migration ${foreign.name}, which this program does not know although it knows later ones. ` +
        'The database belongs to another branch of the program: use the one that made it, or another database.',
    );
  }
  const breaking = unknown.filter((row) => !row.isCompatible);
  if (breaking.length > 0) {
    const names = breaking.map((row) => row.name).join(', ');
    throw new SchemaTooNewError(
      `Schema "${owner}" was changed by a newer version (${names}), and this version cannot work with it. ` +
        'Start the newer version again, or restore the backup that was made before the upgrade.',
    );
  }
  if (unknown.length > 0) {
    const names = unknown.map((row) => row.name);
    log?.warn(
      { owner, migrations: names },
      'the schema is newer than this program, but compatible',
    );
  }
  return migrations.slice(ours.length);
}

function assertMigrations({ owner, migrations }: MigrateOptions): void {
  assert(OWNER_PATTERN.test(owner), `"${owner}" can be the name of a PostgreSQL schema`);
  let previous = '';
  for (const { name } of migrations) {
    assert(MIGRATION_NAME_PATTERN.test(name), `migration "${name}" is named like 0001-subject`);
    assert(name > previous, `migration "${name}" comes after "${previous}"`);
    previous = name;
  }
}

/** A 64-bit key for PostgreSQL's advisory locks, which all programs on the database share. */
function lockKey(owner: string): bigint {
  return createHash('sha256').update(`migrate:${owner}`).digest().readBigInt64BE(0);
}
