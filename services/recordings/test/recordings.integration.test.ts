import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { sql } from 'kysely';
import { RecordingStore } from '../RecordingStore.ts';
import { RECORDINGS_OWNER } from '../Recordings.ts';
import {
  ban,
  broadcastEvents,
  call,
  clock,
  creator,
  database,
  dataFolder,
  fan,
  makeRecording,
  metrics,
  moderator,
  narrowest,
  otherCreator,
  recorder,
  recordings,
  recordLive,
  SECONDS,
  spoilFiles,
  startRecordings,
  stopRecordings,
  stream,
  urls,
  useRecordings,
  vod,
} from './recordings-fixture.ts';

useRecordings();

/** What is known of a recording that is being watched is asked again after this. */
const CACHED_MS = 2_000;

async function own() {
  return (await call(creator, 'GET', '/streaming/recordings')).data.recordings;
}

function folders(): string[] {
  return readdirSync(path.join(dataFolder, 'recordings')).filter((name) => name !== 'node-id');
}

test('[REC-10] a recorded stream is listed while it is live, and can be watched when it is over', async () => {
  const live = await recordLive({ title: 'Tonight' });
  const [during] = await own();
  assert.deepEqual(
    [during.status, during.title, during.urls, during.streamId],
    ['recording', 'Tonight', null, live.streamId],
  );
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const [after] = await own();
  assert.equal(after.status, 'ready');
  assert.equal(after.durationMs, SECONDS * 1000);
  assert.equal(after.problem, null);
  assert.deepEqual(
    after.renditions.map(({ height }: { height: number }) => height),
    [360, 180, 0],
  );
  assert.equal(urls.get(live.streamId), `/replay/${after.recordingId}`);
  for (const url of Object.values<string>(after.urls)) assert.equal((await vod(url)).status, 200);
});

test('[REC-10] a stream of which nothing came is told as failed, and leaves no files', async () => {
  const live = stream();
  recordings.begin(live);
  await recordings.settled();
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.problem, row.urls], ['failed', 'empty', null]);
  assert.deepEqual(folders(), []);
  assert.equal(
    (await call(fan, 'GET', `/streaming/recordings/${row.recordingId}`)).code,
    'NOT_FOUND',
  );
});

test('[REC-11] a stream that is live again after a restart is recorded on, into the same recording', async () => {
  const live = await recordLive();
  await stopRecordings();
  await startRecordings();
  recordings.begin(live);
  await recordings.start();
  recorder.broadcast(live.room, await broadcastEvents());
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const rows = await own();
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0].status, rows[0].durationMs], ['ready', 2 * SECONDS * 1000]);
});

test('[REC-11] a stream that comes back to where its recording is finished has another one from then on', async () => {
  const live = await recordLive();
  await stopRecordings();
  // Its lease ran out, or another server took it up: it is not live here.
  await startRecordings();
  await recordings.start();
  await recordings.settled();
  await stopRecordings();

  await startRecordings();
  recordings.begin(live);
  await recordings.start();
  recorder.broadcast(live.room, await broadcastEvents());
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const rows = await own();
  assert.deepEqual(
    rows.map(({ status, durationMs }: RecordingView) => [status, durationMs]),
    [
      ['ready', SECONDS * 1000],
      ['ready', SECONDS * 1000],
    ],
  );
});

test('[REC-11] what a process left behind is finished at the next start', async () => {
  await recordLive();
  await stopRecordings();
  await startRecordings();
  await recordings.start();
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.durationMs], ['ready', SECONDS * 1000]);
});

test('[STR-21] and is for as few as its stream was at any moment, also while nobody recorded it', async () => {
  const live = await recordLive();
  await stopRecordings();
  narrowest.set(live.streamId, 'private');
  await startRecordings();
  await recordings.start();
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.visibility], ['ready', 'private']);
});

test('[REC-11] finalising that a restart interrupts is done again', async () => {
  const live = await recordLive();
  recordings.end(live.streamId, { isWithdrawn: false });
  await stopRecordings();
  await startRecordings();
  await recordings.start();
  await recordings.settled();
  assert.equal((await own())[0].status, 'ready');
});

test('[REC-12] a disk that is full is told to the owner, counted, and what was written can be watched', async () => {
  const live = await recordLive();
  const [id = ''] = recorder.runningIds;
  recorder.report(id, { type: 'failed', reason: 'disk_full', message: 'ENOSPC' });
  await recordings.settled();
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.problem], ['ready', 'disk_full']);
  const { data } = await call(fan, 'GET', `/streaming/recordings/${id}`);
  assert.equal(data.problem, null);
  const { body } = await metrics.render();
  assert.match(body, /recordings_failed_total\{reason="disk_full"\} 1/);
});

