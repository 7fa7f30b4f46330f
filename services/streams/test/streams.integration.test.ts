import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import type { PublicUser } from '@stagedoor/contracts/http/accounts';
import type { Identity, MediaGrant, Role } from '@stagedoor/contracts/identity';
import { asPeerId, asRoomId, asUserId, type RoomId } from '@stagedoor/contracts/ids';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { createRestApp } from '@stagedoor/service-kit/rest';
import { createTestDatabase, type TestDatabase } from '@stagedoor/service-kit/test-database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { testDatabaseUrl } from '../../../tests/setup/services.ts';
import { STREAM_MIGRATIONS } from '../migrations.ts';
import type { StreamSnapshot } from '../roles.ts';
import { STREAMS_OWNER, Streams } from '../Streams.ts';

/** The rooms as these tests watch them: what streams told them, in order. */
class RecordedRooms {
  readonly told: string[] = [];
  readonly counts = new Map<RoomId, number>();

  async endRoom(room: RoomId, _streamId: string, reason: string): Promise<void> {
    this.told.push(`end ${room} ${reason}`);
  }

  announceStream(room: RoomId, snapshot: StreamSnapshot): void {
    this.told.push(`stream ${room} ${snapshot.title} ${snapshot.isPublisherConnected}`);
  }

  announceViewerCount(room: RoomId, viewerCount: number): void {
    this.counts.set(room, viewerCount);
  }
}

const people = new Map<string, PublicUser>();

function person(username: string, roles: Role[], kind: Identity['kind'] = 'user'): Identity {
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

let template: TestDatabase;
let clock: FakeClock;
let rooms: RecordedRooms;
let streams: Streams;
let limiter: MemoryRateLimiter;

const creator = person('Zoë Live', ['fan', 'creator']);
const otherCreator = person('Bo', ['fan', 'creator']);
const fan = person('fan', ['fan']);
const admin = person('admin', ['fan', 'admin']);
const everybody = [creator, otherCreator, fan, admin];

async function startStreams(): Promise<Streams> {
  const created = await Streams.create({
    database: template.database,
    grants,
    creators: {
      findPublicUsers: async (ids) =>
        new Map(ids.flatMap((id) => (people.has(id) ? [[id, people.get(id) as PublicUser]] : []))),
    },
    goLiveLimiter: limiter,
    clock,
    log: createSilentLogger(),
    metrics: new Metrics({ processMetrics: false }),
  });
  await created.start(rooms);
  return created;
}

/** Calls the API as the given person; the bearer token is their id. */
async function call(who: Identity | undefined, method: string, path: string, body?: object) {
  const app = createRestApp<Identity>({
    authenticate: async (request) => {
      const id = request.headers.get('authorization')?.slice('Bearer '.length);
      return [...everybody, ...guests].find((candidate) => candidate.userId === id);
    },
    log: createSilentLogger(),
    clock,
  }).mount(streams.routes);
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

const guests: Identity[] = [];

async function goLive(who = creator, texts: object = {}) {
  const { data, status } = await call(who, 'POST', '/streaming/go-live', {
    title: 'A night',
    category: 'music',
    ...texts,
  });
  assert.equal(status, 201);
  return { ...data, room: asRoomId(data.channelName) };
}

async function openRows(streamId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from streams.stream_viewers
    where stream_id = ${streamId} and left_at is null`.execute(template.database.root);
  return rows[0]?.count ?? -1;
}

async function storedCount(streamId: string): Promise<number> {
  const { rows } = await sql<{ viewer_count: number }>`
    select viewer_count from streams.streams where id = ${streamId}`.execute(
    template.database.root,
  );
  return rows[0]?.viewer_count ?? -1;
}

async function assertRefused(promise: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(promise, (error) => error instanceof AppError && error.code === code);
}

before(async () => {
  template = await createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: STREAMS_OWNER, migrations: STREAM_MIGRATIONS }],
  });
});

after(async () => {
  await template.close();
});

beforeEach(async () => {
  await sql`truncate streams.streams, streams.stream_viewers, streams.stream_stats`.execute(
    template.database.root,
  );
  clock = new FakeClock({ nowMs: Date.UTC(2026, 5, 1, 20, 0, 0) });
  rooms = new RecordedRooms();
  limiter = new MemoryRateLimiter({ capacity: 1000, refillPerSecond: 1000, clock });
  streams = await startStreams();
});

afterEach(async () => {
  await streams.close();
  await limiter.close();
});

test('[STR-1] going live makes a public live stream with a unique channel name and a grant to publish', async () => {
  const live = await goLive();
  assert.equal(live.status, 'live');
  assert.equal(live.visibility, 'public');
  assert.match(live.channelName, /^zo-live-[a-z0-9]{8}$/);
  assert.equal(live.creator.username, 'Zoë Live');
  assert.deepEqual(JSON.parse(live.publishGrant), {
    room: live.channelName,
    role: 'publish',
    subject: creator.userId,
    ttlSeconds: 21_600,
  });
  const { data } = await call(undefined, 'GET', '/streaming/active');
  assert.deepEqual(
    data.streams.map((stream: { streamId: string }) => stream.streamId),
    [live.streamId],
  );
});

test('[STR-2] only creators go live: a fan is refused with CREATOR_ONLY, nobody with AUTH_REQUIRED', async () => {
  assert.equal(
    (await call(fan, 'POST', '/streaming/go-live', { title: 'x', category: 'y' })).code,
    'CREATOR_ONLY',
  );
  assert.equal(
    (await call(undefined, 'POST', '/streaming/go-live', { title: 'x' })).code,
    'AUTH_REQUIRED',
  );
});

test('[STR-3] a creator has one live stream: twenty parallel calls make one, and all get it', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => goLive()));
  assert.equal(new Set(answers.map((answer) => answer.streamId)).size, 1);
  assert.equal(answers.filter((answer) => !answer.isResumed).length, 1);
  assert.equal(streams.authority.count, 1);
});

test('[STR-4] going live again goes on with the same stream under its new title, which viewers see', async () => {
  const first = await goLive();
  const second = await goLive(creator, { title: 'Encore' });
  assert.equal(second.streamId, first.streamId);
  assert.equal(second.isResumed, true);
  assert.ok(rooms.told.includes(`stream ${first.channelName} Encore false`));
});

test('[STR-5] titles with SQL, HTML and emoji are kept as they are; control characters are refused', async () => {
  for (const title of [
    `'; drop table streams.streams; --`,
    '<script>alert(1)</script>',
    '🎤 ليلة 👩‍👩‍👧',
    '%_\\',
  ]) {
    const { data } = await call(creator, 'POST', '/streaming/go-live', {
      title,
      category: 'music',
    });
    assert.equal(data.title, title);
    const found = await call(
      undefined,
      'GET',
      `/streaming/active?search=${encodeURIComponent(title)}`,
    );
    assert.equal(found.data.streams.length, 1, title);
  }
  assert.equal(
    (await call(undefined, 'GET', '/streaming/active?search=%25')).data.streams.length,
    1,
  );
  assert.equal(
    (await call(undefined, 'GET', '/streaming/active?search=100%25')).data.streams.length,
    0,
  );
  const refused = await call(creator, 'POST', '/streaming/go-live', {
    title: 'a\u0000b',
    category: 'music',
  });
  assert.equal(refused.code, 'VALIDATION_ERROR');
});

