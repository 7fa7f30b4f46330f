import { ERROR_CODES, type ErrorCode } from './codes.ts';

export type AppErrorOptions = {
  cause?: unknown;
  /** Facts that help the caller, safe to show: field names, limits. Never internals. */
  details?: unknown;
  /** Milliseconds after which the same request may succeed. */
  retryAfterMs?: number;
};

/**
 * An expected refusal that may cross a process: a code for programs, a sentence for people.
 * Everything else that is thrown is a defect and reaches the client as INTERNAL_ERROR without its text.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
    this.retryAfterMs = options.retryAfterMs;
  }

  get number(): number {
    return ERROR_CODES[this.code].number;
  }

  get httpStatus(): number {
    return ERROR_CODES[this.code].httpStatus;
  }

  get isTemporary(): boolean {
    return ERROR_CODES[this.code].isTemporary;
  }
}

/** The AppError that a client may see of `thrown`: itself, or INTERNAL_ERROR that tells nothing of the cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) {
    return thrown;
  }

  return new AppError('INTERNAL_ERROR', 'Something went wrong on our side.', { cause: thrown });
}
