import { AppError } from '@stagedoor/contracts/errors';
import { asUserId, type RoomId, type UserId } from '@stagedoor/contracts/ids';
import { stagedoor } from '@stagedoor/contracts/wire';
import { type Kysely, sql, type Transaction } from 'kysely';
import { FilterStore } from '../filters/FilterStore.ts';
import type { Pinned, Restriction, Settings, StoredState } from '../rooms/RoomState.ts';
import type { ChatTables } from '../tables.ts';
import { type Act, type Action, type OwnedRoom, writeDown } from './action-log.ts';

/** Of one creator, at a time: all are read with each of their rooms, and held by every server that has one open. */
export const RESTRICTIONS_MAX = 20_000;

/** How rooms are moderated, in PostgreSQL. Every change is written together with its line in the log of actions, and may be repeated. */
export class ModerationStore {
  readonly filters: FilterStore;
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.filters = new FilterStore(kysely);
    this.#kysely = kysely;
  }

  async load({ room, creatorId }: OwnedRoom, now: Date): Promise<Omit<StoredState, 'edits'>> {
    const [settings, pinned, restrictions, moderators, removed, cleared, filters] =
      await Promise.all([
        this.#of('room_settings', creatorId).select('slow_mode_seconds').executeTakeFirst(),
        this.#in('pinned_messages', room).select(['body', 'pinned_at']).executeTakeFirst(),
        this.#of('restrictions', creatorId)
          .select(['user_id', 'is_ban', 'is_shadow', 'until'])
          .where((row) => row.or([row('is_ban', '=', true), row('until', '>', now)]))
          .execute(),
        this.#of('moderators', creatorId).select('user_id').execute(),
        this.#in('removed_messages', room).select('message_id').execute(),
        this.#in('cleared_people', room).select(['user_id', 'before_offset']).execute(),
        this.filters.load(creatorId),
      ]);
    return {
      filters,
      settings: { slowModeSeconds: settings?.slow_mode_seconds ?? 0 },
      pinned: pinned && stagedoor.ChatPinned.decode(pinned.body),
      pinnedAtMs: pinned?.pinned_at.getTime() ?? 0,
      restrictions: new Map(
        restrictions.map((row) => [asUserId(row.user_id), toRestriction(row)] as const),
      ),
      moderators: new Set(moderators.map((row) => asUserId(row.user_id))),
      removedMessages: new Set(removed.map((row) => row.message_id)),
      clearedBefore: new Map(
        cleared.map((row) => [asUserId(row.user_id), Number(row.before_offset)] as const),
      ),
    };
  }

  async changeSettings(act: Act, { slowModeSeconds }: Settings): Promise<void> {
    const values = { slow_mode_seconds: slowModeSeconds, updated_at: new Date() };
    await this.#write(act, { action: 'settings', details: { slowModeSeconds } }, (transaction) =>
      transaction
        .insertInto('room_settings')
        .values({ creator_id: act.creatorId, ...values })
        .onConflict((conflict) => conflict.column('creator_id').doUpdateSet(values))
        .execute(),
    );
  }

  /** Undefined: nothing is pinned any more. */
  async pin(act: Act, pinned: Pinned | undefined): Promise<void> {
    const { room } = act;
    if (pinned === undefined) {
      await this.#write(act, { action: 'unpin' }, (transaction) =>
        transaction.deleteFrom('pinned_messages').where('room', '=', room).execute(),
      );
      return;
    }
    const messageId = pinned.messageId ?? '';
    const values = {
      message_id: messageId,
      author_id: pinned.author?.userId ?? '',
      body: Buffer.from(stagedoor.ChatPinned.encode(pinned).finish()),
      // By the clock that the moment of being opened up is told by as well.
      pinned_at: sql<Date>`clock_timestamp()`,
    };
    await this.#write(act, { action: 'pin', messageId }, (transaction) =>
      transaction
        .insertInto('pinned_messages')
        .values({ room, ...values })
        .onConflict((conflict) => conflict.column('room').doUpdateSet(values))
        .execute(),
    );
  }

  async removeMessage(
    act: Act,
    { messageId, authorId }: { messageId: string; authorId: UserId },
  ): Promise<void> {
    const action = { action: 'remove', messageId, targetUserId: authorId };
    await this.#write(act, action, async (transaction) => {
      const { numInsertedOrUpdatedRows: added } = await transaction
        .insertInto('removed_messages')
        .values({ room: act.room, message_id: messageId, by_user_id: act.byUserId })
        .onConflict((conflict) => conflict.columns(['room', 'message_id']).doNothing())
        .executeTakeFirst();
      if (added === 0n) return 'nothing';
      await transaction
        .deleteFrom('pinned_messages')
        .where('room', '=', act.room)
        .where('message_id', '=', messageId)
        .execute();
      await transaction
        .deleteFrom('message_edits')
        .where('room', '=', act.room)
        .where('message_id', '=', messageId)
        .execute();
      return 'done';
    });
  }

  /** Undefined lifts whatever there was; answers what that was, undefined: nothing. Rejects with AppError LIMIT_EXCEEDED beyond RESTRICTIONS_MAX. */
  async restrict(
    act: Act,
    target: {
      userId: UserId;
      restriction: Restriction | undefined;
      reason: string;
      /** What this person wrote before this offset is gone; 0: nothing is. */
      removesBefore: number;
      /** What ended before is over. */
      now: Date;
    },
  ): Promise<{ lifted: 'told' | 'shadow' | undefined }> {
    const { userId, restriction, reason, removesBefore, now } = target;
    let lifted: 'told' | 'shadow' | undefined;
    const action = {
      action: actionOf(restriction),
      targetUserId: userId,
      details: { reason, removesBefore, ...(restriction && { untilMs: restriction.untilMs }) },
    };
    await this.#write(act, action, async (transaction) => {
      if (restriction === undefined) {
        const before = await deleteRestriction(transaction, act, userId);
        if (before !== undefined) lifted = before.is_shadow ? 'shadow' : 'told';
      } else {
        await putRestriction(transaction, act, { userId, restriction, reason });
        await assertNotTooMany(transaction, act, now);
      }
      if (removesBefore > 0) await clear(transaction, act, { userId, removesBefore });
    });
    return { lifted };
  }

  /** What this person wrote before the offset is gone, as well as what was gone already. */
  async clear(act: Act, target: { userId: UserId; removesBefore: number }): Promise<void> {
    await this.#kysely.transaction().execute((transaction) => clear(transaction, act, target));
  }

  async setModerator(act: Act, userId: UserId, isModerator: boolean): Promise<void> {
    const action = { action: isModerator ? 'appoint' : 'dismiss', targetUserId: userId };
    const { creatorId: creator_id, byUserId: by_user_id } = act;
    await this.#write(act, action, (transaction) =>
      isModerator
        ? transaction
            .insertInto('moderators')
            .values({ creator_id, user_id: userId, by_user_id })
            .onConflict((conflict) => conflict.columns(['creator_id', 'user_id']).doNothing())
            .execute()
        : transaction
            .deleteFrom('moderators')
            .where('creator_id', '=', creator_id)
            .where('user_id', '=', userId)
            .execute(),
    );
  }

  async #write(
    act: Act,
    action: Action,
    change: (transaction: Transaction<ChatTables>) => Promise<unknown>,
  ): Promise<void> {
    await this.#kysely.transaction().execute(async (transaction) => {
      // What was done before is not done again, nor written down.
      if ((await change(transaction)) === 'nothing') return;
      await writeDown(transaction, act, action);
    });
  }

  #of(table: 'room_settings' | 'restrictions' | 'moderators', creatorId: UserId) {
    return this.#kysely.selectFrom(table).where('creator_id', '=', creatorId);
  }

  #in(table: 'pinned_messages' | 'removed_messages' | 'cleared_people', room: RoomId) {
    return this.#kysely.selectFrom(table).where('room', '=', room);
  }
}

