import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asPeerId, asUserId } from '@stagedoor/contracts/ids';
import { sql } from 'kysely';
import { OPENED_MARGIN_MS } from '../StreamStore.ts';
import type { StreamRow } from '../tables.ts';
import {
  admin,
  assertRefused,
  call,
  clock,
  creator,
  database,
  fan,
  goLive,
  otherCreator,
  RecordedRooms,
  recorder,
  restartStreams,
  rooms,
  startStreams,
  streams,
  untilCalled,
  untilRoomEnds,
  useStreams,
} from './streams-fixture.ts';

useStreams();

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

test('[STR-4] going live again changes only what the request says: a private stream stays private', async () => {
  const hidden = await goLive(creator, { visibility: 'private', description: 'For friends' });
  const { data } = await call(creator, 'POST', '/streaming/go-live', { title: 'Again' });
  assert.equal(data.streamId, hidden.streamId);
  assert.equal(data.visibility, 'private');
  assert.equal(data.description, 'For friends');
  assert.equal((await call(undefined, 'GET', '/streaming/active')).data.streams.length, 0);
});

test('[STR-4] a stream that began without a recording is recorded from when its creator asks for it, once', async () => {
  const first = await goLive(creator, { title: 'From OBS' });
  assert.equal(first.isRecorded, false);
  assert.deepEqual(recorder.told, []);
  for (let times = 0; times < 2; times += 1) {
    const again = await goLive(creator, { title: 'From the Studio', record: true });
    assert.equal(again.streamId, first.streamId);
    assert.equal(again.isRecorded, true);
  }
  // Whoever reloads a Studio in which nothing was chosen does not end it.
  assert.equal((await goLive(creator, { title: 'Still', record: false })).isRecorded, true);
  assert.deepEqual(recorder.told, ['begin From the Studio']);
  await restartStreams();
  assert.equal(recorder.told.length, 2);
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

test('[STR-7] a scheduled private stream is still private when it goes live', async () => {
  const scheduledAt = new Date(clock.nowMs() + 3_600_000).toISOString();
  const { data: plan } = await call(creator, 'POST', '/streaming/schedule', {
    title: 'Soon',
    visibility: 'private',
    scheduledAt,
  });
  const live = await call(creator, 'POST', '/streaming/go-live', {
    title: 'Now',
    scheduledStreamId: plan.streamId,
  });
  assert.equal(live.data.visibility, 'private');
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
  // A grant of ours says what was allowed when it was made; the stream is private now.
  await assertRefused(enter(fan, grant), 'GRANT_REQUIRED');
  const ownersWord = { ...grant, issuerUserId: otherCreator.userId };
  await enter(fan, ownersWord);
  await assertRefused(enter(admin, grant), 'GRANT_INVALID');
  await clock.advance(1000);
  await assertRefused(enter(fan, ownersWord), 'GRANT_INVALID');
});

test('[STR-8] a stream that becomes private asks everybody in the room again', async () => {
  const { room, streamId } = await goLive();
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, { title: 'Same audience' });
  assert.equal(rooms.told.includes(`recheck ${room}`), false);
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, { visibility: 'private' });
  assert.ok(rooms.told.includes(`recheck ${room}`));
});

test('[STR-8] a chat that was there before the stream asks everybody again when the stream is changed and when it begins', async () => {
  const scheduledAt = new Date(clock.nowMs() + 3_600_000).toISOString();
  const { data: plan } = await call(creator, 'POST', '/streaming/schedule', {
    title: 'Later',
    scheduledAt,
  });
  await call(creator, 'PUT', `/streaming/stream/${plan.streamId}`, { visibility: 'private' });
  assert.deepEqual(rooms.recheckedChats, [plan.channelName]);
  await goLive(creator, { scheduledStreamId: plan.streamId });
  assert.deepEqual(rooms.recheckedChats, [plan.channelName, plan.channelName]);
});

async function databaseNowMs(): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(
    database.database.root,
  );
  return rows[0]?.now.getTime() ?? assert.fail('the database tells no time');
}

test('[CHAT-30] the chat of a stream that is opened up is told since when it is open, here and on other servers', async () => {
  const { room, streamId } = await goLive(creator, { visibility: 'private' });
  await clock.advance(5_000);
  const beforeMs = await databaseNowMs();
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, { visibility: 'unlisted' });
  const afterMs = await databaseNowMs();
  const { openedAtMs } = await streams.chat.findRoom(room);
  assert.ok(openedAtMs >= beforeMs + OPENED_MARGIN_MS, 'by the clock that messages have');
  assert.ok(openedAtMs <= afterMs + OPENED_MARGIN_MS);
  await clock.advance(5_000);
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, { visibility: 'public' });
  const assertOpened = async (): Promise<void> => {
    const door = await streams.chat.findRoom(room);
    assert.equal(door.hiddenBeforeMs({ identity: fan, grant: undefined }), openedAtMs);
    assert.equal(door.hiddenBeforeMs({ identity: creator, grant: undefined }), 0);
    assert.equal(door.hiddenBeforeMs({ identity: admin, grant: undefined }), 0);
  };
  await assertOpened();
  // When it is over, its row tells it, as it does on other servers.
  await call(creator, 'POST', `/streaming/end-stream/${streamId}`, {});
  await assertOpened();
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
  await restartStreams();
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

