import { AppError } from '@stagedoor/contracts/errors';
import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import { CHATS_PER_SESSION_MAX } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Broker, Position, PublishResult, Recovery } from '../channels/broker.ts';
import type { ModerationStore } from '../moderation/ModerationStore.ts';
import { badgesOf } from '../moderation/permissions.ts';
import type {
  Broadcaster,
  ChatSession,
  GrantVerifier,
  RoomDirectory,
  RoomFacts,
} from '../roles.ts';
import type { Authors } from './Authors.ts';
import { type Member, Room } from './Room.ts';

/** A room without members is kept this long: whoever left may be reloading the page. */
export const EMPTY_ROOM_KEPT_MS = 30_000;
/** Whether the stream still runs, and this person may still watch it, is asked again with a message so long after the last answer. */
const FACTS_FRESH_MS = 5_000;
const NO_RESTRICTION = { isBan: false, untilMs: 0 };

export type ChatRoomsOptions = {
  broker: Broker;
  broadcaster: Broadcaster;
  directory: RoomDirectory;
  grants: GrantVerifier;
  store: Pick<ModerationStore, 'load'>;
  authors: Authors;
  clock: Clock;
  log: Logger;
};

export type NewMessage = { id: string; text: string; replyTo: string };

export type JoinRequest = {
  room: RoomId;
  /** Empty for none. */
  grantToken: string;
  since: Position;
  /** False when nobody waits for the answer any more. */
  isWanted: () => boolean;
};

/** The chats that somebody on this server is in, and who is in which. */
export class ChatRooms {
  readonly #options: ChatRoomsOptions;
  readonly #rooms = new Map<RoomId, Promise<Room>>();
  readonly #roomsOf = new Map<ChatSession, Set<Room>>();
  readonly #emptyTimers = new Map<Room, Timer>();
  #isClosed = false;

  constructor(options: ChatRoomsOptions) {
    this.#options = options;
  }

  get roomsCount(): number {
    return this.#rooms.size;
  }

  /** Sessions that are in at least one room. */
  get sessionsCount(): number {
    return this.#roomsOf.size;
  }

  /**
   * Takes the session into the room, or lets one that is in catch up. Rejects with AppError: as the directory refuses,
   * LIMIT_EXCEEDED, UNAVAILABLE.
   */
  async join(session: ChatSession, request: JoinRequest): Promise<Recovery & { room: Room }> {
    const { room: id, grantToken, since, isWanted } = request;
    const { directory, grants } = this.#options;
    const grant = grantToken === '' ? undefined : await grants.verifyGrant(grantToken);
    const facts = await directory.admitToChat({ identity: session.identity, room: id, grant });
    const room = await this.#open(id, facts);
    room.setFacts(facts);
    if (!isWanted()) {
      this.#closeIfEmpty(room);
      throw new AppError('DEADLINE_EXCEEDED', 'Nobody waits for this join any more.');
    }
    const wasIn = room.memberOf(session) !== undefined;
    this.#enter(room, { session, grant });
    try {
      // What is published from here on is told, so what is read after it leaves nothing out.
      return { ...(await room.catchUp(since)), room };
    } catch (error) {
      if (!wasIn) this.leave(session, id);
      throw error;
    }
  }

