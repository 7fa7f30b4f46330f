import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { asProducerId, asRoomId, type PeerId } from '@stagedoor/contracts/ids';
import {
  REQUEST_DEADLINE_MS,
  REQUESTS_IN_FLIGHT_MAX,
  RESUME_NOTIFICATIONS_MAX,
  RESUME_WINDOW_MS,
} from '@stagedoor/contracts/limits';
import { snapshotOf } from '../test/fake-parts.ts';
import { createHarness, type FakeClient, type Harness } from '../test/harness.ts';

const ROOM = asRoomId('some-room');

function announce(harness: Harness, title: string): void {
  harness.signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM, { title }));
}

function titles(client: FakeClient): (string | null | undefined)[] {
  return client.told('streamUpdated').map((each) => each?.stream?.title);
}

async function enterRoom(harness: Harness, token = 'user alice'): Promise<FakeClient> {
  const client = await harness.enter(token);
  client.join(ROOM);
  await harness.settle();
  return client;
}

test('[SES-4] a resumed session receives what it missed, in order, each once', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  announce(harness, 'one');
  client.drop();
  for (const title of ['two', 'three', 'four']) announce(harness, title);
  await harness.clock.advance(10_000);
  const again = await harness.enter('user alice', {
    session: client.session,
    lastSeq: client.lastSeq,
  });
  announce(harness, 'five');
  assert.equal(again.isResumed, true);
  assert.deepEqual(titles(again), ['two', 'three', 'four', 'five']);
  assert.deepEqual(
    again.notifications.map((each) => each.seq),
    [2, 3, 4, 5],
  );
  assert.equal(again.heard[0], 'response 1', 'Welcome comes first');
  assert.equal(harness.authority.present.size, 1, 'the viewer never left');
  assert.equal(harness.authority.enteredCount, 1);
  assert.equal(harness.media.openPeers.size, 1);
});

test('[SES-4] what the client did not see is sent again, also when it was sent before', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  for (const title of ['one', 'two', 'three']) announce(harness, title);
  client.drop();
  const again = await harness.enter('user alice', { session: client.session, lastSeq: 1 });
  assert.deepEqual(titles(again), ['two', 'three']);
});

test('[SES-4] a session can be resumed again and again', async () => {
  const harness = createHarness();
  const first = await enterRoom(harness);
  let current = first;
  const heard: (string | null | undefined)[] = [];
  let lastSeq = 0;
  for (let round = 0; round < 5; round += 1) {
    announce(harness, `live ${round}`);
    current.drop();
    announce(harness, `missed ${round}`);
    await harness.clock.advance(20_000);
    heard.push(...titles(current));
    lastSeq = Math.max(lastSeq, current.lastSeq);
    current = await harness.enter('user alice', { session: first.session, lastSeq });
    assert.equal(current.isResumed, true);
  }
  heard.push(...titles(current));
  const rounds = [0, 1, 2, 3, 4];
  assert.deepEqual(
    heard,
    rounds.flatMap((round) => [`live ${round}`, `missed ${round}`]),
  );
});

test('[SES-5] after the window there is a new session, and the old one is gone', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  client.drop();
  await harness.clock.advance(RESUME_WINDOW_MS + 500);
  assert.equal(harness.authority.present.size, 0, '[SES-9] the viewer left');
  assert.equal(harness.media.openPeers.size, 0);
  const again = await harness.enter('user alice', { session: client.session });
  assert.equal(again.isResumed, false);
  assert.notEqual(again.session.sessionId, client.session.sessionId);
});

test('[SES-5] a wrong key, another user or another kind of user gets a new session and learns nothing', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  client.drop();
  const { session } = client;
  const attempts = [
    await harness.enter('user alice', { session: { ...session, resumeKey: 'wrong' } }),
    await harness.enter('user alice', { session: { ...session, resumeKey: '' } }),
    await harness.enter('user mallory', { session }),
    await harness.enter('anonymous alice', { session }),
    await harness.enter('user alice', { session: { sessionId: '', resumeKey: '' } }),
  ];
  for (const attempt of attempts) {
    assert.equal(attempt.isResumed, false);
    assert.notEqual(attempt.session.sessionId, session.sessionId);
  }
  const rightful = await harness.enter('user alice', { session });
  assert.equal(rightful.isResumed, true, 'and does the session no harm');
});

