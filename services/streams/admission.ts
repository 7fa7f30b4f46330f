import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant, MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';

/** What of a stream decides who may be in its room. */
export type StreamDoor = { room: RoomId; creatorId: string; visibility: StreamVisibility };

/** Throws AppError GRANT_REQUIRED or GRANT_INVALID unless this identity may enter in this role now. */
export function assertMayEnter(
  stream: StreamDoor,
  entering: {
    identity: Identity;
    role: MediaRole;
    grant: MediaGrant | undefined;
    nowMs: number;
  },
): void {
  const { identity, role, grant } = entering;
  if (grant !== undefined) assertGrantFits(grant, stream, entering);
  if (role === 'publish') {
    if (grant === undefined) {
      throw new AppError('GRANT_REQUIRED', 'Publishing needs a grant; going live gives one.');
    }
    return;
  }
  // A grant of the owner's own key is the owner's word. One of ours says no more than that its bearer might watch when it was
  // made: what has changed since (visibility, roles) counts.
  const isOwnersWord = grant?.issuerUserId !== undefined;
  if (stream.visibility === 'private' && !isOwnersWord && !isInsider(stream, identity)) {
    throw new AppError('GRANT_REQUIRED', 'This stream is private.');
  }
}

/** The owner, and those who look after everybody's streams. */
export function isInsider(stream: { creatorId: string }, identity: Identity): boolean {
  return (
    identity.userId === stream.creatorId ||
    identity.roles.includes('admin') ||
    identity.roles.includes('moderator')
  );
}

function assertGrantFits(
  grant: MediaGrant,
  stream: StreamDoor,
  { identity, role, nowMs }: { identity: Identity; role: MediaRole; nowMs: number },
): void {
  if (grant.expiresAtMs <= nowMs) throw new AppError('GRANT_INVALID', 'The grant has expired.');
  if (grant.room !== stream.room)
    throw new AppError('GRANT_INVALID', 'The grant is for another room.');
  // A grant to publish carries the right to watch what one publishes, not the other way round.
  if (grant.role !== role && role === 'publish') {
    throw new AppError('GRANT_INVALID', 'The grant is for watching only.');
  }
  if (grant.issuerUserId !== undefined) {
    if (grant.issuerUserId !== stream.creatorId) {
      throw new AppError(
        'GRANT_INVALID',
        'The key that signed this grant is good for its own rooms only.',
      );
    }
    return;
  }
  if (grant.subject !== identity.userId) {
    throw new AppError('GRANT_INVALID', 'The grant is for somebody else.');
  }
}
