import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { type Clock, sleep } from '../clock.ts';
import type { Logger } from '../logger.ts';
import { randomJitterMs } from '../random.ts';
import { BusUnavailableError } from './bus.ts';
import type { RedisAddress } from './redis-url.ts';

export type RedisClient = Redis | Cluster;

/** Sharded pub/sub came with Redis 7.0. */
const REDIS_VERSION_MIN = 7;
const CONNECT_TIMEOUT_MS = 5_000;
/** A connection on which an answer is outstanding and nothing arrives for so long is dead, whatever TCP says. */
const SILENCE_MS_MAX = 5_000;
/** Pauses between attempts to reconnect double from the first to the second. */
const RECONNECT_DELAY_MS_MIN = 50;
const RECONNECT_DELAY_MS_MAX = 2_000;
/** A moved slot is found after one redirect; more means that the cluster is in the middle of a change. */
const REDIRECTIONS_MAX = 4;

/** The server is older than what the bus needs. */
export class RedisVersionError extends Error {
  override readonly name = 'RedisVersionError';
}

/** The pause before the attempt of this number (1 is the first): doubling, and never the same on two nodes. */
export function reconnectDelayMs(attempt: number): number {
  const doubled = RECONNECT_DELAY_MS_MIN * 2 ** Math.min(attempt - 1, 10);
  const delayMs = Math.min(doubled, RECONNECT_DELAY_MS_MAX);
  return delayMs / 2 + randomJitterMs(delayMs / 2);
}

/**
 * A client for commands, which reconnects by itself. Nothing is queued while it is disconnected and nothing is sent
 * twice: a command that may or may not have reached the server rejects.
 */
export function createRedisClient(
  address: RedisAddress,
  options: { connectionName: string; log: Logger },
): RedisClient {
  const client =
    address.kind === 'cluster'
      ? new Cluster([...address.nodes], {
          lazyConnect: true,
          enableOfflineQueue: false,
          clusterRetryStrategy: reconnectDelayMs,
          clusterNodeRetryStrategy: reconnectDelayMs,
          // A command whose connection broke may have been executed.
          retryDelayOnFailover: 0,
          maxRedirections: REDIRECTIONS_MAX,
          redisOptions: nodeOptions(address, options.connectionName),
        })
      : new Redis({
          ...nodeOptions(address, options.connectionName),
          ...serverOptions(address),
          lazyConnect: true,
          enableOfflineQueue: false,
          retryStrategy: reconnectDelayMs,
        });
  let lastMessage = '';
  client.on('error', (error: Error) => {
    // One line per kind of failure, not one per attempt.
    if (error.message === lastMessage) return;
    lastMessage = error.message;
    options.log.warn({ error }, 'Redis connection failed');
  });
  client.on('ready', () => {
    lastMessage = '';
  });
  return client;
}

/**
 * A connection for subscriptions that ends for good when it breaks; its owner makes another. `node` is a node of the
 * cluster; without it, the connection goes to the one server, which the sentinels name if there are any.
 */
export function createSubscriberConnection(
  address: RedisAddress,
  connectionName: string,
  node?: { host: string; port: number },
): Redis {
  return new Redis({
    ...nodeOptions(address, connectionName),
    ...(node ?? serverOptions(address)),
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: null,
    sentinelRetryStrategy: () => null,
  });
}

/**
 * Connects a client and waits until it is ready. Rejects with BusUnavailableError after `timeoutMs`, with
 * RedisVersionError below Redis 7, and with the server's own error when it refuses the credentials; the client is
 * closed then.
 */
export async function connectRedisClient(
  client: RedisClient,
  options: { timeoutMs: number; clock: Clock },
): Promise<void> {
  const giveUp = new AbortController();
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  let refuse: (error: Error) => void = () => undefined;
  const refused = new Promise<never>((_resolve, reject) => {
    refuse = (error) => {
      if (isRefusal(error)) reject(error);
    };
    client.on('error', refuse);
  });
  const timeout = sleep(options.clock, options.timeoutMs, giveUp.signal).then(() => {
    throw new BusUnavailableError(`Redis did not answer within ${options.timeoutMs} ms`);
  });
  try {
    // Its rejection tells of the first attempt only; the client goes on by itself.
    client.connect().catch(refuse);
    await Promise.race([ready, refused, timeout]);
    await assertRedisVersion(client);
  } catch (error) {
    client.disconnect();
    throw error;
  } finally {
    client.off('error', refuse);
    giveUp.abort();
    await Promise.allSettled([timeout]);
  }
}

async function assertRedisVersion(client: RedisClient): Promise<void> {
  for (const server of mastersOf(client)) {
    const information = await server.info('server');
    const version = /^redis_version:(?<number>\S+)/m.exec(information)?.groups?.number ?? 'unknown';
    const major = Number.parseInt(version, 10);
    if (major >= REDIS_VERSION_MIN) continue;
    throw new RedisVersionError(
      `Redis ${REDIS_VERSION_MIN} or newer is needed (sharded pub/sub); the server at REDIS_URL is ${version}.`,
    );
  }
}

/** The servers that take writes: one, or those of the cluster. */
export function mastersOf(client: RedisClient): Redis[] {
  return client instanceof Cluster ? client.nodes('master') : [client];
}

/** Waiting does not help against these: the server answered, and the answer is no. */
function isRefusal(error: Error): boolean {
  return /^(WRONGPASS|NOAUTH|NOPERM)\b/.test(error.message);
}

function nodeOptions(address: RedisAddress, connectionName: string) {
  return {
    connectionName,
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_MS_MAX,
    // Commands under way reject when the connection breaks, instead of being sent again.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    ...(address.username === undefined ? {} : { username: address.username }),
    ...(address.password === undefined ? {} : { password: address.password }),
    ...(address.isTls ? { tls: {} } : {}),
  } satisfies RedisOptions;
}

function serverOptions(address: RedisAddress) {
  if (address.kind === 'sentinel') {
    return {
      sentinels: [...address.nodes],
      name: address.masterName ?? '',
      db: address.database,
      ...(address.sentinelPassword === undefined
        ? {}
        : { sentinelPassword: address.sentinelPassword }),
      ...(address.isTls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
    } satisfies RedisOptions;
  }
  const node = address.nodes[0];
  return { ...node, db: address.database } satisfies RedisOptions;
}