test('[STR-6] ending ends for everybody, once; strangers cannot; ended stays ended', async () => {
  const live = await goLive();
  assert.equal(
    (await call(otherCreator, 'POST', `/streaming/end-stream/${live.streamId}`)).code,
    'FORBIDDEN',
  );
  const ended = await call(creator, 'POST', `/streaming/end-stream/${live.streamId}`);
  assert.equal(ended.data.status, 'ended');
  assert.equal(ended.data.endReason, 'ended');
  const again = await call(creator, 'POST', `/streaming/end-stream/${live.channelName}`);
  assert.equal(again.data.endedAt, ended.data.endedAt);
  assert.deepEqual(rooms.told, [`end ${live.channelName} ended`]);
  await assertRefused(
    streams.authority.admit({
      identity: fan,
      room: live.room,
      role: 'subscribe',
      grant: undefined,
    }),
    'STREAM_NOT_LIVE',
  );
  assert.equal(
    (await call(creator, 'PUT', `/streaming/stream/${live.streamId}`, { title: 'z' })).code,
    'STREAM_STATE_INVALID',
  );
  assert.notEqual((await goLive()).streamId, live.streamId);
});

test('[STR-7] a scheduled stream is listed with its time and goes live once', async () => {
  const scheduledAt = new Date(clock.nowMs() + 3_600_000).toISOString();
  const { data: plan } = await call(creator, 'POST', '/streaming/schedule', {
    title: 'Soon',
    scheduledAt,
  });
  assert.equal(plan.status, 'scheduled');
  assert.equal(
    (await call(undefined, 'GET', '/streaming/scheduled')).data.streams[0].scheduledAt,
    scheduledAt,
  );
  assert.equal((await call(undefined, 'GET', '/streaming/active')).data.streams.length, 0);
  const live = await goLive(creator, { scheduledStreamId: plan.streamId });
  assert.equal(live.streamId, plan.streamId);
  assert.equal(live.channelName, plan.channelName);
  await call(creator, 'POST', `/streaming/end-stream/${live.streamId}`);
  const revived = await call(creator, 'POST', '/streaming/go-live', {
    title: 'x',
    scheduledStreamId: plan.streamId,
  });
  assert.equal(revived.code, 'STREAM_STATE_INVALID');
  const past = await call(creator, 'POST', '/streaming/schedule', {
    title: 'x',
    scheduledAt: new Date(0).toISOString(),
  });
  assert.equal(past.code, 'VALIDATION_ERROR');
});

