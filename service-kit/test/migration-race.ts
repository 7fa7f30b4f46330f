import { sql } from 'kysely';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import type { OwnedSchema } from '../db/test-database.ts';
import { createSilentLogger } from '../logger.ts';

/** Steps that are slow enough to meet, and that fail when they run twice. */
export const MIGRATION_RACE_SCHEMA: OwnedSchema = {
  owner: 'race',
  migrations: ['0001-one', '0002-two', '0003-three'].map((name) => ({
    name,
    up: async (transaction) => {
      await sql`select pg_sleep(0.05)`.execute(transaction);
      await sql`create table ${sql.id(name)} (id int)`.execute(transaction);
    },
  })),
};

/** Run as a process of its own: migrates the database of its argument and sends its parent the steps it took. */
if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  const database = await openDatabase({
    url: process.argv[2] ?? '',
    applicationName: 'race',
    log: createSilentLogger(),
  });
  const steps = await migrate({ database, ...MIGRATION_RACE_SCHEMA });
  await database.close();
  process.send(steps, () => process.disconnect());
}
