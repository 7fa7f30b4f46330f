import pg from 'pg';

/** One connection to a PostgreSQL, as scenarios look into it. */
export async function openTestClient(
  url: string,
): Promise<{ rows(sql: string): Promise<unknown[]>; close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    close: () => client.end(),
  };
}
