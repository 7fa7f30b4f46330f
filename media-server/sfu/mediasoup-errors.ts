import type { ErrorCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import { NotFoundError, UnsupportedError, WorkerClosedError } from 'mediasoup/errors';

const TEXTS = {
  MEDIA_PARAMETERS_INVALID: 'The media parameters are not acceptable.',
  MEDIA_UNAVAILABLE: 'The media server cannot do this now.',
  NOT_FOUND: 'The media object is gone.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * The refusal behind an error of mediasoup. Its worker reports a failed request as a plain Error: `otherwise` says whose fault
 * that is, the client's where its parameters were used, and ours where they were not.
 */
export function asMediaError(
  error: unknown,
  otherwise: 'MEDIA_PARAMETERS_INVALID' | 'MEDIA_UNAVAILABLE',
): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error) ?? otherwise;
  return new AppError(code, TEXTS[code], { cause: error });
}

function codeOf(error: unknown): keyof typeof TEXTS | undefined {
  if (error instanceof WorkerClosedError) return 'MEDIA_UNAVAILABLE';
  if (error instanceof NotFoundError) return 'NOT_FOUND';
  if (error instanceof UnsupportedError) return 'MEDIA_PARAMETERS_INVALID';
  // mediasoup throws TypeError for wrong parameters; writing a forged number into a frame throws RangeError.
  if (error instanceof TypeError || error instanceof RangeError) return 'MEDIA_PARAMETERS_INVALID';
  return undefined;
}
