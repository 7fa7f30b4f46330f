import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { S3Server } from '../../../service-kit/test/s3-server.ts';
import {
  call,
  clock,
  creator,
  dataFolder,
  makeRecording,
  metrics,
  recorder,
  recordings,
  recordLive,
  spoilFiles,
  startRecordings,
  stopRecordings,
  useRecordings,
  vod,
} from './recordings-fixture.ts';

const server = new S3Server();
await server.start();
after(() => server.close());

useRecordings();

const DAY_MS = 24 * 60 * 60_000;

function folders(): string[] {
  return readdirSync(path.join(dataFolder, 'recordings')).filter((name) => name !== 'node-id');
}

async function own(): Promise<RecordingView[]> {
  return (await call(creator, 'GET', '/streaming/recordings')).data.recordings;
}

async function restart(options: Parameters<typeof startRecordings>[0]): Promise<void> {
  await stopRecordings();
  await startRecordings(options);
  await recordings.start();
}

async function bytesOf(url: string): Promise<Buffer> {
  const response = await vod(url);
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}

/** Lets the next try come, until the recording is where it should be. */
async function untilStored(): Promise<void> {
  while (folders().length > 0) {
    await clock.advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('[REC-21] finished recordings go to the object store, leave the disk, and are watched from there', async () => {
  await restart({ s3: server.options });
  const { recordingId, urls } = await makeRecording();
  await recordings.settled();
  assert.deepEqual(folders(), []);
  const video = await bytesOf(urls?.video ?? '');
  assert.ok(video.byteLength > 100_000);
  const part = await vod(urls?.video ?? '', { range: 'bytes=100-199' });
  assert.equal(part.status, 206);
  assert.ok(Buffer.from(await part.arrayBuffer()).equals(video.subarray(100, 200)));
  assert.match((await bytesOf(urls?.playlist ?? '')).toString(), /^#EXTM3U/);
  await call(creator, 'DELETE', `/streaming/recordings/${recordingId}`);
  await recordings.settled();
  assert.equal((await vod(urls?.video ?? '')).code, 'NOT_FOUND');
});

test('[REC-21] what is on disk when a store is configured goes there too', async () => {
  const { urls } = await makeRecording();
  const before = await bytesOf(urls?.video ?? '');
  await restart({ s3: server.options });
  await recordings.settled();
  assert.deepEqual(folders(), []);
  assert.ok((await bytesOf(urls?.video ?? '')).equals(before));
});

test('[REC-21] a copy on disk that a crash left beside the stored one goes at the next start', async () => {
  await restart({ s3: server.options });
  const { recordingId, urls } = await makeRecording();
  await recordings.settled();
  const folder = path.join(dataFolder, 'recordings', recordingId);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'v0.mp4'), 'left');
  await restart({ s3: server.options });
  await recordings.settled();
  assert.deepEqual(folders(), []);
  assert.ok((await bytesOf(urls?.video ?? '')).byteLength > 100_000);
});

test('[REC-21] while the store is down recordings stay on disk and can be watched; when it is back they go there', async () => {
  await server.stop();
  await restart({ s3: server.options });
  const { urls } = await makeRecording();
  assert.equal(folders().length, 1);
  const before = await bytesOf(urls?.video ?? '');
  assert.equal((await own())[0]?.problem, 'store_unreachable');
  assert.match((await metrics.render()).body, /recordings_unstored 1/);
  await server.start();
  await untilStored();
  assert.ok((await bytesOf(urls?.video ?? '')).equals(before));
  const [row] = await own();
  assert.equal(row?.problem, null);
  assert.match((await metrics.render()).body, /recordings_unstored 0/);
});

test('[REC-21] a store that is down while a stored recording is watched is told as unavailable', async () => {
  await restart({ s3: server.options });
  const { urls } = await makeRecording();
  await recordings.settled();
  await server.stop();
  assert.equal((await vod(urls?.video ?? '')).code, 'UNAVAILABLE');
  await server.start();
  await bytesOf(urls?.video ?? '');
});

test('[REC-22] recordings older than the retention are deleted, with their files', async () => {
  await restart({ retention: { ageDaysMax: 7, bytesMax: undefined } });
  const old = await makeRecording();
  await clock.advance(3 * DAY_MS);
  await recordings.settled();
  assert.equal((await own()).length, 1);
  await clock.advance(4 * DAY_MS + 60_000);
  await recordings.settled();
  assert.deepEqual(await own(), []);
  assert.deepEqual(folders(), []);
  assert.equal((await vod(old.urls?.video ?? '')).code, 'NOT_FOUND');
});

test('[REC-22] when recordings take more than they may, the oldest go until the rest fits', async () => {
  await makeRecording();
  await clock.advance(1_000);
  const second = await makeRecording();
  await clock.advance(1_000);
  const third = await makeRecording();
  const bytesMax = second.sizeBytes + third.sizeBytes + 10;
  await restart({ retention: { ageDaysMax: undefined, bytesMax } });
  await recordings.settled();
  const left = (await own()).map(({ recordingId }) => recordingId);
  assert.deepEqual(new Set(left), new Set([second.recordingId, third.recordingId]));
  assert.deepEqual(new Set(folders()), new Set(left));
});

test('[REC-22] files of which nothing can be played count too, and go in their turn', async () => {
  const live = await recordLive();
  await recorder.stopAll();
  const [broken = ''] = folders();
  spoilFiles(broken);
  recordings.end(live.streamId, { isWithdrawn: false });
  await recordings.settled();
  await clock.advance(60_000);
  const whole = await makeRecording({ startedAtMs: clock.nowMs() });
  const brokenBytes = (await own()).find(({ recordingId }) => recordingId === broken)?.sizeBytes;
  assert.ok((brokenBytes ?? 0) > 0);
  const bytesMax = whole.sizeBytes + (brokenBytes ?? 0) - 1;
  await restart({ retention: { ageDaysMax: undefined, bytesMax } });
  await recordings.settled();
  assert.deepEqual(folders(), [whole.recordingId]);
});
