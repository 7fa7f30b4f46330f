import type { AccountChange } from '@stagedoor/contracts/identity';
import { asRoomId, ROOM_ID_PATTERN, type RoomId } from '@stagedoor/contracts/ids';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { migrate } from '@stagedoor/service-kit/migrate';
import type { Broker, HistoryLimits } from './channels/broker.ts';
import { RedisBroker } from './channels/RedisBroker.ts';
import { StoredBroker } from './channels/StoredBroker.ts';
import { CHAT_OWNER, PostgresLog } from './history/PostgresLog.ts';
import { CHAT_MIGRATIONS } from './migrations.ts';
import { Moderation } from './moderation/Moderation.ts';
import { ModerationStore } from './moderation/ModerationStore.ts';
import { type ChatHandlers, createChatHandlers } from './requests.ts';
import type {
  Broadcaster,
  ChatSession,
  GrantVerifier,
  PeopleDirectory,
  RoomDirectory,
} from './roles.ts';
import { Authors } from './rooms/Authors.ts';
import { ChatRooms } from './rooms/ChatRooms.ts';
import type { ChatTables } from './tables.ts';

const RECHECK_TOPIC = 'chat/recheck';
const DAY_MS = 24 * 60 * 60_000;
/** A busy night of a popular stream, and three months of it. */
const ROOM_HISTORY: HistoryLimits = { publicationsMax: 200_000, ageMsMax: 90 * DAY_MS };

export type ChatOptions = {
  database: Database;
  /** Where several servers share the channels; undefined: this server has them alone, in its database. */
  redisUrl: string | undefined;
  bus: Bus;
  directory: RoomDirectory;
  people: PeopleDirectory;
  grants: GrantVerifier;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Chat: the rooms beside streams. Answers what clients ask by their sessions' frames. */
export class Chat {
  readonly handlers: ChatHandlers;
  readonly #rooms: ChatRooms;
  readonly #broker: Broker;
  readonly #bus: Bus;
  readonly #log: Logger;
  #broadcaster: Broadcaster | undefined;
  #recheckSubscription: Subscription | undefined;

  /** Brings the tables up to date and connects to Redis where there is one. Rejects as `RedisBroker.create` does. */
  static async create(options: ChatOptions): Promise<Chat> {
    const { database, log } = options;
    await migrate({ database, owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS, log });
    const chat = new Chat(options, await createBroker(options));
    await chat.#start();
    return chat;
  }

  private constructor(options: ChatOptions, broker: Broker) {
    const { clock, log, people, grants, directory, database, bus } = options;
    const store = new ModerationStore(database.kysely<ChatTables>(CHAT_OWNER));
    this.#broker = broker;
    this.#bus = bus;
    this.#log = log;
    this.#rooms = new ChatRooms({
      ...{ broker, directory, grants, store, clock, log },
      authors: new Authors({ people, clock }),
      broadcaster: {
        broadcast: (topic, publications) => this.#broadcaster?.broadcast(topic, publications),
      },
    });
    this.handlers = createChatHandlers(this.#rooms, new Moderation({ store, clock }));
    this.#observe(options.metrics);
  }

  /** Where what is published goes; called once, before the first session. */
  connect(broadcaster: Broadcaster): void {
    this.#broadcaster = broadcaster;
  }

  handleSessionClosed(session: ChatSession): void {
    this.#rooms.handleSessionClosed(session);
  }

  handleAccountChange(change: AccountChange): void {
    this.#rooms.handleAccountChange(change);
  }

  /** What decides who may watch the room's stream has changed: whoever may not is out, on all servers. */
  recheck(room: RoomId): void {
    this.#rooms.recheck(room);
    this.#bus.publish(RECHECK_TOPIC, Buffer.from(room)).catch((error: unknown) => {
      this.#log.warn({ error, room }, 'other servers were not told to recheck a chat');
    });
  }

  async close(): Promise<void> {
    await this.#recheckSubscription?.close();
    await this.#rooms.close();
    await this.#broker.close();
  }

  async #start(): Promise<void> {
    this.#recheckSubscription = await this.#bus.subscribe(RECHECK_TOPIC, (bytes, { isOwn }) => {
      const room = Buffer.from(bytes).toString('utf8');
      if (!isOwn && ROOM_ID_PATTERN.test(room)) this.#rooms.recheck(asRoomId(room));
    });
  }

  #observe(metrics: Metrics): void {
    metrics.gauge({
      name: 'chat_rooms',
      help: 'Chats that are open on this node.',
      collect: (gauge) => gauge.set(this.#rooms.roomsCount),
    });
    metrics.gauge({
      name: 'chat_sessions',
      help: 'Sessions on this node that are in a chat.',
      collect: (gauge) => gauge.set(this.#rooms.sessionsCount),
    });
  }
}

async function createBroker({ redisUrl, log, clock, database }: ChatOptions): Promise<Broker> {
  const limitsOf = (): HistoryLimits => ROOM_HISTORY;
  if (redisUrl !== undefined)
    return await RedisBroker.create({ url: redisUrl, log, clock, limitsOf });
  return new StoredBroker({ log, publications: new PostgresLog(database), limitsOf });
}
