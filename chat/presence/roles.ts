import type { UserId } from '@stagedoor/contracts/ids';

/** Who blocks whom. */
export type Block = { blockerId: UserId; blockedId: UserId };

/** What presence needs of the database. Rejects where it cannot be reached. */
export interface PresenceRecords {
  /** Those of `others` with whom this account has a conversation. */
  findContacts(userId: UserId, others: readonly UserId[]): Promise<UserId[]>;
  /** Every block by or of one of these people. */
  findBlocks(userIds: readonly UserId[]): Promise<Block[]>;
  /** When people were last here, of those of whom it is known. Milliseconds since the Unix epoch. */
  readLastSeen(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>>;
  /** Keeps the latest time of each. */
  writeLastSeen(seen: readonly (readonly [UserId, number])[]): Promise<void>;
}