test('[STR-8] unlisted streams are found by link only; private ones by their owner, insiders and grants', async () => {
  const unlisted = await goLive(creator, { visibility: 'unlisted' });
  const hidden = await goLive(otherCreator, { visibility: 'private' });
  assert.equal((await call(undefined, 'GET', '/streaming/active')).data.streams.length, 0);
  assert.equal(
    (await call(undefined, 'GET', `/streaming/stream/${unlisted.channelName}`)).status,
    200,
  );
  assert.equal(
    (await call(fan, 'GET', `/streaming/stream/${hidden.channelName}`)).code,
    'GRANT_REQUIRED',
  );
  assert.equal((await call(admin, 'GET', `/streaming/stream/${hidden.channelName}`)).status, 200);
  const enter = (identity: Identity, grant?: MediaGrant) =>
    streams.authority.admit({ identity, room: hidden.room, role: 'subscribe', grant });
  await assertRefused(enter(fan), 'GRANT_REQUIRED');
  await enter(otherCreator);
  const grant: MediaGrant = {
    room: hidden.room,
    role: 'subscribe',
    subject: fan.userId,
    expiresAtMs: clock.nowMs() + 1000,
  };
  await enter(fan, grant);
  await assertRefused(enter(admin, grant), 'GRANT_INVALID');
  await clock.advance(1000);
  await assertRefused(enter(fan, grant), 'GRANT_INVALID');
});

test('[STR-9] publishing needs a grant for this room and role, of this person or of the owner’s own key', async () => {
  const live = await goLive();
  const other = await goLive(otherCreator);
  const publish = (identity: Identity, grant?: Partial<MediaGrant>) =>
    streams.authority.admit({
      identity,
      room: live.room,
      role: 'publish',
      grant: grant && {
        room: live.room,
        role: 'publish',
        subject: identity.userId,
        expiresAtMs: clock.nowMs() + 1000,
        ...grant,
      },
    });
  await assertRefused(publish(creator), 'GRANT_REQUIRED');
  await assertRefused(publish(creator, { role: 'subscribe' }), 'GRANT_INVALID');
  await assertRefused(publish(creator, { room: other.room }), 'GRANT_INVALID');
  await assertRefused(publish(fan, { subject: creator.userId }), 'GRANT_INVALID');
  await assertRefused(publish(fan, { issuerUserId: otherCreator.userId }), 'GRANT_INVALID');
  assert.equal((await publish(creator, {})).status, 'live');
  assert.equal(
    (await publish(fan, { issuerUserId: creator.userId, subject: asUserId('ext_x') })).status,
    'live',
  );
});

test('[STR-10] a lost publisher is shown, may come back, and after 60 s the stream ends', async () => {
  const { room, streamId } = await goLive();
  streams.authority.handlePublisherJoined(room);
  streams.authority.handlePublisherLost(room);
  assert.deepEqual(rooms.told, [`stream ${room} A night true`, `stream ${room} A night false`]);
  await clock.advance(59_000);
  streams.authority.handlePublisherJoined(room);
  await clock.advance(61_000);
  assert.equal((await call(undefined, 'GET', `/streaming/stream/${streamId}`)).data.status, 'live');
  streams.authority.handlePublisherLost(room);
  const ended = untilRoomEnds(room);
  await clock.advance(60_000);
  await ended;
  const { data } = await call(undefined, 'GET', `/streaming/stream/${streamId}`);
  assert.equal(data.endReason, 'publisher_lost');
});

