import { AppError } from '@stagedoor/contracts/errors';
import { isSamePerson } from '../same-person.ts';
import type { RequestHandler } from './request-context.ts';

/** A newer token of the same user takes the place of the session's; the connection goes on. */
export const handleRefreshToken: RequestHandler<'refreshToken'> = async ({ token }, context) => {
  const { session, sessions, clock } = context;
  const identity = await sessions.verifyIdentity(token);
  if (!isSamePerson(session.identity, identity)) {
    throw new AppError('FORBIDDEN', 'The token is of another user.');
  }
  session.replaceIdentity(identity);
  const tokenExpiresInMs = identity.tokenExpiresAtMs - clock.nowMs();
  return { body: { tokenRefreshed: { tokenExpiresInMs } } };
};
