import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/**
 * The IP address to listen on and the address to tell clients. A wildcard cannot be told to anybody, so unless an address is
 * announced this machine's first outside IPv4 address is, or loopback where it has none.
 */
export async function resolveListenAddress(
  listenHost: string,
  announcedAddress: string | undefined,
): Promise<{ listenIp: string; announcedAddress: string | undefined }> {
  const listenIp = isIP(listenHost) === 0 ? (await lookup(listenHost)).address : listenHost;
  const isWildcard = listenIp === '0.0.0.0' || listenIp === '::';
  if (announcedAddress !== undefined || !isWildcard) return { listenIp, announcedAddress };
  return { listenIp, announcedAddress: findOutsideAddress() ?? '127.0.0.1' };
}

function findOutsideAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