test('[STR-11] a restart of the server does not end a stream; its publisher has 60 s to come back', async () => {
  const { room } = await goLive();
  streams.authority.handlePublisherJoined(room);
  await streams.close();
  streams = await startStreams();
  const snapshot = await streams.authority.admit({
    identity: fan,
    room,
    role: 'subscribe',
    grant: undefined,
  });
  assert.equal(snapshot.isPublisherConnected, false);
  const ended = untilRoomEnds(room);
  await clock.advance(60_000);
  await ended;
});

test('[STR-12] a ban or a lost creator role ends the stream at once', async () => {
  const banned = await goLive();
  const demoted = await goLive(otherCreator);
  const ends = [untilRoomEnds(banned.room), untilRoomEnds(demoted.room)];
  streams.handleAccountChange({ type: 'banned', userId: creator.userId });
  streams.handleAccountChange({
    type: 'roles-changed',
    userId: otherCreator.userId,
    roles: ['fan'],
  });
  await Promise.all(ends);
  assert.ok(rooms.told.includes(`end ${banned.room} banned`));
  assert.ok(rooms.told.includes(`end ${demoted.room} server`));
});

test('[STR-13] a viewer counts once however many tabs are open, and until the last one is closed', async () => {
  const { room, streamId } = await goLive();
  const enter = (who: Identity, tab: string) =>
    streams.authority.handleViewerJoined(room, who.userId, asPeerId(tab));
  const leave = (who: Identity, tab: string) =>
    streams.authority.handleViewerLeft(room, who.userId, asPeerId(tab));
  enter(fan, 'a');
  enter(fan, 'b');
  enter(admin, 'c');
  assert.equal(rooms.counts.get(room), 2);
  leave(fan, 'a');
  assert.equal(rooms.counts.get(room), 2);
  leave(fan, 'b');
  leave(fan, 'b');
  assert.equal(rooms.counts.get(room), 1);
  await streams.authority.find(room)?.flush();
  assert.equal(await openRows(streamId), 1);
});

