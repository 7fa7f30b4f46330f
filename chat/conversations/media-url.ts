import { BlockList, isIP } from 'node:net';
import { AppError } from '@stagedoor/contracts/errors';
import type { MessageMediaType } from '@stagedoor/contracts/http/messages';
import { MEDIA_URL_LENGTH_MAX } from '@stagedoor/contracts/limits';

/** Addresses of no public place (RFC 6890 and what came later), and those that stand for IPv4 ones inside of IPv6. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only what is given to networks of the internet; within it, what is not, or leads to IPv4. */
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv6');

/** Names that mean something in one's own network only (RFC 6761, 6762, 8375 and what routers use). */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|test|invalid|onion)$/;

/**
 * The address of a picture, sound or video as it is kept: https, in the internet, without a user name. Throws AppError VALIDATION_ERROR
 * for every other: the pages of both people fetch it, out of their own networks. The server itself never does.
 */
export function cleanMediaUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    url.protocol !== 'https:' ||
    url.username !== '' ||
    url.password !== '' ||
    url.href.length > MEDIA_URL_LENGTH_MAX ||
    !isPublicHost(url.hostname)
  ) {
    throw new AppError(
      'VALIDATION_ERROR',
      `The address of media is https, in the internet, with at most ${MEDIA_URL_LENGTH_MAX} characters.`,
    );
  }
  return url.href;
}

/** What is probably there, by its name; a picture where the name says nothing. */
export function guessMediaType(url: string): MessageMediaType {
  const { pathname } = new URL(url);
  if (/\.(?:mp4|m4v|webm|mov|mkv)$/i.test(pathname)) return 'video';
  return /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i.test(pathname) ? 'audio' : 'image';
}

/** The URL parser has made four numbers of every spelling of an IPv4 address, and lower case of names. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) === 4) return !NOT_PUBLIC.check(host, 'ipv4');
  if (isIP(host) === 6) return GLOBAL_IPV6.check(host, 'ipv6') && !NOT_PUBLIC.check(host, 'ipv6');
  return host.includes('.') && !LOCAL_NAME.test(host);
}
