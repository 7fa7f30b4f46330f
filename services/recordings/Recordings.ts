import path from 'node:path';
import type { AccountChange, Identity } from '@stagedoor/contracts/identity';
import type { StreamId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import { migrate } from '@stagedoor/service-kit/migrate';
import { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { type S3Options, S3Storage } from '@stagedoor/service-kit/object-storage/s3';
import { RestRoutes } from '@stagedoor/service-kit/rest';
import {
  type CreateLimiter,
  RECORDING_RATE_LIMITS,
  type RecordingLimiters,
  type RetentionLimits,
} from './config.ts';
import { RECORDING_MIGRATIONS } from './migrations.ts';
import { readOrMakeNodeId } from './node-id.ts';
import { RecordingArchive } from './RecordingArchive.ts';
import { RecordingKeeper } from './RecordingKeeper.ts';
import { RecordingMetrics } from './RecordingMetrics.ts';
import { RecordingService } from './RecordingService.ts';
import { RecordingStore } from './RecordingStore.ts';
import { RecordingSweep } from './RecordingSweep.ts';
import type {
  AccountDirectory,
  MediaRecorder,
  RecordedStream,
  RecordingFinaliser,
  StreamDirectory,
} from './roles.ts';
import { addRecordingRoutes } from './routes/recording-routes.ts';
import { RecordingViews } from './routes/recording-view.ts';
import type { RecordingTables } from './tables.ts';
import { RecordingCache } from './vod/RecordingCache.ts';
import { VodHandler } from './vod/VodHandler.ts';
import { VodSessions } from './vod/VodSessions.ts';

export type { S3Options } from '@stagedoor/service-kit/object-storage/s3';
export type { RetentionLimits } from './config.ts';

/** The PostgreSQL schema that this service owns. */
export const RECORDINGS_OWNER = 'recordings';
/** In the data folder. */
const FOLDER = 'recordings';
/** Of the keys in the bucket. */
const S3_PREFIX = 'recordings/';

export type RecordingsOptions = {
  database: Database;
  recorder: MediaRecorder;
  finaliser: RecordingFinaliser;
  streams: StreamDirectory;
  accounts: AccountDirectory;
  dataFolder: string;
  /** The deployment's; addresses of private recordings are signed with a key of it. */
  secret: string;
  /** Where finished recordings go; on this machine's disk they stay unless given. */
  s3: S3Options | undefined;
  retention: RetentionLimits;
  createLimiter: CreateLimiter;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
};

type Parts = {
  log: Logger;
  service: RecordingService;
  keeper: RecordingKeeper;
  archive: RecordingArchive | undefined;
  sweep: RecordingSweep;
  vod: VodHandler;
  remote: S3Storage | undefined;
  limiters: RecordingLimiters;
  routes: RestRoutes<Identity>;
};

/** Recordings of streams: made while they run, finished afterwards, watched from disk or an object store, and deleted. */
export class Recordings {
  readonly routes: RestRoutes<Identity>;
  /** `/vod/…`, for the HTTP edge. */
  readonly vod: VodHandler;
  readonly #parts: Parts;
  /** Bans that are being carried out. */
  readonly #changes = new Set<Promise<void>>();

  /** Brings the tables up to date and makes the folder. `start` goes on with what a process before this one left behind. */
  static async create(options: RecordingsOptions): Promise<Recordings> {
    const { database, log } = options;
    await migrate({ database, owner: RECORDINGS_OWNER, migrations: RECORDING_MIGRATIONS, log });
    const folder = path.join(options.dataFolder, FOLDER);
    return new Recordings(connect(options, folder, await readOrMakeNodeId(folder)));
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.routes = parts.routes;
    this.vod = parts.vod;
  }

  /** The stream is live and is to be recorded. The role that streams declare, with `end`. */
  begin(stream: RecordedStream): void {
    this.#parts.keeper.begin(stream);
  }

  describe(stream: { streamId: StreamId; title: string; visibility: StreamVisibility }): void {
    this.#parts.keeper.describe(stream);
  }

  end(streamId: StreamId, options: { isWithdrawn: boolean }): void {
    this.#parts.keeper.end(streamId, options);
  }

  /** What a banned person recorded is for moderators alone, from now until they are not banned any more. */
  handleAccountChange(change: AccountChange): void {
    if (change.type !== 'banned') return;
    const { service, log } = this.#parts;
    const handled = service
      .handleBanned(change.userId)
      .catch((error: unknown) => {
        log.error(
          { error, userId: change.userId },
          'recordings of a banned account are still read',
        );
      })
      .finally(() => this.#changes.delete(handled));
    this.#changes.add(handled);
  }

  /** Finishes what was left behind, and begins to look after what there is. Streams that are live have begun before. */
  async start(): Promise<void> {
    await this.#parts.keeper.recover();
    this.#parts.archive?.wake();
    this.#parts.sweep.start();
  }

  /** Resolves when everything is done that can be done now. For tests. */
  async settled(): Promise<void> {
    await Promise.all(this.#changes);
    await this.#parts.keeper.settled();
    await this.#parts.archive?.settled();
    await this.#parts.sweep.settled();
  }

  /** What is not finished goes on with the next start. */
  async close(): Promise<void> {
    const { keeper, archive, sweep, remote, limiters } = this.#parts;
    await Promise.all([keeper.close(), archive?.close(), sweep.close()]);
    remote?.close();
    await Promise.all(Object.values(limiters).map((limiter) => limiter.close()));
  }
}

function connect(options: RecordingsOptions, folder: string, nodeId: string): Parts {
  const { clock, log, accounts, streams, recorder, finaliser, retention } = options;
  const store = new RecordingStore(options.database.kysely<RecordingTables>(RECORDINGS_OWNER));
  const local = new LocalStorage(folder);
  const remote =
    options.s3 === undefined ? undefined : new S3Storage({ ...options.s3, prefix: S3_PREFIX });
  const metrics = new RecordingMetrics(options.metrics, () => keeper.activeCount);
  const vod: VodHandler = new VodHandler({
    recordings: new RecordingCache({
      clock,
      find: async (id) => {
        const row = await store.find(id);
        return row && { row, isClosed: await service.isClosed(row) };
      },
    }),
    storages: { local, s3: remote },
    nodeId,
    mayWatch: (row, session) => service.mayWatch(row, session),
  });
  const sweep: RecordingSweep = new RecordingSweep({
    ...{ clock, log, store, local, remote, retention, nodeId },
    onDeleted: (row) => void service.withdraw(row),
    release: (recordingId) => keeper.release(recordingId),
    isLive: (streamId) => keeper.isLive(streamId),
  });
  const sessions = new VodSessions({ secret: options.secret, clock });
  const service = new RecordingService({
    ...{ clock, log, store, sweep, vod, sessions, accounts, streams },
  });
  const archive =
    remote === undefined
      ? undefined
      : new RecordingArchive({
          ...{ clock, log, metrics, store, local, remote, nodeId },
          onStored: (recordingId) => vod.forget(recordingId),
        });
  const keeper: RecordingKeeper = new RecordingKeeper({
    ...{ clock, log, metrics, store, local, recorder, finaliser, streams, nodeId },
    onReady: (row) => {
      vod.forget(row.id);
      void service.publish(row);
      archive?.wake();
    },
  });
  const limiters = createLimiters(options.createLimiter);
  const routes = new RestRoutes<Identity>();
  const views = new RecordingViews({ service, accounts });
  addRecordingRoutes(routes, { service, views, limiters });
  return { log, service, keeper, archive, sweep, vod, remote, limiters, routes };
}

function createLimiters(create: CreateLimiter): RecordingLimiters {
  const { readsPerAddress, changesPerUser } = RECORDING_RATE_LIMITS;
  return {
    readsPerAddress: create('recordings/readsPerAddress', readsPerAddress),
    changesPerUser: create('recordings/changesPerUser', changesPerUser),
  };
}
