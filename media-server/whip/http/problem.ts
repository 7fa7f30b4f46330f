import type { ErrorCode } from '@stagedoor/contracts/codes';
import { type AppError, toAppError } from '@stagedoor/contracts/errors';

/** Readable, but not to be served: RFC 9725 section 4.4.3 asks for 422. */
const STATUS_BY_CODE: Partial<Record<ErrorCode, number>> = { MEDIA_PARAMETERS_INVALID: 422 };
/** A publisher who is away comes back within seconds, or not; a worker is replaced in less than one. */
const RETRY_AFTER_SECONDS: Partial<Record<ErrorCode, number>> = {
  STREAM_NOT_LIVE: 5,
  CONFLICT: 5,
  LIMIT_EXCEEDED: 30,
  MEDIA_UNAVAILABLE: 2,
  ROOM_FULL: 10,
  UNAVAILABLE: 5,
};

/** A refusal that has a status of its own, and perhaps headers. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'HttpRefusal';
    this.status = status;
    this.headers = headers;
  }
}

/** The answer for what was thrown, as a problem (RFC 9457). A defect says nothing of its cause. */
export function problemResponse(
  thrown: unknown,
  context: { requestId: string; hasToken: boolean },
): Response {
  const { requestId } = context;
  if (thrown instanceof HttpRefusal) {
    return problem(thrown.status, thrown.message, { requestId }, thrown.headers);
  }
  const error = toAppError(thrown);
  return problem(
    statusOf(error, context.hasToken),
    error.message,
    { code: error.code, requestId },
    headersOf(error, context.hasToken),
  );
}

function statusOf(error: AppError, hasToken: boolean): number {
  if (isAboutToken(error) && !hasToken) return 401;
  return STATUS_BY_CODE[error.code] ?? error.httpStatus;
}

function headersOf(error: AppError, hasToken: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const retryAfterSeconds =
    error.retryAfterMs === undefined
      ? RETRY_AFTER_SECONDS[error.code]
      : Math.ceil(error.retryAfterMs / 1000);
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  const status = statusOf(error, hasToken);
  if (status === 401) {
    headers['www-authenticate'] = hasToken ? 'Bearer error="invalid_token"' : 'Bearer';
  }
  return headers;
}

/** Whoever presents a token may get in: 401 says so, 403 would say that it is of no use. */
function isAboutToken({ code }: AppError): boolean {
  return code === 'GRANT_REQUIRED' || code === 'AUTH_REQUIRED';
}

function problem(
  status: number,
  detail: string,
  members: Record<string, string>,
  headers: Readonly<Record<string, string>>,
): Response {
  const body = { type: 'about:blank', title: titleOf(status), status, detail, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function titleOf(status: number): string {
  return TITLES[status] ?? 'Error';
}
