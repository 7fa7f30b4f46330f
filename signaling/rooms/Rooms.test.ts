import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import {
  asConsumerId,
  asPeerId,
  asProducerId,
  asRoomId,
  asStreamId,
  asTransportId,
} from '@stagedoor/contracts/ids';
import { ROOMS_PER_SESSION_MAX } from '@stagedoor/contracts/limits';
import { snapshotOf } from '../test/fake-parts.ts';
import {
  createHarness,
  type FakeClient,
  type Harness,
  PUBLISH,
  SUBSCRIBE,
} from '../test/harness.ts';
import { PUBLISHER_DETACHED_MS, REJOIN_WINDOW_MS } from './Rooms.ts';

const ROOM = asRoomId('some-room');
const STREAM = asStreamId('stream-1');

async function watch(harness: Harness, token: string): Promise<FakeClient & { peerId: string }> {
  const client = await harness.enter(token);
  const id = client.join(ROOM);
  await harness.settle();
  return Object.assign(client, { peerId: client.response(id).roomJoined?.peerId ?? '' });
}

async function goLive(harness: Harness, name = 'alice'): Promise<FakeClient & { peerId: string }> {
  const client = await harness.enter(`user ${name}`);
  const id = client.publish(ROOM, name);
  await harness.settle();
  return Object.assign(client, { peerId: client.response(id).roomJoined?.peerId ?? '' });
}

