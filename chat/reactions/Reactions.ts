import { randomUUID } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { OpenRoomsListener } from '../rooms/ChatRooms.ts';
import type { ReactionStore } from './ReactionStore.ts';
import { ReactionTally, toWire, type WireCounts } from './ReactionTally.ts';
import { decodeNews, encodeNews, NEWS_ROOMS_MAX } from './reaction-news.ts';

/** What comes within this time goes out in one frame: often enough for hearts that rise, and four frames a second at most. */
export const REACTIONS_SHOWN_EVERY_MS = 250;
/** And into the database after this time: what a killed server loses at most. */
export const REACTIONS_SAVED_EVERY_MS = 1_000;

const TOPIC = 'chat/reactions';

export type ReactionsOptions = {
  store: Pick<ReactionStore, 'load' | 'save'>;
  bus: Bus;
  /** To everybody in the room on this server. */
  show: (room: RoomId, reactions: stagedoor.ChatReactions.$Properties) => void;
  clock: Clock;
  log: Logger;
};

/** `isOpen`: somebody on this server is in the room. Otherwise it is here until what was counted is stored. */
type Entry = {
  readonly tally: ReactionTally;
  loading: Promise<void> | undefined;
  isLoaded: boolean;
  isOpen: boolean;
};

/**
 * Counts how people react in the rooms that are open on this server. Each reaction is one addition in memory; what changed in a room is
 * shown a few times a second in one frame, told to the other servers in one notification for all rooms, and stored once a second in
 * one statement for all rooms, tried again until it is.
 *
 * Servers tell and store what they have counted in all, each for itself (`ReactionTally`), at once and again when it is stored: whoever
 * opens a room in between hears of it by the one or has read the other.
 */
export class Reactions implements OpenRoomsListener {
  readonly #options: ReactionsOptions;
  /** A process that is started again is another one, and counts from 0. */
  readonly #writer = randomUUID();
  readonly #entries = new Map<RoomId, Entry>();
  readonly #unshown = new Set<RoomId>();
  readonly #untold = new Set<RoomId>();
  readonly #unsaved = new Set<RoomId>();
  /** On their way into the database. */
  #beingSaved: readonly RoomId[] = [];
  #showTimer: Timer | undefined;
  #saveTimer: Timer | undefined;
  #saving: Promise<void> | undefined;
  #subscription: Subscription | undefined;
  #isClosed = false;

