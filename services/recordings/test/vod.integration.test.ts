import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { Identity } from '@stagedoor/contracts/identity';
import { decode, probe } from '../../../media-server/recording/test/media-probe.ts';
import {
  ban,
  call,
  clock,
  creator,
  fan,
  makeRecording,
  moderator,
  otherCreator,
  SECONDS,
  useRecordings,
  vod,
} from './recordings-fixture.ts';

useRecordings();

const NOBODY = undefined;

async function urlsFor(who: Identity | undefined, recordingId: string) {
  return (await call(who, 'GET', `/streaming/recordings/${recordingId}`)).data?.urls;
}

test('[REC-15] who may watch: everybody what is public or unlisted, its owner and moderators what is private', async () => {
  for (const visibility of ['public', 'unlisted'] as const) {
    const { recordingId } = await makeRecording({ visibility });
    for (const who of [NOBODY, fan, otherCreator, creator, moderator]) {
      const urls = await urlsFor(who, recordingId);
      assert.equal(urls.playlist, `/vod/${recordingId}/index.m3u8`);
      assert.equal((await vod(urls.playlist)).headers.get('cache-control'), 'public, no-cache');
    }
  }
  const { recordingId } = await makeRecording({ visibility: 'private' });
  const open = `/vod/${recordingId}/video.mp4`;
  assert.equal((await vod(open)).code, 'GRANT_REQUIRED');
  for (const who of [NOBODY, fan, otherCreator]) {
    const refused = await call(who, 'GET', `/streaming/recordings/${recordingId}`);
    assert.equal(refused.code, 'GRANT_REQUIRED');
  }
  for (const who of [creator, moderator]) {
    const urls = await urlsFor(who, recordingId);
    for (const url of Object.values<string>(urls)) {
      const response = await vod(url);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
    }
  }
});

test('[REC-15] an address of a private recording is good for one person, one recording and some hours', async () => {
  const { recordingId } = await makeRecording({ visibility: 'private' });
  const another = await makeRecording({ visibility: 'private' });
  const { playlist } = await urlsFor(creator, recordingId);
  const session = /~([^/]+)/.exec(playlist)?.[1] ?? '';
  const [expiry = '', , signature = ''] = session.split('.');
  const forged = [
    `/vod/${another.recordingId}/~${session}/index.m3u8`,
    `/vod/${recordingId}/~${expiry}.${moderator.userId}.${signature}/index.m3u8`,
    `/vod/${recordingId}/~${expiry}z.${creator.userId}.${signature}/index.m3u8`,
    `/vod/${recordingId}/~/index.m3u8`,
    `/vod/${recordingId}/~${session}x/index.m3u8`,
    `/vod/${recordingId}/~${'a'.repeat(5000)}/index.m3u8`,
  ];
  for (const url of forged) assert.equal((await vod(url)).code, 'GRANT_REQUIRED', url);
  ban(creator, true);
  assert.equal((await vod(playlist)).code, 'GRANT_REQUIRED');
  ban(creator, false);
  assert.equal((await vod(playlist)).status, 200);
  await clock.advance(6 * 60 * 60_000 + 1000);
  assert.equal((await vod(playlist)).code, 'GRANT_REQUIRED');
});

