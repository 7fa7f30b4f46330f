import { AppError } from '@stagedoor/contracts/errors';
import {
  asRoomId,
  asUserId,
  ROOM_ID_PATTERN,
  type RoomId,
  UUID_PATTERN,
} from '@stagedoor/contracts/ids';
import {
  CHAT_HISTORY_PAGE_MAX,
  CHAT_REACTIONS_PER_REQUEST_MAX,
  CHAT_SLOW_MODE_SECONDS_MAX,
  CHAT_TIMEOUT_SECONDS_MAX,
  REASON_LENGTH_MAX,
  TOKEN_BYTES_MAX,
} from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import { CHANNEL_NAME_BYTES_MAX, type Position } from './channels/broker.ts';
import { readFilters } from './filters/read-filters.ts';
import type { Moderation } from './moderation/Moderation.ts';
import type { Reacting } from './reactions/Reacting.ts';
import type { Reactions } from './reactions/Reactions.ts';
import { REACTION_KINDS } from './reactions/ReactionTally.ts';
import type { ChatSession } from './roles.ts';
import type { ChatRooms } from './rooms/ChatRooms.ts';
import type { Editing } from './rooms/Editing.ts';
import { cleanText } from './rooms/message-text.ts';
import { refusing } from './rooms/refusing.ts';

export type Caller = { session: ChatSession; isWanted: () => boolean };
type Answer = Omit<stagedoor.Response.$Properties, 'id'>;
export type Handler<Body> = (body: Body, caller: Caller) => Promise<Answer> | Answer;

/** What clients can ask of chat, by its name on the wire. Decoded: every field is there, its value unchecked. */
export type ChatHandlers = {
  joinChat: Handler<stagedoor.JoinChat>;
  leaveChat: Handler<stagedoor.LeaveChat>;
  sendChatMessage: Handler<stagedoor.SendChatMessage>;
  readChatHistory: Handler<stagedoor.ReadChatHistory>;
  removeChatMessage: Handler<stagedoor.RemoveChatMessage>;
  pinChatMessage: Handler<stagedoor.PinChatMessage>;
  changeChatSettings: Handler<stagedoor.ChangeChatSettings>;
  restrictChatUser: Handler<stagedoor.RestrictChatUser>;
  setChatModerator: Handler<stagedoor.SetChatModerator>;
  changeChatFilters: Handler<stagedoor.ChangeChatFilters>;
  editChatMessage: Handler<stagedoor.EditChatMessage>;
  reactInChat: Handler<stagedoor.ReactInChat>;
};

export type ChatParts = {
  rooms: ChatRooms;
  moderation: Moderation;
  editing: Editing;
  reacting: Reacting;
  reactions: Pick<Reactions, 'totalsOf'>;
};

