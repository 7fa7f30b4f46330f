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
import { type AttachmentParts, Attachments } from './attachments/Attachments.ts';
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
import { createModerationLimiters, type ModerationLimiters } from './moderation/config.ts';
import { Moderation } from './moderation/Moderation.ts';
import { ModerationRecords } from './moderation/ModerationRecords.ts';
import { ModerationStore } from './moderation/ModerationStore.ts';
import { RecordStore } from './moderation/RecordStore.ts';
import { Presence } from './presence/Presence.ts';
import { PresenceStore } from './presence/PresenceStore.ts';
import { createPresenceHandlers, type PresenceHandlers } from './presence/requests.ts';
import { Reacting } from './reactions/Reacting.ts';
import { ReactionStore } from './reactions/ReactionStore.ts';
import { Reactions } from './reactions/Reactions.ts';
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
import { Editing } from './rooms/Editing.ts';
import { EditStore } from './rooms/EditStore.ts';
import { topicOf } from './rooms/Room.ts';
import { addRoomRoutes } from './routes/room-routes.ts';
import type { ChatTables } from './tables.ts';

const RECHECK_TOPIC = 'chat/recheck';
const RULES_TOPIC = 'chat/rules';
const DAY_MS = 24 * 60 * 60_000;
/** A busy night of a popular stream, and three months of it. */
const ROOM_HISTORY: HistoryLimits = { publicationsMax: 200_000, ageMsMax: 90 * DAY_MS };
/** What of it stays in the memory of Redis: what people look at, and more than those miss who come back. */
const RECENT_HISTORY: HistoryLimits = { publicationsMax: 20_000, ageMsMax: 7 * DAY_MS };

