import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { Identity, MediaGrant, Role } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId, type RoomId } from '@stagedoor/contracts/ids';
import type { StreamVisibility } from '@stagedoor/contracts/media';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { createRestApp } from '@stagedoor/service-kit/rest';
import { createTestDatabase, type TestDatabase } from '@stagedoor/service-kit/test-database';
import { sql } from 'kysely';
import { HlsSessions } from '../../../media-server/hls/origin/HlsSessions.ts';
import { testDatabaseUrl } from '../../../tests/setup/services.ts';
import type { HlsSessionFacts } from '../HlsAdmission.ts';
import { STREAM_MIGRATIONS } from '../migrations.ts';
import type { RecordedStream, StreamRecorder, StreamSnapshot } from '../roles.ts';
import { STREAMS_OWNER, Streams } from '../Streams.ts';

/** The rooms as these tests watch them: what streams told them, in order. */
export class RecordedRooms {
  readonly told: string[] = [];
  readonly counts = new Map<RoomId, number>();
  readonly recheckedChats: RoomId[] = [];

  async endRoom(room: RoomId, _streamId: string, reason: string): Promise<void> {
    this.told.push(`end ${room} ${reason}`);
  }

  announceStream(room: RoomId, snapshot: StreamSnapshot): void {
    this.told.push(`stream ${room} ${snapshot.title} ${snapshot.isPublisherConnected}`);
  }

  recheckViewers(room: RoomId): void {
    this.told.push(`recheck ${room}`);
  }

  recheckChat(room: RoomId): void {
    this.recheckedChats.push(room);
  }

  announceViewerCount(room: RoomId, viewerCount: number): void {
    this.counts.set(room, viewerCount);
  }
}

/** The streams' other outputs, as they were told. */
class RecordedOutputs {
  readonly told: string[] = [];
  /** Rooms whose pictures somebody wanted. */
  readonly wanted = new Set<RoomId>();
  /** Room → the picture that it has. */
  readonly posterVersions = new Map<RoomId, number>();

  open(room: RoomId, { startedAtMs }: { startedAtMs: number }): void {
    this.told.push(`open ${room} ${startedAtMs}`);
  }

  close(room: RoomId): void {
    this.told.push(`close ${room}`);
  }

  wantPoster(room: RoomId): void {
    this.wanted.add(room);
  }

  posterVersion(room: RoomId): number | undefined {
    return this.posterVersions.get(room);
  }
}

/** Whoever records, as told. */
class NotedRecorder implements StreamRecorder {
  readonly told: string[] = [];
  readonly described: string[] = [];

  begin({ title }: RecordedStream): void {
    this.told.push(`begin ${title}`);
  }

  /** Who may see the recording. What it is called is the recordings' matter. */
  describe({ visibility }: { visibility: StreamVisibility }): void {
    this.described.push(visibility);
  }

  end(): void {
    this.described.push('end');
    this.told.push('end');
  }
}

const people = new Map<string, PublicUser>();

export function person(username: string, roles: Role[], kind: Identity['kind'] = 'user'): Identity {
  const id = kind === 'user' ? randomUUID() : `anon_${randomUUID()}`;
  if (kind === 'user') {
    people.set(id, {
      id,
      username,
      displayName: username,
      bio: '',
      profilePicUrl: null,
      isCreator: roles.includes('creator'),
      createdAt: new Date(0).toISOString(),
    });
  }
  return { userId: asUserId(id), kind, roles, tokenExpiresAtMs: Number.MAX_SAFE_INTEGER };
}

/** Grants in clear: what matters here is what is in them, not how they are signed. */
const grants = {
  issueGrant: async (grant: object): Promise<string> => JSON.stringify(grant),
  verifyGrant: async (token: string): Promise<MediaGrant> => JSON.parse(token),
};

/** Made anew for every test; see `useStreams`. */
export let database: TestDatabase;
export let clock: FakeClock;
export let rooms: RecordedRooms;
export let outputs: RecordedOutputs;
export let recorder: NotedRecorder;
export let streams: Streams;

export const creator = person('Zoë Live', ['fan', 'creator']);
export const otherCreator = person('Bo', ['fan', 'creator']);
export const fan = person('fan', ['fan']);
export const admin = person('admin', ['fan', 'admin']);
const everybody = [creator, otherCreator, fan, admin];
/** Accounts that are banned, by id. */
export const banned = new Set<string>();
/** What connects the servers of a test. */
const hub = new MemoryBusHub();

