import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Member, Room } from '../rooms/Room.ts';
import type { Settings } from '../rooms/RoomState.ts';
import type { Act, ModerationStore } from './ModerationStore.ts';
import { assertAppointer, assertMayRestrict, assertModerator } from './permissions.ts';

const SECOND_MS = 1_000;

export type MessagePlace = { messageId: string; offset: number };

/**
 * What those who look after a room do. Each change is stored first, so that it lasts, and then published, so that everybody sees
 * it; where the second fails its caller tries again, and the first is done once. All reject with AppError FORBIDDEN for others.
 */
export class Moderation {
  readonly #store: ModerationStore;
  readonly #clock: Clock;

  constructor(options: { store: ModerationStore; clock: Clock }) {
    this.#store = options.store;
    this.#clock = options.clock;
  }

  /** By its author too. Rejects with NOT_FOUND where there is no such message. */
  async removeMessage(room: Room, { session }: Member, place: MessagePlace): Promise<void> {
    const { messageId, offset } = place;
    const { author } = await room.findMessage(messageId, offset);
    const authorId = asUserId(author?.userId ?? '');
    const { identity } = session;
    const isOwn = identity.kind === 'user' && identity.userId === authorId;
    if (!isOwn) assertModerator(identity, room);
    const act = actOf(room, identity.userId);
    await this.#store.removeMessage(act, { messageId, authorId });
    // One message is removed once, whoever does it how often.
    await room.publish(`removed-${messageId}`, {
      messageRemoved: { messageId, byUserId: identity.userId },
    });
  }

  async pin(room: Room, { session }: Member, place: MessagePlace): Promise<void> {
    const { identity } = session;
    assertModerator(identity, room);
    const [shown] = room.show(await this.#publicationAt(room, place));
    const message = shown?.event?.message;
    if (message == null || message.removed) {
      throw new AppError('NOT_FOUND', 'There is no such message.');
    }
    const { messageId, offset } = place;
    const byUserId = identity.userId;
    const author = message.author ?? null;
    const pinned = { messageId, author, text: message.text ?? '', byUserId, offset };
    await this.#store.pin(actOf(room, byUserId), pinned);
    await room.publish(serverId('pin'), { pinned });
  }

  async unpin(room: Room, { session }: Member): Promise<void> {
    const { identity } = session;
    assertModerator(identity, room);
    const byUserId = identity.userId;
    await this.#store.pin(actOf(room, byUserId), undefined);
    await room.publish(serverId('unpin'), { unpinned: { byUserId } });
  }

  async changeSettings(room: Room, { session }: Member, settings: Settings): Promise<void> {
    const { identity } = session;
    assertModerator(identity, room);
    await this.#store.changeSettings(actOf(room, identity.userId), settings);
    await room.publish(serverId('settings'), { settingsChanged: settings });
  }

  /** `seconds` 0 without `isBan` lifts whatever there was. */
  async restrict(
    room: Room,
    { session }: Member,
    target: {
      userId: UserId;
      seconds: number;
      isBan: boolean;
      removesMessages: boolean;
      reason: string;
    },
  ): Promise<void> {
    const { identity } = session;
    const { userId, seconds, isBan, reason } = target;
    assertMayRestrict(identity, userId, room);
    const isLifted = seconds === 0 && !isBan;
    const untilMs = isLifted || isBan ? 0 : this.#clock.nowMs() + seconds * SECOND_MS;
    const removesBefore = target.removesMessages ? await nextOffset(room) : 0;
    const restriction = isLifted ? undefined : { isBan, untilMs };
    const byUserId = identity.userId;
    await this.#store.restrict(actOf(room, byUserId), {
      ...{ userId, restriction, reason, removesBefore },
    });
    await room.publish(serverId('restrict'), {
      userRestricted: {
        ...{ userId, untilMs, ban: isBan, byUserId },
        removesBeforeOffset: removesBefore,
      },
    });
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
    await this.#store.setModerator(actOf(room, byUserId), userId, isModerator);
    await room.publish(serverId('moderator'), {
      moderatorSet: { userId, moderator: isModerator, byUserId },
    });
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