test('[ROOM-1] whom the authority does not admit gets no media', async () => {
  const harness = createHarness();
  harness.authority.refusals.set(ROOM, new AppError('GRANT_REQUIRED', 'A private room.'));
  const client = await harness.enter('user alice');
  const id = client.join(ROOM);
  await harness.settle();
  assert.equal(client.errorName(id), 'GRANT_REQUIRED');
  assert.equal(harness.media.everOpenedCount, 0);
  harness.signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM));
  assert.deepEqual(client.notifications, [], 'and hears nothing of the room');
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-3] a second publisher takes the place of the first, which is told', async () => {
  const harness = createHarness();
  const first = await goLive(harness);
  const second = await goLive(harness);
  assert.equal(first.told('removedFromRoom')[0]?.name, 'UID_CONFLICT');
  assert.equal(first.told('removedFromRoom')[0]?.role, PUBLISH);
  assert.equal(first.isOpen, true, 'its session goes on');
  assert.deepEqual([...harness.media.openPeers.keys()], [second.peerId]);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`, `joined ${ROOM}`]);
  first.drop(1000);
  assert.equal(harness.authority.publisherEvents.length, 2, 'the publisher is not lost');
  second.drop(1000);
  assert.equal(harness.authority.publisherEvents.at(-1), `lost ${ROOM}`);
});

test('[ROOM-3] two sessions that publish at the same moment leave one publisher', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const first = await harness.enter('user alice');
  const second = await harness.enter('user alice');
  first.publish(ROOM, 'alice');
  second.publish(ROOM, 'alice');
  await harness.settle();
  harness.media.openGate.passOne(1);
  await harness.settle();
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(harness.media.openPeers.size, 1);
  assert.equal(second.told('removedFromRoom').length, 1, 'whoever came last stays');
  assert.equal(first.told('removedFromRoom').length, 0);
});

test('[ROOM-3] when the newer publisher fails to open, the older one stays', async () => {
  const harness = createHarness();
  const first = await goLive(harness);
  harness.media.openGate.shut();
  const second = await harness.enter('user alice');
  const id = second.publish(ROOM, 'alice');
  await harness.settle();
  harness.media.openGate.failOne(new AppError('MEDIA_UNAVAILABLE', 'No worker.'));
  await harness.settle();
  assert.equal(second.errorName(id), 'MEDIA_UNAVAILABLE');
  assert.deepEqual([...harness.media.openPeers.keys()], [first.peerId]);
  assert.deepEqual(first.notifications, []);
});

test('[ROOM-4] two tabs of one person are two peers', async () => {
  const harness = createHarness();
  const one = await watch(harness, 'user alice');
  await watch(harness, 'user alice');
  assert.equal(harness.authority.present.size, 2);
  one.drop(1001);
  assert.equal(harness.authority.present.size, 1);
});

test('[ROOM-5] joining again replaces the peer, without a moment in which nobody is there', async () => {
  const harness = createHarness();
  const client = await watch(harness, 'user alice');
  let leastPresent = 1;
  const { handleViewerLeft } = harness.authority;
  harness.authority.handleViewerLeft = (...news) => {
    handleViewerLeft.apply(harness.authority, news);
    leastPresent = Math.min(leastPresent, harness.authority.present.size);
  };
  const id = client.join(ROOM);
  await harness.settle();
  assert.notEqual(client.response(id).roomJoined?.peerId, client.peerId);
  assert.equal(harness.media.openPeers.size, 1);
  assert.equal(harness.authority.present.size, 1);
  assert.equal(leastPresent, 1);
});

test('[ROOM-5] a newer join supersedes one that still runs', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const older = client.join(ROOM);
  await harness.settle();
  const newer = client.join(ROOM);
  await harness.settle();
  harness.media.openGate.passOne(1);
  await harness.settle();
  assert.ok(client.response(newer).roomJoined != null);
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(client.errorName(older), 'CONFLICT');
  assert.equal(harness.media.openPeers.size, 1);
  assert.equal(harness.authority.enteredCount, 1);
});

test('leaving gives up a join that still runs', async () => {
  const harness = createHarness();
  harness.media.openGate.shut();
  const client = await harness.enter('user alice');
  const join = client.join(ROOM);
  await harness.settle();
  const leave = client.send({ leaveRoom: { room: ROOM, role: SUBSCRIBE } });
  await harness.settle();
  assert.ok(client.response(leave).done != null);
  harness.media.openGate.open();
  await harness.settle();
  assert.equal(client.errorName(join), 'CONFLICT');
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-8] a session hears of its own rooms only', async () => {
  const harness = createHarness();
  const inside = await watch(harness, 'user alice');
  const outside = await harness.enter('user bob');
  outside.join('other-room');
  await harness.settle();
  harness.signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM));
  harness.media.tell({ type: 'media-reset', peerId: asPeerId('nobody'), room: ROOM });
  assert.equal(inside.notifications.length, 1);
  assert.equal(outside.notifications.length, 0);
  inside.send({ leaveRoom: { room: ROOM, role: SUBSCRIBE } });
  await harness.settle();
  harness.signaling.roomControl.announceStream(ROOM, snapshotOf(ROOM));
  assert.equal(inside.notifications.length, 1, 'nothing after leaving');
});

test("[ROOM-8] media notifications reach the session of their peer, in the wire's words", async () => {
  const harness = createHarness();
  const viewer = await watch(harness, 'user alice');
  const other = await watch(harness, 'user bob');
  const peerId = asPeerId(viewer.peerId);
  const consumerId = asConsumerId('consumer-2');
  const ids = { peerId, room: ROOM, consumerId };
  const consumer = {
    room: ROOM,
    consumerId,
    producerId: asProducerId('producer-2'),
    kind: 'audio',
    source: 'microphone',
    rtpParameters: { mid: '1' },
    type: 'simple',
    paused: false,
    producerPaused: true,
    spatialLayers: 1,
  } as const;
  harness.media.tell({ type: 'consumer-added', peerId, consumer });
  harness.media.tell({ type: 'consumer-paused-changed', ...ids, producerPaused: true });
  harness.media.tell({
    type: 'consumer-layers-changed',
    ...ids,
    layers: { spatialLayer: 2, temporalLayer: 1 },
  });
  harness.media.tell({ type: 'consumer-layers-changed', ...ids });
  harness.media.tell({ type: 'consumer-score-changed', ...ids, score: 9, producerScore: 10 });
  const pause = viewer.send({ setConsumerPaused: { consumerId, paused: true } });
  await harness.settle();
  assert.ok(viewer.response(pause).done != null, 'the new consumer can be used');
  harness.media.tell({ type: 'consumer-closed', ...ids });
  const late = viewer.send({ setConsumerPaused: { consumerId, paused: true } });
  await harness.settle();
  assert.equal(viewer.errorName(late), 'NOT_FOUND');
  const [added] = viewer.told('consumerAdded');
  assert.equal(added?.consumer?.rtpParametersJson, '{"mid":"1"}');
  assert.equal(added?.consumer?.source, 1);
  assert.equal(viewer.told('consumerPausedChanged')[0]?.producerPaused, true);
  const layers = viewer.told('consumerLayersChanged');
  assert.deepEqual(
    layers.map((each) => [each?.hasLayers, each?.spatialLayer]),
    [
      [true, 2],
      [false, 0],
    ],
  );
  assert.equal(viewer.told('consumerScoreChanged')[0]?.producerScore, 10);
  assert.equal(viewer.told('consumerClosed')[0]?.consumerId, consumerId);
  assert.deepEqual(other.notifications, []);
});

test('[ROOM-10] after a media reset the client joins again, and never was away', async () => {
  const harness = createHarness();
  const viewer = await watch(harness, 'user alice');
  harness.media.tell({ type: 'media-reset', peerId: asPeerId(viewer.peerId), room: ROOM });
  assert.equal(viewer.told('mediaReset')[0]?.role, SUBSCRIBE);
  await harness.clock.advance(REJOIN_WINDOW_MS - 1_000);
  assert.equal(harness.authority.leftCount, 0);
  const id = viewer.join(ROOM);
  await harness.settle();
  assert.ok(viewer.response(id).roomJoined != null);
  await harness.clock.advance(REJOIN_WINDOW_MS);
  assert.equal(harness.authority.present.size, 1);
  assert.equal(harness.media.openPeers.size, 1);
});

test('[ROOM-10] a client that does not join again has left', async () => {
  const harness = createHarness();
  const viewer = await watch(harness, 'user alice');
  harness.media.tell({
    type: 'transport-closed',
    peerId: asPeerId(viewer.peerId),
    room: ROOM,
    transportId: asTransportId('transport-1'),
  });
  assert.equal(viewer.told('transportClosed').length, 1);
  viewer.send({ ping: {} });
  await harness.clock.advance(REJOIN_WINDOW_MS + 500);
  assert.equal(harness.authority.present.size, 0);
  assert.equal(viewer.isOpen, true);
});

test('[ROOM-11] a publisher without a connection is lost after three seconds and back when it resumes', async () => {
  const harness = createHarness();
  const publisher = await goLive(harness);
  publisher.drop();
  await harness.clock.advance(PUBLISHER_DETACHED_MS - 100);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`]);
  await harness.clock.advance(700);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`, `lost ${ROOM}`]);
  assert.equal(harness.media.openPeers.size, 1, 'its media may still flow');
  await harness.enter('user alice', { session: publisher.session });
  assert.equal(harness.authority.publisherEvents.at(-1), `joined ${ROOM}`);
});

test('[ROOM-11] a short loss of the connection is not told', async () => {
  const harness = createHarness();
  const publisher = await goLive(harness);
  publisher.drop();
  await harness.clock.advance(2_000);
  await harness.enter('user alice', { session: publisher.session });
  await harness.clock.advance(10_000);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`]);
});

