import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { RoomId } from '@stagedoor/contracts/ids';
import type { RoomTap } from '../sfu/RoomTap.ts';
import type { TapCodec } from '../sfu/tap-sink.ts';
import { MediaFixture, newRoomId } from './media-fixture.ts';
import { TapReceiver } from './TapReceiver.ts';

/** Longer than the SFU passes no other request on after one. */
const REQUEST_LIMIT_MS = 1_200;
/** What a request is put off by, less what two clocks differ. */
const PUT_OFF_MS = 290;

const CODECS: readonly TapCodec[] = ['h264', 'vp9', 'av1', 'opus'];

describe('a tapped room', () => {
  let fixture: MediaFixture;
  let receiver: TapReceiver;
  let room: RoomId;
  let tap: RoomTap;
  beforeEach(async () => {
    fixture = await MediaFixture.create();
    receiver = new TapReceiver();
    room = newRoomId();
    tap = fixture.server.tapRoom(room, { sink: receiver, codecs: CODECS });
  });
  afterEach(async () => {
    tap.close();
    await fixture.close();
    assert.equal(receiver.openSocketsCount, 0);
  });

  const publish = (layersCount = 3) => fixture.publish(room, { layersCount, codec: 'H264' });
  const frameOf = (sourceId: string, layer: number) =>
    receiver.waitFor('frame', ({ frame }) => frame.sourceId === sourceId && frame.layer === layer);

  test('[TAP-3] every layer arrives as it was sent, under its own SSRC, and begins with a key frame', async () => {
    const { producerId } = await publish();
    const { source } = await receiver.waitFor('added');
    assert.equal(source.id, producerId);
    assert.equal(source.codec, 'h264');
    assert.equal(source.clockRate, 90_000);
    assert.equal(source.ssrcs.length, 3);
    for (const layer of [0, 1, 2]) {
      const { frame } = await frameOf(producerId, layer);
      assert.equal(frame.ssrcIndex, layer);
      assert.equal(frame.isKeyFrame, true);
    }
  });

  test('[TAP-4] the publisher’s own reports come with the layer that they are about', async () => {
    const { producerId } = await publish(2);
    for (const layer of [0, 1]) {
      const { report } = await receiver.waitFor(
        'report',
        ({ id, report: { layer: of } }) => id === producerId && of === layer,
      );
      assert.ok(Math.abs(report.ntpMs - Date.now()) < 10_000);
      const { frame } = await frameOf(producerId, layer);
      // Within the ten seconds of the test, in ticks of 90 kHz.
      assert.ok(Math.abs(report.rtpTimestamp - frame.timestamp) < 900_000);
    }
  });

  test('[TAP-5] the lowest layer is asked for, and higher ones as soon as they are wanted', async () => {
    const { producerId } = await publish();
    const told = (layer: number) =>
      fixture.waitFor(
        'layers-wanted',
        (n) => n.producerId === producerId && n.maxSpatialLayer === layer,
      );
    await told(0);
    await receiver.waitFor('added');
    tap.setWantedLayer(2);
    await told(2);
  });

  test('[TAP-5] a key frame is asked of the publisher', async () => {
    const { source } = await publish(1);
    const { frame } = await receiver.waitFor('frame');
    const sentBefore = source.keyFramesSentCounts[0] ?? 0;
    tap.requestKeyFrame(frame.sourceId, { mayWait: true });
    await receiver.waitFor('frame', (one) => one.frame.isKeyFrame && one.frame !== frame);
    assert.ok((source.keyFramesSentCounts[0] ?? 0) > sentBefore);
  });

  test('[TAP-28] a request that may wait is put off while a viewer has joined and is not connected yet', async () => {
    const { source } = await publish(1);
    const { frame } = await receiver.waitFor('frame');
    await sleepFor(REQUEST_LIMIT_MS);
    await fixture.openPeer({ room, role: 'subscribe' });
    const requestTimesMs = source.keyFrameRequestTimesMs[0] ?? [];
    const { length: before } = requestTimesMs;
    const askedAtMs = performance.now();
    tap.requestKeyFrame(frame.sourceId, { mayWait: true });
    await receiver.waitFor('frame', () => requestTimesMs.length > before);
    const waitedMs = (requestTimesMs[before] ?? 0) - askedAtMs;
    assert.ok(waitedMs >= PUT_OFF_MS, `${waitedMs} ms`);
  });

  test('[TAP-6] pauses are told, and the end of what was published', async () => {
    const { peerId, producerId } = await publish(1);
    await receiver.waitFor('frame');
    const { server } = fixture;
    await server.setProducerPaused({ peerId, producerId, paused: true });
    await receiver.waitFor('paused', ({ isPaused }) => isPaused);
    await server.setProducerPaused({ peerId, producerId, paused: false });
    await receiver.waitFor('paused', ({ isPaused }) => !isPaused);
    await server.closeProducer({ peerId, producerId });
    await receiver.waitFor('removed', ({ id }) => id === producerId);
    assert.equal((await server.dump()).transports, 1);
  });

  test('[TAP-6] what was paused before the tap is added as paused', async () => {
    const { peerId, producerId } = await publish(1);
    const { source } = await receiver.waitFor('added');
    assert.equal(source.isPaused, false);
    tap.close();
    await fixture.server.setProducerPaused({ peerId, producerId, paused: true });
    const second = new TapReceiver();
    tap = fixture.server.tapRoom(room, { sink: second, codecs: CODECS });
    assert.equal((await second.waitFor('added')).source.isPaused, true);
    await fixture.server.setProducerPaused({ peerId, producerId, paused: false });
    await second.waitFor('frame');
  });

  test('[TAP-7] a publisher that leaves and comes back is tapped again', async () => {
    const first = await publish();
    await frameOf(first.producerId, 0);
    await fixture.server.closePeer(first.peerId);
    await receiver.waitFor('removed', ({ id }) => id === first.producerId);
    assert.equal((await fixture.server.dump()).rooms, 0);
    const second = await publish();
    await frameOf(second.producerId, 0);
  });

  test('[TAP-7] a worker that dies takes nothing along: the next publisher is tapped again', async () => {
    const first = await publish();
    await frameOf(first.producerId, 0);
    const [worker] = (await fixture.server.dump()).workers;
    assert.ok(worker);
    process.kill(worker.pid, 'SIGKILL');
    await receiver.waitFor('removed', ({ id }) => id === first.producerId);
    const second = await publish();
    await frameOf(second.producerId, 0);
  });

  test('[TAP-7] a sink that cannot take a source now is asked again, and one that forgot all gets all again', async () => {
    receiver.failuresLeft = 2;
    const { producerId } = await publish();
    await frameOf(producerId, 0);
    tap.restart();
    await receiver.waitFor('removed');
    const known = receiver.happenings.length;
    await receiver.waitFor('frame', (one) => receiver.happenings.indexOf(one) > known);
    assert.equal(receiver.happenings.filter(({ type }) => type === 'added').length, 2);
  });

  test('[TAP-8] a closed tap and a closed room leave nothing behind', async () => {
    const { producerId } = await publish();
    await frameOf(producerId, 0);
    assert.equal((await fixture.server.dump()).transports, 2);
    tap.close();
    assert.equal(receiver.openSocketsCount, 0);
    const { transports, taps } = await fixture.server.dump();
    assert.deepEqual({ transports, taps }, { transports: 1, taps: 0 });

    const second = new TapReceiver();
    tap = fixture.server.tapRoom(room, { sink: second, codecs: CODECS });
    await second.waitFor('frame');
    await fixture.server.closeRoom(room);
    await second.waitFor('removed');
    const { rooms, transports: left, workers } = await fixture.server.dump();
    assert.deepEqual({ rooms, left }, { rooms: 0, left: 0 });
    assert.deepEqual(
      workers.map(({ routerIds }) => routerIds),
      [[]],
    );
    assert.equal(second.openSocketsCount, 0);
  });

  test('[TAP-8] a tap that is closed while it opens leaves nothing behind', async () => {
    await publish();
    const wasAdded = () => receiver.happenings.some(({ type }) => type === 'added');
    // Until one was closed so late that it had been added; how many turns that takes is the machine's affair.
    for (let round = 0; round < 20 || !wasAdded(); round += 1) {
      tap.close();
      tap = fixture.server.tapRoom(room, { sink: receiver, codecs: CODECS });
      // Into every step of opening: each takes a few turns of the event loop.
      for (let turn = 0; turn < round; turn += 1) await new Promise(setImmediate);
    }
    tap.close();
    const deadlineMs = performance.now() + 5_000;
    while ((await fixture.server.dump()).transports > 1 && performance.now() < deadlineMs);
    assert.equal((await fixture.server.dump()).transports, 1);
  });

  test('[TAP-2] a codec that the sink does not take is left alone', async () => {
    await fixture.publish(room, { codec: 'VP8' });
    const { producerId } = await publish(1);
    const { source } = await receiver.waitFor('added');
    assert.equal(source.id, producerId);
  });
});
