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
import { Coalesced } from './Coalesced.ts';
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

/** A message that was published a moment ago: whose it is, and where. */
export type RecentMessage = Position & { authorId: string; atMs: number };

/** The channel in which a room's chat is. */
export function channelOf(room: RoomId): string {
  return `${CHANNEL_PREFIX}${room}`;
}

/** Of one session, since it came in: those that wait for their answer, and whether any had one. */
export type Joins = { pending: number; isAnswered: boolean };
export type Member = { session: ChatSession; grant: MediaGrant | undefined; joins: Joins };

export type RoomOptions = {
  room: RoomId;
  facts: RoomFacts;
  /** When they were asked for; monotonic. */
  factsAskedAtMs: number;
  broker: Broker;
  broadcaster: Pick<Broadcaster, 'broadcast'>;
  loadState: () => Promise<StoredState>;
  /** The same without the edits, which may be many and are known once they were read. */
  loadRules: () => Promise<Omit<StoredState, 'edits'>>;
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
  #factsAskedAtMs: number;
  #state: RoomState | undefined;
  /** What was published since the rules began to be read; undefined while they are not. */
  #sinceReading: RoomPublication[] | undefined = [];
  readonly #reading: Coalesced<void>;
  /** Wanted before they were read for the first time. */
  #mustReadAgain = false;
  /** With the rules, as not all of them were told. */
  #mustReadEdits = false;
  #readingLater: Timer | undefined;
  /** The rules for those who join while they are read, or ahead of what was told: many come in the same moment. */
  readonly #loading: Coalesced<RoomState>;
  #subscription: ChannelSubscription | undefined;
  /** The newest messages by their ids, oldest first. */
  readonly #recent = new Map<string, RecentMessage>();
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
    this.#factsAskedAtMs = options.factsAskedAtMs;
    this.#reading = new Coalesced(() => this.#readState());
    this.#loading = new Coalesced(async () => new RoomState(await options.loadState()));
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
    return this.#options.clock.monotonicMs() - this.#factsAskedAtMs;
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

  /** Does nothing with the answer to an older question (monotonic) than the one whose answer is known. */
  setFacts(facts: RoomFacts, askedAtMs: number): void {
    if (askedAtMs < this.#factsAskedAtMs) return;
    this.#facts = facts;
    this.#factsAskedAtMs = askedAtMs;
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

  /** The rules as of this page's position, which may be ahead of what this server was told. Rejects as `catchUp` does. */
  async stateAt({ position, publications }: HistoryPage): Promise<RoomState> {
    const { epoch, offset } = this.#applied;
    const isBehind = position.epoch !== epoch || position.offset > offset;
    const isReading = this.#sinceReading !== undefined || this.#reading.isBusy;
    if (!isBehind && !isReading) return this.state;
    const first = publications[0]?.offset ?? Number.POSITIVE_INFINITY;
    const isNewest = publications.at(-1)?.offset === position.offset;
    const isCovered = position.epoch === epoch && first <= offset + 1 && isNewest;
    // What changes the rules is stored before it is published.
    if (!isCovered || isReading) return await refusing(() => this.#loading.run());
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
    return publications.map((publication) => {
      const decoded = this.#decode(publication);
      return toWire(
        this.isHidden(publication, person) ? { ...decoded, event: NO_EVENT } : state.shown(decoded),
      );
    });
  }

  /** It was said when this person could not be here. */
  isHidden(publication: Publication | undefined, person: Person): boolean {
    return publication !== undefined && publication.atMs < this.#facts.hiddenBeforeMs(person);
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

  /** The message or edit with this id, if it was published a moment ago. */
  recentMessage(messageId: string): RecentMessage | undefined {
    return this.#recent.get(messageId);
  }

  /** The creator's rules were changed elsewhere, or may have been. Resolves when they were read, or could not be. */
  async readRulesAgain(): Promise<void> {
    if (this.#state === undefined) this.#mustReadAgain = true;
    else if (!this.#isClosed) await this.#reading.run();
  }

  /** The same, and the edits: some may not have been told. */
  async readStateAgain(): Promise<void> {
    this.#mustReadEdits = true;
    await this.readRulesAgain();
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
    this.#readingLater?.cancel();
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
    const [stored, { position, publications }] = await Promise.all([
      this.#options.loadState(),
      this.history({ limit: HISTORY_PAGE_MAX }),
    ]);
    for (const publication of publications)
      this.#remember(position.epoch, this.#decode(publication));
    this.#setState(stored);
    if (this.#mustReadAgain) void this.readRulesAgain();
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
      this.#remember(epoch, publication);
    }
    this.#applied = { epoch, offset: decoded.at(-1)?.offset ?? this.#applied.offset };
    // Acts in other rooms and on other servers may have been stored after these: what is stored counts.
    if (decoded.some(({ event }) => changesRules(event))) void this.readRulesAgain();
    // What was said while the stream was private comes late, and not all who are here now may know it: each reads what is theirs.
    if (decoded.some(({ atMs }) => atMs < this.#facts.openedAtMs)) {
      this.#tellGap(this.#applied);
      return;
    }
    // What was read from the log because it had not been told may have been removed since.
    const shown = decoded.map((publication) => this.#state?.shown(publication) ?? publication);
    this.#outlet.push(epoch, shown.map(toWire));
  }

  #remember(epoch: string, { id, event, offset, atMs }: RoomPublication): void {
    const authorId = event.message?.author?.userId ?? event.messageEdited?.authorId;
    if (authorId == null) return;
    this.#recent.set(id, { authorId, epoch, offset, atMs });
    if (this.#recent.size <= RECENT_MAX) return;
    const [oldest] = this.#recent.keys();
    if (oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Some publications are not told: members read them, and this room what they changed. */
  #handleGap(position: Position): void {
    const { epoch, offset } = this.#applied;
    // The log has lost something of what was told.
    if (position.epoch !== epoch || position.offset < offset) this.#recent.clear();
    this.#applied = { ...position };
    this.#tellGap(position);
    void this.readStateAgain();
  }

  #tellGap({ epoch, offset }: Position): void {
    this.#outlet.flush();
    const gap = { room: this.id, epoch, publications: [], gapBeforeOffset: offset + 1 };
    this.#options.broadcaster.broadcast(this.topic, gap);
  }

  /** The rules of before count until the new ones are there. Never rejects. */
  async #readState(): Promise<void> {
    const { loadState, loadRules, clock, log } = this.#options;
    this.#readingLater?.cancel();
    this.#sinceReading = [];
    const isAll = this.#mustReadEdits;
    this.#mustReadEdits = false;
    try {
      if (isAll) {
        this.#setState(await loadState());
      } else {
        const rules = await loadRules();
        this.#setState({ ...rules, edits: this.state.snapshot().edits });
      }
    } catch (error) {
      this.#mustReadEdits ||= isAll;
      log.warn({ error, room: this.id }, 'rules of a chat not read, will be tried again');
      if (this.#isClosed) return;
      this.#readingLater = clock.setTimer(() => void this.readRulesAgain(), READ_AGAIN_MS);
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

/** Something that counts beyond this publication's room, or that the next one of its kind undoes. */
function changesRules({
  userRestricted,
  settingsChanged,
  moderatorSet,
  pinned,
  unpinned,
}: RoomPublication['event']): boolean {
  const changes = [userRestricted, settingsChanged, moderatorSet, pinned, unpinned];
  return changes.some((change) => change != null);
}

function sizeOf({ publications }: Recovery): number {
  return publications.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}
