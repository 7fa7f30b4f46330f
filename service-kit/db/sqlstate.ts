/** The PostgreSQL error classes that code branches on. Never match the text: it is translated and changes. */
export const SQLSTATE = {
  FOREIGN_KEY_VIOLATION: '23503',
  UNIQUE_VIOLATION: '23505',
  CHECK_VIOLATION: '23514',
  EXCLUSION_VIOLATION: '23P01',
  /** Two serializable transactions met; the same one may succeed when tried again. */
  SERIALIZATION_FAILURE: '40001',
  DEADLOCK_DETECTED: '40P01',
  UNDEFINED_TABLE: '42P01',
  DUPLICATE_SCHEMA: '42P06',
  DUPLICATE_DATABASE: '42P04',
  INVALID_CATALOG_NAME: '3D000',
  /** Somebody is connected to the database that is to be copied or dropped. */
  OBJECT_IN_USE: '55006',
  LOCK_NOT_AVAILABLE: '55P03',
  /** The statement took longer than statement_timeout, or somebody cancelled it. */
  QUERY_CANCELED: '57014',
  DISK_FULL: '53100',
  TOO_MANY_CONNECTIONS: '53300',
  ADMIN_SHUTDOWN: '57P01',
  CRASH_SHUTDOWN: '57P02',
  /** The server starts up or shuts down. */
  CANNOT_CONNECT_NOW: '57P03',
} as const;

const SQLSTATE_PATTERN = /^[0-9A-Z]{5}$/;

/** Network errors of Node that mean "no connection", as opposed to a refusal by the database. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  // A Unix socket whose server is gone.
  'ENOENT',
]);

const UNAVAILABLE_STATES = new Set<string>([
  SQLSTATE.TOO_MANY_CONNECTIONS,
  SQLSTATE.ADMIN_SHUTDOWN,
  SQLSTATE.CRASH_SHUTDOWN,
  SQLSTATE.CANNOT_CONNECT_NOW,
]);

/** The SQLSTATE of an error that PostgreSQL sent, or undefined for any other error. */
export function findSqlState(error: unknown): string | undefined {
  const code = errorCode(error);
  return code !== undefined && SQLSTATE_PATTERN.test(code) && 'severity' in (error as object)
    ? code
    : undefined;
}

/** Whether a unique constraint or index refused the row; with a name, whether it was that one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, SQLSTATE.UNIQUE_VIOLATION, constraint);
}

/** Whether a row that another one refers to is missing (insert) or still referred to (delete). */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, SQLSTATE.FOREIGN_KEY_VIOLATION, constraint);
}

/** Whether a check constraint refused the row. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, SQLSTATE.CHECK_VIOLATION, constraint);
}

/** Whether the transaction was rolled back only because another one was in the way; running it again is safe. */
export function isTransactionConflict(error: unknown): boolean {
  const state = findSqlState(error);
  return state === SQLSTATE.SERIALIZATION_FAILURE || state === SQLSTATE.DEADLOCK_DETECTED;
}

/**
 * Whether the database could not be reached or is going away. Says nothing about whether a statement that was already
 * sent took effect.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const state = findSqlState(error);
  if (state !== undefined) return state.startsWith('08') || UNAVAILABLE_STATES.has(state);
  const code = errorCode(error);
  if (code !== undefined && NETWORK_CODES.has(code)) return true;
  // Node tries every address of a name and wraps the failures.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  if (error instanceof DatabaseUnavailableError) return true;
  // node-postgres gives no code when the connection ends under a statement, or when it waited for the server in vain; its
  // version is pinned and tested.
  return (
    error instanceof Error &&
    (error.message.startsWith('Connection terminated') || error.message === 'Query read timeout')
  );
}

/** No connection could be had: the server is away, or all connections are busy. Nothing was sent. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

function isViolation(error: unknown, state: string, constraint: string | undefined): boolean {
  if (findSqlState(error) !== state) return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}
