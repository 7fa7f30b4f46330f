import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { STREAM_KEYS_PER_USER_MAX } from '@stagedoor/contracts/limits';
import { sql } from 'kysely';
import type { RevokedKey } from '../keys/StreamKeys.ts';
import {
  assertRefused,
  banned,
  call,
  clock,
  creator,
  database,
  fan,
  goLive,
  otherCreator,
  restartStreams,
  startStreams,
  streams,
  useStreams,
} from './streams-fixture.ts';

useStreams();

async function makeKey(who = creator, name = 'Studio PC') {
  const { status, data } = await call(who, 'POST', '/streaming/keys', { name });
  assert.equal(status, 201);
  return data as { id: string; key: string; prefix: string; name: string };
}

test('[KEY-1] a key is told once, and only its hash is stored', async () => {
  const made = await makeKey();
  assert.match(made.key, /^sk_[A-Za-z0-9_-]{43}$/);
  assert.ok(made.key.startsWith(made.prefix));
  const { data } = await call(creator, 'GET', '/streaming/keys');
  assert.deepEqual(Object.keys(data.keys[0]).sort(), [
    'createdAt',
    'id',
    'lastUsedAt',
    'name',
    'prefix',
  ]);
  const { rows } = await sql<{ row: string; hash: string }>`
    select k::text as row, encode(key_hash, 'hex') as hash from streams.stream_keys k`.execute(
    database.database.root,
  );
  assert.equal(rows.length, 1);
  assert.ok(!rows[0]?.row.includes(made.key));
  assert.equal(rows[0]?.hash, createHash('sha256').update(made.key).digest('hex'));
  assert.notEqual((await makeKey()).key, made.key);
});

test('[KEY-2] creators make, list, rotate and revoke their own keys, and nobody else’s', async () => {
  assert.equal((await call(undefined, 'GET', '/streaming/keys')).code, 'AUTH_REQUIRED');
  assert.equal((await call(fan, 'POST', '/streaming/keys', {})).code, 'CREATOR_ONLY');
  const { id } = await makeKey();
  for (const [method, path] of [
    ['DELETE', `/streaming/keys/${id}`],
    ['POST', `/streaming/keys/${id}/rotate`],
  ] as const) {
    assert.equal((await call(otherCreator, method, path)).code, 'NOT_FOUND');
  }
  assert.deepEqual((await call(otherCreator, 'GET', '/streaming/keys')).data.keys, []);
  const rotated = await call(creator, 'POST', `/streaming/keys/${id}/rotate`);
  assert.deepEqual([rotated.status, rotated.data.name], [201, 'Studio PC']);
  assert.equal((await call(creator, 'DELETE', `/streaming/keys/${id}`)).code, 'NOT_FOUND');
  const next = await call(creator, 'DELETE', `/streaming/keys/${rotated.data.id}`);
  assert.equal(next.status, 200);
  assert.deepEqual((await call(creator, 'GET', '/streaming/keys')).data.keys, []);
  for (const name of ['', 'x'.repeat(61), 'nul\u0000']) {
    assert.equal(
      (await call(creator, 'POST', '/streaming/keys', { name })).code,
      'VALIDATION_ERROR',
    );
  }
});

test('[KEY-2] at most ten, also when they are made at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: STREAM_KEYS_PER_USER_MAX + 3 }, () =>
      call(creator, 'POST', '/streaming/keys', {}),
    ),
  );
  const made = answers.filter(({ status }) => status === 201);
  assert.equal(made.length, STREAM_KEYS_PER_USER_MAX);
  assert.equal(answers.find(({ status }) => status !== 201)?.code, 'LIMIT_EXCEEDED');
  const rotated = await call(creator, 'POST', `/streaming/keys/${made[0]?.data.id}/rotate`);
  assert.equal(rotated.status, 201, 'one in the place of another always fits');
});

test('[KEY-3] a key speaks for its owner, while that one may go live', async () => {
  const { key, id } = await makeKey();
  const identity = await streams.ingest.verify(key);
  assert.deepEqual([identity.userId, identity.streamKeyId], [creator.userId, id]);
  banned.add(creator.userId);
  await assertRefused(streams.ingest.verify(key), 'ACCOUNT_BANNED');
  banned.clear();
  for (const wrong of ['sk_', `sk_${'A'.repeat(43)}`, `${key}x`, key.slice(3), '']) {
    await assertRefused(streams.ingest.verify(wrong), 'TOKEN_INVALID');
  }
  assert.equal(streams.ingest.isStreamKey(key), true);
  assert.equal(streams.ingest.isStreamKey('eyJhbGciOiJFZERTQSJ9.e30.x'), false);
});

