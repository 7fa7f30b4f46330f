import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import type { Identity, Role } from '@stagedoor/contracts/identity';
import { asRoomId, asStreamId, asUserId, type RoomId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import { systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { createRestApp } from '@stagedoor/service-kit/rest';
import { createTestDatabase, type TestDatabase } from '@stagedoor/service-kit/test-database';
import { sql } from 'kysely';
import type { PackagerEvent } from '../../../media-server/hls/packager/packager-event.ts';
import { RecordingFinaliser } from '../../../media-server/recording/finaliser/RecordingFinaliser.ts';
import { Recorder } from '../../../media-server/recording/Recorder.ts';
import { makeBroadcast } from '../../../media-server/recording/test/broadcast-fixture.ts';
import { testDatabaseUrl } from '../../../tests/setup/services.ts';
import { RECORDING_MIGRATIONS } from '../migrations.ts';
import { RECORDINGS_OWNER, Recordings, type RecordingsOptions } from '../Recordings.ts';
import type { MediaRecorder, RecordedStream, RecorderReport } from '../roles.ts';

/** The media side without a room: what `broadcast` hands over is recorded by whatever runs. */
class FixtureRecorder implements MediaRecorder {
  readonly #running = new Map<string, { room: RoomId; recorder: Recorder }>();
  #listener: ((recordingId: string, report: RecorderReport) => void) | undefined;

  startRecording(room: RoomId, recordingId: string, folder: string): void {
    if (this.#running.has(recordingId)) return;
    const recorder = new Recorder({
      ...{ broadcastId: room, recordingId, folder },
      clock: systemClock,
      log: createSilentLogger(),
      report: (report) => this.report(recordingId, report),
    });
    this.#running.set(recordingId, { room, recorder });
  }

  async stopRecording(_room: RoomId, recordingId: string): Promise<void> {
    const running = this.#running.get(recordingId);
    this.#running.delete(recordingId);
    await running?.recorder.close();
  }

  onRecordingReport(listener: (recordingId: string, report: RecorderReport) => void): void {
    this.#listener = listener;
  }

  report(recordingId: string, report: RecorderReport): void {
    this.#listener?.(recordingId, report);
  }

  get runningIds(): string[] {
    return [...this.#running.keys()];
  }

  broadcast(room: RoomId, events: readonly PackagerEvent[]): void {
    for (const running of this.#running.values())
      if (running.room === room) for (const event of events) running.recorder.handle(event);
  }

  /** As when the process ends. */
  async stopAll(): Promise<void> {
    for (const { recorder } of this.#running.values()) await recorder.close();
    this.#running.clear();
  }
}

const people = new Map<string, { username: string; roles: Role[]; isBanned: boolean }>();

export function person(username: string, roles: Role[]): Identity {
  const id = randomUUID();
  people.set(id, { username, roles, isBanned: false });
  return { userId: asUserId(id), kind: 'user', roles, tokenExpiresAtMs: Number.MAX_SAFE_INTEGER };
}

export function ban({ userId }: Identity, isBanned: boolean): void {
  const known = people.get(userId);
  if (known !== undefined) known.isBanned = isBanned;
}

export const creator = person('zoe', ['fan', 'creator']);
export const otherCreator = person('bo', ['fan', 'creator']);
export const fan = person('fan', ['fan']);
export const moderator = person('mod', ['fan', 'moderator']);
const everybody = [creator, otherCreator, fan, moderator];

/** Made anew for every test; see `useRecordings`. */
export let database: TestDatabase;
export let clock: FakeClock;
export let recorder: FixtureRecorder;
export let recordings: Recordings;
export let dataFolder: string;
export let metrics: Metrics;
/** What streams were told: the page of their recording. */
export let urls: Map<string, string | null>;
/** What streams say of who could see them. */
export let narrowest: Map<string, StreamVisibility>;

export async function startRecordings(options: Partial<RecordingsOptions> = {}): Promise<void> {
  recorder = new FixtureRecorder();
  metrics = new Metrics({ processMetrics: false });
  recordings = await Recordings.create({
    database: database.database,
    recorder,
    finaliser: new RecordingFinaliser({ clock: systemClock }),
    streams: {
      setRecordingUrl: async (streamId, url) => {
        urls.set(streamId, url);
      },
      narrowestVisibility: async (streamId) => narrowest.get(streamId),
    },
    accounts: {
      findPublicUsers: async (ids) =>
        new Map(
          ids.flatMap((id) => {
            const { username } = people.get(id) ?? {};
            if (username === undefined) return [];
            const facts = { username, displayName: username, bio: '', profilePicUrl: null };
            return [[id, { id, ...facts, isCreator: true, createdAt: '' }]];
          }),
        ),
      findAccount: async (userId) => people.get(userId),
    },
    dataFolder,
    secret: 'a secret of thirty-two characters and more',
    s3: undefined,
    retention: { ageDaysMax: undefined, bytesMax: undefined },
    createLimiter: (_name, limits) => new MemoryRateLimiter({ ...limits, clock }),
    clock,
    log: createSilentLogger(),
    metrics,
    ...options,
  });
}

export async function stopRecordings(): Promise<void> {
  await recordings.close();
  await recorder.stopAll();
}

export function useRecordings(): void {
  before(async () => {
    database = await createTestDatabase({
      serverUrl: await testDatabaseUrl(),
      schemas: [{ owner: RECORDINGS_OWNER, migrations: RECORDING_MIGRATIONS }],
    });
  });

  after(async () => {
    await database.close();
  });

  beforeEach(async () => {
    await sql`truncate recordings.recordings`.execute(database.database.root);
    dataFolder = await mkdtemp(path.join(tmpdir(), 'stagedoor-recordings-'));
    clock = new FakeClock({ nowMs: Date.UTC(2026, 5, 1, 20, 0, 0) });
    urls = new Map();
    narrowest = new Map();
    await startRecordings();
    await recordings.start();
  });

  afterEach(async () => {
    for (const { body } of answered.splice(0)) if (body?.locked === false) await body.cancel();
    await stopRecordings();
    for (const each of people.values()) each.isBanned = false;
    await rm(dataFolder, { recursive: true, force: true });
  });
}

export function stream(facts: Partial<RecordedStream> = {}): RecordedStream {
  return {
    streamId: asStreamId(randomUUID()),
    room: asRoomId(`room-${randomUUID()}`),
    creatorId: creator.userId,
    title: 'A night',
    visibility: 'public',
    startedAtMs: clock.nowMs(),
    ...facts,
  };
}

/** The seconds of broadcast that most tests record. */
export const SECONDS = 6;

export function broadcastEvents(originMs = Date.UTC(2026, 5, 1, 20)): Promise<PackagerEvent[]> {
  return makeBroadcast({ seconds: SECONDS, originMs });
}

/** Garbles every file of a recording on disk, and answers which there are. */
export function spoilFiles(recordingId: string): string[] {
  const folder = path.join(dataFolder, 'recordings', recordingId);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  assert.ok(files.length > 0);
  for (const file of files) writeFileSync(file, Buffer.alloc(1_000, 7));
  return files;
}

/** Begins to record and hands over a broadcast; the stream is still live then. */
export async function recordLive(facts: Partial<RecordedStream> = {}): Promise<RecordedStream> {
  const live = stream(facts);
  recordings.begin(live);
  await recordings.settled();
  recorder.broadcast(live.room, await broadcastEvents(live.startedAtMs));
  return live;
}

/** A recording that can be watched. */
export async function makeRecording(
  facts: Partial<RecordedStream> & { visibility?: StreamVisibility } = {},
): Promise<RecordingView> {
  const live = await recordLive(facts);
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const owner = everybody.find(({ userId }) => userId === live.creatorId);
  const { data } = await call(owner, 'GET', '/streaming/recordings');
  const made = data.recordings.find((each: RecordingView) => each.streamId === live.streamId);
  assert.equal(made?.status, 'ready');
  return made;
}

/** Calls the API as the given person; the bearer token is their id. */
export async function call(who: Identity | undefined, method: string, url: string, body?: object) {
  const app = createRestApp<Identity>({
    authenticate: async (request) => {
      const id = request.headers.get('authorization')?.slice('Bearer '.length);
      return everybody.find((candidate) => candidate.userId === id);
    },
    log: createSilentLogger(),
    clock,
  }).mount(recordings.routes);
  const response = await app.fetch(
    new Request(`http://localhost/api/v1${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(who === undefined ? {} : { authorization: `Bearer ${who.userId}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    { ip: '127.0.0.1', isLoopback: true, isSecure: false, requestId: randomUUID() },
  );
  // biome-ignore lint/suspicious/noExplicitAny: the assertions on it are its type check.
  const answer = (await response.json()) as { data: any; error?: { code: string } };
  return { status: response.status, data: answer.data, code: answer.error?.code };
}

/** Bodies that a test did not read are closed after it, as the edge does when a client leaves. */
const answered: Response[] = [];

/** Fetches from `/vod/` as the edge does; refusals become the status and code that they are answered with. */
export async function vod(
  url: string,
  headers: Record<string, string> = {},
  options: { isHead?: boolean; method?: string } = {},
): Promise<Response & { code?: string }> {
  const { isHead = false, method = 'GET' } = options;
  try {
    const request = new Request(`http://localhost${url}`, { headers, method });
    const response = await recordings.vod.fetch(request, { isHead });
    answered.push(response);
    return response;
  } catch (error) {
    const { code, httpStatus } = error as { code: string; httpStatus: number };
    if (httpStatus === undefined) throw error;
    return Object.assign(new Response(null, { status: httpStatus }), { code });
  }
}