test('[ROOM-11] a publisher that is gone for good is told as lost once', async () => {
  const harness = createHarness();
  const publisher = await goLive(harness);
  await watch(harness, 'user bob');
  publisher.drop();
  await harness.clock.advance(35_000);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`, `lost ${ROOM}`]);
});

test('[ROOM-11] a closed transport loses the publisher at once, a reset one only if it does not come back', async () => {
  const harness = createHarness();
  const first = await goLive(harness);
  harness.media.tell({ type: 'media-reset', peerId: asPeerId(first.peerId), room: ROOM });
  await harness.clock.advance(2_000);
  const rejoin = first.publish(ROOM, 'alice');
  await harness.settle();
  const peerId = asPeerId(first.response(rejoin).roomJoined?.peerId ?? '');
  await harness.clock.advance(10_000);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`, `joined ${ROOM}`]);
  const transportId = asTransportId('transport-1');
  harness.media.tell({ type: 'transport-closed', peerId, room: ROOM, transportId });
  assert.equal(harness.authority.publisherEvents.at(-1), `lost ${ROOM}`);
});

test('[ROOM-12] when a stream ends everybody hears it once and everything is closed', async () => {
  const harness = createHarness();
  const publisher = await goLive(harness);
  publisher.join(ROOM);
  const viewer = await watch(harness, 'user bob');
  const away = await watch(harness, 'user carol');
  away.drop();
  await harness.signaling.roomControl.endRoom(ROOM, STREAM, 'ended');
  assert.deepEqual(
    publisher.told('streamEnded').map((each) => each?.reason),
    ['ended'],
  );
  assert.equal(viewer.told('streamEnded')[0]?.streamId, STREAM);
  assert.equal(harness.media.openPeers.size, 0);
  assert.equal(harness.authority.present.size, 0);
  assert.deepEqual(harness.authority.publisherEvents, [`joined ${ROOM}`], 'ended is not lost');
  const back = await harness.enter('user carol', { session: away.session });
  assert.equal(back.told('streamEnded').length, 1, 'also whoever was away');
  for (const client of [publisher, viewer, back]) client.drop(1000);
  await harness.assertNothingLeft();
});

