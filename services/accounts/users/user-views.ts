import type { AdminUser, OwnUser, PublicUser } from '@stagedoor/contracts/http/accounts';
import type { UserRow } from '../tables.ts';

/** A row of `users` with the newest application to become a creator, if there is one. */
export type AccountRow = UserRow & {
  application_status: 'pending' | 'approved' | 'rejected' | null;
  application_reason: string | null;
};

/** What everybody may see of an account. */
export function toPublicUser(
  row: Pick<
    UserRow,
    'id' | 'username' | 'display_name' | 'bio' | 'profile_pic_url' | 'is_creator' | 'created_at'
  >,
): PublicUser {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    bio: row.bio,
    profilePicUrl: row.profile_pic_url,
    isCreator: row.is_creator,
    createdAt: row.created_at.toISOString(),
  };
}

/** What its owner sees. */
export function toOwnUser(row: AccountRow): OwnUser {
  return {
    ...toPublicUser(row),
    email: row.email,
    role: row.role,
    roles: row.roles,
    creatorApplication: row.application_status ?? 'none',
    creatorApplicationReason: row.application_reason,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** What an administrator sees. */
export function toAdminUser(row: AccountRow): AdminUser {
  return { ...toOwnUser(row), isBanned: row.banned_at !== null, banReason: row.ban_reason };
}
