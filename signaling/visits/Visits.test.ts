import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaRole } from '@stagedoor/contracts/identity';
import {
  asRoomId,
  asStreamId,
  asTransportId,
  asUserId,
  type RoomId,
} from '@stagedoor/contracts/ids';
import { createHarness, type Harness } from '../test/harness.ts';
import type { Visit } from './Visit.ts';

const ROOM = asRoomId('room-1');
const RECEIVES = {
  rtpCapabilities: { codecs: [] },
  reception: { mids: {}, numbering: { payloadTypes: [], headerExtensions: [] } },
};

function identityOf(name: string, more: Partial<Identity> = {}): Identity {
  return {
    userId: asUserId(name),
    kind: 'user',
    roles: ['fan', 'creator'],
    tokenExpiresAtMs: Number.MAX_SAFE_INTEGER,
    ...more,
  };
}

type Entry = { visit: Visit; ended: ErrorCode[]; changes: () => number };

async function enter(
  { signaling }: Harness,
  role: MediaRole,
  identity: Identity,
  room: RoomId = ROOM,
): Promise<Entry> {
  const visit = await signaling.visits.enter({
    verify: async () => identity,
    ...{ room, role, isWanted: () => true },
    grantToken: role === 'publish' ? `grant ${room} publish ${identity.userId}` : '',
    ...(role === 'subscribe' ? { receives: RECEIVES } : {}),
  });
  const ended: ErrorCode[] = [];
  let changesCount = 0;
  visit.listen({
    handleEnded: (code) => ended.push(code),
    handleMediaChanged: () => {
      changesCount += 1;
    },
  });
  return { visit, ended, changes: () => changesCount };
}

test('[WHIP-1] a visit is in the room like everybody else, and leaves nothing behind', async () => {
  const harness = createHarness();
  const { authority, media, signaling } = harness;
  const publisher = await enter(harness, 'publish', identityOf('alice', { streamKeyId: 'key-1' }));
  assert.equal(signaling.stats().publishers, 1);
  await publisher.visit.connect({});
  await publisher.visit.produce({ source: 'camera', kind: 'video', rtpParameters: {} });
  const viewer = await harness.enter('user bob');
  viewer.join(ROOM);
  await harness.settle();
  const player = await enter(harness, 'subscribe', identityOf('anon_1', { kind: 'anonymous' }));
  assert.equal(authority.present.size, 2);
  player.visit.end();
  player.visit.end();
  assert.equal(authority.present.size, 1);
  publisher.visit.end();
  assert.deepEqual(publisher.ended, [], 'nobody is told what they did themselves');
  await assert.rejects(publisher.visit.restartIce(), isCode('NOT_FOUND'));
  viewer.drop(1000);
  await harness.settle();
  assert.equal(media.openPeers.size, 0);
  await harness.assertNothingLeft();
});

test('[WHIP-2] the newer publisher stays, whichever way each of them came', async () => {
  const harness = createHarness();
  const first = await enter(harness, 'publish', identityOf('alice', { streamKeyId: 'key-1' }));
  const browser = await harness.enter('user alice');
  browser.publish(ROOM, 'alice');
  await harness.settle();
  assert.deepEqual(first.ended, ['UID_CONFLICT']);
  assert.equal(first.visit.isEnded, true);
  const second = await enter(harness, 'publish', identityOf('alice', { streamKeyId: 'key-1' }));
  assert.equal(browser.told('removedFromRoom')[0]?.name, 'UID_CONFLICT');
  second.visit.end();
  browser.drop(1000);
  await harness.assertNothingLeft();
});

test('[WHIP-12] ban, revoked key and the end of the stream end visits, and each is told why', async () => {
  const harness = createHarness();
  const { signaling } = harness;
  const control = signaling.roomControl;
  const userId = asUserId('alice');
  const cases: [() => void, ErrorCode][] = [
    [() => control.handleAccountChange({ type: 'banned', userId }), 'ACCOUNT_BANNED'],
    [
      () => control.handleAccountChange({ type: 'stream-key-revoked', userId, keyId: 'key-1' }),
      'TOKEN_INVALID',
    ],
    [() => void control.endRoom(ROOM, asStreamId(`stream-of-${ROOM}`), 'ended'), 'STREAM_NOT_LIVE'],
  ];
  for (const [act, code] of cases) {
    const alice = identityOf('alice', { streamKeyId: 'key-1' });
    const { ended, visit } = await enter(harness, 'publish', alice);
    control.handleAccountChange({ type: 'stream-key-revoked', userId, keyId: 'key-2' });
    assert.equal(visit.isEnded, false, 'another key is another matter');
    act();
    assert.deepEqual(ended, [code]);
    assert.equal(visit.isEnded, true);
    await harness.clock.advance(30_000);
  }
  await harness.assertNothingLeft();
});

test('[KEY-4] a key that is revoked while it is looked up opens nothing', async () => {
  const harness = createHarness();
  const { signaling } = harness;
  const entering = signaling.visits.enter({
    verify: async () => {
      signaling.roomControl.handleAccountChange({
        ...{ type: 'stream-key-revoked', userId: asUserId('alice'), keyId: 'key-1' },
      });
      return identityOf('alice', { streamKeyId: 'key-1' });
    },
    ...{ room: ROOM, role: 'publish', isWanted: () => true },
    grantToken: `grant ${ROOM} publish alice`,
  });
  await assert.rejects(entering, isCode('TOKEN_INVALID'));
  await harness.assertNothingLeft();
});