test('[WHIP-1] a key opens the stream that is live, or begins one like the last', async () => {
  const identity = await streams.ingest.verify((await makeKey()).key);
  const first = await streams.ingest.open(identity, 'live');
  const again = await streams.ingest.open(identity, 'live');
  assert.equal(again.room, first.room);
  const grant = JSON.parse(first.grantToken) as { room: string; role: string; subject: string };
  assert.deepEqual(grant, { ...grant, room: first.room, role: 'publish', subject: creator.userId });
  const { data } = await call(creator, 'GET', '/streaming/mine');
  assert.equal(data.stream.title, 'Live');
  const { data: listed } = await call(creator, 'GET', '/streaming/keys');
  assert.equal(listed.keys[0].lastUsedAt, new Date(clock.nowMs()).toISOString());
  await call(creator, 'POST', `/streaming/end-stream/${data.stream.streamId}`);
  const texts = { title: 'Every Tuesday', category: 'music', visibility: 'unlisted' };
  const named = await goLive(creator, texts);
  await call(creator, 'POST', `/streaming/end-stream/${named.streamId}`);
  const next = await streams.ingest.open(identity, 'live');
  assert.notEqual(next.room, named.channelName);
  const { data: mine } = await call(creator, 'GET', '/streaming/mine');
  const { title, category, visibility } = mine.stream;
  assert.deepEqual({ title, category, visibility }, texts);
});

test('[WHIP-2] a key opens no stream of somebody else, none that is over, and no second one', async () => {
  const identity = await streams.ingest.verify((await makeKey()).key);
  const theirs = await goLive(otherCreator);
  await assertRefused(streams.ingest.open(identity, theirs.channelName), 'FORBIDDEN');
  await assertRefused(streams.ingest.open(identity, 'nobody-abcdefgh'), 'NOT_FOUND');
  const scheduledAt = new Date(clock.nowMs() + 3_600_000).toISOString();
  const plan = await call(creator, 'POST', '/streaming/schedule', { title: 'Later', scheduledAt });
  const mine = await goLive();
  await assertRefused(streams.ingest.open(identity, plan.data.channelName), 'CONFLICT');
  await call(creator, 'POST', `/streaming/end-stream/${mine.streamId}`);
  await assertRefused(streams.ingest.open(identity, mine.channelName), 'STREAM_NOT_LIVE');
  const opened = await streams.ingest.open(identity, plan.data.channelName);
  assert.equal(opened.room, plan.data.channelName);
});

test('[KEY-4] a revoked key opens nothing, and every server hears of it', async () => {
  const heard: RevokedKey[] = [];
  streams.onStreamKeyRevoked((revoked) => heard.push(revoked));
  const elsewhere: RevokedKey[] = [];
  const other = await startStreams({ isSoleNode: false });
  const told = new Promise<void>((resolve) =>
    other.onStreamKeyRevoked((revoked) => {
      elsewhere.push(revoked);
      resolve();
    }),
  );
  try {
    const { key, id } = await makeKey();
    await call(creator, 'DELETE', `/streaming/keys/${id}`);
    assert.deepEqual(heard, [{ userId: creator.userId, keyId: id }], 'here at once');
    await told;
    assert.deepEqual(elsewhere, heard);
    await assertRefused(streams.ingest.verify(key), 'TOKEN_INVALID');
    await assertRefused(other.ingest.verify(key), 'TOKEN_INVALID');
  } finally {
    await other.close();
  }
});

test('[KEY-4] keys outlive a restart, and so do their revocations', async () => {
  const good = await makeKey();
  const revoked = await makeKey();
  await call(creator, 'DELETE', `/streaming/keys/${revoked.id}`);
  await restartStreams();
  assert.equal((await streams.ingest.verify(good.key)).userId, creator.userId);
  await assertRefused(streams.ingest.verify(revoked.key), 'TOKEN_INVALID');
});

test('[KEY-5] going live tells the address, and a key the first time or when asked', async () => {
  const first = await goLive();
  assert.equal(first.whipUrl, `http://localhost/whip/${first.channelName}`);
  assert.match(first.streamKey, /^sk_/);
  assert.equal((await streams.ingest.verify(first.streamKey)).userId, creator.userId);
  const second = await goLive();
  assert.equal(second.streamKey, undefined);
  const asked = await goLive(creator, { withStreamKey: true });
  assert.match(asked.streamKey, /^sk_/);
  assert.equal((await goLive(otherCreator, { withStreamKey: false })).streamKey, undefined);
  const { data } = await call(creator, 'GET', '/streaming/mine');
  assert.equal(data.stream.whipUrl, first.whipUrl);
});

test('[KEY-5] going live at once from many places makes one first key, and one that fails leaves none', async () => {
  const failed = await call(creator, 'POST', '/streaming/go-live', {
    title: 'A night',
    category: 'music',
    scheduledStreamId: randomUUID(),
    withStreamKey: true,
  });
  assert.equal(failed.code, 'NOT_FOUND');
  assert.deepEqual((await call(creator, 'GET', '/streaming/keys')).data.keys, []);
  const answers = await Promise.all(Array.from({ length: 8 }, () => goLive(otherCreator)));
  assert.equal(answers.filter(({ streamKey }) => streamKey !== undefined).length, 1);
  const { data } = await call(otherCreator, 'GET', '/streaming/keys');
  assert.equal(data.keys.length, 1);
});