  static async create(options: ReactionsOptions): Promise<Reactions> {
    const reactions = new Reactions(options);
    reactions.#subscription = await options.bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      if (!isOwn) reactions.#hear(bytes);
    });
    return reactions;
  }

  private constructor(options: ReactionsOptions) {
    this.#options = options;
  }

  /** Rooms that something is kept of. */
  get roomsCount(): number {
    return this.#entries.size;
  }

  handleRoomOpened(room: RoomId): void {
    const known = this.#entries.get(room);
    if (known !== undefined) {
      known.isOpen = true;
      return;
    }
    const entry: Entry = {
      ...{ tally: new ReactionTally(), loading: undefined },
      ...{ isLoaded: false, isOpen: true },
    };
    this.#entries.set(room, entry);
    // Whoever needs it first tries again.
    this.#load(room, entry).catch((error: unknown) => {
      this.#options.log.warn({ error, room }, 'reactions of a chat not read');
    });
  }

  handleRoomClosed(room: RoomId): void {
    const entry = this.#entries.get(room);
    if (entry === undefined) return;
    entry.isOpen = false;
    this.#forgetIfDone(room);
  }

  /** What was told meanwhile is lost: reads it, and tells what others have not heard. Never rejects. */
  async handleBusReconnected(): Promise<void> {
    if (this.#isClosed) return;
    const isCounting = ({ tally }: Entry) => toWire(tally.countsOf(this.#writer)).length > 0;
    this.#tell([...this.#entries].filter(([, entry]) => isCounting(entry)).map(([room]) => room));
    for (const [room, entry] of [...this.#entries]) {
      if (!entry.isLoaded) continue;
      try {
        await this.#read(room, entry);
        this.#handleChange(room);
      } catch (error) {
        this.#options.log.warn({ error, room }, 'reactions of a chat not read again');
      }
    }
  }

  /** What there has been in all in a room that is open here. Nothing where that cannot be read now. Never rejects. */
  async totalsOf(room: RoomId): Promise<WireCounts> {
    const entry = this.#entries.get(room);
    if (entry === undefined) return [];
    try {
      await this.#load(room, entry);
    } catch (error) {
      this.#options.log.warn({ error, room }, 'reactions of a chat not read');
    }
    return toWire(entry.tally.totals);
  }

  /** Counts them in a room that is open here. Rejects where what was counted before cannot be read. */
  async add(room: RoomId, kind: number, count: number): Promise<void> {
    const entry = this.#entries.get(room);
    if (entry === undefined || this.#isClosed)
      throw new AppError('UNAVAILABLE', 'The chat is being closed.');
    // Begun from 0, this server's count would be below what it had stored of a room that it opens again.
    await this.#load(room, entry);
    entry.tally.add(this.#writer, kind, count);
    this.#untold.add(room);
    this.#unsaved.add(room);
    this.#handleChange(room);
    this.#saveSoon();
  }

  /** Stores what is not stored yet. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#showTimer?.cancel();
    this.#saveTimer?.cancel();
    await this.#subscription?.close();
    await this.#saving;
    await this.#save();
  }

  /** Resolves when what was counted before is known. One reading at a time; after one that failed the next call begins another. */
  async #load(room: RoomId, entry: Entry): Promise<void> {
    entry.loading ??= this.#read(room, entry).then(() => {
      entry.tally.markShown();
      entry.isLoaded = true;
    });
    try {
      await entry.loading;
    } catch (error) {
      entry.loading = undefined;
      throw error;
    }
  }

  async #read(room: RoomId, { tally }: Entry): Promise<void> {
    for (const [writer, counts] of await this.#options.store.load(room))
      tally.merge(writer, counts);
  }

  #hear(bytes: Uint8Array): void {
    const news = decodeNews(bytes);
    if (news === undefined) {
      this.#options.log.warn({ topic: TOPIC }, 'news of reactions not understood');
      return;
    }
    for (const { room, counts } of news.rooms) {
      const entry = this.#entries.get(room);
      if (entry === undefined) continue;
      entry.tally.merge(news.writer, counts);
      this.#handleChange(room);
    }
  }

  #handleChange(room: RoomId): void {
    if (this.#isClosed) return;
    this.#unshown.add(room);
    this.#showTimer ??= this.#options.clock.setTimer(() => {
      this.#showTimer = undefined;
      this.#show();
    }, REACTIONS_SHOWN_EVERY_MS);
  }

  #show(): void {
    const { show } = this.#options;
    for (const room of this.#unshown) {
      const entry = this.#entries.get(room);
      const changed = entry?.isLoaded ? entry.tally.takeAdded() : undefined;
      if (changed !== undefined) show(room, { room, ...changed });
    }
    this.#unshown.clear();
    this.#tell([...this.#untold]);
    this.#untold.clear();
  }

  /** What is lost on the way is told again when it is stored. */
  #tell(rooms: readonly RoomId[]): void {
    const { bus, log } = this.#options;
    for (let start = 0; start < rooms.length; start += NEWS_ROOMS_MAX) {
      const told = this.#countsIn(rooms.slice(start, start + NEWS_ROOMS_MAX));
      bus
        .publish(TOPIC, encodeNews({ writer: this.#writer, rooms: told }))
        .catch((error: unknown) => {
          log.warn({ error }, 'other servers were not told of reactions');
        });
    }
  }

  #saveSoon(): void {
    if (this.#saving !== undefined || this.#isClosed) return;
    this.#saveTimer ??= this.#options.clock.setTimer(() => {
      this.#saveTimer = undefined;
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
        if (this.#unsaved.size > 0) this.#saveSoon();
      });
    }, REACTIONS_SAVED_EVERY_MS);
  }

  /** Never rejects: what could not be stored is unsaved as before. */
  async #save(): Promise<void> {
    const rooms = [...this.#unsaved];
    if (rooms.length === 0) return;
    this.#unsaved.clear();
    this.#beingSaved = rooms;
    try {
      const counted = this.#countsIn(rooms);
      await this.#options.store.save(counted.map((each) => ({ ...each, writer: this.#writer })));
    } catch (error) {
      for (const room of rooms) this.#unsaved.add(room);
      const { log } = this.#options;
      if (this.#isClosed) log.error({ error, rooms }, 'reactions are lost');
      else log.warn({ error }, 'reactions not stored, will be tried again');
      return;
    } finally {
      this.#beingSaved = [];
    }
    if (!this.#isClosed) this.#tell(rooms);
    for (const room of rooms) this.#forgetIfDone(room);
  }

  #countsIn(rooms: readonly RoomId[]) {
    return rooms.map((room) => ({
      room,
      counts: [...(this.#entries.get(room)?.tally.countsOf(this.#writer) ?? [])],
    }));
  }

  #forgetIfDone(room: RoomId): void {
    const isOpen = this.#entries.get(room)?.isOpen ?? false;
    if (isOpen || this.#unsaved.has(room) || this.#beingSaved.includes(room)) return;
    this.#entries.delete(room);
  }
}
