import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import { asUserId, type RoomId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import { takeOrRefuse } from '@stagedoor/service-kit/rest';
import { type ChatFilters, TextFilters } from '../filters/TextFilters.ts';
import type { PeopleDirectory } from '../roles.ts';
import type { Member, Room } from '../rooms/Room.ts';
import type { Settings } from '../rooms/RoomState.ts';
import type { Act } from './action-log.ts';
import type { ModerationStore } from './ModerationStore.ts';
import {
  assertAppointer,
  assertMayRestrict,
  assertModerator,
  badgesOf,
  isAccount,
} from './permissions.ts';

const SECOND_MS = 1_000;

export type ModerationOptions = {
  store: ModerationStore;
  people: Pick<PeopleDirectory, 'findAccount'>;
  /** What counts for all rooms of this creator has changed by an act in one of them. */
  onRulesChanged: (creatorId: UserId, room: RoomId) => void;
  /** How often one person changes filters, which costs to compile and is written down. */
  filterChanges: RateLimiter;
  clock: Clock;
};

export type MessagePlace = { messageId: string; offset: number };

/**
 * What those who look after a room do. Each change is stored first, so that it lasts, and then published, so that everybody sees
 * it; where the second fails its caller tries again, and the first is done once. All reject with AppError FORBIDDEN for others.
 */
export class Moderation {
  readonly #options: ModerationOptions;

  constructor(options: ModerationOptions) {
    this.#options = options;
  }

  /** By its author too. Rejects with NOT_FOUND where there is no such message. */
  async removeMessage(room: Room, { session }: Member, place: MessagePlace): Promise<void> {
    const { messageId, offset } = place;
    const { identity } = session;
    if (!isAccount(identity)) throw new AppError('AUTH_REQUIRED', 'Log in to do that.');
    if (badgesOf(identity, room).length === 0) room.removals.take(identity.userId, 0);
    const { author } = await room.findMessage(messageId, offset);
    const authorId = asUserId(author?.userId ?? '');
    if (identity.userId !== authorId) this.#assertModerator(room, identity);
    const act = actOf(room, identity.userId);
    await this.#options.store.removeMessage(act, { messageId, authorId });
    // One message is removed once, whoever does it how often; where it was stored and not published, it is now.
    await room.publish(`removed-${messageId}`, {
      messageRemoved: { messageId, byUserId: identity.userId },
    });
  }

  async pin(room: Room, { session, grant }: Member, place: MessagePlace): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    const [shown] = room.show(await this.#publicationAt(room, place), { identity, grant });
    const message = shown?.event?.message;
    if (message == null || message.removed) {
      throw new AppError('NOT_FOUND', 'There is no such message.');
    }
    const { messageId, offset } = place;
    const byUserId = identity.userId;
    const author = message.author ?? null;
    const pinned = { messageId, author, text: message.text ?? '', byUserId, offset };
    await this.#options.store.pin(actOf(room, byUserId), pinned);
    await room.publish(serverId('pin'), { pinned });
  }

  async unpin(room: Room, { session }: Member): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    const byUserId = identity.userId;
    await this.#options.store.pin(actOf(room, byUserId), undefined);
    await room.publish(serverId('unpin'), { unpinned: { byUserId } });
  }

  async changeSettings(room: Room, { session }: Member, settings: Settings): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    await this.#options.store.changeSettings(actOf(room, identity.userId), settings);
    await room.publish(serverId('settings'), { settingsChanged: settings });
    this.#tellRules(room);
  }

  /**
   * For all rooms of the creator. Never published: what is blocked is told to nobody else. They count here when this resolves, and
   * elsewhere when it is heard of. Rejects with VALIDATION_ERROR where a pattern is wrong, and RATE_LIMIT_EXCEEDED.
   */
  async changeFilters(room: Room, { session }: Member, filters: ChatFilters): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    await takeOrRefuse(this.#options.filterChanges, identity.userId);
    // Nothing is stored that cannot be compiled where it is read.
    new TextFilters(filters);
    await this.#options.store.filters.change(actOf(room, identity.userId), filters);
    await room.readRulesAgain();
    this.#tellRules(room);
  }

  /**
   * `seconds` 0 without `isBan` lifts whatever there was. What is `isShadow` is not published, nor is its end: nobody is to learn of it
   * but those who look after the room.
   */
  async restrict(
    room: Room,
    { session }: Member,
    target: {
      userId: UserId;
      seconds: number;
      isBan: boolean;
      isShadow: boolean;
      removesMessages: boolean;
      reason: string;
    },
  ): Promise<void> {
    const { identity } = session;
    const { userId, seconds, isBan, isShadow, reason } = target;
    this.#assertModerator(room, identity);
    const account = await this.#options.people.findAccount(userId);
    assertMayRestrict(identity, { userId, roles: account?.roles ?? [] }, room);
    const isLifted = seconds === 0 && !isBan;
    const nowMs = this.#options.clock.nowMs();
    const untilMs = isLifted || isBan ? 0 : nowMs + seconds * SECOND_MS;
    const { store } = this.#options;
    const act = actOf(room, identity.userId);
    const restriction = isLifted ? undefined : { isBan, untilMs, isShadow };
    const wasShadow = room.state.restrictionOf(userId, nowMs)?.isShadow ?? false;
    // Known before it is published, so that a crash in between leaves next to nothing of what is to go …
    const removesBefore = target.removesMessages ? await nextOffset(room) : 0;
    await store.restrict(act, { userId, restriction, reason, removesBefore });
    if (isShadow || (isLifted && wasShadow)) {
      await room.readRulesAgain();
      this.#tellRules(room);
      return;
    }
    const { offset } = await room.publish(serverId('restrict'), {
      userRestricted: {
        ...{ userId, untilMs, ban: isBan, byUserId: identity.userId },
        removesMessages: target.removesMessages,
      },
    });
    // … and all of it where there was none: what was written meanwhile goes too.
    if (removesBefore > 0 && offset > removesBefore)
      await store.clear(act, { userId, removesBefore: offset });
    this.#tellRules(room);
  }

  async setModerator(
    room: Room,
    { session }: Member,
    target: { userId: UserId; isModerator: boolean },
  ): Promise<void> {
    const { identity } = session;
    assertAppointer(identity, room);
    const { userId, isModerator } = target;
    const byUserId = identity.userId;
    await this.#options.store.setModerator(actOf(room, byUserId), userId, isModerator);
    await room.publish(serverId('moderator'), {
      moderatorSet: { userId, moderator: isModerator, byUserId },
    });
    this.#tellRules(room);
  }

  #assertModerator(room: Room, identity: Identity): void {
    assertModerator(identity, room, this.#options.clock.nowMs());
  }

  #tellRules({ facts, id }: Room): void {
    this.#options.onRulesChanged(facts.creatorId, id);
  }

  async #publicationAt(room: Room, { messageId, offset }: MessagePlace) {
    const { publications } = await room.history({ before: offset + 1, limit: 1 });
    return publications.filter((each) => each.id === messageId && each.offset === offset);
  }
}

function actOf(room: Room, byUserId: UserId): Act {
  return { room: room.id, creatorId: room.facts.creatorId, byUserId };
}

/** Clients' ids are UUIDs: none of them is one of these. */
function serverId(kind: string): string {
  return `${kind}-${randomUUID()}`;
}

async function nextOffset(room: Room): Promise<number> {
  const { position } = await room.history({ limit: 1 });
  return position.offset + 1;
}
