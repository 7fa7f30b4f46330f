import { AppError } from '@stagedoor/contracts/errors';
import type { AccountChange, Identity, MediaGrant } from '@stagedoor/contracts/identity';
import type { RoomId, UserId } from '@stagedoor/contracts/ids';
import { CHATS_PER_SESSION_MAX } from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Broker, Position, PublishResult, Recovery } from '../channels/broker.ts';
import { FilterBook } from '../filters/FilterBook.ts';
import type { ModerationStore } from '../moderation/ModerationStore.ts';
import { badgesOf, isAccount } from '../moderation/permissions.ts';
import type {
  Broadcaster,
  ChatSession,
  GrantVerifier,
  RoomDirectory,
  RoomFacts,
} from '../roles.ts';
import type { Authors } from './Authors.ts';
import { Coalesced } from './Coalesced.ts';
import type { EditStore } from './EditStore.ts';
import { ReadLimits } from './ReadLimits.ts';
import { Rechecks } from './Rechecks.ts';
import { type Joins, type Member, Room } from './Room.ts';
import type { Restriction, RoomState, StoredState } from './RoomState.ts';

/** A room without members is kept this long: whoever left may be reloading the page. */
export const EMPTY_ROOM_KEPT_MS = 30_000;
/** What the room's stream is like is asked again with a message so long after the last answer. */
const FACTS_FRESH_MS = 5_000;
/** And by itself so often, for all rooms: grants end, and what other servers told may have been lost. */
export const RECHECK_PERIOD_MS = 60_000;
/** A join during which so often something changed that decides on it is tried again by the client. */
const JUDGEMENTS_MAX = 5;
const NO_RESTRICTION: Restriction = { isBan: false, untilMs: 0 };

export type ChatRoomsOptions = {
  broker: Broker;
  broadcaster: Pick<Broadcaster, 'broadcast'>;
  directory: RoomDirectory;
  grants: GrantVerifier;
  store: Pick<ModerationStore, 'load'>;
  edits: Pick<EditStore, 'load'>;
  /** Rooms that somebody on this server is in. */
  openRooms: OpenRoomsListener;
  authors: Authors;
  clock: Clock;
  log: Logger;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random?: () => number;
};

/** Hears which rooms are open on this server. Neither may throw. */
export interface OpenRoomsListener {
  handleRoomOpened(room: RoomId): void;
  handleRoomClosed(room: RoomId): void;
}

