import { ERROR_CODES } from '@stagedoor/contracts/codes';
import { type AppError, toAppError } from '@stagedoor/contracts/errors';
import type { ErrorEnvelope } from '@stagedoor/contracts/http/envelope';
import { bytesResponse } from './bytes-response.ts';

const encoder = new TextEncoder();

/** The body of every refusal (features D131). */
export function errorEnvelope(error: AppError, requestId: string, nowMs: number): ErrorEnvelope {
  return {
    success: false,
    error: {
      code: error.code,
      message: error.message,
      requestId,
      ...(error.details === undefined ? {} : { details: error.details }),
    },
    timestamp: new Date(nowMs).toISOString(),
  };
}

/**
 * The answer for something that was thrown: the AppError's own status, code and text, or INTERNAL_ERROR that tells
 * nothing of the cause. `Retry-After` (whole seconds, rounded up) when the error knows when to come back.
 */
export function errorResponse(
  thrown: unknown,
  context: { requestId: string; nowMs: number; status?: number; headers?: Record<string, string> },
): Response {
  const error = toAppError(thrown);
  const body = encoder.encode(
    JSON.stringify(errorEnvelope(error, context.requestId, context.nowMs)),
  );
  const headers = new Headers(context.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  headers.set('cache-control', 'no-store');
  if (error.retryAfterMs !== undefined) {
    headers.set('retry-after', String(Math.ceil(error.retryAfterMs / 1000)));
  }
  return bytesResponse(body, {
    status: context.status ?? ERROR_CODES[error.code].httpStatus,
    headers,
  });
}
