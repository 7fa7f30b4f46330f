/** Where Redis is, from one URL. */
export type RedisAddress = {
  kind: 'standalone' | 'sentinel' | 'cluster';
  /** The server, the sentinels, or some nodes of the cluster from which the others are found. */
  nodes: readonly { host: string; port: number }[];
  isTls: boolean;
  username?: string;
  password?: string;
  /** The database number; a cluster has only 0. */
  database: number;
  /** The name by which the sentinels know the server. */
  masterName?: string;
  sentinelPassword?: string;
};

/** The Redis URL cannot be used. The message does not repeat it, because it may hold a password. */
export class RedisUrlError extends Error {
  override readonly name = 'RedisUrlError';
}

const URL_PATTERN =
  /^(?<scheme>rediss?)(?:\+(?<kind>cluster|sentinel))?:\/\/(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^@/?#]+)(?:\/(?<path>[^?#]*))?(?:\?(?<query>[^#]*))?$/;
const NODE_PATTERN = /^(?<host>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>[0-9]{1,5}))?$/;

const REDIS_PORT = 6379;
const SENTINEL_PORT = 26379;

/**
 * Reads the forms
 *
 * - `redis://user:password@host:6379/0`
 * - `redis+cluster://user:password@host1:6379,host2:6379`
 * - `redis+sentinel://user:password@host1:26379,host2:26379/master-name/0?sentinelPassword=…`
 *
 * and the same with `rediss` for TLS. User, password, port, database and query may be absent; user and password are
 * percent-encoded. Throws a RedisUrlError otherwise.
 */
export function parseRedisUrl(url: string): RedisAddress {
  const parts = URL_PATTERN.exec(url)?.groups;
  if (parts === undefined) {
    throw new RedisUrlError(
      'a Redis URL starts with redis://, redis+cluster:// or redis+sentinel:// (rediss for TLS)',
    );
  }
  const kind = (parts.kind ?? 'standalone') as RedisAddress['kind'];
  const defaultPort = kind === 'sentinel' ? SENTINEL_PORT : REDIS_PORT;
  const nodes = (parts.hosts ?? '').split(',').map((text) => parseNode(text, defaultPort));
  if (kind === 'standalone' && nodes.length > 1) {
    throw new RedisUrlError('several hosts need redis+cluster:// or redis+sentinel://');
  }
  const path = (parts.path ?? '').split('/').filter((segment) => segment !== '');
  const masterName = kind === 'sentinel' ? path.shift() : undefined;
  if (kind === 'sentinel' && masterName === undefined) {
    throw new RedisUrlError('redis+sentinel:// needs the name of the master: …@host/master-name');
  }
  const database = Number(path.shift() ?? 0);
  const isDatabase = Number.isInteger(database) && database >= 0 && path.length === 0;
  if (!isDatabase || (kind === 'cluster' && database !== 0)) {
    throw new RedisUrlError('the path of a Redis URL is a database number (none for a cluster)');
  }
  const sentinelPassword = new URLSearchParams(parts.query ?? '').get('sentinelPassword');
  return {
    kind,
    nodes,
    isTls: parts.scheme === 'rediss',
    database,
    ...(parts.user ? { username: decode(parts.user) } : {}),
    ...(parts.password ? { password: decode(parts.password) } : {}),
    ...(masterName === undefined ? {} : { masterName }),
    ...(sentinelPassword === null ? {} : { sentinelPassword }),
  };
}

function parseNode(text: string, defaultPort: number): { host: string; port: number } {
  const parts = NODE_PATTERN.exec(text)?.groups;
  const port = Number(parts?.port ?? defaultPort);
  if (parts?.host === undefined || port < 1 || port > 65_535) {
    throw new RedisUrlError('a host in the Redis URL is not of the form host:port');
  }
  return { host: parts.host.replace(/^\[|\]$/g, ''), port };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new RedisUrlError('user and password of the Redis URL must be percent-encoded', {
      cause: error,
    });
  }
}
