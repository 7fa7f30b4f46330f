import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import { takeOrRefuse } from '@stagedoor/service-kit/rest';
import type { PublishResult } from '../channels/broker.ts';
import { type ChatFilters, TextFilters } from '../filters/TextFilters.ts';
import type { PeopleDirectory } from '../roles.ts';
import type { ChatEventBody } from '../rooms/chat-event.ts';
import type { Member, Room } from '../rooms/Room.ts';
import type { Settings } from '../rooms/RoomState.ts';
import { ActLimits } from './ActLimits.ts';
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
  /** What counts for this creator's rooms has changed by an act in one of them, which may not have been told of it either. */
  onRulesChanged: (creatorId: UserId) => void;
  /** How often one person changes filters, which costs to compile and is written down. */
  filterChanges: RateLimiter;
  clock: Clock;
};

export type MessagePlace = { messageId: string; offset: number };

/**
 * What those who look after a room do. Each change is stored first, so that it lasts, and then published, so that everybody sees
 * it; where the second fails all servers read what was stored, and its caller tries again. All reject with AppError FORBIDDEN for others,
 * and RATE_LIMIT_EXCEEDED.
 */
export class Moderation {
  readonly #options: ModerationOptions;
  readonly #limits: ActLimits;

  constructor(options: ModerationOptions) {
    this.#options = options;
    this.#limits = new ActLimits(options.clock);
  }

  /** By its author too. Rejects with NOT_FOUND where there is no such message. */
  async removeMessage(room: Room, { session }: Member, place: MessagePlace): Promise<void> {
    const { messageId, offset } = place;
    const { identity } = session;
    if (!isAccount(identity)) throw new AppError('AUTH_REQUIRED', 'Log in to do that.');
    if (badgesOf(identity, room).length === 0) room.removals.take(identity.userId, 0);
    else this.#limits.take(identity.userId);
    const { author } = await room.findMessage(messageId, offset);
    const authorId = asUserId(author?.userId ?? '');
    if (identity.userId !== authorId) this.#assertModerator(room, identity);
    const act = actOf(room, identity.userId);
    await this.#options.store.removeMessage(act, { messageId, authorId });
    // One message is removed once, whoever does it how often; where it was stored and not published, it is now.
    await this.#publish(room, `removed-${messageId}`, {
      messageRemoved: { messageId, byUserId: identity.userId },
    });
  }

  async pin(room: Room, { session, grant }: Member, place: MessagePlace): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    this.#limits.take(identity.userId);
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
    await this.#publish(room, serverId('pin'), { pinned });
  }

  async unpin(room: Room, { session }: Member): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    this.#limits.take(identity.userId);
    const byUserId = identity.userId;
    await this.#options.store.pin(actOf(room, byUserId), undefined);
    await this.#publish(room, serverId('unpin'), { unpinned: { byUserId } });
  }

  async changeSettings(room: Room, { session }: Member, settings: Settings): Promise<void> {
    const { identity } = session;
    this.#assertModerator(room, identity);
    this.#limits.take(identity.userId);
    await this.#options.store.changeSettings(actOf(room, identity.userId), settings);
    await this.#publish(room, serverId('settings'), { settingsChanged: settings });
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
   * but those who look after the room. Rejects with NOT_FOUND where there is no such account, and LIMIT_EXCEEDED where the creator's rooms
   * have all the restrictions that they may have.
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
    this.#limits.take(identity.userId);
    const isLifted = seconds === 0 && !isBan;
    const account = await this.#options.people.findAccount(userId);
    // Of an account that is gone whatever there was can be taken back.
    if (account === undefined && !isLifted) throw noAccount();
    assertMayRestrict(identity, { userId, roles: account?.roles ?? [] }, room);
    const { store, clock } = this.#options;
    const now = new Date(clock.nowMs());
    const untilMs = isLifted || isBan ? 0 : now.getTime() + seconds * SECOND_MS;
    const act = actOf(room, identity.userId);
    const restriction = isLifted ? undefined : { isBan, untilMs, isShadow };
    // Known before it is published, so that a crash in between leaves next to nothing of what is to go …
    const removesBefore = target.removesMessages ? await nextOffset(room) : 0;
    const { lifted } = await store.restrict(act, {
      ...{ userId, restriction, reason, removesBefore, now },
    });
    // A second lift of a shadow ban finds nothing, and tells as little as the first.
    if (isShadow || (isLifted && lifted !== 'told')) {
      await room.readRulesAgain();
      this.#tellRules(room);
      return;
    }
    const { offset } = await this.#publish(room, serverId('restrict'), {
      userRestricted: {
        ...{ userId, untilMs, ban: isBan, byUserId: identity.userId },
        removesMessages: target.removesMessages,
      },
    });
    this.#tellRules(room);
    // … and all of it where there was none: what was written meanwhile goes too.
    if (removesBefore > 0 && offset > removesBefore)
      await store.clear(act, { userId, removesBefore: offset });
  }

  /** Rejects with NOT_FOUND where there is no such account to be appointed. */
  async setModerator(
    room: Room,
    { session }: Member,
    target: { userId: UserId; isModerator: boolean },
  ): Promise<void> {
    const { identity } = session;
    assertAppointer(identity, room);
    this.#limits.take(identity.userId);
    const { userId, isModerator } = target;
    if (isModerator && (await this.#options.people.findAccount(userId)) === undefined)
      throw noAccount();
    const byUserId = identity.userId;
    await this.#options.store.setModerator(actOf(room, byUserId), userId, isModerator);
    await this.#publish(room, serverId('moderator'), {
      moderatorSet: { userId, moderator: isModerator, byUserId },
    });
    this.#tellRules(room);
  }

  #assertModerator(room: Room, identity: Identity): void {
    assertModerator(identity, room, this.#options.clock.nowMs());
  }

  /** What was stored before. Where it cannot be published all servers read it, as what counts; pages see it when they join again. */
  async #publish(room: Room, id: string, body: ChatEventBody): Promise<PublishResult> {
    try {
      return await room.publish(id, body);
    } catch (error) {
      this.#tellRules(room);
      throw error;
    }
  }

  #tellRules({ facts }: Room): void {
    this.#options.onRulesChanged(facts.creatorId);
  }

  async #publicationAt(room: Room, { messageId, offset }: MessagePlace) {
    const { publications } = await room.history({ before: offset + 1, limit: 1 });
    return publications.filter((each) => each.id === messageId && each.offset === offset);
  }
}

function actOf(room: Room, byUserId: UserId): Act {
  return { room: room.id, creatorId: room.facts.creatorId, byUserId };
}

function noAccount(): AppError {
  return new AppError('NOT_FOUND', 'There is no such account.');
}

/** Clients' ids are UUIDs: none of them is one of these. */
function serverId(kind: string): string {
  return `${kind}-${randomUUID()}`;
}

async function nextOffset(room: Room): Promise<number> {
  const { position } = await room.history({ limit: 1 });
  return position.offset + 1;
}