export type ChatOptions = {
  database: Database;
  /** Where several servers share the channels; undefined: this server has them alone, in its database. */
  redisUrl: string | undefined;
  bus: Bus;
  directory: RoomDirectory;
  people: PeopleDirectory;
  grants: GrantVerifier;
  attachments: AttachmentParts;
  createLimiter: CreateLimiter;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Where what chat has to tell goes: the sessions of this server. */
type Audience = Broadcaster & UserNotifier;

/** Chat: the rooms beside streams, conversations of two, and who is here. Answers what clients ask by their sessions' frames and by REST. */
export class Chat {
  readonly handlers: ChatHandlers & ConversationHandlers & PresenceHandlers;
  /** Of conversations, and what moderators read about rooms. */
  readonly routes: RestRoutes<Identity>;
  readonly #rooms: ChatRooms;
  readonly #reactions: Reactions;
  readonly #directMessages: DirectMessages;
  readonly #presence: Presence;
  readonly #attachments: Attachments;
  readonly #broker: Broker;
  readonly #sweep: AgeSweep;
  readonly #moderationLimiters: ModerationLimiters;
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
    const presence = await Presence.create({
      ...options,
      records: new PresenceStore(database.kysely<ChatTables>(CHAT_OWNER)),
    });
    const directMessages = await DirectMessages.create({
      ...options,
      onBlocksChanged: (userIds) => presence.handleBlocksChanged(userIds),
      notifier: {
        notifyUser: (userId, notification) => audience.current?.notifyUser(userId, notification),
        notifyUserNow: (userId, notification) =>
          audience.current?.notifyUserNow(userId, notification),
      },
    });
    const reactions = await Reactions.create({
      ...{ bus: options.bus, clock: options.clock, log },
      store: new ReactionStore(database.kysely<ChatTables>(CHAT_OWNER)),
      show: (room, frame) => audience.current?.broadcastReactions(topicOf(room), frame),
    });
    const attachments = await Attachments.create({
      ...options,
      ...options.attachments,
      routes: directMessages.routes,
    });
    const chat = new Chat(options, {
      ...{ ...channels, audience },
      ...{ directMessages, attachments, presence, reactions },
    });
    await chat.#start();
    return chat;
  }

  private constructor(
    options: ChatOptions,
    parts: {
      broker: Broker;
      sweep: AgeSweep;
      directMessages: DirectMessages;
      presence: Presence;
      reactions: Reactions;
      attachments: Attachments;
      audience: { current?: Audience };
    },
  ) {
    const { broker, directMessages, reactions, audience } = parts;
    const { clock, log, people, grants, directory, database, bus } = options;
    const kysely = database.kysely<ChatTables>(CHAT_OWNER);
    const store = new ModerationStore(kysely);
    const edits = new EditStore(kysely);
    this.#moderationLimiters = createModerationLimiters(options.createLimiter);
    const { filterChangesPerUser, recordReadsPerUser } = this.#moderationLimiters;
    this.#broker = broker;
    this.#sweep = parts.sweep;
    this.#directMessages = directMessages;
    this.#presence = parts.presence;
    this.#reactions = reactions;
    this.#attachments = parts.attachments;
    this.routes = directMessages.routes;
    addRoomRoutes(this.routes, {
      records: new ModerationRecords({
        ...{ directory, people, clock, filters: store.filters },
        records: new RecordStore(kysely),
      }),
      reads: recordReadsPerUser,
    });
    this.#audience = audience;
    this.#bus = bus;
    this.#log = log;
    this.#rooms = new ChatRooms({
      ...{ broker, directory, grants, store, edits, clock, log },
      openRooms: reactions,
      authors: new Authors({ people, clock }),
      broadcaster: {
        broadcast: (topic, publications) => audience.current?.broadcast(topic, publications),
      },
    });
    const rooms = this.#rooms;
    this.handlers = {
      ...directMessages.handlers,
      ...createPresenceHandlers(parts.presence),
      ...createChatHandlers({
        ...{ rooms, reactions },
        editing: new Editing({ rooms, store: edits, clock }),
        reacting: new Reacting({ rooms, reactions, clock }),
        moderation: new Moderation({
          ...{ store, people, clock, filterChanges: filterChangesPerUser },
          onRulesChanged: (creatorId) => this.#handleRulesChanged(creatorId),
        }),
      }),
    };
    this.#observe(options.metrics);
  }

  /** Where what is published goes; called once, before the first session. */
  connect(audience: Audience): void {
    this.#audience.current = audience;
  }

  /** The session began, or was resumed. */
  handleSessionConnected(session: ChatSession): void {
    this.#presence.handleSessionConnected(session);
  }

  handleSessionDetached(session: ChatSession): void {
    this.#presence.handleSessionDetached(session);
  }

  handleSessionClosed(session: ChatSession): void {
    this.#rooms.handleSessionClosed(session);
    this.#directMessages.handleSessionClosed(session);
    this.#presence.handleSessionClosed(session);
  }

  handleAccountChange(change: AccountChange): void {
    this.#rooms.handleAccountChange(change);
  }

  /** What decides who may watch the room's stream has changed: whoever may not is out, on all servers. */
  recheck(room: RoomId): void {
    this.#rooms.recheck(room);
    this.#tellOthers(RECHECK_TOPIC, room);
  }

  /** Removes unsent attachments that are to be removed now. For tests. */
  async sweptAttachments(): Promise<void> {
    await this.#attachments.swept();
  }

  async close(): Promise<void> {
    this.#stopWatchingBus?.();
    await Promise.all(this.#subscriptions.map((subscription) => subscription.close()));
    await this.#directMessages.close();
    await this.#presence.close();
    await Promise.all(Object.values(this.#moderationLimiters).map((limiter) => limiter.close()));
    await this.#attachments.close();
    await this.#rooms.close();
    await this.#reactions.close();
    await this.#sweep.close();
    await this.#broker.close();
  }

  async #start(): Promise<void> {
    await this.#hear(RECHECK_TOPIC, (room) => {
      if (ROOM_ID_PATTERN.test(room)) this.#rooms.recheck(asRoomId(room));
    });
    await this.#hear(RULES_TOPIC, (creatorId) => {
      this.#rooms.handleRulesChanged(asUserId(creatorId));
    });
    // What was told meanwhile is lost.
    this.#stopWatchingBus = this.#bus.onStateChange((state) => {
      if (state !== 'connected') return;
      void this.#rooms.handleBusReconnected();
      void this.#reactions.handleBusReconnected();
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

  #handleRulesChanged(creatorId: UserId): void {
    this.#rooms.handleRulesChanged(creatorId);
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
  metrics,
}: ChatOptions): Promise<{ broker: Broker; sweep: AgeSweep }> {
  const limitsOf = (): HistoryLimits => ROOM_HISTORY;
  const publications = new PostgresLog(database);
  const ageMsMax = ROOM_HISTORY.ageMsMax;
  const createSweep = (): AgeSweep => new AgeSweep({ publications, ageMsMax, clock, log });
  if (redisUrl === undefined)
    return { broker: new StoredBroker({ log, publications, limitsOf }), sweep: createSweep() };
  const broker = await RedisBroker.create({
    ...{ url: redisUrl, log, clock },
    limitsOf: () => RECENT_HISTORY,
    archive: {
      ...{ database, publications, metrics },
      ...{ archiveLimitsOf: limitsOf, archiveAgeMsMax: ageMsMax },
    },
  });
  return { broker, sweep: createSweep() };
}
