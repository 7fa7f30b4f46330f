import { isIPv6 } from 'node:net';

/** A subscriber gets 64 bits of addresses at least (RFC 6177), so they are one client's and count as one. */
const IPV6_NETWORK_GROUPS = 4;
const IPV6_GROUPS = 8;

/** What limits by address count under: an IPv4 address itself, of an IPv6 address its /64. */
export function addressBucketOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const groups = expand(ip);
  const isMappedIpv4 = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (isMappedIpv4) return groups.join(':');
  return `${groups.slice(0, IPV6_NETWORK_GROUPS).join(':')}::/64`;
}

/** The eight groups, in lower case and without leading zeros, however the address was written. */
function expand(ip: string): string[] {
  // A URL's host is written in one way, with its dotted parts in hexadecimal (RFC 5952); a zone has no place in it.
  const { hostname } = new URL(`http://[${ip.split('%', 1)[0]}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: IPV6_GROUPS - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right];
}