/** A join that is being judged; `isStale`: something that it was judged by has changed. */
type Judging = { session: ChatSession; isStale: boolean };

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
  readonly #judging = new Map<RoomId, Set<Judging>>();
  readonly #filters = new FilterBook();
  readonly #reads: ReadLimits;
  readonly #rechecks: Rechecks;
  readonly #recheckTimer: Timer;
  readonly #readingAll = new Coalesced(() => this.#readAllRules());
  #isClosed = false;

  constructor(options: ChatRoomsOptions) {
    this.#options = options;
    const { directory, clock, log, random = Math.random } = options;
    this.#reads = new ReadLimits(clock);
    this.#rechecks = new Rechecks({
      ...{ directory, clock, log, random },
      onFacts: (room, facts, askedAtMs) => this.#judgeAll(room, facts, askedAtMs),
      onGone: (room, refusal) => this.#removeAll(room, refusal),
    });
    this.#recheckTimer = clock.setRepeating(() => this.recheckAll(), RECHECK_PERIOD_MS);
  }

  get roomsCount(): number {
    return this.#rooms.size;
  }

  /** Sessions that are in at least one room. */
  get sessionsCount(): number {
    return this.#roomsOf.size;
  }

  /**
   * Takes the session into the room, or lets one that is in catch up. `state` is the room's at the position of the answer. Rejects with
   * AppError: NOT_FOUND, GRANT_REQUIRED, GRANT_INVALID, LIMIT_EXCEEDED, RATE_LIMIT_EXCEEDED, UNAVAILABLE.
   */
  async join(
    session: ChatSession,
    request: JoinRequest,
  ): Promise<Recovery & { room: Room; member: Member; state: RoomState }> {
    const { since, isWanted } = request;
    this.#reads.take(session.identity.userId);
    const { room, grant } = await this.#judgeJoin(session, request);
    if (!isWanted()) {
      this.#closeIfEmpty(room);
      throw nobodyWaits();
    }
    // Shared by all joins of this session since it came in.
    const joins = room.memberOf(session)?.joins ?? { pending: 0, isAnswered: false };
    const member = { session, grant, joins };
    this.#enter(room, member);
    joins.pending += 1;
    try {
      // What is published from here on is told, so what is read after it leaves nothing out.
      const recovery = await room.catchUp(since);
      const state = await room.stateAt(recovery);
      // Somebody who was taken out meanwhile joins again, and learns why.
      if (room.memberOf(session) === undefined) throw new AppError('UNAVAILABLE', 'Join again.');
      if (!isWanted()) throw nobodyWaits();
      joins.isAnswered = true;
      return { ...recovery, room, member, state };
    } finally {
      joins.pending -= 1;
      this.#undoJoins(room, session, joins);
    }
  }

  /** Counts a look into a room's history. Throws AppError NOT_IN_CHAT or RATE_LIMIT_EXCEEDED. */
  readerOf(session: ChatSession, id: RoomId): { room: Room; member: Member } {
    const place = this.membershipOf(session, id);
    this.#reads.take(session.identity.userId);
    return place;
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
   * CHAT_CLOSED, CHAT_SLOW_MODE, RATE_LIMIT_EXCEEDED, CHAT_MESSAGE_FILTERED, CONFLICT (the id is that of somebody else's message) or
   * UNAVAILABLE. Sending again with the same id is answered as the first time. What somebody writes who is shadow-banned is answered as if
   * it were stored, with offset 0.
   */
  async send(session: ChatSession, id: RoomId, message: NewMessage): Promise<PublishResult> {
    const { room } = this.membershipOf(session, id);
    const { userId } = session.identity;
    if (!isAccount(session.identity)) throw new AppError('AUTH_REQUIRED', 'Log in to write.');
    const known = room.recentMessage(message.id);
    if (known !== undefined) {
      if (known.authorId !== userId) throw idTaken();
      // One that is sent again, its answer having been lost, is not one more, and was allowed then.
      const { epoch, offset, atMs } = known;
      return { epoch, offset, atMs, isDuplicate: true };
    }
    const name = await this.#options.authors.nameOf(userId);
    const unheard = await this.takeTurn(session, id, message.text);
    if (unheard !== undefined) return unheard;
    const badges = badgesOf(session.identity, room);
    try {
      const result = await room.publish(message.id, {
        message: {
          author: { userId, ...name, badges },
          text: message.text,
          replyTo: message.replyTo,
        },
      });
      return result.isDuplicate ? await assertOwn(room, result, message.id, userId) : result;
    } catch (error) {
      room.limits.giveBack(userId);
      throw error;
    }
  }

  /**
   * Somebody who is in the room may write this there now, and it counts in `room.limits`. Answers what they are told where nobody else is to
   * hear of it. Rejects as `send` does.
   */
  async takeTurn(
    session: ChatSession,
    id: RoomId,
    text: string,
  ): Promise<PublishResult | undefined> {
    const { room } = this.membershipOf(session, id);
    await this.#refreshFacts(room);
    const { userId } = session.identity;
    const isShadowed = this.isShadowed(room, userId);
    const isExempt = badgesOf(session.identity, room).length > 0;
    this.#takeTurn(session, id, isExempt, { isShadowed });
    this.#judgeText(room, userId, text, isExempt);
    // Refused for the same reasons as ever, and then nobody hears it.
    return isShadowed ? this.#pretend(room) : undefined;
  }

  /** Nobody hears what this person writes, and they are not to learn it. */
  isShadowed(room: Room, userId: UserId): boolean {
    return room.state.restrictionOf(userId, this.#options.clock.nowMs())?.isShadow ?? false;
  }

  /** What this session may do, for its page. */
  describe(
    { identity }: ChatSession,
    { facts }: Room,
    state: RoomState,
  ): stagedoor.ChatMember.$Properties {
    const nowMs = this.#options.clock.nowMs();
    const found = state.restrictionOf(identity.userId, nowMs) ?? NO_RESTRICTION;
    const restriction = found.isShadow ? NO_RESTRICTION : found;
    const badges = badgesOf(identity, { facts, state });
    const canAppoint = badges.some((badge) => badge !== 'moderator');
    const isSilenced = found !== NO_RESTRICTION;
    return {
      ...{ badges, canAppoint },
      isBanned: restriction.isBan,
      restrictedUntilMs: restriction.untilMs,
      canSend: isAccount(identity) && !restriction.isBan,
      canModerate: canAppoint || (badges.length > 0 && !isSilenced),
    };
  }

  /** Who may be in the room has changed: asks again, for everybody in it on this server. Never throws. */
  recheck(id: RoomId): void {
    for (const judging of this.#judging.get(id) ?? []) judging.isStale = true;
    if (this.#rooms.has(id)) this.#rechecks.start(id, { isTold: true });
  }

  /** Of all rooms, in case that something was not told. */
  recheckAll(): void {
    for (const id of this.#rooms.keys()) this.#rechecks.start(id, { isTold: false });
  }

  /** What was told meanwhile is lost. */
  async handleBusReconnected(): Promise<void> {
    this.recheckAll();
    await this.#readingAll.run();
  }

  /** The rules of this creator's rooms were changed by an act in one of them. Never throws. */
  handleRulesChanged(creatorId: UserId): void {
    // Those that are open do not wait for one that is being opened.
    for (const opening of this.#rooms.values())
      opening.then(
        (room) => {
          if (room.facts.creatorId === creatorId) void room.readRulesAgain();
        },
        () => undefined,
      );
  }

  /** Roles and keys decide who may be where. Sessions of banned people end by themselves. */
  handleAccountChange(change: AccountChange): void {
    for (const judging of [...this.#judging.values()].flatMap((all) => [...all]))
      if (change.type === 'grant-key-revoked' || judging.session.identity.userId === change.userId)
        judging.isStale = true;
    for (const [session, rooms] of [...this.#roomsOf])
      for (const room of [...rooms]) {
        const member = room.memberOf(session);
        if (member === undefined) continue;
        if (change.type === 'grant-key-revoked' && member.grant?.kid === change.kid)
          this.#removeMember(room, session, new AppError('GRANT_INVALID', 'The key was revoked.'));
        else if (change.type === 'roles-changed' && session.identity.userId === change.userId)
          this.#judgeMember(room, member, room.facts);
      }
  }

  handleSessionClosed(session: ChatSession): void {
    for (const room of [...(this.#roomsOf.get(session) ?? [])]) this.#exit(room, session);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#recheckTimer.cancel();
    this.#rechecks.close();
    for (const timer of this.#emptyTimers.values()) timer.cancel();
    const opening = await Promise.allSettled(this.#rooms.values());
    for (const room of opening) if (room.status === 'fulfilled') room.value.close();
    this.#rooms.clear();
    this.#roomsOf.clear();
    this.#emptyTimers.clear();
  }

  async #open(id: RoomId, facts: RoomFacts, factsAskedAtMs: number): Promise<Room> {
    if (this.#isClosed) throw new AppError('UNAVAILABLE', 'The server is going away.');
    const known = this.#rooms.get(id);
    if (known !== undefined) return await known;
    const { broker, broadcaster, clock, log, openRooms } = this.#options;
    const opening = Room.open({
      ...{ room: id, facts, factsAskedAtMs, broker, broadcaster, clock, log },
      loadState: () => this.#loadState(id, facts.creatorId),
      loadRules: () => this.#loadRules(id, facts.creatorId),
    });
    this.#rooms.set(id, opening);
    openRooms.handleRoomOpened(id);
    opening.catch(() => {
      if (this.#rooms.get(id) === opening) this.#forget(id);
    });
    return await opening;
  }

  async #loadRules(room: RoomId, creatorId: UserId): Promise<Omit<StoredState, 'edits'>> {
    const { store, clock } = this.#options;
    return await store.load({ room, creatorId }, new Date(clock.nowMs()));
  }

  async #loadState(room: RoomId, creatorId: UserId): Promise<StoredState> {
    const [rules, edits] = await Promise.all([
      this.#loadRules(room, creatorId),
      this.#options.edits.load(room),
    ]);
    return { ...rules, edits };
  }

  #forget(id: RoomId): void {
    this.#rooms.delete(id);
    this.#options.openRooms.handleRoomClosed(id);
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

  /** Where none was answered and none is to be, nobody knows that the session is in. */
  #undoJoins(room: Room, session: ChatSession, joins: Joins): void {
    if (joins.pending > 0 || joins.isAnswered) return;
    // Whoever was taken out and has come in again has others.
    if (room.memberOf(session)?.joins === joins) this.#exit(room, session);
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
      this.#forget(room.id);
      room.close();
    }, EMPTY_ROOM_KEPT_MS);
    this.#emptyTimers.set(room, timer);
  }

  /** As of when the room is open and nothing has changed since they were judged. */
  async #judgeJoin(
    session: ChatSession,
    request: JoinRequest,
  ): Promise<{ room: Room; grant: MediaGrant | undefined }> {
    const { room: id } = request;
    const judging: Judging = { session, isStale: false };
    const all = this.#judging.get(id) ?? new Set();
    this.#judging.set(id, all.add(judging));
    try {
      for (let count = 0; count < JUDGEMENTS_MAX; count += 1) {
        judging.isStale = false;
        const { identity } = session;
        const judged = await this.#judgeOnce(identity, request);
        if (!judging.isStale && identity === session.identity) {
          judged.room.setFacts(judged.facts, judged.askedAtMs);
          return judged;
        }
        this.#closeIfEmpty(judged.room);
      }
      throw new AppError('UNAVAILABLE', 'Too much has changed meanwhile.');
    } finally {
      all.delete(judging);
      if (all.size === 0 && this.#judging.get(id) === all) this.#judging.delete(id);
    }
  }

  async #judgeOnce(identity: Identity, { room: id, grantToken }: JoinRequest) {
    const { directory, grants, clock } = this.#options;
    const grant = grantToken === '' ? undefined : await grants.verifyGrant(grantToken);
    if (grant !== undefined && grant.subject !== identity.userId)
      throw new AppError('GRANT_INVALID', 'The grant is for somebody else.');
    const askedAtMs = clock.monotonicMs();
    const facts = await directory.findRoom(id);
    facts.assertMayEnter({ identity, grant });
    return { room: await this.#open(id, facts, askedAtMs), facts, askedAtMs, grant };
  }

  /**
   * Right before it is published: this person is in the room, may write there, and it is their turn. Throws as `send` rejects; for
   * somebody shadow-banned CHAT_BANNED, unless the caller sees to it that nobody hears what they write (`isShadowed`).
   */
  #takeTurn(
    session: ChatSession,
    id: RoomId,
    isExempt: boolean,
    { isShadowed = false } = {},
  ): void {
    const { room, member } = this.membershipOf(session, id);
    const { userId } = session.identity;
    if (!room.facts.isLive) throw new AppError('CHAT_CLOSED', 'The stream is not live.');
    this.#judgeMember(room, member, room.facts);
    this.membershipOf(session, id);
    if (!isShadowed) this.#assertMayWrite(room, userId);
    room.limits.take(userId, room.state.settings.slowModeSeconds, { isExempt });
  }

  /** What the sender of a stored message is answered, for one that is not. */
  #pretend({ epoch }: Room): PublishResult {
    return { epoch, offset: 0, atMs: this.#options.clock.nowMs(), isDuplicate: false };
  }

  /** What somebody is to write, whose turn was taken. Throws AppError CHAT_MESSAGE_FILTERED for what the room's filters refuse. */
  #judgeText(room: Room, userId: UserId, text: string, isExempt: boolean): void {
    if (isExempt) return;
    const filters = this.#filters.filtersOf(room.facts.creatorId, room.state.filters);
    if (!filters.refuse(text)) return;
    room.limits.giveTurnBack(userId);
    throw new AppError('CHAT_MESSAGE_FILTERED', 'This chat does not allow that.');
  }

  #assertMayWrite(room: Room, userId: UserId): void {
    const nowMs = this.#options.clock.nowMs();
    const restriction = room.state.restrictionOf(userId, nowMs);
    if (restriction === undefined) return;
    if (restriction.isBan) throw new AppError('CHAT_BANNED', 'You are banned from this chat.');
    const retryAfterMs = Math.ceil(restriction.untilMs - nowMs);
    throw new AppError('CHAT_TIMED_OUT', 'You are timed out.', { retryAfterMs });
  }

  async #refreshFacts(room: Room): Promise<void> {
    if (room.factsAgeMs <= FACTS_FRESH_MS) return;
    const { directory, clock } = this.#options;
    const askedAtMs = clock.monotonicMs();
    room.setFacts(await directory.findRoom(room.id), askedAtMs);
  }

  /** Takes out of the room whoever may not be in it by what is known now. */
  #judgeAll(id: RoomId, facts: RoomFacts, askedAtMs: number): void {
    this.#whenOpen(id, (room) => {
      room.setFacts(facts, askedAtMs);
      for (const member of room.members) this.#judgeMember(room, member, room.facts);
    });
  }

  #removeAll(id: RoomId, refusal: AppError): void {
    this.#whenOpen(id, (room) => {
      for (const { session } of room.members) this.#removeMember(room, session, refusal);
    });
  }

  #whenOpen(id: RoomId, work: (room: Room) => void): void {
    // Where it was never opened nobody is in.
    this.#rooms.get(id)?.then(work, () => undefined);
  }

  async #readAllRules(): Promise<void> {
    // One after the other: there may be many.
    for (const opening of [...this.#rooms.values()]) {
      const [room] = await Promise.allSettled([opening]);
      if (room.status === 'fulfilled') await room.value.readRulesAgain();
    }
  }

  #judgeMember(room: Room, { session, grant }: Member, facts: RoomFacts): void {
    try {
      facts.assertMayEnter({ identity: session.identity, grant });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#removeMember(room, session, error);
    }
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
  if (author?.userId !== userId) throw idTaken();
  return result;
}

function idTaken(): AppError {
  return new AppError('CONFLICT', 'This id is taken.');
}

function nobodyWaits(): AppError {
  return new AppError('DEADLINE_EXCEEDED', 'Nobody waits for this join any more.');
}
