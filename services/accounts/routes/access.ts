import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import type { TokenVerifier } from '../tokens/TokenVerifier.ts';

const BEARER = /^Bearer +([^\s,]+)$/i;

/**
 * Who an HTTP request is from by its `Authorization: Bearer` header; undefined without one. Takes access tokens only: a
 * media grant opens a room and no account.
 */
export async function authenticateRequest(
  request: { headers: Headers },
  verifier: TokenVerifier,
): Promise<Identity | undefined> {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const token = BEARER.exec(header.trim())?.[1];
  if (token === undefined) {
    throw new AppError('TOKEN_INVALID', 'Send Authorization: Bearer and an access token.');
  }
  return verifier.verifyAccess(token);
}

/** Lets logins of accounts in, and refuses anonymous viewers and media grants. */
export function authorizeUser(principal: Identity): void {
  if (principal.kind !== 'user' || principal.loginSessionId === undefined)
    throw new AppError('AUTH_REQUIRED', 'Log in first.');
}

/** Lets administrators in. */
export function authorizeAdmin(principal: Identity): void {
  authorizeUser(principal);
  if (!principal.roles.includes('admin')) {
    throw new AppError('ADMIN_ONLY', 'This is for administrators.');
  }
}

/** The bucket of whoever is logged in. */
export function perUser({ principal }: { principal: Identity | undefined }): UserId | 'nobody' {
  return principal?.userId ?? 'nobody';
}