test('[REC-12] files of which nothing can be played are not thrown away', async () => {
  const live = await recordLive();
  await recorder.stopAll();
  const [id = ''] = folders();
  const files = spoilFiles(id);
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  assert.equal((await own())[0].status, 'failed');
  for (const file of files) assert.equal(statSync(file).size, 1_000);
  await call(creator, 'DELETE', `/streaming/recordings/${id}`);
  await recordings.settled();
  assert.deepEqual(folders(), []);
});

test('[REC-12] what was lost stays said: only what passes gives way to another problem', async () => {
  await recordLive();
  const [id = ''] = recorder.runningIds;
  const store = new RecordingStore(database.database.kysely(RECORDINGS_OWNER));
  for (const [problem, told] of [
    ['store_unreachable', 'store_unreachable'],
    ['disk_slow', 'disk_slow'],
    ['finalise_failed', 'disk_slow'],
    ['store_unreachable', 'disk_slow'],
  ] as const) {
    await store.setProblem(id, problem, new Date());
    assert.equal((await own())[0].problem, told);
  }
});

test('[REC-12] parts that a slow disk lost are counted and told', async () => {
  const live = await recordLive();
  const [id = ''] = recorder.runningIds;
  recorder.report(id, { type: 'parts-dropped', rendition: 'v1', partsCount: 7 });
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  assert.equal((await own())[0].problem, 'disk_slow');
  assert.match((await metrics.render()).body, /recordings_dropped_parts_total 7/);
});

test('[REC-13] its owner renames, hides and publishes a recording; the stream says where it is while it is not private', async () => {
  const { recordingId, streamId } = await makeRecording();
  const url = `/streaming/recordings/${recordingId}`;
  const renamed = await call(creator, 'PATCH', url, { title: '  Another night ' });
  assert.deepEqual([renamed.status, renamed.data.title], [200, 'Another night']);
  const hidden = await call(creator, 'PATCH', url, { visibility: 'private' });
  assert.equal(hidden.data.visibility, 'private');
  assert.equal(urls.get(streamId), null);
  await call(moderator, 'PATCH', url, { visibility: 'unlisted' });
  assert.equal(urls.get(streamId), `/replay/${recordingId}`);
  for (const who of [fan, otherCreator]) {
    assert.equal((await call(who, 'PATCH', url, { title: 'Mine' })).code, 'FORBIDDEN');
    assert.equal((await call(who, 'DELETE', url)).code, 'FORBIDDEN');
  }
  assert.equal((await call(undefined, 'PATCH', url, { title: 'Mine' })).code, 'AUTH_REQUIRED');
  for (const body of [{ title: '' }, { title: 'x'.repeat(121) }, { visibility: 'secret' }])
    assert.equal((await call(creator, 'PATCH', url, body)).code, 'VALIDATION_ERROR');
  assert.equal((await call(creator, 'GET', url)).data.title, 'Another night');
});

test('[REC-13] lists hold one’s own recordings, or the public ones of a creator', async () => {
  const open = await makeRecording();
  await makeRecording({ visibility: 'private' });
  await makeRecording({ visibility: 'unlisted' });
  await makeRecording({ creatorId: otherCreator.userId });
  assert.equal((await own()).length, 3);
  const { data } = await call(undefined, 'GET', `/streaming/recordings?creator=${creator.userId}`);
  assert.deepEqual(
    data.recordings.map(({ recordingId }: { recordingId: string }) => recordingId),
    [open.recordingId],
  );
  assert.equal((await call(undefined, 'GET', '/streaming/recordings')).code, 'AUTH_REQUIRED');
  assert.equal((await call(fan, 'GET', '/streaming/recordings')).data.recordings.length, 0);
  const page = await call(creator, 'GET', '/streaming/recordings?page=2&pageSize=2');
  assert.equal(page.data.recordings.length, 1);
});

test('[REC-14] a deleted recording is gone at once, for its owner too, with its files', async () => {
  const { recordingId, streamId, urls: paths } = await makeRecording();
  const url = `/streaming/recordings/${recordingId}`;
  assert.equal((await vod(paths?.video ?? '')).status, 200);
  assert.equal((await call(creator, 'DELETE', url)).status, 200);
  assert.equal((await vod(paths?.video ?? '')).code, 'NOT_FOUND');
  assert.equal((await call(creator, 'GET', url)).code, 'NOT_FOUND');
  assert.equal((await call(creator, 'DELETE', url)).code, 'NOT_FOUND');
  await recordings.settled();
  assert.deepEqual(folders(), []);
  assert.equal(urls.get(streamId), null);
  const { rows } = await sql`select id from recordings.recordings`.execute(database.database.root);
  assert.deepEqual(rows, []);
});

