import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { availableParallelism, networkInterfaces } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Accounts } from '@stagedoor/accounts';
import { Chat } from '@stagedoor/chat';
import type { Identity } from '@stagedoor/contracts/identity';
import type { RoomId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { MediaServer, RtcPortError } from '@stagedoor/media-server';
import { HlsService, HlsSessions } from '@stagedoor/media-server/hls';
import { RecordingFinaliser } from '@stagedoor/media-server/recording';
import { WhipHandler } from '@stagedoor/media-server/whip';
import { Recordings } from '@stagedoor/recordings';
import type { Bus } from '@stagedoor/service-kit/bus';
import { MemoryBus } from '@stagedoor/service-kit/bus/memory';
import { RedisBus } from '@stagedoor/service-kit/bus/redis';
import { type Clock, systemClock } from '@stagedoor/service-kit/clock';
import { ConfigError, loadConfig } from '@stagedoor/service-kit/config';
import { type Database, openDatabase } from '@stagedoor/service-kit/db';
import {
  assertCanListen,
  createStaticHandler,
  EdgeListenError,
  HttpEdge,
  isLoopbackAddress,
} from '@stagedoor/service-kit/http-edge';
import { Lifecycle } from '@stagedoor/service-kit/lifecycle';
import { createLogger, type Logger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { S3Storage } from '@stagedoor/service-kit/object-storage/s3';
import { createOperationsHandler } from '@stagedoor/service-kit/operations';
import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { RateLimitRedis, RedisRateLimiter } from '@stagedoor/service-kit/rate-limit/redis';
import { createRestApp } from '@stagedoor/service-kit/rest';
import { type RoomControl, Signaling } from '@stagedoor/signaling';
import { type HlsSessionFacts, Streams } from '@stagedoor/streams';
import { configSchema, type Settings, toSettings, unknownVariables } from './config.ts';
import { type DemoAccount, seedDemoAccounts } from './demo-accounts.ts';
import { prepareDataFolder, readOrMakeSecret } from './infra/setup/data-folder.ts';
import { watchParent } from './infra/setup/parent-watch.ts';
import { describeFileError } from './infra/setup/postgres-cluster.ts';
import { startSupervisedPostgres } from './infra/setup/postgres-supervisor.ts';
import { SetupError } from './infra/setup/setup-error.mjs';

/** Everything stops within 5 s; what hangs is cut off before. */
const STOP_DEADLINE_MS = 4_500;
/** Running requests get this long when the server stops. */
const HTTP_DRAIN_MS = 1_000;
/** Sockets get this long to take their close frame. */
const SIGNALING_DRAIN_MS = 500;
/** What an operator can mend: permission and space. */
const FOLDER_ERRORS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);
/** Bodies are files there. */
const MEDIA_UPLOAD_PATHS: ReadonlySet<string> = new Set([
  '/api/v1/messages/media',
  '/api/messages/media',
]);
const WEB_APP_FOLDER = fileURLToPath(new URL('./web-client/app/dist', import.meta.url));

/** A server that is ready, for whoever started it: the terminal or a test. */
export type RunningServer = {
  /** Where a browser on this machine finds it. */
  url: string;
  dataFolder: string;
  demoAccounts: readonly DemoAccount[];
  lifecycle: Lifecycle;
};

export type StartOptions = {
  settings: Settings;
  /** mediasoup's own download unless given. */
  mediasoupWorkerBin: string | undefined;
  /** Something died that the server cannot live without; it stops by itself. */
  onFatal: (why: string) => void;
};

/** What every part is built with. */
type Parts = StartOptions & { log: Logger; lifecycle: Lifecycle; clock: Clock; metrics: Metrics };
type CreateLimiter = (name: string, limits: BucketLimits) => RateLimiter;

/**
 * Builds every part in order, connects them and answers when requests are served. What was started is stopped again if a
 * later part fails. Rejects with SetupError, EdgeListenError or RtcPortError, each of one line, for what operators can mend.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { settings } = options;
  const log = createLogger({
    level: settings.logLevel,
    name: 'stagedoor',
    pretty: settings.isLogPretty,
  });
  const lifecycle = new Lifecycle({ log });
  try {
    return await connectParts({
      ...options,
      log,
      lifecycle,
      clock: systemClock,
      metrics: new Metrics(),
    });
  } catch (error) {
    await lifecycle.stopAll(STOP_DEADLINE_MS);
    throw error;
  }
}

async function connectParts(parts: Parts): Promise<RunningServer> {
  const { settings, log, lifecycle, clock, metrics } = parts;
  if (!existsSync(WEB_APP_FOLDER)) {
    throw new SetupError(
      'web_app_missing',
      'the pages are not built; start with `npm start`, which builds them',
    );
  }
  await assertCanListen(await resolveHost(settings.host), settings.port);
  const dataFolder = await prepareDataFolder(settings.dataDir);
  const secret = settings.secret ?? (await readOrMakeSecret(dataFolder));
  const database = await startDatabase(parts, dataFolder);
  const media = await startMedia(parts);
  const { bus, createLimiter } = await startSharing(parts);

  const accounts = await Accounts.create({
    database,
    bus,
    clock,
    log: log.child({ part: 'accounts' }),
    metrics,
    secret,
    createLimiter,
    config: { creatorApproval: settings.creatorApproval },
  });
  lifecycle.register('accounts', () => accounts.close());
  const streams = await Streams.create({
    database,
    grants: accounts,
    creators: accounts.users,
    hlsSessions: new HlsSessions<HlsSessionFacts>({
      clock,
      secret: new TextEncoder().encode(secret),
    }),
    accounts,
    bus,
    publicUrl: settings.publicUrl,
    createLimiter,
    isSoleNode: settings.redisUrl === undefined,
    clock,
    log: log.child({ part: 'streams' }),
    metrics,
  });
  lifecycle.register('streams', () => streams.close());
  const chat = await Chat.create({
    database,
    redisUrl: settings.redisUrl,
    bus,
    directory: streams.chat,
    people: {
      findPublicUsers: (ids) => accounts.users.findPublicUsers(ids),
      findAccount: (userId) => accounts.findAccount(userId),
    },
    grants: accounts.verifier,
    attachments: {
      storages: openAttachmentStorages(parts, dataFolder),
      uploadFolder: path.join(dataFolder, 'uploads'),
      secret,
      accounts: { findAccount: (userId) => accounts.findAccount(userId) },
    },
    createLimiter,
    clock,
    log: log.child({ part: 'chat' }),
    metrics,
  }).catch(failedIn(dataFolder));
  lifecycle.register('chat', () => chat.close());
  const signaling = Signaling.create({
    media,
    verifier: accounts.verifier,
    authority: streams.authority,
    chat,
    clock,
    log: log.child({ part: 'signaling' }),
    metrics,
    allowedOrigins: settings.allowedOrigins,
  });
  lifecycle.register('signaling', async () => {
    await signaling.drain(SIGNALING_DRAIN_MS);
    await signaling.close();
  });
  const hls = await HlsService.create({
    media,
    gate: streams.hlsGate,
    preset: settings.hlsPreset,
    dvrWindowMs: settings.hlsDvrMs,
    dataFolder,
    clock,
    log: log.child({ part: 'hls' }),
    metrics,
  }).catch(failedIn(dataFolder));
  lifecycle.register('hls', () => hls.close(), { shares: 2 });
  const recordings = await Recordings.create({
    database,
    recorder: hls,
    finaliser: new RecordingFinaliser({ clock }),
    streams,
    accounts: {
      findPublicUsers: (ids) => accounts.users.findPublicUsers(ids),
      findAccount: (userId) => accounts.findAccount(userId),
    },
    dataFolder,
    secret,
    s3: settings.s3,
    retention: settings.recordingRetention,
    createLimiter,
    clock,
    log: log.child({ part: 'recordings' }),
    metrics,
  }).catch(failedIn(dataFolder));
  lifecycle.register('recordings', () => recordings.close(), { shares: 2 });
  const outputs = {
    open: (room: RoomId, { startedAtMs }: { startedAtMs: number }) =>
      hls.openChannel(room, { startedAtMs }),
    close: (room: RoomId) => hls.closeChannel(room),
    wantPoster: (room: RoomId) => hls.wantPoster(room),
    posterVersion: (room: RoomId) => hls.posterVersion(room),
  };
  chat.connect(signaling);
  await streams.start(withChat(signaling.roomControl, chat), outputs, recordings);
  await recordings.start();
  accounts.onAccountChange((change) => {
    signaling.roomControl.handleAccountChange(change);
    chat.handleAccountChange(change);
    streams.handleAccountChange(change);
    recordings.handleAccountChange(change);
  });
  streams.onStreamKeyRevoked((revoked) =>
    signaling.roomControl.handleAccountChange({ type: 'stream-key-revoked', ...revoked }),
  );
  const whip = WhipHandler.create({
    rooms: signaling.visits,
    keys: streams.ingest,
    verifier: accounts.verifier,
    media,
    createLimiter,
    log: log.child({ part: 'whip' }),
    metrics,
  });
  lifecycle.register('whip', () => whip.close());

  const demoAccounts = await seedDemoAccounts(accounts, settings);
  const edge = await startEdge(parts, {
    ...{ accounts, streams, recordings, chat, signaling, database, bus, media, hls, whip },
  });
  signaling.connectPublisher((topic, message, isBinary) => edge.publish(topic, message, isBinary));
  return {
    url: settings.publicUrl ?? localUrl(settings, edge.port),
    dataFolder,
    demoAccounts,
    lifecycle,
  };
}

/** Where media of messages is: in the object store where there is one, and what came before that on the disk. */
function openAttachmentStorages({ settings, lifecycle }: Parts, dataFolder: string) {
  const local = new LocalStorage(path.join(dataFolder, 'attachments'));
  if (settings.s3 === undefined) return { local, s3: undefined };
  const s3 = new S3Storage({ ...settings.s3, prefix: 'attachments/' });
  lifecycle.register('attachment store', async () => s3.close());
  return { local, s3 };
}

/** What happens to a room happens to its chat. */
function withChat(
  rooms: RoomControl,
  chat: Chat,
): RoomControl & { recheckChat(room: RoomId): void } {
  return {
    ...rooms,
    recheckChat: (room) => chat.recheck(room),
    endRoom: async (room, streamId, reason) => {
      chat.recheck(room);
      await rooms.endRoom(room, streamId, reason);
    },
    recheckViewers: (room) => {
      rooms.recheckViewers(room);
      chat.recheck(room);
    },
  };
}

/** For whoever makes files in the data folder: what it may not do is one line. */
function failedIn(dataFolder: string): (error: unknown) => never {
  return (error) => {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw FOLDER_ERRORS.has(code) ? describeFileError(error, dataFolder) : error;
  };
}

/** The built-in PostgreSQL, or the one that DATABASE_URL names. */
async function startDatabase(parts: Parts, dataFolder: string): Promise<Database> {
  const { settings, log, lifecycle, onFatal } = parts;
  let url = settings.databaseUrl;
  if (url === undefined) {
    const postgres = await startSupervisedPostgres({
      dataDir: dataFolder,
      log: (line) => log.debug({ part: 'postgresql' }, line),
      onGiveUp: onFatal,
    });
    lifecycle.register('postgresql', () => postgres.stop(), { shares: 3 });
    url = postgres.url;
  }
  const database = await openDatabase({
    url,
    applicationName: 'stagedoor',
    log: log.child({ part: 'database' }),
  });
  lifecycle.register('database', () => database.close());
  return database;
}

/** The media workers. A taken default port is no reason not to start on one's own machine: any free ones do then. */
async function startMedia(parts: Parts): Promise<MediaServer> {
  const { settings, log, lifecycle } = parts;
  const create = (rtcPort: number): Promise<MediaServer> =>
    MediaServer.create({
      workerCount: settings.workerCount ?? availableParallelism(),
      listenHost: settings.host,
      ...optional(
        'announcedAddress',
        settings.announcedAddress ?? findAnnouncedAddress(settings.host),
      ),
      ...optional('workerBin', parts.mediasoupWorkerBin),
      rtcPort,
      clock: parts.clock,
      log: log.child({ part: 'media' }),
      metrics: parts.metrics,
    });
  const media = await create(settings.rtcPort).catch((error: unknown) => {
    if (!(error instanceof RtcPortError) || settings.isRtcPortChosen || !settings.isLoopback)
      throw error;
    log.warn({ port: settings.rtcPort }, 'the default media port is taken; free ones are used');
    return create(0);
  });
  lifecycle.register('media', () => media.close(), { shares: 2 });
  return media;
}

/** What several servers share through Redis, and what one server has in memory. */
async function startSharing(parts: Parts): Promise<{ bus: Bus; createLimiter: CreateLimiter }> {
  const { settings, lifecycle, clock } = parts;
  const log = parts.log.child({ part: 'bus' });
  if (settings.redisUrl === undefined) {
    const bus = new MemoryBus({ log });
    lifecycle.register('bus', () => bus.close());
    return { bus, createLimiter: (_name, limits) => new MemoryRateLimiter({ ...limits, clock }) };
  }
  const bus = await RedisBus.create({ url: settings.redisUrl, log, clock });
  lifecycle.register('bus', () => bus.close());
  const redis = await RateLimitRedis.create({ url: settings.redisUrl, log, clock });
  lifecycle.register('rate limits', () => redis.close());
  return {
    bus,
    createLimiter: (name, limits) =>
      new RedisRateLimiter(redis, { ...limits, name: toLimiterName(name), clock }),
  };
}

type Applications = {
  accounts: Accounts;
  streams: Streams;
  recordings: Recordings;
  chat: Chat;
  signaling: Signaling;
  database: Database;
  bus: Bus;
  media: MediaServer;
  hls: HlsService;
  whip: WhipHandler;
};

/** The one port: operations, REST, the WebSocket and the pages. */
async function startEdge(parts: Parts, apps: Applications): Promise<HttpEdge> {
  const { settings, lifecycle, clock, metrics } = parts;
  const log = parts.log.child({ part: 'edge' });
  const rest = createRestApp<Identity>({
    authenticate: apps.accounts.authenticate,
    log,
    metrics,
    clock,
  })
    .mount(apps.accounts.routes)
    .mount(apps.streams.routes)
    .mount(apps.recordings.routes)
    .mount(apps.chat.routes);
  const operations = createOperationsHandler({
    metrics,
    checks: [
      { name: 'database', check: () => apps.database.ping() },
      { name: 'bus', check: () => assertConnected(apps.bus) },
      { name: 'media', check: async () => assertMediaReady(apps.media) },
    ],
    isStopping: () => lifecycle.isStopping,
    token: settings.metricsToken,
    clock,
  });
  const pages = await createStaticHandler({
    root: WEB_APP_FOLDER,
    immutablePrefix: 'assets/',
    indexFallback: 'index.html',
    clock,
  });
  const edge = await HttpEdge.create({
    host: await resolveHost(settings.host),
    port: settings.port,
    ...optional('tls', settings.tls),
    log,
    clock,
    metrics,
    trustedProxies: settings.trustedProxies,
    cors: {
      allowedOrigins: settings.allowedOrigins,
      // Pages of others publish and play with tokens of their own, never with this server's cookies.
      openPathPrefixes: ['/whip/', '/whep/', '/vod/'],
    },
    fetch: async (request, info) => {
      const answer = await operations(request, info);
      if (answer !== undefined) return answer;
      const { pathname } = new URL(request.url);
      if (apps.whip.handles(pathname)) return apps.whip.fetch(request, info);
      if (apps.recordings.vod.handles(pathname)) return apps.recordings.vod.fetch(request, info);
      return rest.handles(pathname) ? rest.fetch(request, info) : pages(request, info);
    },
    websockets: [apps.signaling.webSocketRoute],
    directRoutes: [apps.hls.directRoute],
    limits: {
      bodyBytesMaxFor: (method, target) =>
        method === 'POST' && MEDIA_UPLOAD_PATHS.has(target) ? MESSAGE_MEDIA_BYTES_MAX : undefined,
    },
  });
  lifecycle.register('edge', () => edge.close(HTTP_DRAIN_MS), { shares: 2 });
  return edge;
}

async function assertConnected(bus: Bus): Promise<void> {
  if (bus.state() !== 'connected') throw new Error('Redis cannot be reached');
}

function assertMediaReady(media: MediaServer): void {
  const { isReady, workersAlive, workersExpected } = media.health();
  if (!isReady) throw new Error(`${workersAlive} of ${workersExpected} media workers run`);
}

/** `accounts/loginPerAddress` → `accounts-login-per-address`, which Redis keys and log lines share. */
function toLimiterName(name: string): string {
  return name.replaceAll('/', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The edge and WebRTC listen on addresses, operators like to say `localhost`. */
async function resolveHost(host: string): Promise<string> {
  return (await lookup(host)).address;
}

/** Where browsers send media when the server listens on all addresses: this machine's first one in its network. */
function findAnnouncedAddress(host: string): string | undefined {
  if (host !== '0.0.0.0' && host !== '::') return undefined;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const external = addresses.find((address) => !address.internal && address.family === 'IPv4');
  return external?.address ?? '127.0.0.1';
}

function localUrl(settings: Settings, port: number): string {
  const isEverywhere = settings.host === '0.0.0.0' || settings.host === '::';
  const name = isEverywhere || isLoopbackAddress(settings.host) ? 'localhost' : settings.host;
  return `${settings.tls === undefined ? 'http' : 'https'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** `{[key]: value}` where there is a value: an absent option and one that is undefined differ. */
function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [name in Key]?: Value });
}

/** What a newcomer needs to know, once, when everything is ready. */
function describeStart(server: RunningServer): string {
  const width = Math.max(0, ...server.demoAccounts.map((account) => account.email.length));
  const accounts = server.demoAccounts.map(
    (account, index) =>
      `${index === 0 ? '  Accounts  ' : '            '}${account.email.padEnd(width)}  ${account.passwordNote}  (${account.role})`,
  );
  return [
    '',
    '  Stagedoor is ready.',
    '',
    `  Open      ${server.url}`,
    ...accounts,
    `  Data      ${server.dataFolder}`,
    '  Stop      Ctrl-C',
    '',
    '',
  ].join('\n');
}

/** One line for what operators can mend; undefined for what is our own defect. */
function explain(error: unknown): string | undefined {
  const isExpected =
    error instanceof SetupError ||
    error instanceof ConfigError ||
    error instanceof EdgeListenError ||
    error instanceof RtcPortError ||
    (error instanceof Error && /^(Database|Redis|Migration)/.test(error.name));
  if (!isExpected) return undefined;
  const isPortTaken = error instanceof EdgeListenError && error.reason === 'port-taken';
  return isPortTaken ? `${error.message} It is set with STAGEDOOR_PORT.` : error.message;
}

async function main(): Promise<void> {
  const settings = toSettings(loadConfig(configSchema, process.env), process.stdout.isTTY);
  for (const name of unknownVariables(process.env))
    process.stderr.write(`stagedoor: ${name} is not a setting (.env.example lists them all)\n`);
  let stop = (): void => process.exit(1);
  const server = await startServer({
    settings,
    mediasoupWorkerBin: process.env.MEDIASOUP_WORKER_BIN,
    onFatal: (why) => {
      process.stderr.write(`stagedoor: ${why}\n`);
      process.exitCode = 1;
      stop();
    },
  });
  const exit = (code: number): never => process.exit(process.exitCode ?? code);
  server.lifecycle.onSignals({ deadlineMs: STOP_DEADLINE_MS, exit });
  stop = () => void server.lifecycle.stopAll(STOP_DEADLINE_MS).then(() => exit(0));
  watchParent(process.env, stop);
  process.stdout.write(describeStart(server));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    const line = explain(error);
    process.stderr.write(
      line === undefined ? `${(error as Error).stack}\n` : `stagedoor: ${line}\n`,
    );
    process.exit(1);
  });
}
