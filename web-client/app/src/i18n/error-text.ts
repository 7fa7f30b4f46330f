import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';

/** `NETWORK`: no answer came at all. */
export type ShownCode = ErrorCode | 'NETWORK';

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/**
 * The code to explain to a person, from anything that was thrown. A REST call without an answer has status 0; everything
 * without a code is our own fault.
 */
export function shownCodeOf(thrown: unknown): ShownCode {
  if (
    typeof thrown !== 'object' ||
    thrown === null ||
    !('code' in thrown) ||
    !isErrorCode(thrown.code)
  ) {
    return 'INTERNAL_ERROR';
  }

  return 'status' in thrown && thrown.status === 0 ? 'NETWORK' : thrown.code;
}