/** Another process on the same database, with rooms of its own. */
export async function startStreams(
  options: { isSoleNode?: boolean; rooms?: RecordedRooms; hasBus?: boolean } = {},
): Promise<Streams> {
  const created = await Streams.create({
    database: database.database,
    grants,
    creators: {
      findPublicUsers: async (ids) =>
        new Map(ids.flatMap((id) => (people.has(id) ? [[id, people.get(id) as PublicUser]] : []))),
    },
    createLimiter: (_name, limits) => new MemoryRateLimiter({ ...limits, clock }),
    hlsSessions: new HlsSessions<HlsSessionFacts>({ clock, secret: new Uint8Array(32) }),
    accounts: {
      findAccount: async (userId) => {
        const found = everybody.find((one) => one.userId === userId);
        return found && { roles: found.roles, isBanned: banned.has(userId) };
      },
    },
    bus: new MemoryBus({
      hub: (options.hasBus ?? true) ? hub : new MemoryBusHub(),
      log: createSilentLogger(),
    }),
    isSoleNode: options.isSoleNode ?? true,
    clock,
    log: createSilentLogger(),
    metrics: new Metrics({ processMetrics: false }),
  });
  await created.start(options.rooms ?? rooms, outputs, recorder);
  return created;
}

/** Calls the API as the given person; the bearer token is their id. */
export async function call(
  who: Identity | undefined,
  method: string,
  path: string,
  body?: object,
  server: Streams = streams,
) {
  const app = createRestApp<Identity>({
    authenticate: async (request) => {
      const id = request.headers.get('authorization')?.slice('Bearer '.length);
      return [...everybody, ...guests].find((candidate) => candidate.userId === id);
    },
    log: createSilentLogger(),
    clock,
  }).mount(server.routes);
  const response = await app.fetch(
    new Request(`http://localhost/api/v1${path}`, {
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

export const guests: Identity[] = [];

export async function goLive(who = creator, texts: object = {}) {
  const { data, status } = await call(who, 'POST', '/streaming/go-live', {
    title: 'A night',
    category: 'music',
    ...texts,
  });
  assert.equal(status, 201);
  return { ...data, room: asRoomId(data.channelName) };
}

export async function openRows(streamId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from streams.stream_viewers
    where stream_id = ${streamId} and left_at is null`.execute(database.database.root);
  return rows[0]?.count ?? -1;
}

export async function storedCount(streamId: string): Promise<number> {
  const { rows } = await sql<{ viewer_count: number }>`
    select viewer_count from streams.streams where id = ${streamId}`.execute(
    database.database.root,
  );
  return rows[0]?.viewer_count ?? -1;
}

export async function assertRefused(promise: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(promise, (error) => error instanceof AppError && error.code === code);
}

/** Registers the hooks: a database per file, everything else per test. */
export function useStreams(): void {
  before(async () => {
    database = await createTestDatabase({
      serverUrl: await testDatabaseUrl(),
      schemas: [{ owner: STREAMS_OWNER, migrations: STREAM_MIGRATIONS }],
    });
  });

  after(async () => {
    await database.close();
  });

  beforeEach(async () => {
    await sql`truncate streams.streams, streams.stream_viewers, streams.stream_stats, streams.stream_keys`.execute(
      database.database.root,
    );
    clock = new FakeClock({ nowMs: Date.UTC(2026, 5, 1, 20, 0, 0) });
    rooms = new RecordedRooms();
    outputs = new RecordedOutputs();
    recorder = new NotedRecorder();
    banned.clear();
    streams = await startStreams();
  });

  afterEach(async () => {
    await streams.close();
  });
}

/** Stops the process and starts another on the same database. */
export async function restartStreams(options: { isSoleNode?: boolean } = {}): Promise<void> {
  await streams.close();
  streams = await startStreams(options);
}

/** Resolves when the room is told that it ended. */
export function untilRoomEnds(room: RoomId): Promise<void> {
  return new Promise((resolve) => {
    const original = rooms.endRoom.bind(rooms);
    const previous = rooms.endRoom;
    rooms.endRoom = async (ended, streamId, reason) => {
      if (ended === room) resolve();
      return previous === RecordedRooms.prototype.endRoom
        ? original(ended, streamId, reason)
        : previous(ended, streamId, reason);
    };
  });
}

/** Resolves after the next call of one of the parts that streams act on. */
export function untilCalled<Name extends string>(
  part: Record<Name, (...args: never[]) => unknown>,
  name: Name,
): Promise<void> {
  const original = part[name];
  return new Promise((resolve) => {
    part[name] = (...args) => {
      part[name] = original;
      const result = original.apply(part, args);
      resolve();
      return result;
    };
  });
}
