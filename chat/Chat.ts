import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import {
  asRoomId,
  asUserId,
  ROOM_ID_PATTERN,
  type RoomId,
  type UserId,
} from '@stagedoor/contracts/ids';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { migrate } from '@stagedoor/service-kit/migrate';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import type { Broker, HistoryLimits } from './channels/broker.ts';
import { RedisBroker } from './channels/RedisBroker.ts';
import { StoredBroker } from './channels/StoredBroker.ts';
import type { CreateLimiter } from './conversations/config.ts';
import { DirectMessages } from './conversations/DirectMessages.ts';
import type { ConversationHandlers } from './conversations/requests.ts';
import type { UserNotifier } from './conversations/roles.ts';
import { AgeSweep } from './history/AgeSweep.ts';
import { CHAT_OWNER, PostgresLog } from './history/PostgresLog.ts';
import { CHAT_MIGRATIONS } from './migrations.ts';
import { Moderation } from './moderation/Moderation.ts';
import { ModerationStore } from './moderation/ModerationStore.ts';
import { PENDING } from './pending.ts';
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
const RULES_TOPIC = 'chat/rules';
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
  createLimiter: CreateLimiter;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Where what chat has to tell goes: the sessions of this server. */
type Audience = Broadcaster & UserNotifier;

/** Chat: the rooms beside streams, and conversations of two. Answers what clients ask by their sessions' frames and by REST. */
export class Chat {
  readonly handlers: ChatHandlers & ConversationHandlers & typeof PENDING;
  /** Of conversations. */
  readonly routes: RestRoutes<Identity>;
  readonly #rooms: ChatRooms;
  readonly #directMessages: DirectMessages;
  readonly #broker: Broker;
  readonly #sweep: AgeSweep | undefined;
  readonly #bus: Bus;
  readonly #log: Logger;
  readonly #audience: { current?: Audience };
  readonly #subscriptions: Subscription[] = [];
  #stopWatchingBus: (() => void) | undefined;

  /** Brings the tables up to date and connects to Redis where there is one. Rejects as `RedisBroker.create` does. */
  static async create(options: ChatOptions): Promise<Chat> {
    const { database, log } = options;
    await migrate({ database, owner: CHAT_OWNER, migrations: CHAT_MIGRATIONS, log });
    const channels = await createBroker(options);
    // Sessions come after chat: what there is to tell before the first has nobody to hear it.
    const audience: { current?: Audience } = {};
    const directMessages = await DirectMessages.create({
      ...options,
      notifier: {
        notifyUser: (userId, notification) => audience.current?.notifyUser(userId, notification),
        notifyUserNow: (userId, notification) =>
          audience.current?.notifyUserNow(userId, notification),
      },
    });
    const chat = new Chat(options, { ...channels, audience, directMessages });
    await chat.#start();
    return chat;
  }

  private constructor(
    options: ChatOptions,
    parts: {
      broker: Broker;
      sweep?: AgeSweep;
      directMessages: DirectMessages;
      audience: { current?: Audience };
    },
  ) {
    const { broker, directMessages, audience } = parts;
    const { clock, log, people, grants, directory, database, bus } = options;
    const store = new ModerationStore(database.kysely<ChatTables>(CHAT_OWNER));
    this.#broker = broker;
    this.#sweep = parts.sweep;
    this.#directMessages = directMessages;
    this.routes = directMessages.routes;
    this.#audience = audience;
    this.#bus = bus;
    this.#log = log;
    this.#rooms = new ChatRooms({
      ...{ broker, directory, grants, store, clock, log },
      authors: new Authors({ people, clock }),
      broadcaster: {
        broadcast: (topic, publications) => audience.current?.broadcast(topic, publications),
      },
    });
    this.handlers = {
      ...PENDING,
      ...directMessages.handlers,
      ...createChatHandlers(
        this.#rooms,
        new Moderation({
          ...{ store, people, clock },
          onRulesChanged: (creatorId, room) => this.#handleRulesChanged(creatorId, room),
        }),
      ),
    };
    this.#observe(options.metrics);
  }

  /** Where what is published goes; called once, before the first session. */
  connect(audience: Audience): void {
    this.#audience.current = audience;
  }

  handleSessionClosed(session: ChatSession): void {
    this.#rooms.handleSessionClosed(session);
    this.#directMessages.handleSessionClosed(session);
  }

  handleAccountChange(change: AccountChange): void {
    this.#rooms.handleAccountChange(change);
  }

  /** What decides who may watch the room's stream has changed: whoever may not is out, on all servers. */
  recheck(room: RoomId): void {
    this.#rooms.recheck(room);
    this.#tellOthers(RECHECK_TOPIC, room);
  }

  async close(): Promise<void> {
    this.#stopWatchingBus?.();
    await Promise.all(this.#subscriptions.map((subscription) => subscription.close()));
    await this.#directMessages.close();
    await this.#rooms.close();
    await this.#sweep?.close();
    await this.#broker.close();
  }

  async #start(): Promise<void> {
    await this.#hear(RECHECK_TOPIC, (room) => {
      if (ROOM_ID_PATTERN.test(room)) this.#rooms.recheck(asRoomId(room));
    });
    await this.#hear(RULES_TOPIC, (creatorId) => {
      void this.#rooms.handleRulesChanged(asUserId(creatorId));
    });
    // What was told meanwhile is lost.
    this.#stopWatchingBus = this.#bus.onStateChange((state) => {
      if (state === 'connected') void this.#rooms.handleBusReconnected();
    });
  }

  async #hear(topic: string, handle: (told: string) => void): Promise<void> {
    const subscription = await this.#bus.subscribe(topic, (bytes, { isOwn }) => {
      if (!isOwn) handle(Buffer.from(bytes).toString('utf8'));
    });
    this.#subscriptions.push(subscription);
  }

  #tellOthers(topic: string, what: string): void {
    this.#bus.publish(topic, Buffer.from(what)).catch((error: unknown) => {
      this.#log.warn({ error, topic, what }, 'other servers were not told of a change of a chat');
    });
  }

  #handleRulesChanged(creatorId: UserId, room: RoomId): void {
    void this.#rooms.handleRulesChanged(creatorId, room);
    this.#tellOthers(RULES_TOPIC, creatorId);
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

/** The channels, and what keeps their log within its age where that does not by itself. */
async function createBroker({
  redisUrl,
  log,
  clock,
  database,
}: ChatOptions): Promise<{ broker: Broker; sweep?: AgeSweep }> {
  const limitsOf = (): HistoryLimits => ROOM_HISTORY;
  if (redisUrl !== undefined)
    return { broker: await RedisBroker.create({ url: redisUrl, log, clock, limitsOf }) };
  const publications = new PostgresLog(database);
  const sweep = new AgeSweep({ publications, ageMsMax: ROOM_HISTORY.ageMsMax, clock, log });
  return { broker: new StoredBroker({ log, publications, limitsOf }), sweep };
}
