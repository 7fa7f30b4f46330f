import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import type { UserId } from '@stagedoor/contracts/ids';
import type { RoomFacts } from '../roles.ts';
import type { RoomState } from '../rooms/RoomState.ts';

/** What stands beside a name, the highest first. */
export type Badge = 'creator' | 'admin' | 'moderator';

type Place = { facts: RoomFacts; state: RoomState };

/** Whoever has one looks after the room. */
export function badgesOf(identity: Identity, { facts, state }: Place): Badge[] {
  const badges: Badge[] = [];
  if (identity.kind !== 'user') return badges;
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

export function assertModerator(identity: Identity, place: Place): void {
  if (badgesOf(identity, place).length === 0)
    throw new AppError('FORBIDDEN', 'Only those who look after this chat may do that.');
}

export function assertAppointer(identity: Identity, place: Place): void {
  if (!mayAppoint(identity, place))
    throw new AppError('FORBIDDEN', 'Only the creator may do that.');
}

/** Nobody silences the creator or themselves, and moderators do not silence each other. */
export function assertMayRestrict(identity: Identity, target: UserId, place: Place): void {
  assertModerator(identity, place);
  if (target === place.facts.creatorId || target === identity.userId)
    throw new AppError('FORBIDDEN', 'The creator and oneself cannot be silenced.');
  if (place.state.isModerator(target)) assertAppointer(identity, place);
}
