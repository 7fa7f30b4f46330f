import type { UserId } from '@stagedoor/contracts/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Restriction } from '../rooms/RoomState.ts';
import type { ChatTables } from '../tables.ts';
import { toRestriction } from './ModerationStore.ts';

export type ActionRow = Selectable<ChatTables['moderation_actions']>;
export type RestrictionRow = Selectable<ChatTables['restrictions']>;

/** What moderators read of what they did, in PostgreSQL: of all rooms of a creator. */
export class RecordStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** Where somebody stands with a creator now. */
  async standingOf(
    creatorId: UserId,
    userId: UserId,
    now: Date,
  ): Promise<{ isModerator: boolean; restriction: Restriction | undefined }> {
    const [moderator, restriction] = await Promise.all([
      this.#kysely
        .selectFrom('moderators')
        .select('user_id')
        .where('creator_id', '=', creatorId)
        .where('user_id', '=', userId)
        .executeTakeFirst(),
      this.#restrictionsOf(creatorId, now).where('user_id', '=', userId).executeTakeFirst(),
    ]);
    return {
      isModerator: moderator !== undefined,
      restriction: restriction && toRestriction(restriction),
    };
  }

  /** Newest first. */
  async actions(
    creatorId: UserId,
    { before, limit }: { before: number | undefined; limit: number },
  ): Promise<ActionRow[]> {
    const query = this.#kysely
      .selectFrom('moderation_actions')
      .selectAll()
      .where('creator_id', '=', creatorId)
      .orderBy('id', 'desc')
      .limit(limit);
    return await (before === undefined ? query : query.where('id', '<', BigInt(before))).execute();
  }

  /** Those that hold now, the latest first. */
  async restrictions(
    creatorId: UserId,
    { now, limit, offset }: { now: Date; limit: number; offset: number },
  ): Promise<RestrictionRow[]> {
    return await this.#restrictionsOf(creatorId, now)
      .orderBy('created_at', 'desc')
      .orderBy('user_id')
      .limit(limit)
      .offset(offset)
      .execute();
  }

  #restrictionsOf(creatorId: UserId, now: Date) {
    return this.#kysely
      .selectFrom('restrictions')
      .selectAll()
      .where('creator_id', '=', creatorId)
      .where((row) => row.or([row('is_ban', '=', true), row('until', '>', now)]));
  }
}
