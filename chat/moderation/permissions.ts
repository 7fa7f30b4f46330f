import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, Role } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import type { RoomFacts } from '../roles.ts';
import type { RoomState } from '../rooms/RoomState.ts';

/** What stands beside a name, the highest first. */
export type Badge = 'creator' | 'admin' | 'moderator';

type Place = { facts: RoomFacts; state: RoomState };

/** Somebody who is logged in: neither a visitor nor whoever holds a grant for a room's media or a stream key. */
export function isAccount({ kind, grant, streamKeyId }: Identity): boolean {
  return kind === 'user' && grant === undefined && streamKeyId === undefined;
}

/** Whoever has one looks after the room. */
export function badgesOf(identity: Identity, { facts, state }: Place): Badge[] {
  const badges: Badge[] = [];
  if (!isAccount(identity)) return badges;
  if (identity.userId === facts.creatorId) badges.push('creator');
  if (identity.roles.includes('admin')) badges.push('admin');
  if (identity.roles.includes('moderator') || state.isModerator(identity.userId))
    badges.push('moderator');
  return badges;
}

/** The creator and admins choose who looks after a room. */
export function mayAppoint(identity: Identity, place: Place): boolean {
  return badgesOf(identity, place).some((badge) => badge !== 'moderator');
}

/** Whoever is silenced looks after nothing, unless nobody can silence them. */
export function assertModerator(identity: Identity, place: Place, nowMs: number): void {
  const isSilenced =
    place.state.restrictionOf(identity.userId, nowMs) !== undefined && !mayAppoint(identity, place);
  if (badgesOf(identity, place).length === 0 || isSilenced)
    throw new AppError('FORBIDDEN', 'Only those who look after this chat may do that.');
}

export function assertAppointer(identity: Identity, place: Place): void {
  if (!mayAppoint(identity, place))
    throw new AppError('FORBIDDEN', 'Only the creator may do that.');
}

/** Nobody silences the creator, admins or themselves, and moderators do not silence each other. */
export function assertMayRestrict(
  identity: Identity,
  target: { userId: UserId; roles: readonly Role[] },
  place: Place,
): void {
  const { userId, roles } = target;
  const isUntouchable = userId === place.facts.creatorId || roles.includes('admin');
  if (isUntouchable || userId === identity.userId)
    throw new AppError('FORBIDDEN', 'The creator, admins and oneself cannot be silenced.');
  if (place.state.isModerator(userId) || roles.includes('moderator'))
    assertAppointer(identity, place);
}