test('[REC-14] whoever watches or downloads when it is deleted gets no more', async () => {
  const { recordingId, urls: paths } = await makeRecording();
  const response = await vod(paths?.video ?? '');
  const reader = response.body?.getReader();
  assert.equal((await reader?.read())?.done, false);
  await call(creator, 'DELETE', `/streaming/recordings/${recordingId}`);
  await assert.rejects(async () => {
    for (;;) if ((await reader?.read())?.done) return;
  }, /withdrawn/);
});

test('[REC-14] a recording that is made private stops for those who watch it by its open address', async () => {
  const { recordingId, urls: paths } = await makeRecording();
  const response = await vod(paths?.video ?? '');
  const reader = response.body?.getReader();
  await reader?.read();
  const body = { visibility: 'private' };
  await call(creator, 'PATCH', `/streaming/recordings/${recordingId}`, body);
  assert.equal((await vod(paths?.playlist ?? '')).code, 'GRANT_REQUIRED');
  await assert.rejects(async () => {
    for (;;) if ((await reader?.read())?.done) return;
  });
});

test('[REC-18] what somebody recorded who is banned is for moderators alone until they are not banned any more', async () => {
  const { recordingId, urls: paths } = await makeRecording();
  const page = `/streaming/recordings/${recordingId}`;
  const list = `/streaming/recordings?creator=${creator.userId}`;
  const reader = (await vod(paths?.video ?? '')).body?.getReader();
  await reader?.read();
  ban(creator, true);
  recordings.handleAccountChange({ type: 'banned', userId: creator.userId });
  await recordings.settled();
  await assert.rejects(async () => {
    for (;;) if ((await reader?.read())?.done) return;
  }, /withdrawn/);
  assert.equal((await vod(paths?.playlist ?? '')).code, 'NOT_FOUND');
  assert.equal((await call(fan, 'GET', page)).code, 'NOT_FOUND');
  assert.deepEqual((await call(fan, 'GET', list)).data.recordings, []);
  const { data } = await call(moderator, 'GET', page);
  const watched = await vod(data.urls.playlist);
  assert.equal(watched.headers.get('cache-control'), 'private, no-store');

  ban(creator, false);
  await clock.advance(CACHED_MS);
  assert.equal((await vod(paths?.playlist ?? '')).status, 200);
  assert.equal((await call(fan, 'GET', page)).status, 200);
  assert.equal((await call(fan, 'GET', list)).data.recordings.length, 1);
});

test('[REC-14] a recording that is deleted while it runs is recorded no longer', async () => {
  const live = await recordLive();
  const [row] = await own();
  await call(creator, 'DELETE', `/streaming/recordings/${row.recordingId}`);
  await recordings.settled();
  assert.deepEqual(recorder.runningIds, []);
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  assert.deepEqual(folders(), []);
  assert.equal(existsSync(path.join(dataFolder, 'recordings', row.recordingId)), false);
});

test('[REC-14] a recording that was deleted while it ran does not begin anew after a restart', async () => {
  const live = await recordLive();
  const [row] = await own();
  await call(creator, 'DELETE', `/streaming/recordings/${row.recordingId}`);
  await recordings.settled();
  await stopRecordings();

  await startRecordings();
  recordings.begin(live);
  await recordings.start();
  await recordings.settled();
  assert.deepEqual(recorder.runningIds, []);
  assert.deepEqual(await own(), []);

  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  const { rows } = await sql`select id from recordings.recordings`.execute(database.database.root);
  assert.deepEqual(rows, []);
  assert.deepEqual(folders(), []);
});

test('[REC-17] a recording is called like its stream, and seen by no more people than that was at any time', async () => {
  const live = await recordLive();
  const { streamId } = live;
  recordings.describe({ streamId, title: 'Another night', visibility: 'private' });
  recordings.describe({ streamId, title: 'A third night', visibility: 'unlisted' });
  recordings.end(streamId, { isWithdrawn: false });
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.title, row.visibility], ['ready', 'A third night', 'private']);
  assert.equal(urls.get(streamId), null);
  const url = `/streaming/recordings?creator=${creator.userId}`;
  assert.deepEqual((await call(fan, 'GET', url)).data.recordings, []);
});

test('[REC-17] the recording of a stream that was withdrawn is for insiders only', async () => {
  const live = await recordLive();
  recordings.end(live.streamId, { isWithdrawn: true });
  await recordings.settled();
  const [row] = await own();
  assert.deepEqual([row.status, row.visibility], ['ready', 'private']);
  assert.equal(urls.get(live.streamId), null);
  const url = `/streaming/recordings/${row.recordingId}`;
  assert.equal((await call(fan, 'GET', url)).code, 'GRANT_REQUIRED');
  assert.equal((await call(moderator, 'GET', url)).status, 200);
});