test('[STR-14] the stored count equals the open rows after any joins, leaves and flushes', async () => {
  const { room, streamId } = await goLive();
  const step = fc.record({
    action: fc.constantFrom('join', 'leave', 'flush'),
    viewer: fc.integer({ min: 0, max: 4 }),
    tab: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const open = new Map<number, Set<number>>();
      for (const { action, viewer, tab } of steps) {
        const userId = asUserId(`anon_${viewer}`);
        const peerId = asPeerId(`${viewer}-${tab}`);
        if (action === 'flush') await streams.authority.find(room)?.flush();
        else if (action === 'join') {
          open.set(viewer, (open.get(viewer) ?? new Set()).add(tab));
          streams.authority.handleViewerJoined(room, userId, peerId);
        } else {
          open.get(viewer)?.delete(tab);
          streams.authority.handleViewerLeft(room, userId, peerId);
        }
      }
      const expected = [...open.values()].filter((tabs) => tabs.size > 0).length;
      await streams.authority.find(room)?.flush();
      assert.equal(streams.authority.find(room)?.viewerCount, expected);
      assert.equal(await openRows(streamId), expected);
      assert.equal(await storedCount(streamId), expected);
      for (const [viewer, tabs] of open) {
        for (const tab of tabs) {
          streams.authority.handleViewerLeft(
            room,
            asUserId(`anon_${viewer}`),
            asPeerId(`${viewer}-${tab}`),
          );
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('[STR-15] REST viewers are counted until they leave or 45 s pass; anonymous ones count as well', async () => {
  const guest = person('', [], 'anonymous');
  guests.push(guest);
  const { streamId, room } = await goLive();
  const join = () => call(guest, 'POST', `/streaming/viewer/join/${streamId}`);
  assert.equal((await join()).data.viewerCount, 1);
  assert.equal((await join()).data.viewerCount, 1);
  assert.equal((await call(fan, 'POST', `/streaming/viewer/join/${streamId}`)).data.viewerCount, 2);
  assert.equal(
    (await call(fan, 'POST', `/streaming/viewer/leave/${streamId}`)).data.viewerCount,
    1,
  );
  streams.authority.handlePublisherJoined(room);
  await clock.advance(60_000);
  assert.equal(streams.authority.find(room)?.viewerCount, 0);
});

test('[STR-16] rows of a process that died are closed when they were last seen', async () => {
  const { streamId } = await goLive();
  await sql`insert into streams.stream_viewers values
    (${streamId}, 'anon_dead', ${new Date(clock.nowMs() - 100_000)}, null, ${new Date(clock.nowMs() - 50_000)})`.execute(
    template.database.root,
  );
  await streams.close();
  streams = await startStreams();
  assert.equal(await openRows(streamId), 0);
  const { data } = await call(creator, 'GET', `/streaming/stream/${streamId}/stats`);
  assert.equal(data.uniqueViewers, 1);
  assert.equal(data.watchSeconds, 50);
});

test('[STR-17] statistics of a scripted stream are exact: peak, average, unique viewers, watch time', async () => {
  const { room, streamId } = await goLive();
  streams.authority.handlePublisherJoined(room);
  const flush = () => streams.authority.find(room)?.flush();
  for (let viewer = 0; viewer < 3; viewer += 1) {
    streams.authority.handleViewerJoined(room, asUserId(`anon_${viewer}`), asPeerId(`p${viewer}`));
  }
  await flush();
  await clock.advance(60_000);
  streams.authority.handleViewerLeft(room, asUserId('anon_0'), asPeerId('p0'));
  await flush();
  await clock.advance(60_000);
  await call(creator, 'POST', `/streaming/end-stream/${streamId}`);
  const { data } = await call(creator, 'GET', `/streaming/stream/${streamId}/stats`);
  assert.equal(data.peakViewers, 3);
  assert.equal(data.uniqueViewers, 3);
  assert.equal(data.watchSeconds, 60 + 120 + 120);
  assert.equal(data.averageViewers, 2.5);
  assert.equal(
    (await call(otherCreator, 'GET', `/streaming/stream/${streamId}/stats`)).code,
    'FORBIDDEN',
  );
});

test('[STR-18] the list is searched by text and creator, filtered by category, sorted as asked', async () => {
  const first = await goLive(creator, { title: 'Jazz', category: 'Music' });
  await clock.advance(1000);
  const second = await goLive(otherCreator, { title: 'Chess', category: 'gaming' });
  streams.authority.handleViewerJoined(first.room, fan.userId, asPeerId('x'));
  await streams.authority.find(first.room)?.flush();
  const titles = async (query: string) =>
    (await call(undefined, 'GET', `/streaming/active?${query}`)).data.streams.map(
      (stream: { title: string }) => stream.title,
    );
  assert.deepEqual(await titles('sort=viewers'), ['Jazz', 'Chess']);
  assert.deepEqual(await titles('sort=newest'), ['Chess', 'Jazz']);
  assert.deepEqual(await titles('sort=oldest'), ['Jazz', 'Chess']);
  assert.deepEqual(await titles('category=music'), ['Jazz']);
  assert.deepEqual(await titles('search=zo%C3%AB'), ['Jazz']);
  assert.deepEqual(await titles('search=CHES'), ['Chess']);
  assert.equal(
    (await call(undefined, 'GET', '/streaming/active?sort=random')).code,
    'VALIDATION_ERROR',
  );
  assert.equal(second.category, 'gaming');
});

test('[STR-19] media tokens: host for the creator only, audience for whoever may watch', async () => {
  const { channelName } = await goLive();
  const token = (who: Identity, role: string) =>
    call(who, 'POST', '/agora/token/stream', { channelName, role });
  assert.equal((await token(creator, 'host')).data.role, 'publish');
  assert.equal((await token(fan, 'host')).code, 'CREATOR_ONLY');
  assert.equal((await token(otherCreator, 'host')).code, 'FORBIDDEN');
  const audience = (await token(fan, 'audience')).data;
  assert.equal(audience.role, 'subscribe');
  assert.equal(audience.uid, fan.userId);
  assert.equal(
    (await call(fan, 'POST', '/agora/token/rtc', { channelName: 'nobody-here' })).code,
    'NOT_FOUND',
  );
});

test('[STR-20] one’s own live stream and history are found again after a reload', async () => {
  assert.equal((await call(creator, 'GET', '/streaming/mine')).data.stream, null);
  const live = await goLive();
  const { data } = await call(creator, 'GET', '/streaming/mine');
  assert.equal(data.stream.streamId, live.streamId);
  assert.equal(JSON.parse(data.stream.publishGrant).role, 'publish');
  const history = await call(creator, 'GET', '/streaming/history');
  assert.equal(history.data.streams.length, 1);
  assert.equal((await call(fan, 'GET', '/streaming/history')).data.streams.length, 0);
});

/** Resolves when the room is told that it ended. */
function untilRoomEnds(room: RoomId): Promise<void> {
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
