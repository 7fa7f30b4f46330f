import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import type { Transaction } from 'kysely';
import type { ChatTables } from '../tables.ts';

/** A room and whose it is: rules count for all rooms of a creator, what is pinned and removed for the one. */
export type OwnedRoom = { room: RoomId; creatorId: UserId };

/** Who did it, where. */
export type Act = OwnedRoom & { byUserId: UserId };

export type Action = {
  action: string;
  targetUserId?: UserId;
  messageId?: string;
  details?: Record<string, unknown>;
};

/** Writes down what was done, in the transaction that does it: neither is there without the other. */
export async function writeDown(
  transaction: Transaction<ChatTables>,
  act: Act,
  { action, targetUserId, messageId, details }: Action,
): Promise<void> {
  await transaction
    .insertInto('moderation_actions')
    .values({
      room: act.room,
      creator_id: act.creatorId,
      by_user_id: act.byUserId,
      action,
      target_user_id: targetUserId ?? null,
      message_id: messageId ?? null,
      details: JSON.stringify(details ?? {}),
    })
    .execute();
}