  /** Does nothing for one who is not in. */
  leave(session: ChatSession, id: RoomId): void {
    for (const room of this.#roomsOf.get(session) ?? [])
      if (room.id === id) this.#exit(room, session);
  }

  /** The room, and the session's place in it. Throws AppError NOT_IN_CHAT. */
  membershipOf(session: ChatSession, id: RoomId): { room: Room; member: Member } {
    for (const room of this.#roomsOf.get(session) ?? []) {
      const member = room.id === id ? room.memberOf(session) : undefined;
      if (member !== undefined) return { room, member };
    }
    throw new AppError('NOT_IN_CHAT', 'Join this chat first.');
  }

  /**
   * Stores a message and tells everybody. Rejects with AppError NOT_IN_CHAT, AUTH_REQUIRED, CHAT_BANNED, CHAT_TIMED_OUT,
   * CHAT_CLOSED, CHAT_SLOW_MODE, RATE_LIMIT_EXCEEDED, CONFLICT (the id is that of somebody else's message) or UNAVAILABLE. Sending again
   * with the same id is answered as the first time.
   */
  async send(session: ChatSession, id: RoomId, message: NewMessage): Promise<PublishResult> {
    const { room, member } = this.membershipOf(session, id);
    const { identity } = session;
    if (identity.kind !== 'user') throw new AppError('AUTH_REQUIRED', 'Log in to write.');
    // One that is sent again, its answer having been lost, is not one more, and was allowed then.
    const isRepeated = room.hasRecent(message.id);
    if (!isRepeated) {
      this.#assertMayWrite(room, identity);
      await this.#assertOpen(room, member);
    }
    const badges = badgesOf(identity, room);
    const name = await this.#options.authors.nameOf(identity.userId);
    const { slowModeSeconds } = room.state.settings;
    const isExempt = badges.length > 0;
    if (!isRepeated) room.limits.take(identity.userId, isExempt ? 0 : slowModeSeconds);
    try {
      const result = await room.publish(message.id, {
        message: {
          author: { userId: identity.userId, ...name, badges },
          text: message.text,
          replyTo: message.replyTo,
        },
      });
      return result.isDuplicate
        ? await assertOwn(room, result, message.id, identity.userId)
        : result;
    } catch (error) {
      if (!isRepeated) room.limits.giveBack(identity.userId);
      throw error;
    }
  }

  /** What this session may do, for its page. */
  describe(session: ChatSession, room: Room) {
    const { identity } = session;
    const nowMs = this.#options.clock.nowMs();
    const restriction = room.state.restrictionOf(identity.userId, nowMs) ?? NO_RESTRICTION;
    const badges = badgesOf(identity, room);
    return {
      badges,
      isBanned: restriction.isBan,
      restrictedUntilMs: restriction.untilMs,
      canSend: identity.kind === 'user' && !restriction.isBan,
      canModerate: badges.length > 0,
      canAppoint: badges.some((badge) => badge !== 'moderator'),
    };
  }

  /** Asks again, for everybody in the room on this server, whether they may be. Never throws. */
  recheck(id: RoomId): void {
    const room = this.#rooms.get(id);
    room?.then(
      (opened) => {
        for (const member of opened.members) this.#recheckMember(opened, member);
      },
      // It was never opened, so nobody is in.
      () => undefined,
    );
  }

  /** Roles and keys decide who may be where. Sessions of banned people end by themselves. */
  handleAccountChange(change: AccountChange): void {
    for (const [session, rooms] of [...this.#roomsOf]) {
      const isConcerned =
        (change.type === 'roles-changed' && session.identity.userId === change.userId) ||
        change.type === 'grant-key-revoked';
      if (!isConcerned) continue;
      for (const room of rooms) {
        const member = room.memberOf(session);
        if (member === undefined) continue;
        if (change.type === 'grant-key-revoked' && member.grant?.kid === change.kid)
          this.#removeMember(room, session, new AppError('GRANT_INVALID', 'The key was revoked.'));
        else if (change.type === 'roles-changed') this.#recheckMember(room, member);
      }
    }
  }

  handleSessionClosed(session: ChatSession): void {
    for (const room of [...(this.#roomsOf.get(session) ?? [])]) this.#exit(room, session);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#emptyTimers.values()) timer.cancel();
    const opening = await Promise.allSettled(this.#rooms.values());
    for (const room of opening) if (room.status === 'fulfilled') room.value.close();
    this.#rooms.clear();
    this.#roomsOf.clear();
    this.#emptyTimers.clear();
  }

  async #open(id: RoomId, facts: RoomFacts): Promise<Room> {
    if (this.#isClosed) throw new AppError('UNAVAILABLE', 'The server is going away.');
    const known = this.#rooms.get(id);
    if (known !== undefined) return await known;
    const { broker, broadcaster, store, clock, log } = this.#options;
    const opening = Room.open({
      ...{ room: id, facts, broker, broadcaster, clock, log },
      loadState: () =>
        store.load({ room: id, creatorId: facts.creatorId }, new Date(clock.nowMs())),
    });
    this.#rooms.set(id, opening);
    opening.catch(() => {
      if (this.#rooms.get(id) === opening) this.#rooms.delete(id);
    });
    return await opening;
  }

  #enter(room: Room, member: Member): void {
    const { session } = member;
    const rooms = this.#roomsOf.get(session) ?? new Set();
    if (!rooms.has(room) && rooms.size >= CHATS_PER_SESSION_MAX) {
      this.#closeIfEmpty(room);
      throw new AppError('LIMIT_EXCEEDED', `At most ${CHATS_PER_SESSION_MAX} chats at once.`);
    }
    this.#emptyTimers.get(room)?.cancel();
    this.#emptyTimers.delete(room);
    this.#roomsOf.set(session, rooms.add(room));
    room.add(member);
  }

  #exit(room: Room, session: ChatSession): void {
    room.remove(session);
    const rooms = this.#roomsOf.get(session);
    rooms?.delete(room);
    if (rooms?.size === 0) this.#roomsOf.delete(session);
    this.#closeIfEmpty(room);
  }

  #closeIfEmpty(room: Room): void {
    if (room.membersCount > 0 || this.#emptyTimers.has(room) || this.#isClosed) return;
    const timer = this.#options.clock.setTimer(() => {
      this.#emptyTimers.delete(room);
      if (room.membersCount > 0) return;
      this.#rooms.delete(room.id);
      room.close();
    }, EMPTY_ROOM_KEPT_MS);
    this.#emptyTimers.set(room, timer);
  }

  #assertMayWrite(room: Room, identity: Identity): void {
    const nowMs = this.#options.clock.nowMs();
    const restriction = room.state.restrictionOf(identity.userId, nowMs);
    if (restriction === undefined) return;
    if (restriction.isBan) throw new AppError('CHAT_BANNED', 'You are banned from this chat.');
    const retryAfterMs = Math.ceil(restriction.untilMs - nowMs);
    throw new AppError('CHAT_TIMED_OUT', 'You are timed out.', { retryAfterMs });
  }

  /** The stream runs, and this person may watch it, as of a moment ago. */
  async #assertOpen(room: Room, { session, grant }: Member): Promise<void> {
    if (room.factsAgeMs > FACTS_FRESH_MS)
      room.setFacts(await this.#admit(room, { session, grant }));
    if (!room.facts.isLive) throw new AppError('CHAT_CLOSED', 'The stream is not live.');
  }

  #admit(room: Room, { session, grant }: Member): Promise<RoomFacts> {
    const { identity } = session;
    return this.#options.directory.admitToChat({ identity, room: room.id, grant });
  }

  #recheckMember(room: Room, member: Member): void {
    this.#admit(room, member).then(
      (facts) => room.setFacts(facts),
      (error: unknown) => {
        if (error instanceof AppError && !error.isTemporary)
          this.#removeMember(room, member.session, error);
        else this.#options.log.warn({ error, room: room.id }, 'a chat member was not rechecked');
      },
    );
  }

  #removeMember(room: Room, session: ChatSession, { number: code, code: name }: AppError): void {
    if (room.memberOf(session) === undefined) return;
    this.#exit(room, session);
    session.notify({ removedFromChat: { room: room.id, code, name } });
  }
}

/** Somebody else's message has this id: nothing was stored of this one. */
async function assertOwn(
  room: Room,
  result: PublishResult,
  id: string,
  userId: UserId,
): Promise<PublishResult> {
  const { author } = await room.findMessage(id, result.offset);
  if (author?.userId !== userId) throw new AppError('CONFLICT', 'This id is taken.');
  return result;
}
