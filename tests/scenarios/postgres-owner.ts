import { startEmbeddedPostgres } from '../../infra/setup/embedded-postgres.ts';
import { SetupError } from '../../infra/setup/setup-error.mjs';

/**
 * A process that owns an embedded PostgreSQL: `postgres-owner.ts DATA-FOLDER [USER-ID]`. Says its URL and holds it until it is
 * killed, or says the error. With a user id it becomes that user first; what it needs is loaded by then.
 */

const [dataDir, userId] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: postgres-owner.ts DATA-FOLDER [USER-ID]');
if (userId !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(Number(userId));
  process.setuid?.(Number(userId));
}
try {
  const postgres = await startEmbeddedPostgres({ dataDir, isDurable: false, log: () => undefined });
  console.log(JSON.stringify({ url: postgres.url }));
  setInterval(() => undefined, 1_000);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
