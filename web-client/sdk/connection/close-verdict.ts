import { CLOSE_CODES, type ErrorCode, shouldReconnect } from '@stagedoor/contracts/codes';
import type { ConnectionEnd, ConnectionEndReason } from './connection-state.ts';

export type CloseVerdict =
  | { type: 'reconnect' }
  /** The token is the trouble; another one may be taken. */
  | { type: 'new-token' }
  /** The server knows nothing of this session: start another. */
  | { type: 'new-session' }
  | { type: 'end'; end: ConnectionEnd };

const END_REASONS: Partial<Record<number, ConnectionEndReason>> = {
  [CLOSE_CODES.PROTOCOL_VERSION_UNSUPPORTED]: 'protocol-unsupported',
  [CLOSE_CODES.BANNED]: 'banned',
  [CLOSE_CODES.SESSION_TAKEN_OVER]: 'taken-over',
  [CLOSE_CODES.LOGGED_OUT]: 'logged-out',
};

export type TokenSource = {
  /** The token that was refused is a new one already. */
  hasTriedNew: boolean;
  /** There is no other token: a link's grant. */
  isFixed: boolean;
};

/**
 * What to do after the socket closed with `closeCode`, or after hello was refused with `helloError`. The ranges of the close codes
 * decide (WIRE-5), with one addition: a refused token is worth one try with a new one, where there are others.
 */
export function judgeClose(
  closeCode: number,
  helloError: ErrorCode | undefined,
  { hasTriedNew, isFixed }: TokenSource,
): CloseVerdict {
  const isTokenRefused =
    closeCode === CLOSE_CODES.TOKEN_INVALID ||
    helloError === 'TOKEN_INVALID' ||
    helloError === 'AUTH_REQUIRED' ||
    helloError === 'GRANT_INVALID';
  const isTokenExpired = closeCode === CLOSE_CODES.TOKEN_EXPIRED || helloError === 'TOKEN_EXPIRED';
  if (isFixed && (isTokenRefused || isTokenExpired)) {
    // For people it is their invitation that is over; they have no login to renew.
    return { type: 'end', end: endOf('token-invalid', closeCode, 'GRANT_INVALID') };
  }
  if (isTokenRefused && hasTriedNew) {
    return { type: 'end', end: endOf('token-invalid', closeCode, helloError) };
  }
  if (isTokenRefused || isTokenExpired) return { type: 'new-token' };
  if (helloError === 'SESSION_NOT_RESUMABLE') return { type: 'new-session' };
  if (helloError === 'ACCOUNT_BANNED') {
    return { type: 'end', end: endOf('banned', closeCode, helloError) };
  }
  if (helloError === 'PROTOCOL_VERSION_UNSUPPORTED') {
    return { type: 'end', end: endOf('protocol-unsupported', closeCode, helloError) };
  }
  if (shouldReconnect(closeCode)) return { type: 'reconnect' };
  return { type: 'end', end: endOf(END_REASONS[closeCode] ?? 'refused', closeCode, helloError) };
}

function endOf(
  reason: ConnectionEndReason,
  closeCode: number,
  code: ErrorCode | undefined,
): ConnectionEnd {
  return code === undefined ? { reason, closeCode } : { reason, closeCode, code };
}