test('[WHIP-12] a token that is over ends the visit', async () => {
  const harness = createHarness();
  const tokenExpiresAtMs = harness.clock.nowMs() + 60_000;
  const { ended } = await enter(harness, 'publish', identityOf('alice', { tokenExpiresAtMs }));
  await harness.clock.advance(59_000);
  assert.deepEqual(ended, []);
  await harness.clock.advance(2_000);
  assert.deepEqual(ended, ['TOKEN_EXPIRED']);
  await harness.assertNothingLeft();
});

test('[WHIP-11] while nobody publishes a player is refused, and nobody hears of it', async () => {
  const harness = createHarness();
  const { authority, media } = harness;
  const viewer = identityOf('anon_1', { kind: 'anonymous' });
  await assert.rejects(enter(harness, 'subscribe', viewer), isCode('STREAM_NOT_LIVE'));
  assert.equal(authority.enteredCount, 0);
  assert.equal(media.everOpenedCount, 0);
  await harness.assertNothingLeft();
});

test('[WHIP-13] a publisher who is not heard of is lost after 3 s, back when heard, and over after 30 s', async () => {
  const harness = createHarness();
  const { authority, clock } = harness;
  const { visit, ended } = await enter(harness, 'publish', identityOf('alice'));
  visit.setReachable(true);
  visit.setReachable(false);
  await clock.advance(2_000);
  assert.deepEqual(authority.publisherEvents, ['joined room-1']);
  await clock.advance(2_000);
  assert.deepEqual(authority.publisherEvents, ['joined room-1', 'lost room-1']);
  visit.setReachable(true);
  assert.deepEqual(authority.publisherEvents.at(-1), 'joined room-1');
  visit.setReachable(false);
  await clock.advance(29_000);
  assert.deepEqual(ended, []);
  await clock.advance(2_000);
  assert.deepEqual(ended, ['UNAVAILABLE']);
  await harness.assertNothingLeft();
});

test('[WHIP-13] a visit comes back after it was told what has a number and what has none', async () => {
  const harness = createHarness();
  const { visit, ended } = await enter(harness, 'publish', identityOf('alice'));
  const alice = asUserId('alice');
  harness.signaling.notifyUser(alice, { accountChanged: { roles: [] } });
  harness.signaling.notifyUserNow(alice, { typingChanged: { conversationId: 'c1' } });
  visit.setReachable(false);
  harness.signaling.notifyUser(alice, { accountChanged: { roles: [] } });
  visit.setReachable(true);
  assert.deepEqual(ended, []);
  assert.equal(harness.signaling.stats().connectedSessions, 1);
  visit.end();
  await harness.assertNothingLeft();
});

test('[WHIP-12] a dead worker ends the visit; a player hears of what else is published', async () => {
  const harness = createHarness();
  const { media } = harness;
  const publisher = await enter(harness, 'publish', identityOf('alice'));
  const player = await enter(harness, 'subscribe', identityOf('anon_1', { kind: 'anonymous' }));
  const opened = player.visit.opened.consumers[0];
  assert(opened !== undefined);
  const peerId = player.visit.peer.id;
  media.tell({ type: 'consumer-closed', peerId, room: ROOM, consumerId: opened.consumerId });
  assert.equal(player.changes(), 0, 'the publisher may be back in a moment');
  media.tell({ type: 'consumer-added', peerId, consumer: opened });
  assert.equal(player.changes(), 1);
  media.tell({ type: 'media-reset', peerId: publisher.visit.peer.id, room: ROOM });
  assert.deepEqual(publisher.ended, ['MEDIA_UNAVAILABLE']);
  const transportId = asTransportId(`transport-${peerId}`);
  media.tell({ type: 'transport-closed', peerId, room: ROOM, transportId });
  assert.deepEqual(player.ended, ['NOT_IN_ROOM']);
  await harness.assertNothingLeft();
});

test('[WHIP-1] a refused visit leaves nothing, at every step', async () => {
  const harness = createHarness();
  const { signaling, media } = harness;
  const base = { room: ROOM, role: 'publish' as const, isWanted: () => true };
  const refusing = signaling.visits.enter({
    ...base,
    verify: async () => Promise.reject(new AppError('TOKEN_INVALID', 'no')),
    grantToken: '',
  });
  await assert.rejects(refusing, isCode('TOKEN_INVALID'));
  const ungranted = signaling.visits.enter({
    ...base,
    verify: async () => identityOf('alice'),
    grantToken: '',
  });
  await assert.rejects(ungranted);
  media.openGate.shut();
  const failing = enter(harness, 'publish', identityOf('alice'));
  await harness.settle();
  media.openGate.failOne(new AppError('MEDIA_UNAVAILABLE', 'no worker'));
  await assert.rejects(failing, isCode('MEDIA_UNAVAILABLE'));
  media.openGate.open();
  await harness.assertNothingLeft();
});

function isCode(code: ErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.code === code;
}
