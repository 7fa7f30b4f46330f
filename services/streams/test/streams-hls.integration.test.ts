import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asStreamId, asUserId } from '@stagedoor/contracts/ids';
import {
  call,
  clock,
  creator,
  fan,
  goLive,
  guests,
  outputs,
  person,
  restartStreams,
  streams,
  useStreams,
} from './streams-fixture.ts';

useStreams();

const HOUR_MS = 3_600_000;

/** What the gate says of an address. */
const admit = (address: string): string => {
  const [, , channel = '', second] = address.split('/');
  const sessionId = second?.startsWith('~') ? second.slice(1) : undefined;
  return streams.hlsGate.admit(channel, sessionId);
};

/** A guest with a grant of the creator's own key. */
const guestOf = (room: string, kid: string): Identity => {
  const grant = {
    ...{ room, role: 'subscribe', subject: asUserId(`ext_${room}-${kid}`), kid },
    ...{ issuerUserId: creator.userId, expiresAtMs: clock.nowMs() + HOUR_MS },
  } as MediaGrant;
  const guest: Identity = {
    ...{ userId: grant.subject, kind: 'external', roles: [], grant },
    tokenExpiresAtMs: grant.expiresAtMs,
  };
  guests.push(guest);
  return guest;
};

const addressOf = async (who: Identity, reference: string): Promise<string> => {
  const { status, data } = await call(who, 'POST', `/streaming/viewer/join/${reference}`);
  assert.equal(status, 200);
  return data.hlsUrl;
};

test('[TAP-20] a public stream has one address for everybody', async () => {
  const live = await goLive();
  const open = `/hls/${live.room}/index.m3u8`;
  assert.equal(live.hlsUrl, open);
  assert.equal((await call(undefined, 'GET', `/streaming/stream/${live.room}`)).data.hlsUrl, open);
  assert.equal(await addressOf(fan, live.room), open);
  assert.equal(admit(open), 'ok');
  await call(creator, 'POST', `/streaming/end-stream/${live.room}`);
  const over = await call(undefined, 'GET', `/streaming/stream/${live.room}`);
  assert.equal(over.data.hlsUrl, null);
});

test('[POS-7] the list of live streams asks for their pictures, and each picture has an address of its own', async () => {
  const live = await goLive();
  assert.equal(live.posterUrl, null);
  await call(undefined, 'GET', `/streaming/stream/${live.room}`);
  assert.deepEqual([...outputs.wanted], []);
  const listed = async () => (await call(undefined, 'GET', '/streaming/active')).data.streams[0];
  assert.equal((await listed()).posterUrl, null);
  assert.deepEqual([...outputs.wanted], [live.room]);
  outputs.posterVersions.set(live.room, 7);
  assert.equal((await listed()).posterUrl, `/hls/${live.room}/poster.jpg?v=7`);
  outputs.posterVersions.set(live.room, 8);
  assert.equal((await listed()).posterUrl, `/hls/${live.room}/poster.jpg?v=8`);
  await call(creator, 'POST', `/streaming/end-stream/${live.room}`);
  const over = await call(undefined, 'GET', `/streaming/stream/${live.room}`);
  assert.equal(over.data.posterUrl, null);
});

test('[POS-6] nobody is told of a private stream’s picture, its creator included', async () => {
  const live = await goLive(creator, { visibility: 'private' });
  outputs.posterVersions.set(live.room, 7);
  const seen = await call(creator, 'GET', `/streaming/stream/${live.room}`);
  assert.equal(seen.data.posterUrl, null);
  const body = { visibility: 'unlisted' };
  await call(creator, 'PUT', `/streaming/stream/${live.room}`, body);
  const shown = await call(undefined, 'GET', `/streaming/stream/${live.room}`);
  assert.equal(shown.data.posterUrl, `/hls/${live.room}/poster.jpg?v=7`);
});

test('[TAP-20] [TAP-21] a private stream has an address for each viewer, and is served under those only', async () => {
  const live = await goLive(creator, { visibility: 'private' });
  assert.equal(live.hlsUrl, null);
  assert.equal(
    (await call(fan, 'POST', `/streaming/viewer/join/${live.room}`)).code,
    'GRANT_REQUIRED',
  );
  const guest = guestOf(live.room, 'k1');
  const address = await addressOf(guest, live.room);
  assert.match(address, new RegExp(`^/hls/${live.room}/~[\\w-]{44}/index\\.m3u8$`));
  assert.equal(await addressOf(guest, live.room), address);
  assert.notEqual(await addressOf(creator, live.room), address);
  assert.equal(admit(address), 'ok');
  assert.equal(admit(`/hls/${live.room}/index.m3u8`), 'session-required');
  assert.equal(admit(`/hls/${live.room}/~${'A'.repeat(44)}/index.m3u8`), 'session-required');
  assert.equal(admit(address.replace(live.room, 'some-other-room')), 'not-found');
});

