import { BlockList, isIP } from 'node:net';
import { AppError } from '@stagedoor/contracts/errors';

/** Entries of X-Forwarded-For that are read; a longer list is somebody playing, not a chain of proxies. */
const FORWARDED_HOPS_MAX = 16;

/** Of an IPv6 address: 16-bit groups in all, and those that name a subscriber's network. */
const GROUPS = 8;
const SUBSCRIBER_GROUPS = 4;

/**
 * A peer's address in text from the 4 or 16 bytes in which the socket reports it. An IPv4 address mapped into IPv6
 * (a dual-stack socket) comes out as plain IPv4, an IPv6 address in the canonical form of RFC 5952.
 */
export function formatAddress(binary: ArrayBuffer): string {
  const bytes = new Uint8Array(binary);
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return '';
  const isMapped =
    bytes.subarray(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  if (isMapped) return bytes.subarray(12).join('.');
  const view = new DataView(binary);
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(index * 2));
  return compressIpv6(groups);
}

/** RFC 5952: lower case, no leading zeros, `::` for the longest (first) run of two or more zero groups. */
function compressIpv6(groups: number[]): string {
  let bestStart = -1;
  let bestLength = 1;
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    while (groups[start + length] === 0) length += 1;
    if (length > bestLength) {
      bestStart = start;
      bestLength = length;
    }
  }
  const hex = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
  if (bestStart < 0) return hex(groups);
  return `${hex(groups.slice(0, bestStart))}::${hex(groups.slice(bestStart + bestLength))}`;
}

/**
 * What limits by address count: an IPv4 address, and of an IPv6 address its /64, which is what one subscriber gets and in
 * which it has as many addresses as it likes. All spellings of an address have one key; other text is its own key.
 */
export function limitKeyOf(ip: string): string {
  const [address = ''] = ip.split('%', 1);
  if (isIP(address) !== 6) return ip;
  // The URL parser writes every spelling in the form of RFC 5952, IPv4 endings included.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: GROUPS - left.length - right.length }, () => '0');
  const groups = [...left, ...zeros, ...right];
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (!isMapped) return `${groups.slice(0, SUBSCRIBER_GROUPS).join(':')}::/64`;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
}

export function isLoopbackAddress(ip: string): boolean {
  return ip === '::1' || (isIP(ip) === 4 && ip.startsWith('127.'));
}

/** What proxies add to a request, and browsers and command lines do not. */
export const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
] as const;

/** What a request's socket and headers say about who sent it. */
export type ClientAddress = {
  ip: string;
  /**
   * The client runs on this machine. False for what a proxy forwards without saying from whom: one that is not trusted,
   * or a trusted one without X-Forwarded-For. When in doubt, it is not this machine.
   */
  isLoopback: boolean;
  /** The client's own connection is encrypted, up to the outermost trusted proxy. */
  isSecure: boolean;
};

/** The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. */
export class TrustedProxies {
  readonly #list = new BlockList();
  readonly #isEmpty: boolean;

  /** Takes addresses and CIDR ranges of either family; throws AppError on anything else. */
  constructor(ranges: readonly string[]) {
    this.#isEmpty = ranges.length === 0;
    for (const range of ranges) this.#add(range);
  }

  has(ip: string): boolean {
    if (this.#isEmpty) return false;
    const family = isIP(ip);
    return family !== 0 && this.#list.check(ip, family === 6 ? 'ipv6' : 'ipv4');
  }

  /**
   * Who sent the request. Forwarding headers count only when the socket's own peer is trusted; then the list is read
   * from the right, and the first address that is not a trusted proxy is the client.
   */
  resolve(
    peerIp: string,
    isTls: boolean,
    headers: {
      forwardedFor: string | undefined;
      forwardedProto: string | undefined;
      /** Any header that only proxies send, see `FORWARDING_HEADERS`. */
      isForwarded: boolean;
    },
  ): ClientAddress {
    if (!this.has(peerIp)) {
      return {
        ip: peerIp,
        isLoopback: isLoopbackAddress(peerIp) && !headers.isForwarded,
        isSecure: isTls,
      };
    }
    const ip = this.#clientBehindProxies(peerIp, headers.forwardedFor);
    const proto = headers.forwardedProto?.split(',', 1)[0]?.trim().toLowerCase();
    return {
      ip,
      // The proxy's own address says nothing about whom it forwards for.
      isLoopback: isLoopbackAddress(ip) && headers.forwardedFor !== undefined && !this.has(ip),
      isSecure: proto === undefined ? isTls : proto === 'https',
    };
  }

  #clientBehindProxies(peerIp: string, forwardedFor: string | undefined): string {
    let client = peerIp;
    const hops = forwardedFor?.split(',').slice(-FORWARDED_HOPS_MAX).reverse() ?? [];
    for (const hop of hops) {
      const ip = withoutPort(hop.trim());
      // What stands left of garbage was not written by a proxy we trust.
      if (isIP(ip) === 0) return client;
      client = ip;
      if (!this.has(ip)) return client;
    }
    return client;
  }

  #add(range: string): void {
    const [address = '', prefix, ...rest] = range.trim().split('/');
    const family = isIP(address);
    const bits = prefix === undefined ? undefined : Number(prefix);
    const isRange =
      bits === undefined || (/^\d+$/.test(prefix ?? '') && bits <= (family === 6 ? 128 : 32));
    if (family === 0 || rest.length > 0 || !isRange) {
      throw new AppError('VALIDATION_ERROR', `Not an address or CIDR range: '${range}'.`);
    }
    const type = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.#list.addAddress(address, type);
    else this.#list.addSubnet(address, bits, type);
  }
}

/** `192.0.2.1:443` and `[2001:db8::1]:443` are legal in the header; the port tells nothing. */
function withoutPort(hop: string): string {
  if (hop.startsWith('[')) return hop.slice(1, Math.max(1, hop.indexOf(']')));
  const colon = hop.indexOf(':');
  return colon >= 0 && hop.indexOf(':', colon + 1) < 0 ? hop.slice(0, colon) : hop;
}
