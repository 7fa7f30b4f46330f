import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { Bus } from '@stagedoor/service-kit/bus';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { migrate } from '@stagedoor/service-kit/migrate';
import { RestRoutes } from '@stagedoor/service-kit/rest';
import { ChatAdmission } from './ChatAdmission.ts';
import { type CreateLimiter, STREAM_RATE_LIMITS, type StreamLimiters } from './config.ts';
import type { HlsAdmission, HlsSessionFacts } from './HlsAdmission.ts';
import { KeyRevocations } from './keys/KeyRevocations.ts';
import { StreamKeyIngest } from './keys/StreamKeyIngest.ts';
import { type RevokedKey, StreamKeys } from './keys/StreamKeys.ts';
import { LiveStreams } from './LiveStreams.ts';
import { STREAM_MIGRATIONS } from './migrations.ts';
import type {
  AccountDirectory,
  CreatorDirectory,
  GrantIssuer,
  HlsSessionStore,
  LiveOutputs,
  Rooms,
  StreamRecorder,
} from './roles.ts';
import { addPublishingRoutes } from './routes/publishing-routes.ts';
import { createWhipUrls } from './routes/route-parts.ts';
import { addStreamKeyRoutes } from './routes/stream-key-routes.ts';
import { StreamViews } from './routes/stream-view.ts';
import { addWatchingRoutes } from './routes/watching-routes.ts';
import { StatisticsStore } from './StatisticsStore.ts';
import { StreamService } from './StreamService.ts';
import { StreamStore } from './StreamStore.ts';
import type { StreamTables } from './tables.ts';
import { ViewerStore } from './ViewerStore.ts';

export type { HlsSessionFacts } from './HlsAdmission.ts';

/** The PostgreSQL schema that this service owns. */
export const STREAMS_OWNER = 'streams';

