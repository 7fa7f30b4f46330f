import type { UserId } from '@stagedoor/contracts/ids';
import type { Kysely } from 'kysely';
import { type Act, writeDown } from '../moderation/action-log.ts';
import type { ChatTables } from '../tables.ts';
import { type ChatFilters, NO_FILTERS } from './TextFilters.ts';

/** The filters of creators, in PostgreSQL. */
export class FilterStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  async load(creatorId: UserId): Promise<ChatFilters> {
    return await findFilters(this.#kysely, creatorId);
  }

  /** Written together with a line in the log of actions, which says what was added and what was taken out. */
  async change(act: Act, filters: ChatFilters): Promise<void> {
    const { creatorId: creator_id } = act;
    await this.#kysely.transaction().execute(async (transaction) => {
      // A row to lock, so that each line of the log says what came after the one before it.
      await transaction
        .insertInto('room_filters')
        .values({ creator_id, blocked_words: [], blocked_patterns: [], links_blocked: false })
        .onConflict((conflict) => conflict.column('creator_id').doNothing())
        .execute();
      const before = await findFilters(transaction, act.creatorId, { isLocked: true });
      const details = differenceOf(before, filters);
      if (details === undefined) return;
      await transaction
        .updateTable('room_filters')
        .set({
          blocked_words: [...filters.blockedWords],
          blocked_patterns: [...filters.blockedPatterns],
          links_blocked: filters.linksBlocked,
          updated_at: new Date(),
        })
        .where('creator_id', '=', creator_id)
        .execute();
      await writeDown(transaction, act, { action: 'filters', details });
    });
  }
}

async function findFilters(
  kysely: Kysely<ChatTables>,
  creatorId: UserId,
  { isLocked = false } = {},
): Promise<ChatFilters> {
  const query = kysely
    .selectFrom('room_filters')
    .select(['blocked_words', 'blocked_patterns', 'links_blocked'])
    .where('creator_id', '=', creatorId);
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return NO_FILTERS;
  return {
    blockedWords: row.blocked_words,
    blockedPatterns: row.blocked_patterns,
    linksBlocked: row.links_blocked,
  };
}

/** Undefined where both are the same. */
function differenceOf(before: ChatFilters, after: ChatFilters) {
  const added = (was: readonly string[], is: readonly string[]) =>
    is.filter((line) => !was.includes(line));
  const details = {
    addedWords: added(before.blockedWords, after.blockedWords),
    removedWords: added(after.blockedWords, before.blockedWords),
    addedPatterns: added(before.blockedPatterns, after.blockedPatterns),
    removedPatterns: added(after.blockedPatterns, before.blockedPatterns),
    linksBlocked: after.linksBlocked,
  };
  const { linksBlocked, ...lists } = details;
  const isSame =
    linksBlocked === before.linksBlocked &&
    Object.values(lists).every((lines) => lines.length === 0);
  return isSame ? undefined : details;
}
