import type { ErrorCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import type { ResponseBody } from './frames.ts';

/** The wire's form of a refusal. */
export function errorBody(error: AppError): ResponseBody {
  return {
    error: {
      code: error.number,
      name: error.code,
      message: error.message,
      isTemporary: error.isTemporary,
      retryAfterMs: error.retryAfterMs ?? 0,
    },
  };
}

/** A refusal that needs no more than its code, a sentence and perhaps a time to wait. */
export function refusalBody(code: ErrorCode, message: string, retryAfterMs?: number): ResponseBody {
  return errorBody(new AppError(code, message, retryAfterMs === undefined ? {} : { retryAfterMs }));
}