test('[SES-5] the token is checked again at a resume', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  client.drop();
  const late = await harness.enter('expired', { session: client.session });
  assert.equal(late.closeCode, CLOSE_CODES.TOKEN_EXPIRED);
  const renewed = await harness.enter('user alice', { session: client.session });
  assert.equal(renewed.isResumed, true);
});

test('[SES-5] a client that missed more than is kept begins anew', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  client.drop();
  for (let count = 0; count <= RESUME_NOTIFICATIONS_MAX; count += 1) announce(harness, `${count}`);
  const again = await harness.enter('user alice', { session: client.session, lastSeq: 0 });
  assert.equal(again.isResumed, false);
  assert.equal(harness.authority.present.size, 0, 'the old session is over');
  const future = await harness.enter('user alice', { session: again.session, lastSeq: 99 });
  assert.equal(future.isResumed, false, 'nobody saw what was not said');
});

test('[SES-4] a ping lets the server forget what was handled', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  for (let count = 0; count < RESUME_NOTIFICATIONS_MAX; count += 1) announce(harness, `a${count}`);
  client.send({ ping: { lastSeq: RESUME_NOTIFICATIONS_MAX } });
  await harness.settle();
  for (let count = 0; count < RESUME_NOTIFICATIONS_MAX; count += 1) announce(harness, `b${count}`);
  client.drop();
  const lastSeq = RESUME_NOTIFICATIONS_MAX;
  const again = await harness.enter('user alice', { session: client.session, lastSeq });
  assert.equal(again.isResumed, true);
  assert.equal(titles(again).length, RESUME_NOTIFICATIONS_MAX);
});

test('[SES-8] a connection that resumes closes the older one, and its late end does no harm', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  const again = await harness.enter('user alice', { session: client.session });
  assert.equal(client.closeCode, CLOSE_CODES.SESSION_TAKEN_OVER);
  announce(harness, 'one');
  assert.deepEqual(titles(again), ['one']);
  await harness.clock.advance(RESUME_WINDOW_MS * 0.9);
  assert.equal(again.isOpen, true);
  assert.equal(harness.signaling.stats().connectedSessions, 1);
});

for (const code of [1000, 1001]) {
  test(`[SES-9] a client that closes with ${code} has left: its peers go at once`, async () => {
    const harness = createHarness();
    const client = await enterRoom(harness);
    client.drop(code);
    assert.equal(harness.authority.present.size, 0);
    await harness.assertNothingLeft();
  });
}

test('[SES-6] a request that is sent again after a resume is answered from memory', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const id = client.join(ROOM);
  await harness.settle();
  const first = client.response(id).roomJoined;
  client.drop();
  const again = await harness.enter('user alice', { session: client.session });
  again.send({ joinRoom: { room: ROOM, role: 2 } }, id);
  await harness.settle();
  assert.equal(again.response(id).roomJoined?.peerId, first?.peerId);
  assert.equal(harness.media.everOpenedCount, 1);
  again.send({ joinRoom: { room: ROOM, role: 2 } }, id);
  await harness.settle();
  assert.equal(
    again.response(id).roomJoined?.peerId,
    first?.peerId,
    'one response on one connection',
  );
});

test('[SES-6] a request that still runs is joined, not started again', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const id = client.join(ROOM);
  await harness.settle();
  client.drop();
  const again = await harness.enter('user alice', { session: client.session });
  again.send({ joinRoom: { room: ROOM, role: 2 } }, id);
  await harness.settle();
  harness.media.openGate.open();
  await harness.settle();
  assert.ok(again.response(id).roomJoined != null);
  assert.equal(harness.media.everOpenedCount, 1);
});

test('[SES-6] a request that was answered while nobody was there is answered when it is asked for', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const id = client.join(ROOM);
  await harness.settle();
  client.drop();
  harness.media.openGate.open();
  await harness.settle();
  const again = await harness.enter('user alice', { session: client.session });
  assert.equal(again.responses.length, 1, 'Welcome only');
  again.send({ joinRoom: { room: ROOM, role: 2 } }, id);
  await harness.settle();
  assert.ok(again.response(id).roomJoined != null);
  assert.equal(harness.media.everOpenedCount, 1);
});

