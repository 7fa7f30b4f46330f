import { AppError } from '@stagedoor/contracts/errors';
import { parse, type SessionDescription } from 'sdp-transform';
import { malformed } from './sdp-errors.ts';

/** A browser that offers everything it has sends about 10 KB; whatever is longer is refused unread. */
export const SDP_BYTES_MAX = 64 * 1024;
/** Chrome's longest offers have about 250 lines. */
const LINES_MAX = 2_000;
/** The longest sensible line is an H264 fmtp with parameter sets. Patterns of the parser are quadratic in it. */
const LINE_LENGTH_MAX = 1_024;

/**
 * The lines that are read. Everything else is dropped before the parser sees it: it has patterns for attributes that nobody here
 * needs and whose cost on a hostile line nobody here has looked at.
 */
const FIELDS_READ = new Set(['v', 'o', 's', 't', 'm', 'c']);
const ATTRIBUTES_READ = new Set([
  'group',
  'mid',
  'ice-ufrag',
  'ice-pwd',
  'ice-lite',
  'ice-options',
  'fingerprint',
  'setup',
  'rtcp-mux',
  'sendrecv',
  'sendonly',
  'recvonly',
  'inactive',
  'rtpmap',
  'fmtp',
  'rtcp-fb',
  'extmap',
  'extmap-allow-mixed',
  'rid',
  'simulcast',
  'ssrc',
  'ssrc-group',
  'msid',
  'bundle-only',
  'candidate',
  'end-of-candidates',
]);

/** A whole session description (RFC 8866). Throws AppError VALIDATION_ERROR for what is none. */
export function parseSdp(text: string): SessionDescription {
  const lines = readLines(text);
  if (lines[0] !== 'v=0') throw malformed('It does not begin with v=0.');
  return parse(`${lines.join('\r\n')}\r\n`);
}

/** A fragment as RFC 8840 section 9 defines it: attributes and pseudo m-lines, without v=. Throws AppError VALIDATION_ERROR. */
export function parseSdpFragment(text: string): SessionDescription {
  return parse(`${readLines(text).join('\r\n')}\r\n`);
}

function readLines(text: string): string[] {
  if (Buffer.byteLength(text) > SDP_BYTES_MAX) {
    throw new AppError('PAYLOAD_TOO_LARGE', 'The SDP is too large.', {
      details: { bytesMax: SDP_BYTES_MAX },
    });
  }
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  if (lines.length === 0) throw malformed('It is empty.');
  if (lines.length > LINES_MAX) throw malformed('It has too many lines.');
  for (const line of lines) assertLine(line);
  return lines.filter(isRead);
}

function assertLine(line: string): void {
  if (line.length > LINE_LENGTH_MAX) throw malformed('A line is too long.');
  if (!/^[a-z]=/.test(line)) throw malformed('A line is not of the form letter=value.');
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) throw malformed('A line has a control character.');
  }
}

function isRead(line: string): boolean {
  if (!line.startsWith('a=')) return FIELDS_READ.has(line.charAt(0));
  const end = line.search(/[:\s]/);
  return ATTRIBUTES_READ.has(end < 0 ? line.slice(2) : line.slice(2, end));
}
