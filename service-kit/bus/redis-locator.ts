import { Cluster, type Redis } from 'ioredis';
import { PARTITION_COUNT } from './partition.ts';
import { partitionChannels } from './partition-channel.ts';
import { createSubscriberConnection, type RedisClient } from './redis-client.ts';
import type { RedisAddress } from './redis-url.ts';

/** Knows which Redis server carries a partition now. */
export interface PartitionLocator {
  /** The server's name within this deployment, or undefined while nobody is known to carry the partition. */
  locate(partition: number): string | undefined;
  /** A new connection to that server, not yet started. */
  createConnection(server: string): Redis;
  /** Asks Redis again who carries what. Never rejects; what is not known then stays as it was. */
  refresh(): Promise<void>;
}

const ONLY_SERVER = 'server';

/** `client` must be ready. */
export async function createPartitionLocator(
  address: RedisAddress,
  client: RedisClient,
  connectionName: string,
): Promise<PartitionLocator> {
  if (!(client instanceof Cluster)) {
    return {
      locate: () => ONLY_SERVER,
      createConnection: () => createSubscriberConnection(address, connectionName),
      refresh: async () => undefined,
    };
  }
  const slots = await Promise.all(
    Array.from({ length: PARTITION_COUNT }, (_, partition) =>
      client.cluster('KEYSLOT', partitionChannels('').of(partition)),
    ),
  );
  return {
    locate: (partition) => client.slots[slots[partition] ?? -1]?.[0],
    createConnection: (server) =>
      createSubscriberConnection(address, connectionName, parseServer(server)),
    // It reports only that it is done: a failure leaves the known slots in place, and the caller tries again.
    refresh: () => new Promise((resolve) => client.refreshSlotsCache(() => resolve())),
  };
}

/** `host:port`; an IPv6 address has colons of its own. */
function parseServer(server: string): { host: string; port: number } {
  const colon = server.lastIndexOf(':');
  return { host: server.slice(0, colon), port: Number(server.slice(colon + 1)) };
}