test('[SES-6] an id that is older than memory is not executed again', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const first = client.join(ROOM);
  await harness.settle();
  for (let count = 0; count < 70; count += 1) {
    client.send({ leaveRoom: { room: 'other-room', role: 2 } });
    await harness.clock.advance(100);
  }
  client.drop();
  const again = await harness.enter('user alice', { session: client.session });
  again.send({ joinRoom: { room: ROOM, role: 2, rtpCapabilitiesJson: '{}' } }, first);
  await harness.settle();
  assert.equal(again.errorName(first), 'CONFLICT');
  assert.equal(harness.media.everOpenedCount, 1);
});

test('[SES-6] more requests at once than allowed are refused and may be sent again', async () => {
  const harness = createHarness();
  harness.media.produceGate.shut();
  const client = await harness.enter('user alice');
  const join = client.publish(ROOM, 'alice');
  await harness.settle();
  const transportId = client.response(join).roomJoined?.transport?.transportId ?? '';
  const produce = { transportId, source: 2, kind: 'video', rtpParametersJson: '{}' };
  const ids = [];
  for (let count = 0; count <= REQUESTS_IN_FLIGHT_MAX; count += 1)
    ids.push(client.send({ produce }));
  await harness.settle();
  const last = ids.at(-1) ?? 0;
  assert.equal(client.errorName(last), 'RATE_LIMIT_EXCEEDED');
  assert.equal(client.response(last).error?.isTemporary, true);
  harness.media.produceGate.open();
  await harness.settle();
  for (const id of ids.slice(0, -1)) assert.ok(client.response(id).produced != null);
});

test('[SES-7] pending requests are answered in their place among the missed notifications', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const publish = client.publish('own-room', 'alice');
  await harness.settle();
  announceRoles(harness, 'before');
  harness.media.openGate.shut();
  const join = client.join(ROOM);
  await harness.settle();
  client.drop();
  announceRoles(harness, 'while away');
  harness.media.openGate.open();
  await harness.settle();
  announce(harness, 'after the join');
  const again = await harness.enter('user alice', {
    session: client.session,
    lastSeq: 1,
    pendingRequestIds: [join, 4_000_000_000],
  });
  again.send({ joinRoom: { room: ROOM, role: 2 } }, join);
  await harness.settle();
  assert.deepEqual(again.heard, [
    'response 1',
    'accountChanged 2',
    `response ${join}`,
    'streamUpdated 3',
  ]);
  assert.ok(!again.heard.includes(`response ${publish}`), 'only what was asked for');
});

function announceRoles(harness: Harness, _why: string): void {
  const change = { type: 'roles-changed', userId: 'alice' as never, roles: ['fan'] } as const;
  harness.signaling.roomControl.handleAccountChange(change);
}

test('[ROOM-9] what is said of a peer while it is joined comes after the response', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const join = client.join(ROOM);
  await harness.settle();
  announce(harness, 'meanwhile');
  harness.authority.onPublisherJoined = () => announce(harness, 'never');
  harness.media.openGate.open();
  await harness.settle();
  announce(harness, 'later');
  assert.deepEqual(client.heard, ['response 1', `response ${join}`, 'streamUpdated 1']);
  assert.equal(client.response(join).roomJoined?.stream?.title, 'meanwhile', 'the newest state');
});

test('[ROOM-9] what the media side says of a new producer comes after its response', async () => {
  const harness = createHarness();
  harness.media.produceGate.shut();
  const client = await harness.enter('user alice');
  const join = client.publish(ROOM, 'alice');
  await harness.settle();
  const joined = client.response(join).roomJoined;
  const transportId = joined?.transport?.transportId ?? '';
  const produce = client.send({
    produce: { transportId, source: 2, kind: 'video', rtpParametersJson: '{}' },
  });
  await harness.settle();
  harness.media.tell({
    type: 'layers-wanted',
    peerId: joined?.peerId as PeerId,
    room: ROOM,
    producerId: asProducerId('producer-1'),
    maxSpatialLayer: 0,
  });
  harness.media.produceGate.open();
  await harness.settle();
  assert.deepEqual(client.heard.slice(-2), [`response ${produce}`, 'layersWanted 1']);
});

test('[SES-11] a request that takes too long is answered, and what it makes later is undone', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const id = client.join(ROOM);
  for (let passedMs = 0; passedMs <= REQUEST_DEADLINE_MS; passedMs += 5_000) {
    client.send({ ping: {} });
    await harness.clock.advance(5_000);
  }
  assert.equal(client.errorName(id), 'DEADLINE_EXCEEDED');
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(client.errorName(id), 'DEADLINE_EXCEEDED', 'no second response');
  assert.equal(harness.media.everOpenedCount, 1);
  assert.equal(harness.media.openPeers.size, 0);
  assert.equal(harness.signaling.stats().rooms, 0);
  assert.equal(harness.authority.enteredCount, 0);
});