/** Controls and halves of characters, which PostgreSQL does not take. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;
export const DONE: Answer = { done: {} };

/** Reads what clients send, and refuses with AppError VALIDATION_ERROR what cannot be meant. */
export function createChatHandlers({
  rooms,
  moderation,
  editing,
  reacting,
  reactions,
}: ChatParts): ChatHandlers {
  const placeOf = (session: ChatSession, room: string) =>
    rooms.membershipOf(session, readRoom(room));
  return refusingOutages({
    async joinChat(body, { session, isWanted }) {
      if (body.grant.length > TOKEN_BYTES_MAX)
        throw new AppError('GRANT_INVALID', 'No such grant.');
      const { room, member, state, ...recovery } = await rooms.join(session, {
        room: readRoom(body.room),
        grantToken: body.grant,
        since: readPosition(body),
        isWanted,
      });
      const person = { identity: session.identity, grant: member.grant };
      const { settings } = state;
      const pinned = state.pinnedSince(room.facts.hiddenBeforeMs(person));
      return {
        chatJoined: {
          room: room.id,
          ...recovery.position,
          recovered: recovery.isRecovered,
          publications: room.show(recovery.publications, person, state),
          state: {
            ...{ settings, ...(pinned && { pinned }) },
            reactions: await reactions.totalsOf(room.id),
          },
          me: rooms.describe(session, room, state),
        },
      };
    },

    leaveChat(body, { session }) {
      rooms.leave(session, readRoom(body.room));
      return DONE;
    },

    async sendChatMessage(body, { session }) {
      const { epoch, offset, atMs } = await rooms.send(session, readRoom(body.room), {
        id: readUuid(body.id),
        text: cleanText(body.text),
        replyTo: body.replyTo === '' ? '' : readUuid(body.replyTo),
      });
      return { chatMessageSent: { epoch, offset, atMs } };
    },

    async readChatHistory(body, { session }) {
      const { room } = rooms.readerOf(session, readRoom(body.room));
      const before = readOffset(body.beforeOffset);
      const limit = Math.min(Math.max(1, body.limit), CHAT_HISTORY_PAGE_MAX);
      const page = await room.history({ limit, ...(before > 0 && { before }) });
      const state = await room.stateAt(page);
      // Whoever was taken out meanwhile reads nothing any more.
      const { member } = rooms.membershipOf(session, room.id);
      const person = { identity: session.identity, grant: member.grant };
      // Where all of it is hidden, so is everything before: it begins here for this person, who need not read back through it.
      const publications = room.isHidden(page.publications.at(-1), person)
        ? []
        : room.show(page.publications, person, state);
      return { chatHistory: { ...page.position, publications } };
    },

    async removeChatMessage(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      await moderation.removeMessage(room, member, readPlace(body));
      return DONE;
    },

    async pinChatMessage(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      if (body.messageId === '') await moderation.unpin(room, member);
      else await moderation.pin(room, member, readPlace(body));
      return DONE;
    },

    async changeChatSettings(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      const slowModeSeconds = body.settings?.slowModeSeconds ?? 0;
      assertAtMost(slowModeSeconds, CHAT_SLOW_MODE_SECONDS_MAX, 'Slow mode');
      await moderation.changeSettings(room, member, { slowModeSeconds });
      return DONE;
    },

    async restrictChatUser(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      assertAtMost(body.seconds, CHAT_TIMEOUT_SECONDS_MAX, 'A timeout');
      if (body.reason.length > REASON_LENGTH_MAX || NO_TEXT.test(body.reason)) {
        throw new AppError(
          'VALIDATION_ERROR',
          `A reason is text of at most ${REASON_LENGTH_MAX} characters.`,
        );
      }
      if (body.shadow && (body.ban || body.removeMessages || body.seconds > 0)) {
        throw new AppError(
          'VALIDATION_ERROR',
          'A shadow ban stands alone: the rest would be told.',
        );
      }
      if (body.removeMessages && !body.ban && body.seconds === 0) {
        throw new AppError(
          'VALIDATION_ERROR',
          'Messages are removed with a ban or a timeout, and not with its end.',
        );
      }
      await moderation.restrict(room, member, {
        userId: asUserId(readUuid(body.userId)),
        seconds: body.seconds,
        isBan: body.ban || body.shadow,
        isShadow: body.shadow,
        removesMessages: body.removeMessages,
        reason: body.reason,
      });
      return DONE;
    },

    async setChatModerator(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      const userId = asUserId(readUuid(body.userId));
      await moderation.setModerator(room, member, { userId, isModerator: body.moderator });
      return DONE;
    },

    async changeChatFilters(body, { session }) {
      const { room, member } = placeOf(session, body.room);
      await moderation.changeFilters(room, member, readFilters(body.filters ?? {}));
      return DONE;
    },

    async editChatMessage(body, { session }) {
      const { epoch, offset, atMs } = await editing.edit(session, readRoom(body.room), {
        ...readPlace(body),
        editId: readUuid(body.id),
        text: cleanText(body.text),
      });
      return { chatMessageSent: { epoch, offset, atMs } };
    },

    async reactInChat(body, { session }) {
      const { kind, count } = body;
      if (!REACTION_KINDS.includes(kind))
        throw new AppError('VALIDATION_ERROR', 'There is no such reaction.');
      if (count < 1 || count > CHAT_REACTIONS_PER_REQUEST_MAX)
        throw new AppError(
          'VALIDATION_ERROR',
          `Of a reaction there are 1 to ${CHAT_REACTIONS_PER_REQUEST_MAX} at once.`,
        );
      await reacting.react(session, readRoom(body.room), kind, count);
      return DONE;
    },
  });
}

/** The same handlers; what of them fails because the database or the broker is away is refused with UNAVAILABLE. */
export function refusingOutages<Handlers extends Record<keyof Handlers, Handler<never>>>(
  handlers: Handlers,
): Handlers {
  const entries = Object.entries<Handler<never>>(handlers).map(([name, handler]) => [
    name,
    (body: never, caller: Caller) => refusing(async () => await handler(body, caller)),
  ]);
  // Each has the type of the one that it calls.
  return Object.fromEntries(entries) as Handlers;
}

function readRoom(room: string): RoomId {
  if (!ROOM_ID_PATTERN.test(room))
    throw new AppError('VALIDATION_ERROR', 'Not the name of a room.');
  return asRoomId(room);
}

export function readUuid(id: string): string {
  if (!UUID_PATTERN.test(id)) throw new AppError('VALIDATION_ERROR', 'Not a UUID in lower case.');
  return id;
}

function readOffset(offset: number): number {
  // The one after it is an offset too.
  if (!Number.isSafeInteger(offset + 1) || offset < 0) {
    throw new AppError('VALIDATION_ERROR', 'An offset is a whole number from 0 on.');
  }
  return offset;
}

function readPosition({ epoch, offset }: { epoch: string; offset: number }): Position {
  if (epoch.length > CHANNEL_NAME_BYTES_MAX) {
    throw new AppError('VALIDATION_ERROR', 'Not an epoch.');
  }
  return { epoch, offset: readOffset(offset) };
}

function readPlace(body: { messageId: string; offset: number }) {
  return { messageId: readUuid(body.messageId), offset: readOffset(body.offset) };
}

function assertAtMost(seconds: number, max: number, what: string): void {
  if (seconds > max) throw new AppError('VALIDATION_ERROR', `${what} has at most ${max} s.`);
}
