import { AppError } from '@stagedoor/contracts/errors';

/** The text is no SDP. */
export function malformed(why: string): AppError {
  return new AppError('VALIDATION_ERROR', `This is not an SDP that can be read. ${why}`);
}

/** The SDP can be read, and asks for something that this server does not do, or leaves out something that it needs. */
export function unacceptable(why: string): AppError {
  return new AppError('MEDIA_PARAMETERS_INVALID', why);
}
