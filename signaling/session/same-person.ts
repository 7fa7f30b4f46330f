import type { Identity } from '@stagedoor/contracts/identity';

/**
 * Whether a session of one may go on as the other: the same person, and vouched for by the same account where a third
 * party's key did. So whose sessions these are never changes during a session.
 */
export function isSamePerson(one: Identity, other: Identity): boolean {
  return (
    one.userId === other.userId &&
    one.kind === other.kind &&
    one.grant?.issuerUserId === other.grant?.issuerUserId
  );
}
