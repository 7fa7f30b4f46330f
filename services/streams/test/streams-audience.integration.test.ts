import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity } from '@stagedoor/contracts/identity';
import { asPeerId, asUserId } from '@stagedoor/contracts/ids';
import fc from 'fast-check';
import { sql } from 'kysely';
import {
  admin,
  call,
  clock,
  creator,
  database,
  fan,
  goLive,
  guests,
  openRows,
  otherCreator,
  person,
  restartStreams,
  rooms,
  storedCount,
  streams,
  useStreams,
} from './streams-fixture.ts';

useStreams();

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
    database.database.root,
  );
  await restartStreams();
  assert.equal(await openRows(streamId), 0);
  const { data } = await call(creator, 'GET', `/streaming/stream/${streamId}/stats`);
  assert.equal(data.uniqueViewers, 1);
  assert.equal(data.watchSeconds, 50);
});

test('[STR-17] asked at once, the statistics know the peak of this very minute', async () => {
  const { room, streamId } = await goLive();
  for (let viewer = 0; viewer < 5; viewer += 1) {
    const userId = asUserId(`anon_${viewer}`);
    streams.authority.handleViewerJoined(room, userId, asPeerId(`p${viewer}`));
    streams.authority.handleViewerLeft(room, userId, asPeerId(`p${viewer}`));
    streams.authority.handleViewerJoined(room, asUserId('anon_stays'), asPeerId('stays'));
  }
  const { data } = await call(creator, 'GET', `/streaming/stream/${streamId}/stats`);
  assert.equal(data.peakViewers, 2);
  assert.equal(data.minutes.length, 1);
  assert.equal(data.minutes[0].peakViewers, 2);
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
  assert.deepEqual(
    data.minutes.map((minute: { viewers: number; peakViewers: number }) => [
      minute.viewers,
      minute.peakViewers,
    ]),
    [
      [3, 3],
      [2, 3],
      [2, 2],
    ],
  );
  assert.equal(
    (await call(otherCreator, 'GET', `/streaming/stream/${streamId}/stats`)).code,
    'FORBIDDEN',
  );
});