async function putRestriction(
  transaction: Transaction<ChatTables>,
  act: Act,
  target: { userId: UserId; restriction: Restriction; reason: string },
): Promise<void> {
  const { isBan, untilMs, isShadow = false } = target.restriction;
  const values = {
    is_ban: isBan,
    is_shadow: isShadow,
    until: isBan ? null : new Date(untilMs),
    by_user_id: act.byUserId,
    reason: target.reason,
    created_at: new Date(),
  };
  await transaction
    .insertInto('restrictions')
    .values({ creator_id: act.creatorId, user_id: target.userId, ...values })
    .onConflict((conflict) => conflict.columns(['creator_id', 'user_id']).doUpdateSet(values))
    .execute();
}

/** What is over does not count, and goes. */
async function assertNotTooMany(
  transaction: Transaction<ChatTables>,
  { creatorId }: Act,
  now: Date,
): Promise<void> {
  await transaction
    .deleteFrom('restrictions')
    .where('creator_id', '=', creatorId)
    .where('until', '<', now)
    .execute();
  const { count } = await transaction
    .selectFrom('restrictions')
    .select((row) => row.fn.countAll<bigint>().as('count'))
    .where('creator_id', '=', creatorId)
    .executeTakeFirstOrThrow();
  if (Number(count) > RESTRICTIONS_MAX)
    throw new AppError('LIMIT_EXCEEDED', `At most ${RESTRICTIONS_MAX} people are restricted.`);
}

async function deleteRestriction(
  transaction: Transaction<ChatTables>,
  { creatorId }: Act,
  userId: UserId,
): Promise<{ is_shadow: boolean } | undefined> {
  return await transaction
    .deleteFrom('restrictions')
    .where('creator_id', '=', creatorId)
    .where('user_id', '=', userId)
    .returning('is_shadow')
    .executeTakeFirst();
}

async function clear(
  transaction: Transaction<ChatTables>,
  { room }: Act,
  { userId, removesBefore }: { userId: UserId; removesBefore: number },
): Promise<void> {
  const before_offset = BigInt(removesBefore);
  await transaction
    .insertInto('cleared_people')
    .values({ room, user_id: userId, before_offset })
    .onConflict((conflict) =>
      conflict.columns(['room', 'user_id']).doUpdateSet({
        before_offset: sql`greatest(cleared_people.before_offset, excluded.before_offset)`,
      }),
    )
    .execute();
  await transaction
    .deleteFrom('pinned_messages')
    .where('room', '=', room)
    .where('author_id', '=', userId)
    .execute();
}

function actionOf(restriction: Restriction | undefined): string {
  if (restriction === undefined) return 'lift';
  if (restriction.isShadow) return 'shadow-ban';
  return restriction.isBan ? 'ban' : 'timeout';
}

/** A row as the rules have it. */
export function toRestriction(row: {
  is_ban: boolean;
  is_shadow: boolean;
  until: Date | null;
}): Restriction {
  return {
    ...{ isBan: row.is_ban, untilMs: row.until?.getTime() ?? 0 },
    ...(row.is_shadow && { isShadow: true }),
  };
}
