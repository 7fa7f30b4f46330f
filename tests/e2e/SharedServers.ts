import { createTestDatabase, type TestDatabase } from '@stagedoor/service-kit/test-database';
import { testDatabaseUrl, testRedisUrl } from '../setup/services.ts';
import { StagedoorProcess } from './StagedoorProcess.ts';

/** Several servers as an operator runs them: one PostgreSQL, one Redis, one secret. With the demo accounts. */
export class SharedServers {
  readonly servers: readonly StagedoorProcess[];
  readonly #database: TestDatabase;

  private constructor(database: TestDatabase, servers: readonly StagedoorProcess[]) {
    this.#database = database;
    this.servers = servers;
  }

  /** All begin at once, so that migrations, keys and demo accounts race as they do on a real start. */
  static async start(count: number): Promise<SharedServers> {
    const database = await createTestDatabase({ serverUrl: await testDatabaseUrl(), schemas: [] });
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: await testRedisUrl(),
      STAGEDOOR_SECRET: 'a secret that all servers share, of enough length',
      STAGEDOOR_DEMO: 'true',
      STAGEDOOR_LOG_LEVEL: 'warn',
    };
    const starts = await Promise.allSettled(
      Array.from({ length: count }, () => StagedoorProcess.start({ environment })),
    );
    const shared = new SharedServers(
      database,
      starts.flatMap((start) => (start.status === 'fulfilled' ? start.value : [])),
    );
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed === undefined) return shared;
    await shared.close();
    throw failed.reason;
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.#database.close();
  }
}