for (const gate of ['admitGate', 'openGate'] as const) {
  test(`[ROOM-12] a join that waits (${gate}) when the stream ends is refused and undone`, async () => {
    const harness = createHarness();
    const part = gate === 'admitGate' ? harness.authority.admitGate : harness.media.openGate;
    part.shut();
    const client = await harness.enter('user alice');
    const id = client.join(ROOM);
    await harness.settle();
    await harness.signaling.roomControl.endRoom(ROOM, STREAM, 'ended');
    part.open();
    await harness.settle();
    assert.equal(client.errorName(id), 'STREAM_NOT_LIVE');
    assert.deepEqual(client.notifications, []);
    client.drop(1000);
    await harness.assertNothingLeft();
  });
}

test('[ROOM-12] an authority that ends the room as soon as it hears of the publisher is obeyed', async () => {
  const harness = createHarness();
  harness.authority.onPublisherJoined = () =>
    void harness.signaling.roomControl.endRoom(ROOM, STREAM, 'banned');
  const client = await harness.enter('user alice');
  const id = client.publish(ROOM, 'alice');
  await harness.settle();
  assert.equal(client.errorName(id), 'STREAM_NOT_LIVE');
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-13] a viewer count is told at once, then at most once a second, and the last one for sure', async () => {
  const harness = createHarness();
  const viewer = await watch(harness, 'user alice');
  const { roomControl } = harness.signaling;
  for (let count = 1; count <= 100; count += 1) {
    roomControl.announceViewerCount(ROOM, count);
    await harness.clock.advance(25);
  }
  const told = viewer.told('viewerCountChanged').map((each) => each?.viewerCount);
  assert.equal(told[0], 1);
  assert.ok(told.length <= 3, `${told.length} in 2.5 s`);
  await harness.clock.advance(1_500);
  assert.equal(viewer.told('viewerCountChanged').at(-1)?.viewerCount, 100);
  const countBefore = viewer.notifications.length;
  roomControl.announceViewerCount(ROOM, 100);
  assert.equal(viewer.notifications.length, countBefore, 'the same number is no news');
  const late = await harness.enter('user bob');
  const id = late.join(ROOM);
  await harness.settle();
  assert.equal(late.response(id).roomJoined?.stream?.viewerCount, 100);
});

test('[ROOM-14] announcing to a room in which nobody is does nothing', async () => {
  const harness = createHarness();
  const { roomControl } = harness.signaling;
  roomControl.announceStream(ROOM, snapshotOf(ROOM));
  roomControl.announceViewerCount(ROOM, 3);
  await roomControl.endRoom(ROOM, STREAM, 'server');
  await harness.assertNothingLeft();
});

