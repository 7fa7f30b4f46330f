/**
 * What keeps secrets out of the log: values are dropped by the name of their field at any depth, and text is searched
 * for the shapes that tokens and passwords have when they end up inside a message.
 */

const REDACTED = '[redacted]';
/** Deeper structures are cut: nobody reads them in a log, and a cycle would never end. */
const DEPTH_MAX = 8;
/** Longer strings are cut, so that one request cannot fill the log (SDP and stack traces fit). */
const STRING_LENGTH_MAX = 8_192;
/** Longer lists are cut, and say so. */
const ITEMS_MAX = 100;

/**
 * Compared with the field name in lower case without `-` and `_`. `tokens` (an amount) and `tokenType` stay readable;
 * `csrfToken`, `x-api-key`, `refresh_token_hash` and `cookies` do not.
 */
const SECRET_NAME =
  /(?:passwords?|passwd|pwd|passphrase|secrets?|token|apikeys?|privatekeys?|accesskeys?|signingkeys?|authorization|cookies?|streamkeys?|grants?|credentials?|totp|otp|pincode|cvc|cvv|cardnumber)(?:hash(?:es)?)?$/;

/** Names that end like a secret and are none. */
const HARMLESS_NAMES = new Set(['isgrant', 'hastoken', 'haspassword', 'hascookie']);

/**
 * Shapes of secrets in running text; the first group, where there is one, is kept. Repetitions are bounded, because the
 * text may be an attacker's and a search must not take longer than it is long.
 */
const SECRET_TEXT: readonly (readonly [RegExp, string])[] = [
  // JSON Web Tokens, whatever surrounds them.
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g, REDACTED],
  // Authorization headers.
  [/\b(bearer|basic)\s{1,4}[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${REDACTED}`],
  // Credentials in a URL: postgres://user:password@host. The user part may be empty (Redis).
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@]{0,128}:)[^\s/]{1,512}(?=@)/gi, `$1${REDACTED}`],
  // name=value, name: value and "name":"value" in query strings, cookies and quoted bodies.
  [
    /((?:password|passwd|secret|token|api_?key|authorization|stream_?key|grant|cookie)["']?\s{0,4}[=:]\s{0,4}["']?)(?!\[redacted\])[^\s"'&;,})]{4,}/gi,
    `$1${REDACTED}`,
  ],
];

/** Whether the value of a field of this name must not be logged. */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[-_.\s]/g, '');
  return SECRET_NAME.test(plain) && !HARMLESS_NAMES.has(plain);
}

/** The text without anything that looks like a token, a password or the credentials of a URL. */
export function redactText(text: string): string {
  // Twice the length is searched, so that a secret which the cut would make unrecognizable falls behind the cut.
  let clean = text.slice(0, 2 * STRING_LENGTH_MAX);
  for (const [pattern, replacement] of SECRET_TEXT) clean = clean.replace(pattern, replacement);
  return clean.length > STRING_LENGTH_MAX ? `${clean.slice(0, STRING_LENGTH_MAX)}…` : clean;
}

/** A copy of the fields that can be written as JSON and carries no secret. Never throws, whatever the values are. */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return redactEntries(Object.entries(fields), 0, new Set([fields]));
}

function redactEntries(
  entries: Iterable<readonly [string, unknown]>,
  depth: number,
  ancestors: Set<object>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  let count = 0;
  for (const [name, value] of entries) {
    count += 1;
    if (count > ITEMS_MAX) {
      result['…'] = 'more fields';
      break;
    }
    const isPresent = value !== undefined && value !== null && value !== '';
    result[name] =
      isPresent && isSecretName(name) ? REDACTED : redactValue(value, depth + 1, ancestors);
  }
  return result;
}

function redactValue(value: unknown, depth: number, ancestors: Set<object>): unknown {
  switch (typeof value) {
    case 'string':
      return redactText(value);
    case 'bigint':
      return value.toString();
    case 'symbol':
    case 'function':
      return `[${typeof value}]`;
    case 'object':
      if (value === null) return null;
      if (ancestors.has(value)) return '[circular]';
      if (depth > DEPTH_MAX) return '[too deep]';
      break;
    default:
      return value;
  }
  ancestors.add(value);
  try {
    return redactObject(value, depth, ancestors);
  } catch {
    // A getter or a proxy that throws must not take the log line with it.
    return '[unreadable]';
  } finally {
    ancestors.delete(value);
  }
}

function redactObject(value: object, depth: number, ancestors: Set<object>): unknown {
  if (value instanceof Error) return redactError(value, depth, ancestors);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '[invalid date]' : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return `[${value.byteLength} bytes]`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => [String(key), item] as const);
    return redactEntries(entries, depth, ancestors);
  }
  // Headers and URLSearchParams: lists of pairs that have no fields of their own.
  if (value instanceof Headers || value instanceof URLSearchParams)
    return redactEntries([...value], depth, ancestors);
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value];
    const kept = items.slice(0, ITEMS_MAX).map((item) => redactValue(item, depth + 1, ancestors));
    if (items.length > ITEMS_MAX) kept.push(`… ${items.length - ITEMS_MAX} more`);
    return kept;
  }
  return redactEntries(Object.entries(value), depth, ancestors);
}

function redactError(error: Error, depth: number, ancestors: Set<object>): unknown {
  return {
    type: error.name,
    message: redactText(error.message),
    // The stack opens with the message, so it is searched as well.
    ...(error.stack === undefined ? {} : { stack: redactText(error.stack) }),
    ...redactEntries(
      Object.entries(error).filter(([name]) => name !== 'name' && name !== 'message'),
      depth,
      ancestors,
    ),
    ...(error.cause === undefined ? {} : { cause: redactValue(error.cause, depth + 1, ancestors) }),
  };
}
