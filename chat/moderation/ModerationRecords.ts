import type {
  ChatActionsPage,
  ChatActionView,
  ChatFiltersView,
  ChatRestrictionView,
} from '@stagedoor/contracts/http/chat';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { FilterStore } from '../filters/FilterStore.ts';
import type { PeopleDirectory, RoomDirectory } from '../roles.ts';
import { assertModerator } from './permissions.ts';
import type { ActionRow, RecordStore, RestrictionRow } from './RecordStore.ts';

export type ModerationRecordsOptions = {
  records: RecordStore;
  filters: Pick<FilterStore, 'load'>;
  directory: RoomDirectory;
  people: Pick<PeopleDirectory, 'findPublicUsers'>;
  clock: Clock;
};

type Named = ChatActionView['by'];
/** What `details` of an action may have. */
type Details = {
  reason?: string;
  untilMs?: number;
  slowModeSeconds?: number;
} & Partial<NonNullable<ChatActionView['filters']>>;

/**
 * What those who look after a creator's rooms read about them, whether the room is open on this server or not. All reject with AppError
 * NOT_FOUND where there is no such room, and FORBIDDEN for everybody else.
 */
export class ModerationRecords {
  readonly #options: ModerationRecordsOptions;

  constructor(options: ModerationRecordsOptions) {
    this.#options = options;
  }

  async filters(identity: Identity, room: RoomId): Promise<ChatFiltersView> {
    const stored = await this.#options.filters.load(await this.#admit(identity, room));
    return {
      blockedWords: [...stored.blockedWords],
      blockedPatterns: [...stored.blockedPatterns],
      linksBlocked: stored.linksBlocked,
    };
  }

  /** What was done in all rooms of the creator, newest first. */
  async actions(
    identity: Identity,
    room: RoomId,
    { before, limit }: { before: number | undefined; limit: number },
  ): Promise<ChatActionsPage> {
    const creatorId = await this.#admit(identity, room);
    // One more than the page has tells whether there is another.
    const found = await this.#options.records.actions(creatorId, { before, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const nameOf = await this.#names(
      rows.flatMap(({ by_user_id: by, target_user_id: target }) => (target ? [by, target] : [by])),
    );
    const last = rows.at(-1);
    return {
      actions: rows.map((row) => toActionView(row, nameOf)),
      nextBefore: found.length > limit && last !== undefined ? Number(last.id) : null,
    };
  }

  /** Who is timed out or banned now, the latest first. */
  async restrictions(
    identity: Identity,
    room: RoomId,
    slice: { limit: number; offset: number },
  ): Promise<ChatRestrictionView[]> {
    const { records, clock } = this.#options;
    const creatorId = await this.#admit(identity, room);
    const now = new Date(clock.nowMs());
    const rows = await records.restrictions(creatorId, { ...slice, now });
    const nameOf = await this.#names(rows.flatMap((row) => [row.user_id, row.by_user_id]));
    return rows.map((row) => toRestrictionView(row, nameOf));
  }

  /** Whose room it is, for somebody who looks after it. */
  async #admit(identity: Identity, room: RoomId): Promise<UserId> {
    const { records, directory, clock } = this.#options;
    const { creatorId } = await directory.findRoom(room);
    const nowMs = clock.nowMs();
    const { isModerator, restriction } = await records.standingOf(
      ...([creatorId, identity.userId, new Date(nowMs)] as const),
    );
    const state = { isModerator: () => isModerator, restrictionOf: () => restriction };
    assertModerator(identity, { facts: { creatorId }, state }, nowMs);
    return creatorId;
  }

  async #names(ids: readonly string[]): Promise<(id: string) => Named> {
    const people = await this.#options.people.findPublicUsers([...new Set(ids)]);
    return (id) => {
      const { username = '', displayName = '' } = people.get(id) ?? {};
      return { id, username, displayName };
    };
  }
}

function toActionView(row: ActionRow, nameOf: (id: string) => Named): ChatActionView {
  const { action, room, target_user_id: targetId, message_id: messageId } = row;
  const details: Details = row.details;
  const { addedWords = [], removedWords = [] } = details;
  const { addedPatterns = [], removedPatterns = [], linksBlocked = false } = details;
  return {
    ...{ id: Number(row.id), room, action, messageId },
    by: nameOf(row.by_user_id),
    target: targetId === null ? null : nameOf(targetId),
    reason: details.reason ?? '',
    until: details.untilMs ? new Date(details.untilMs).toISOString() : null,
    slowModeSeconds: details.slowModeSeconds ?? null,
    filters:
      action === 'filters'
        ? { addedWords, removedWords, addedPatterns, removedPatterns, linksBlocked }
        : null,
    at: row.acted_at.toISOString(),
  };
}

function toRestrictionView(
  row: RestrictionRow,
  nameOf: (id: string) => Named,
): ChatRestrictionView {
  return {
    user: nameOf(row.user_id),
    isBan: row.is_ban,
    isShadow: row.is_shadow,
    until: row.until?.toISOString() ?? null,
    by: nameOf(row.by_user_id),
    reason: row.reason,
    at: row.created_at.toISOString(),
  };
}