test('[STR-21] a second server leaves the first one’s live streams alone while their leases run', async () => {
  const { room, streamId } = await goLive();
  streams.authority.handlePublisherJoined(room);
  const otherRooms = new RecordedRooms();
  const other = await startStreams({ isSoleNode: false, rooms: otherRooms });
  await clock.advance(60_000);
  assert.equal(other.authority.count, 0);
  assert.deepEqual(otherRooms.told, []);
  await assertRefused(
    other.authority.admit({ identity: fan, room, role: 'subscribe', grant: undefined }),
    'UNAVAILABLE',
  );
  const { data } = await call(undefined, 'GET', `/streaming/stream/${streamId}`);
  assert.equal(data.status, 'live');
  await other.close();
});

test('[STR-21] a server takes up the streams of one that stopped at once', async () => {
  const { room } = await goLive();
  await streams.close();
  const heir = await startStreams({ isSoleNode: false });
  assert.ok(heir.authority.find(room));
  await heir.close();
});

test('[STR-21] a server takes up the streams of one that died when their leases are over', async () => {
  const { room, streamId } = await goLive();
  await streams.close();
  const leaseUntil = new Date(clock.nowMs() + 40_000);
  await sql`update streams.streams set node_id = gen_random_uuid(), lease_until = ${leaseUntil}
    where id = ${streamId}`.execute(database.database.root);
  const heir = await startStreams({ isSoleNode: false });
  assert.equal(heir.authority.find(room), undefined);
  await clock.advance(30_000);
  await heir.authority.settled();
  assert.equal(heir.authority.find(room), undefined);
  await clock.advance(15_000);
  await heir.authority.settled();
  assert.ok(heir.authority.find(room));
  await heir.close();
});

test('[STR-21] what is changed through another server is so at once where the stream is: its visibility, its recording', async () => {
  const { room, streamId } = await goLive();
  const other = await startStreams({ isSoleNode: false });
  const rechecked = untilCalled(rooms, 'recheckViewers');
  const changes = { visibility: 'private', title: 'Only us' };
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, changes, other);
  await rechecked;
  assert.equal(streams.authority.find(room)?.visibility, 'private');
  const recorded = untilCalled(recorder, 'begin');
  const request = { title: 'For the record', record: true };
  const again = await call(creator, 'POST', '/streaming/go-live', request, other);
  assert.equal(again.data.streamId, streamId);
  await recorded;
  assert.deepEqual(recorder.told, ['begin For the record']);
  await other.close();
});

test('[STR-21] what is changed through another server while the bus is away is so within a round', async () => {
  const { room, streamId } = await goLive();
  const other = await startStreams({ isSoleNode: false, hasBus: false });
  const changes = { visibility: 'private' };
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, changes, other);
  assert.equal(streams.authority.find(room)?.visibility, 'public');
  await clock.advance(15_000);
  await streams.authority.settled();
  assert.equal(streams.authority.find(room)?.visibility, 'private');
  assert.ok(rooms.told.includes(`recheck ${room}`));
  await other.close();
});

test('[STR-21] a moment of privacy that its server never saw counts for the recording', async () => {
  const { room, streamId } = await goLive();
  const other = await startStreams({ isSoleNode: false, hasBus: false });
  const change = (visibility: string) =>
    call(creator, 'PUT', `/streaming/stream/${streamId}`, { visibility }, other);
  await change('unlisted');
  await change('public');
  await clock.advance(15_000);
  await streams.authority.settled();
  assert.equal(streams.authority.find(room)?.visibility, 'public');
  assert.deepEqual(recorder.described, ['unlisted']);

  await change('private');
  await change('public');
  await streams.authority.end(streamId, 'ended');
  assert.deepEqual(recorder.described, ['unlisted', 'private', 'end']);
  await other.close();
});

test('[STR-21] a row that was read before the last change undoes nothing', async () => {
  const { room, streamId } = await goLive();
  const stale = await sql<StreamRow>`select * from streams.streams where id = ${streamId}`.execute(
    database.database.root,
  );
  await call(creator, 'PUT', `/streaming/stream/${streamId}`, { visibility: 'private' });
  streams.authority.applyUpdate(stale.rows[0] as StreamRow);
  assert.equal(streams.authority.find(room)?.visibility, 'private');
});

test('[STR-21] a stream that was ended through another server is let go of at once', async () => {
  const { room, streamId } = await goLive();
  const other = await startStreams({ isSoleNode: false, rooms: new RecordedRooms() });
  const ended = untilRoomEnds(room);
  await other.authority.end(streamId, 'ended');
  await ended;
  assert.equal(streams.authority.count, 0);
  await other.close();
});

test('[STR-21] a stream that was ended through another server while the bus is away is let go of within a round', async () => {
  const { room, streamId } = await goLive();
  const other = await startStreams({
    ...{ isSoleNode: false, hasBus: false },
    rooms: new RecordedRooms(),
  });
  await other.authority.end(streamId, 'ended');
  const ended = untilRoomEnds(room);
  await clock.advance(15_000);
  await ended;
  assert.equal(streams.authority.count, 0);
  await other.close();
});

test('[STR-12] a ban that meets a go-live wins, whichever comes first', async () => {
  streams.handleAccountChange({ type: 'banned', userId: creator.userId });
  const { code } = await call(creator, 'POST', '/streaming/go-live', { title: 'Too late' });
  assert.equal(code, 'CREATOR_ONLY');
  assert.equal(streams.authority.count, 0);
  assert.equal((await call(undefined, 'GET', '/streaming/active')).data.streams.length, 0);
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
