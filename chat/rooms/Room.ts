import { AppError } from '@stagedoor/contracts/errors';
import type { MediaGrant } from '@stagedoor/contracts/identity';
import type { RoomId } from '@stagedoor/contracts/ids';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import {
  type Broker,
  type ChannelSubscription,
  HISTORY_PAGE_MAX,
  type HistoryPage,
  type Position,
  type Publication,
  type PublishResult,
  type Recovery,
} from '../channels/broker.ts';
import type { Broadcaster, ChatSession, Person, RoomFacts } from '../roles.ts';
import {
  type ChatEventBody,
  decodePublication,
  encodeChatEvent,
  type RoomPublication,
  toWire,
} from './chat-event.ts';
import { Outlet } from './Outlet.ts';
import { RoomState, type StoredState } from './RoomState.ts';
import { refusing, toRefusal } from './refusing.ts';
import { SendLimits } from './SendLimits.ts';

/** Whoever comes with nothing sees so many. */
export const FIRST_PAGE = 50;

/** Whoever missed more bytes is better served with the newest; a connection takes four times as much at once. */
const RECOVERY_BYTES_MAX = 256 * 1024;
/** Messages and edits that are known by their ids; somebody whose answer was lost sends within seconds again. */
const RECENT_MAX = 1_000;
/** Rules that could not be read after a gap are read again so much later. */
const READ_AGAIN_MS = 2_000;

const CHANNEL_PREFIX = 'stream:';
const NO_EVENT = stagedoor.ChatEvent.create() as RoomPublication['event'];

/** What the sessions of a room's members are subscribed to. */
export function topicOf(room: RoomId): string {
  return `chat ${room}`;
}

/** The channel in which a room's chat is. */
export function channelOf(room: RoomId): string {
  return `${CHANNEL_PREFIX}${room}`;
}

export type Member = { session: ChatSession; grant: MediaGrant | undefined };

export type RoomOptions = {
  room: RoomId;
  facts: RoomFacts;
  broker: Broker;
  broadcaster: Pick<Broadcaster, 'broadcast'>;
  loadState: () => Promise<StoredState>;
  clock: Clock;
  log: Logger;
};

/**
 * The chat of one stream on this server: who is in it, its rules as they are now, and the way of what is published to its members.
 * What changes a room is a publication in its channel, so that all servers see the same, in one order.
 */
export class Room {
  readonly id: RoomId;
  readonly limits: SendLimits;
  /** Of one's own messages. */
  readonly removals: SendLimits;
  readonly #options: RoomOptions;
  readonly #channel: string;
  readonly #members = new Map<ChatSession, Member>();
  readonly #outlet: Outlet;
  #facts: RoomFacts;
  #factsAtMs: number;
  #state: RoomState | undefined;
  /** What was published since the rules began to be read; undefined while they are not. */
  #sinceReading: RoomPublication[] | undefined = [];
  #reading: Timer | undefined;
  #subscription: ChannelSubscription | undefined;
  /** The newest messages' ids and authors, oldest first. */
  readonly #recent = new Map<string, string>();
  /** The state knows of everything up to here. */
  #applied: Position = { epoch: '', offset: 0 };
  #isClosed = false;

  /** Rejects with AppError UNAVAILABLE where the channel or the room's rules cannot be read. */
  static async open(options: RoomOptions): Promise<Room> {
    const room = new Room(options);
    try {
      await room.#begin();
      return room;
    } catch (error) {
      room.close();
      throw toRefusal(error);
    }
  }

