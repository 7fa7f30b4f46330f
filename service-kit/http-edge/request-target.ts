import { AppError } from '@stagedoor/contracts/errors';

/** RFC 9112 3.2: a host name, IPv4 address or bracketed IPv6 address, with an optional port. */
const HOST_PATTERN = /^(?:[A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
/** Visible ASCII without the backslash, which URL parsers turn into a slash. Browsers send `"`, `^` and `|` as they are. */
const TARGET_PATTERN = /^[!-[\]-~]*$/;
/** A percent sign that does not start an escape. */
const BROKEN_ESCAPE_PATTERN = /%(?![0-9A-Fa-f]{2})/;

/**
 * The URL of a request as text that `new Request` accepts.
 * Throws VALIDATION_ERROR for what other parts of the system might read differently from us: broken or non-UTF-8
 * percent escapes, backslashes, an encoded NUL, a Host that is none.
 */
export function requestUrl(
  scheme: 'http' | 'https',
  host: string,
  path: string,
  query: string,
): string {
  assertHost(host);
  assertWellFormed(path, 'path');
  assertWellFormed(query, 'query');
  return `${scheme}://${host}${path}${query === '' ? '' : `?${query}`}`;
}

/** How much of a path says what was asked for and not of what: `/api/v1/streaming/stream`, `/watch`. */
const LOGGED_PARTS_API = 2;
const LOGGED_PARTS_PAGE = 1;
const LOGGED_PART_LENGTH_MAX = 64;

/**
 * A path as it may be logged: its first parts, and `…` in place of the others. They name accounts and streams, and the name
 * of an unlisted stream is all that it takes to watch it.
 */
export function loggedPath(path: string | undefined): string {
  const parts = (path ?? '').split('/').filter((part) => part !== '');
  const prefixLength = parts[0] === 'api' ? (parts[1] === 'v1' ? 2 : 1) : 0;
  const keptLength = prefixLength + (prefixLength > 0 ? LOGGED_PARTS_API : LOGGED_PARTS_PAGE);
  const kept = parts.slice(0, keptLength).map((part) => part.slice(0, LOGGED_PART_LENGTH_MAX));
  if (parts.length > keptLength) kept.push('…');
  return `/${kept.join('/')}`;
}

/** Throws VALIDATION_ERROR for a Host header that is none. */
export function assertHost(host: string): void {
  if (HOST_PATTERN.test(host)) return;
  throw new AppError('VALIDATION_ERROR', 'The Host header is not valid.');
}

/** Throws VALIDATION_ERROR for what is not visible ASCII, and for escapes that are broken or not UTF-8. */
export function assertWellFormed(text: string, part: 'path' | 'query'): void {
  if (!TARGET_PATTERN.test(text) || BROKEN_ESCAPE_PATTERN.test(text)) throw malformed(part);
  if (!text.includes('%')) return;
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch (cause) {
    throw malformed(part, cause);
  }
  if (decoded.includes('\0')) throw malformed(part);
}

function malformed(part: 'path' | 'query', cause?: unknown): AppError {
  return new AppError('VALIDATION_ERROR', `The URL's ${part} is malformed.`, { cause });
}

/**
 * The query of a URL with each parameter once. A repeated parameter is refused with VALIDATION_ERROR, because two
 * readers of the same request could each believe another of its values (HTTP parameter pollution).
 * The result has no prototype, so that a parameter called `__proto__` is only a parameter.
 */
export function parseSingleQuery(url: string | URL): Record<string, string> {
  const parameters = new URL(url).searchParams;
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of parameters) {
    if (name in query) {
      throw new AppError('VALIDATION_ERROR', 'A query parameter occurs more than once.', {
        details: { parameter: name },
      });
    }
    query[name] = value;
  }
  return query;
}