test('[TAP-22] a ban, a logout, a revoked key and a lost role each end what rests on them, and nothing else', async () => {
  const live = await goLive(creator, { visibility: 'private' });
  const moderator = { ...person('mod', ['fan', 'moderator']), loginSessionId: 'login-1' };
  guests.push(moderator);
  const [first, second] = [guestOf(live.room, 'k1'), guestOf(live.room, 'k2')];
  const addresses = {
    moderator: await addressOf(moderator, live.room),
    first: await addressOf(first, live.room),
    second: await addressOf(second, live.room),
  };
  const verdicts = () => Object.values(addresses).map(admit);
  assert.deepEqual(verdicts(), ['ok', 'ok', 'ok']);
  streams.handleAccountChange({ type: 'grant-key-revoked', userId: creator.userId, kid: 'k1' });
  assert.deepEqual(verdicts(), ['ok', 'session-ended', 'ok']);
  streams.handleAccountChange({ type: 'banned', userId: second.userId });
  assert.deepEqual(verdicts(), ['ok', 'session-ended', 'session-ended']);
  const { userId } = moderator;
  streams.handleAccountChange({ type: 'logged-out', userId, loginSessionId: 'another' });
  streams.handleAccountChange({ type: 'roles-changed', userId, roles: ['moderator'] });
  assert.equal(admit(addresses.moderator), 'ok');
  streams.handleAccountChange({ type: 'roles-changed', userId, roles: ['fan'] });
  assert.equal(admit(addresses.moderator), 'session-ended');
  const again = await addressOf(moderator, live.room);
  streams.handleAccountChange({ type: 'logged-out', userId, loginSessionId: 'login-1' });
  assert.equal(admit(again), 'session-ended');
});

test('[TAP-22] a stream that becomes private is private over HLS at once, and a grant ends when it says', async () => {
  const live = await goLive();
  // Who is never there loses the stream long before the hour is over.
  streams.authority.handlePublisherJoined(live.room);
  const open = await addressOf(fan, live.room);
  assert.equal(admit(open), 'ok');
  const update = (visibility: string) =>
    call(creator, 'PUT', `/streaming/stream/${live.room}`, { visibility });
  await update('private');
  assert.equal(admit(open), 'session-required');
  const address = await addressOf(guestOf(live.room, 'k1'), live.room);
  assert.equal(admit(address), 'ok');
  await clock.advance(HOUR_MS);
  assert.equal(admit(address), 'session-ended');
});

test('[TAP-23] what was shown can be fetched to its end by those to whom it was, but not a banned creator’s stream', async () => {
  const live = await goLive(creator, { visibility: 'private' });
  const address = await addressOf(guestOf(live.room, 'k1'), live.room);
  await call(creator, 'POST', `/streaming/end-stream/${live.room}`);
  assert.equal(admit(address), 'ok');
  assert.equal(admit(`/hls/${live.room}/index.m3u8`), 'session-required');

  const second = await goLive();
  await streams.authority.end(asStreamId(second.streamId), 'banned');
  assert.equal(admit(`/hls/${second.room}/index.m3u8`), 'not-found');
  await clock.advance(HOUR_MS);
  const third = await goLive();
  await call(creator, 'POST', `/streaming/end-stream/${third.room}`);
  assert.equal(admit(address), 'not-found');
  assert.equal(admit(`/hls/${third.room}/index.m3u8`), 'ok');
});

test('[TAP-24] a channel is opened once when a stream goes live or is taken up, and closed when it ends', async () => {
  const live = await goLive();
  await goLive(creator, { title: 'Again' });
  const opened = `open ${live.room} ${Date.parse(live.startedAt)}`;
  assert.deepEqual(outputs.told, [opened]);
  await restartStreams();
  assert.deepEqual(outputs.told, [opened, opened]);
  await call(creator, 'POST', `/streaming/end-stream/${live.room}`);
  assert.deepEqual(outputs.told, [opened, opened, `close ${live.room}`]);
});