  private constructor(options: RoomOptions) {
    this.id = options.room;
    this.limits = new SendLimits(options.clock);
    this.removals = new SendLimits(options.clock);
    this.#options = options;
    this.#channel = channelOf(options.room);
    this.#facts = options.facts;
    this.#factsAtMs = options.clock.monotonicMs();
    this.#outlet = new Outlet({
      clock: options.clock,
      send: (epoch, publications) =>
        options.broadcaster.broadcast(this.topic, {
          room: this.id,
          epoch,
          publications: [...publications],
        }),
    });
  }

  /** What its members' sessions are subscribed to. */
  get topic(): string {
    return topicOf(this.id);
  }

  get facts(): RoomFacts {
    return this.#facts;
  }

  /** Of its log, as far as this server knows; empty before the first publication. */
  get epoch(): string {
    return this.#applied.epoch;
  }

  get factsAgeMs(): number {
    return this.#options.clock.monotonicMs() - this.#factsAtMs;
  }

  get state(): RoomState {
    if (this.#state === undefined) throw new Error('the room has not begun');
    return this.#state;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  get membersCount(): number {
    return this.#members.size;
  }

  setFacts(facts: RoomFacts): void {
    this.#facts = facts;
    this.#factsAtMs = this.#options.clock.monotonicMs();
  }

  memberOf(session: ChatSession): Member | undefined {
    return this.#members.get(session);
  }

  /** From now on the session hears what is published. Again: with another grant. */
  add(member: Member): void {
    this.#members.set(member.session, member);
    member.session.subscribe(this.topic);
  }

  remove(session: ChatSession): void {
    if (this.#members.delete(session)) session.unsubscribe(this.topic);
  }

  /** What came after the position, or the newest where that is too much to be sent. Rejects with AppError UNAVAILABLE. */
  async catchUp(since: Position): Promise<Recovery> {
    const { broker } = this.#options;
    const hasNothing = since.epoch === '' && since.offset === 0;
    return await refusing(async () => {
      const recovery = hasNothing ? undefined : await broker.recover(this.#channel, since);
      if (recovery !== undefined && sizeOf(recovery) <= RECOVERY_BYTES_MAX) return recovery;
      return {
        ...(await broker.history(this.#channel, { limit: FIRST_PAGE })),
        isRecovered: false,
      };
    });
  }

  /** The rules as of this recovery's position, which may be ahead of what this server was told. Rejects as `catchUp` does. */
  async stateAt({ position, publications }: Recovery): Promise<RoomState> {
    const { epoch, offset } = this.#applied;
    const isBehind = position.epoch !== epoch || position.offset > offset;
    if (!isBehind && this.#sinceReading === undefined) return this.state;
    const first = publications[0]?.offset ?? Number.POSITIVE_INFINITY;
    const isCovered = position.epoch === epoch && first <= offset + 1;
    if (!isCovered || this.#sinceReading !== undefined) {
      // What changes the rules is stored before it is published.
      return new RoomState(await refusing(() => this.#options.loadState()));
    }
    const state = new RoomState(this.state.snapshot());
    for (const publication of publications)
      if (publication.offset > offset) state.apply(this.#decode(publication));
    return state;
  }

  async history(options: { before?: number; limit: number }): Promise<HistoryPage> {
    return await refusing(() => this.#options.broker.history(this.#channel, options));
  }

  /** Those publications as this person may see them now: the place of what is not for them stays. */
  show(
    publications: readonly Publication[],
    person: Person,
    state: RoomState = this.state,
  ): stagedoor.ChatPublication.$Properties[] {
    const hiddenBeforeMs = this.#facts.hiddenBeforeMs(person);
    return publications.map((publication) => {
      const decoded = this.#decode(publication);
      const isHidden = publication.atMs < hiddenBeforeMs;
      return toWire(isHidden ? { ...decoded, event: NO_EVENT } : state.shown(decoded));
    });
  }

  /** The message with this id at this offset, as it was written. Rejects with AppError NOT_FOUND. */
  async findMessage(messageId: string, offset: number): Promise<stagedoor.ChatMessage.$Properties> {
    const { event } = await this.findPublication(messageId, offset);
    return event.message ?? {};
  }

  /** The same, with when it was published. */
  async findPublication(messageId: string, offset: number): Promise<RoomPublication> {
    const { publications } = await this.history({ before: offset + 1, limit: 1 });
    const found = publications.find((each) => each.id === messageId && each.offset === offset);
    const publication = found && this.#decode(found);
    if (publication?.event.message == null)
      throw new AppError('NOT_FOUND', 'There is no such message.');
    return publication;
  }

  /** Whose message or edit with this id was published a moment ago; undefined where none was. */
  recentAuthorOf(messageId: string): string | undefined {
    return this.#recent.get(messageId);
  }

  /** The creator's rules were changed elsewhere, or may have been. Resolves when they were read, or could not be. */
  async readRulesAgain(): Promise<void> {
    if (this.#state !== undefined && !this.#isClosed) await this.#readStateAgain();
  }

  /** Stores it and tells everybody. Rejects with AppError UNAVAILABLE; publishing again with the same id is safe then. */
  async publish(id: string, body: ChatEventBody): Promise<PublishResult> {
    const bytes = encodeChatEvent(body);
    return await refusing(() => this.#options.broker.publish(this.#channel, { id, bytes }));
  }

  /** Members are not told. Idempotent. */
  close(): void {
    this.#isClosed = true;
    this.#subscription?.close();
    this.#outlet.close();
    this.#reading?.cancel();
    for (const { session } of this.members) this.remove(session);
  }

  async #begin(): Promise<void> {
    const subscription = await this.#options.broker.subscribe(this.#channel, {
      onPublications: (epoch, publications) => this.#receive(epoch, publications),
      onGap: (position) => this.#handleGap(position),
    });
    this.#subscription = subscription;
    if (this.#isClosed) subscription.close();
    this.#applied = subscription.position;
    const [stored, { publications }] = await Promise.all([
      this.#options.loadState(),
      this.history({ limit: HISTORY_PAGE_MAX }),
    ]);
    for (const publication of publications) this.#remember(this.#decode(publication));
    this.#setState(stored);
  }

  #setState(stored: StoredState): void {
    this.#state = new RoomState(stored);
    for (const publication of this.#sinceReading ?? []) this.#state.apply(publication);
    this.#sinceReading = undefined;
  }

  #receive(epoch: string, publications: readonly Publication[]): void {
    const decoded = publications.map((publication) => this.#decode(publication));
    this.#sinceReading?.push(...decoded);
    for (const publication of decoded) {
      this.#state?.apply(publication);
      this.#remember(publication);
    }
    this.#applied = { epoch, offset: decoded.at(-1)?.offset ?? this.#applied.offset };
    // What was read from the log because it had not been told may have been removed since.
    const shown = decoded.map((publication) => this.#state?.shown(publication) ?? publication);
    this.#outlet.push(epoch, shown.map(toWire));
  }

  #remember({ id, event }: RoomPublication): void {
    const authorId = event.message?.author?.userId ?? event.messageEdited?.authorId;
    if (authorId == null) return;
    this.#recent.set(id, authorId);
    if (this.#recent.size <= RECENT_MAX) return;
    const [oldest] = this.#recent.keys();
    if (oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Some publications are not told: members read them, and this room what they changed. */
  #handleGap({ epoch, offset }: Position): void {
    this.#outlet.flush();
    this.#applied = { epoch, offset };
    const { broadcaster } = this.#options;
    const gap = { room: this.id, epoch, publications: [], gapBeforeOffset: offset + 1 };
    broadcaster.broadcast(this.topic, gap);
    if (this.#state !== undefined) void this.#readStateAgain();
  }

  /** The rules of before count until the new ones are there. Never rejects. */
  async #readStateAgain(): Promise<void> {
    const { loadState, clock, log } = this.#options;
    this.#reading?.cancel();
    const since: RoomPublication[] = [];
    this.#sinceReading = since;
    try {
      const stored = await loadState();
      // Another reason came meanwhile: what is read for that one counts.
      if (this.#sinceReading === since) this.#setState(stored);
    } catch (error) {
      log.warn({ error, room: this.id }, 'rules of a chat not read, will be tried again');
      if (this.#isClosed || this.#sinceReading !== since) return;
      this.#reading = clock.setTimer(() => void this.#readStateAgain(), READ_AGAIN_MS);
    }
  }

  #decode(publication: Publication): RoomPublication {
    try {
      return decodePublication(publication);
    } catch (error) {
      // Its offset counts all the same.
      const { bytes: _, ...rest } = publication;
      this.#options.log.error({ error, room: this.id, offset: rest.offset }, 'no chat event');
      return { ...rest, event: NO_EVENT };
    }
  }
}

function sizeOf({ publications }: Recovery): number {
  return publications.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}