test('[ROOM-15] a session is in a limited number of rooms', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  for (let index = 0; index < ROOMS_PER_SESSION_MAX; index += 1) client.join(`room-${index}`);
  await harness.settle();
  const ninth = client.join('room-9');
  const twice = client.publish('room-0', 'alice');
  await harness.settle();
  assert.equal(client.errorName(ninth), 'LIMIT_EXCEEDED');
  assert.ok(
    client.response(twice).roomJoined != null,
    'another role in the same room is no further room',
  );
  client.send({ leaveRoom: { room: 'room-3', role: SUBSCRIBE } });
  const again = client.join('room-9');
  await harness.settle();
  assert.ok(client.response(again).roomJoined != null);
});

test('[ROOM-18] who joins without media is counted and told like every viewer, and has no transport', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const id = client.join(ROOM, { mediaLess: true, rtpCapabilitiesJson: '' });
  await harness.settle();
  const joined = client.response(id).roomJoined;
  assert.equal(joined?.stream?.title, 'A title');
  assert.equal(joined?.transport ?? undefined, undefined);
  assert.deepEqual(joined?.consumers, []);
  assert.equal(harness.media.everOpenedCount, 0);
  assert.equal(harness.authority.present.size, 1);

  harness.signaling.roomControl.announceViewerCount(ROOM, 7);
  assert.equal(client.told('viewerCountChanged')[0]?.viewerCount, 7);
  harness.authority.refuse = () => new AppError('GRANT_REQUIRED', 'It is private now.');
  harness.signaling.roomControl.recheckViewers(ROOM);
  await harness.settle();
  assert.equal(client.told('removedFromRoom')[0]?.name, 'GRANT_REQUIRED');
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-18] media comes and goes with joins, and the person counts once throughout', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const counts = new Set<number>();
  const { handleViewerJoined, handleViewerLeft } = harness.authority;
  harness.authority.handleViewerJoined = (...news) => {
    handleViewerJoined.apply(harness.authority, news);
    counts.add(new Set(harness.authority.present.values()).size);
  };
  harness.authority.handleViewerLeft = (...news) => {
    handleViewerLeft.apply(harness.authority, news);
    counts.add(new Set(harness.authority.present.values()).size);
  };
  for (const mediaLess of [false, true, true, false, true]) {
    client.join(ROOM, { mediaLess });
    await harness.settle();
    assert.equal(harness.media.openPeers.size, mediaLess ? 0 : 1);
    assert.equal(harness.authority.present.size, 1);
  }
  assert.deepEqual([...counts], [1]);
  assert.deepEqual(client.told('removedFromRoom'), []);
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-18] a refused join with media leaves the one without it as it is', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  client.join(ROOM, { mediaLess: true });
  await harness.settle();
  harness.media.openGate.shut();
  const id = client.join(ROOM);
  await harness.settle();
  harness.media.openGate.failOne(new AppError('ROOM_FULL', 'No room.'));
  await harness.settle();
  assert.equal(client.errorName(id), 'ROOM_FULL');
  assert.equal(harness.authority.present.size, 1);
  client.drop(1000);
  await harness.assertNothingLeft();
});

test('[ROOM-19] a viewer is told where the stream is by LL-HLS, in the name of session and grant; a publisher is not', async () => {
  const harness = createHarness();
  const client = await harness.enter('user bob');
  const grant = `grant ${ROOM} subscribe bob`;
  for (const [options, path] of [
    [{}, `/hls/${ROOM}/~bob-nobody/index.m3u8`],
    [{ mediaLess: true }, `/hls/${ROOM}/~bob-nobody/index.m3u8`],
    [{ grant }, `/hls/${ROOM}/~bob-bob/index.m3u8`],
  ] as const) {
    const id = client.join(ROOM, options);
    await harness.settle();
    assert.equal(client.response(id).roomJoined?.hlsPath, path);
  }
  const publisher = await harness.enter('user alice');
  const id = publisher.publish(ROOM, 'alice');
  await harness.settle();
  assert.equal(publisher.response(id).roomJoined?.hlsPath, '');
});