test('[REC-16] files come whole or in ranges, with their type, length and tag', async () => {
  const { urls } = await makeRecording();
  const url = urls?.video ?? '';
  const whole = await vod(url);
  const bytes = Buffer.from(await whole.arrayBuffer());
  assert.equal(whole.headers.get('content-type'), 'video/mp4');
  assert.equal(whole.headers.get('content-length'), String(bytes.byteLength));
  const cases = [
    ['bytes=0-9', 206, bytes.subarray(0, 10)],
    ['bytes=10-', 206, bytes.subarray(10)],
    ['bytes=-7', 206, bytes.subarray(-7)],
    [`bytes=0-${bytes.byteLength * 2}`, 206, bytes],
    ['bytes=0-1,5-6', 200, bytes],
    ['chars=0-1', 200, bytes],
  ] as const;
  for (const [range, status, expected] of cases) {
    const part = await vod(url, { range });
    assert.equal(part.status, status, range);
    assert.ok(Buffer.from(await part.arrayBuffer()).equals(expected), range);
  }
  const beyond = await vod(url, { range: `bytes=${bytes.byteLength}-` });
  assert.deepEqual(
    [beyond.status, beyond.headers.get('content-range')],
    [416, `bytes */${bytes.byteLength}`],
  );
  const etag = whole.headers.get('etag') ?? '';
  assert.equal((await vod(url, { 'if-none-match': `W/${etag}` })).status, 304);
  assert.equal((await vod(url, { range: 'bytes=0-9', 'if-range': etag })).status, 206);
  const other = await vod(url, { range: 'bytes=0-9', 'if-range': '"other"' });
  assert.equal(other.status, 200);
  await other.body?.cancel();
  const head = await vod(url, {}, { isHead: true });
  assert.deepEqual(
    [head.status, head.body, head.headers.get('content-length')],
    [200, null, String(bytes.byteLength)],
  );
  assert.equal((await vod(url, {}, { method: 'POST' })).code, 'METHOD_NOT_ALLOWED');
});

test('[REC-16] a download carries the title as its name, in every script', async () => {
  const { urls } = await makeRecording({ title: 'ليلة "Night" \\ 100% (live)' });
  const response = await vod(`${urls?.video}?download=1`, {}, { isHead: true });
  assert.equal(
    response.headers.get('content-disposition'),
    `attachment; filename="Night  100 live.mp4"; filename*=UTF-8''%D9%84%D9%8A%D9%84%D8%A9%20%22Night%22%20%5C%20100%25%20%28live%29.mp4`,
  );
  assert.equal((await vod(urls?.video ?? '')).headers.get('content-disposition'), null);
});

test('[REC-16] no path reaches what the recording does not list', async () => {
  const { recordingId } = await makeRecording();
  const names = [
    '../node-id',
    '..%2fnode-id',
    '%2e%2e/node-id',
    '.%2e/node-id',
    'recording.json',
    'r0000000000000-0001/../../node-id',
    '',
    '/',
    'index.m3u8/',
    '/index.m3u8',
    'video.mp4%00',
    '~x',
  ];
  for (const name of names) {
    const answer = await vod(`/vod/${recordingId}/${name}`);
    assert.equal(answer.code, 'NOT_FOUND', name);
  }
  const ids = ['x', '..', recordingId.toUpperCase(), `${recordingId}x`, crypto.randomUUID()];
  for (const id of ids) assert.equal((await vod(`/vod/${id}/index.m3u8`)).code, 'NOT_FOUND', id);
  for (const id of ["' or 1=1", '%', 'a'.repeat(64)]) {
    const url = `/streaming/recordings/${encodeURIComponent(id)}`;
    assert.equal((await call(creator, 'GET', url)).code, 'NOT_FOUND', id);
  }
});

test('[REC-16] ffprobe and ffmpeg read playlist and MP4 over HTTP, private ones by their address', async (context) => {
  const server = createServer(async (request, response) => {
    const answer = await vod(request.url ?? '', { ...(request.headers as Record<string, string>) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body === null) response.end();
    else
      Readable.fromWeb(answer.body as never)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { urls } = await makeRecording({ visibility: 'private' });
  const video = await probe(`${origin}${urls?.video}`);
  assert.ok(Math.abs(video.durationSeconds - SECONDS) < 1);
  assert.deepEqual(video.streams.map(({ codec }) => codec).sort(), ['h264', 'opus']);
  assert.ok((await decode(`${origin}${urls?.video}`)) > 0);
  assert.equal((await probe(`${origin}${urls?.playlist}`)).streams.length, 5);
  await decode(`${origin}${urls?.playlist}`);
});