export type StreamsOptions = {
  database: Database;
  grants: GrantIssuer;
  creators: CreatorDirectory;
  accounts: AccountDirectory;
  bus: Bus;
  /** Where the server is reached from outside, when it is not by the Host of each request. */
  publicUrl?: string | undefined;
  hlsSessions: HlsSessionStore<HlsSessionFacts>;
  createLimiter: CreateLimiter;
  /** No other process uses this database (then a restart takes up its live streams at once). */
  isSoleNode: boolean;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

/** Broadcasts: their lives, texts, audience and history. The media itself is the rooms' business. */
export class Streams {
  readonly routes: RestRoutes<Identity>;
  /** The gate to the rooms; signaling's RoomAuthority. */
  readonly authority: LiveStreams;
  /** The gate to the streams' chats. */
  readonly chat: ChatAdmission;
  /** Publishing with stream keys. */
  readonly ingest: StreamKeyIngest;
  readonly #service: StreamService;
  readonly #revocations: KeyRevocations;
  readonly #limiters: StreamLimiters;
  readonly #log: Logger;

  /** Brings the tables up to date. `start` takes up what was live before. */
  static async create(options: StreamsOptions): Promise<Streams> {
    const { database, log } = options;
    await migrateStreams(database, log);
    return new Streams(options);
  }

  private constructor(options: StreamsOptions) {
    const { clock, log, creators } = options;
    const tables = options.database.kysely<StreamTables>(STREAMS_OWNER);
    const stores = {
      streams: new StreamStore(tables),
      viewers: new ViewerStore(tables),
      statistics: new StatisticsStore(tables),
    };
    this.#log = log;
    const { isSoleNode, hlsSessions, bus } = options;
    this.authority = new LiveStreams({ clock, log, ...stores, isSoleNode, hlsSessions, bus });
    this.chat = new ChatAdmission({ clock, live: this.authority, streams: stores.streams });
    this.#service = new StreamService({
      clock,
      live: this.authority,
      ...stores,
      grants: options.grants,
      creators,
    });
    this.routes = new RestRoutes<Identity>();
    this.#limiters = createLimiters(options.createLimiter);
    const views = new StreamViews({ live: this.authority, creators });
    const keys = new StreamKeys({ kysely: tables, clock });
    this.#revocations = new KeyRevocations({ bus: options.bus, keys, clock, log });
    this.ingest = new StreamKeyIngest({
      ...{ keys, accounts: options.accounts, service: this.#service },
      goLivePerUser: this.#limiters.goLivePerUser,
    });
    const parts = {
      ...{ service: this.#service, views, limiters: this.#limiters, keys },
      ...{ revocations: this.#revocations, whipUrlOf: createWhipUrls(options.publicUrl) },
    };
    addPublishingRoutes(this.routes, parts);
    addWatchingRoutes(this.routes, parts);
    addStreamKeyRoutes(this.routes, parts);
    this.#observe(options.metrics);
  }

  /** Connects what streams act on, and takes up streams that were live when the process before ended. */
  async start(rooms: Rooms, outputs?: LiveOutputs, recorder?: StreamRecorder): Promise<void> {
    this.authority.connect(rooms, outputs, recorder);
    await this.#revocations.start();
    await this.authority.resume();
  }

  /** Calls back for every stream key that is revoked, wherever it was. Twice does no harm. */
  onStreamKeyRevoked(listener: (revoked: RevokedKey) => void): void {
    this.#revocations.onRevoked(listener);
  }

  /** Asked for every request over HLS. */
  get hlsGate(): Pick<HlsAdmission, 'admit'> {
    return this.authority.hls;
  }

  /** Where the stream's recording is, for whoever may watch the stream; null while it is nowhere. */
  setRecordingUrl(streamId: string, url: string | null): Promise<void> {
    return this.#service.setRecordingUrl(streamId, url);
  }

  /** The fewest who could see it at any moment since it began; undefined for a stream that there is not. */
  narrowestVisibility(streamId: string): Promise<StreamVisibility | undefined> {
    return this.#service.narrowestVisibility(streamId);
  }

  /** A banned person's stream ends at once, and so does that of somebody who is no creator any more. */
  handleAccountChange(change: AccountChange): void {
    this.authority.hls.handleAccountChange(change);
    const isBanned = change.type === 'banned';
    const lostRole =
      change.type === 'roles-changed' &&
      !change.roles.includes('creator') &&
      !change.roles.includes('admin');
    if (!isBanned && !lostRole) return;
    this.#service
      .endAllOf(change.userId, isBanned ? 'banned' : 'server')
      .catch((error: unknown) => {
        this.#log.error({ error, userId: change.userId }, 'stream of a changed account not ended');
      });
  }

  /** Writes what is not written yet. Streams stay live: their publishers may come back to the next process. */
  async close(): Promise<void> {
    await this.#revocations.close();
    await this.authority.close();
    await Promise.all(Object.values(this.#limiters).map((limiter) => limiter.close()));
  }

  #observe(metrics: Metrics): void {
    metrics.gauge({
      name: 'streams_live',
      help: 'Streams that are live on this node.',
      collect: (gauge) => gauge.set(this.authority.count),
    });
    metrics.gauge({
      name: 'streams_viewers',
      help: 'Viewers of all live streams on this node; a person counts once per stream.',
      collect: (gauge) => gauge.set(this.authority.viewerCount),
    });
  }
}

function createLimiters(create: CreateLimiter): StreamLimiters {
  return {
    keysPerUser: create('streams/keysPerUser', STREAM_RATE_LIMITS.keysPerUser),
    goLivePerUser: create('streams/goLivePerUser', STREAM_RATE_LIMITS.goLivePerUser),
    viewerCallsPerAddress: create(
      'streams/viewerCallsPerAddress',
      STREAM_RATE_LIMITS.viewerCallsPerAddress,
    ),
    readsPerAddress: create('streams/readsPerAddress', STREAM_RATE_LIMITS.readsPerAddress),
  };
}

/** Creates or updates the schema `streams`. Running it twice is safe. */
export async function migrateStreams(database: Database, log: Logger): Promise<void> {
  await migrate({ database, owner: STREAMS_OWNER, migrations: STREAM_MIGRATIONS, log });
}
