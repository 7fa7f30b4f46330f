import type { Database } from '@stagedoor/service-kit/db';
import { createTestDatabase } from '@stagedoor/service-kit/test-database';
import { startRedisCluster, type TestRedisServer } from '@stagedoor/service-kit/test-redis';
import { testDatabaseUrl } from '../../../tests/setup/services.ts';
import { CHAT_OWNER } from '../../history/PostgresLog.ts';
import { CHAT_MIGRATIONS } from '../../migrations.ts';

/** On disk before it is acknowledged; and one master that is away takes only what it carries with it. */
const PARAMETERS = [
  ...['--appendonly', 'yes', '--appendfsync', 'always'],
  ...['--cluster-require-full-coverage', 'no'],
];

export type FaultServices = {
  redisServers: readonly TestRedisServer[];
  database: { url: string; database: Database };
  close(): Promise<void>;
};

/** A cluster of three Redis masters and a database with chat's tables. */
export async function startFaultServices(): Promise<FaultServices> {
  const { url, database, close } = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS }],
  });
  const redisServers = await startRedisCluster(PARAMETERS);
  return {
    ...{ redisServers, database: { url, database } },
    close: async () => {
      await Promise.all(redisServers.map((server) => server.close()));
      await close();
    },
  };
}