test('[SES-11] a producer that comes too late is closed', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const join = client.publish(ROOM, 'alice');
  await harness.settle();
  harness.media.produceGate.shut();
  const transportId = client.response(join).roomJoined?.transport?.transportId ?? '';
  const id = client.send({
    produce: { transportId, source: 1, kind: 'audio', rtpParametersJson: '{}' },
  });
  await harness.clock.advance(REQUEST_DEADLINE_MS + 500);
  assert.equal(client.errorName(id), 'DEADLINE_EXCEEDED');
  harness.media.produceGate.open();
  await harness.settle();
  assert.equal(harness.media.calls.at(-1), 'closeProducer');
});

test('[SES-9] a session that ends while it joins leaves nothing behind', async () => {
  for (const gate of ['admitGate', 'openGate'] as const) {
    const harness = createHarness();
    const part = gate === 'admitGate' ? harness.authority.admitGate : harness.media.openGate;
    part.shut();
    const client = await harness.enter('user alice');
    client.join(ROOM);
    client.publish(ROOM, 'alice');
    await harness.settle();
    client.drop(1001);
    part.open();
    await harness.assertNothingLeft();
    assert.deepEqual(harness.logLines, []);
  }
});

test('[SES-14] a token is replaced on a live connection, by one of the same user only', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice ttl=20000');
  const foreign = client.send({ refreshToken: { token: 'user mallory' } });
  const forged = client.send({ refreshToken: { token: 'forged' } });
  await harness.settle();
  assert.equal(client.errorName(foreign), 'FORBIDDEN');
  assert.equal(client.errorName(forged), 'TOKEN_INVALID');
  await harness.clock.advance(15_000);
  const renewed = client.send({ refreshToken: { token: 'user alice ttl=60000' } });
  await harness.clock.advance(20_000);
  assert.equal(client.response(renewed).tokenRefreshed?.tokenExpiresInMs, 60_000);
  assert.equal(client.isOpen, true, 'the first token is over, the session is not');
});

test('[SES-14] a token that runs out closes the connection, and a new one resumes the session', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice ttl=5000');
  client.join(ROOM);
  await harness.clock.advance(4_900);
  assert.equal(client.isOpen, true);
  await harness.clock.advance(600);
  assert.equal(client.closeCode, CLOSE_CODES.TOKEN_EXPIRED);
  const again = await harness.enter('user alice', { session: client.session });
  assert.equal(again.isResumed, true);
  assert.equal(harness.authority.present.size, 1);
  await harness.clock.advance(20_000);
  assert.equal(again.isOpen, true);
});

test('[SES-14] the wall clock decides when a token is over', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice ttl=5000');
  harness.clock.jumpWallClock(-10_000);
  await harness.clock.advance(6_000);
  assert.equal(client.isOpen, true, 'the clock was put back, so there is time left');
  await harness.clock.advance(10_000);
  assert.equal(client.closeCode, CLOSE_CODES.TOKEN_EXPIRED);
});

test('[SES-17] an ending is told outside of the sequence, so that a resume does not hear it again', async () => {
  const harness = createHarness();
  const client = await enterRoom(harness);
  announce(harness, 'one');
  client.sendBytes(new Uint8Array(70_000));
  assert.equal(client.notifications.at(-1)?.seq, 0);
  assert.equal(client.told('sessionEnding')[0]?.closeCode, CLOSE_CODES.FRAME_TOO_BIG);
  const again = await harness.enter('user alice', { session: client.session, lastSeq: 1 });
  assert.equal(again.isResumed, true);
  assert.deepEqual(again.notifications, []);
});

test('a defect in a request is an internal error with a log line, and the session goes on', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const id = client.send({ refreshToken: { token: 'broken' } });
  await harness.settle();
  assert.equal(client.errorName(id), 'INTERNAL_ERROR');
  assert.ok(!JSON.stringify(client.response(id)).includes('secrets'));
  assert.equal(harness.logLines.length, 1);
  assert.match(harness.logLines[0] ?? '', new RegExp(`"requestId":${id}`));
  assert.equal(client.isOpen, true);
  const line = 'signaling_requests_total{type="refreshToken",result="INTERNAL_ERROR"}';
  assert.equal(await harness.metric(line), 1);
});
