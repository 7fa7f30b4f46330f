import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';

/** A refusal as it reached this client. Branch on `code`; `message` is for people. */
export type Failure = { code: ErrorCode; message: string };

/** A REST call that failed. Code UNAVAILABLE with status 0 means that no answer came at all. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Names this request in the server's log; tell it to support. */
  readonly requestId: string | undefined;
  /** For VALIDATION_ERROR: what was wrong with which field. */
  readonly details: unknown;
  /** Milliseconds to wait before the same call may succeed. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      status: number;
      requestId?: string | undefined;
      details?: unknown;
      retryAfterMs?: number | undefined;
      cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status;
    this.requestId = options.requestId;
    this.details = options.details;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Why a request on the WebSocket got no result. */
export type RequestErrorReason =
  /** The server said no; `code` says why. */
  | 'refused'
  /** No answer within the deadline. It may or may not have been executed. */
  | 'deadline'
  /** The session was lost or replaced before the answer came. Whatever was joined must be joined again. */
  | 'session-lost'
  /** This connection was closed for good. */
  | 'closed'
  /** More requests are waiting than the server would take. */
  | 'too-many';

export class RequestError extends Error {
  readonly reason: RequestErrorReason;
  readonly code: ErrorCode;
  readonly isTemporary: boolean;
  /** Milliseconds to wait before a retry; 0 where unknown. */
  readonly retryAfterMs: number;

  constructor(
    reason: RequestErrorReason,
    code: ErrorCode,
    message: string,
    options: { isTemporary?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RequestError';
    this.reason = reason;
    this.code = code;
    this.isTemporary = options.isTemporary ?? ERROR_CODES[code].isTemporary;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}

const CODE_BY_NUMBER = new Map<number, ErrorCode>(
  (Object.keys(ERROR_CODES) as ErrorCode[]).map((code) => [ERROR_CODES[code].number, code]),
);

/** The code of a number from the wire; INTERNAL_ERROR for one that this client does not know yet. */
export function errorCodeOf(number: number): ErrorCode {
  return CODE_BY_NUMBER.get(number) ?? 'INTERNAL_ERROR';
}

/** The code of a name from a REST answer; INTERNAL_ERROR for one that this client does not know yet. */
export function errorCodeNamed(name: string): ErrorCode {
  return Object.hasOwn(ERROR_CODES, name) ? (name as ErrorCode) : 'INTERNAL_ERROR';
}

/** What to show of anything thrown by this SDK. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ApiError || thrown instanceof RequestError) {
    return { code: thrown.code, message: thrown.message };
  }
  return {
    code: 'INTERNAL_ERROR',
    message: thrown instanceof Error ? thrown.message : String(thrown),
  };
}
