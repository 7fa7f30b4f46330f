import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import { AppError } from '@stagedoor/contracts/errors';
import { asConsumerId, asTransportId } from '@stagedoor/contracts/ids';
import { LOWER_LAYERS_AFTER_MS } from '../sfu/LayerWatch.ts';
import { MediaFixture, newPeerId, newRoomId, viewerCapabilities } from './media-fixture.ts';
import { SimulcastSource } from './SimulcastSource.ts';
import { WebRtcPeer } from './WebRtcPeer.ts';

const refusal = (code: ErrorCode) => (error: unknown) =>
  error instanceof AppError && error.code === code;

describe('a broadcast', () => {
  let fixture: MediaFixture;
  before(async () => {
    fixture = await MediaFixture.create();
  });
  after(() => fixture.close());

  for (const codec of ['VP8', 'H264'] as const) {
    test(`[SFU-1] a viewer receives what a publisher sends over ICE, DTLS and SRTP (${codec})`, async () => {
      const room = newRoomId();
      const publisher = await fixture.publish(room, { codec });
      const viewer = await fixture.watch(room);
      assert.equal(viewer.opened.consumers[0]?.producerId, publisher.producerId);
      await viewer.nextFrame();
    });
  }

  test('[SFU-1] the capabilities are known before any room, H264 first of the video codecs', () => {
    const { codecs } = fixture.server.routerRtpCapabilities() as { codecs: { mimeType: string }[] };
    const names = codecs.map(({ mimeType }) => mimeType).filter((name) => !name.endsWith('/rtx'));
    // H264 in three profiles.
    const once = names.filter((name, index) => names.indexOf(name) === index);
    assert.deepEqual(once, ['audio/opus', 'video/H264', 'video/VP8', 'video/VP9', 'video/AV1']);
  });

  test('[SFU-4] a viewer who joins gets consumers that are not paused, and a key frame as soon as the transport connects', async () => {
    const room = newRoomId();
    const { source } = await fixture.publish(room);
    const first = await fixture.watch(room);
    await first.nextFrame();
    const requestsBefore = source.keyFrameRequestTimesMs[0]?.length ?? 0;

    const viewer = await fixture.watch(room);
    assert.equal(viewer.opened.consumers[0]?.paused, false);
    const frame = await viewer.nextFrame();
    assert.equal(frame.isKeyFrame, true);
    assert.ok((source.keyFrameRequestTimesMs[0]?.length ?? 0) > requestsBefore);
  });

  test('[SFU-4] what is published later is offered paused to who is connected, and flows from a key frame when resumed', async () => {
    const room = newRoomId();
    const viewer = await fixture.watch(room);
    assert.deepEqual(viewer.opened.consumers, []);
    await fixture.publish(room);
    const { consumer } = await fixture.waitFor('consumer-added', (n) => n.peerId === viewer.peerId);
    assert.equal(consumer.paused, true);
    const frame = viewer.nextFrame();
    await viewer.takeAndResume(consumer);
    assert.equal((await frame).isKeyFrame, true);
  });

  test('[SFU-4] a viewer who wants sound only gets video paused until it asks for it', async () => {
    const room = newRoomId();
    await fixture.publish(room);
    const viewer = await fixture.watch(room, { audioOnly: true });
    const [consumer] = viewer.opened.consumers;
    assert.ok(consumer?.paused);
    const frame = viewer.nextFrame();
    await viewer.takeAndResume(consumer);
    assert.equal((await frame).isKeyFrame, true);
  });

  test('[SFU-5] a second producer of the same source replaces the first', async () => {
    const room = newRoomId();
    const { peerId, opened, producerId, source } = await fixture.publish(room);
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    const second = await fixture.server.produce({
      peerId,
      transportId: opened.transport.transportId,
      source: 'camera',
      kind: 'video',
      rtpParameters: source.rtpParameters,
      paused: false,
    });
    assert.notEqual(second, producerId);
    await fixture.waitFor('consumer-closed', (n) => n.consumerId === viewer.consumerId);
    const { consumer } = await fixture.waitFor('consumer-added', (n) => n.peerId === viewer.peerId);
    assert.equal(consumer.producerId, second);
    const frame = viewer.nextFrame();
    await viewer.takeAndResume(consumer);
    await frame;
  });

  test('[SFU-5] two requests for the same source at once leave one producer', async () => {
    const room = newRoomId();
    const { peerId, opened, source } = await fixture.publish(room);
    const request = {
      peerId,
      transportId: opened.transport.transportId,
      source: 'camera',
      kind: 'video',
      rtpParameters: source.rtpParameters,
      paused: false,
    } as const;
    const ids = await Promise.all([1, 2, 3].map(() => fixture.server.produce(request)));
    const viewer = await fixture.watch(room);
    assert.deepEqual(
      viewer.opened.consumers.map(({ producerId }) => producerId),
      ids.slice(-1),
    );
  });

  test('[SFU-5] viewers hear of a pause, a resume and the end of a producer', async () => {
    const room = newRoomId();
    const { peerId, producerId } = await fixture.publish(room);
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    const isMine = (n: { peerId: string }): boolean => n.peerId === viewer.peerId;
    await fixture.server.setProducerPaused({ peerId, producerId, paused: true });
    await fixture.waitFor('consumer-paused-changed', (n) => isMine(n) && n.producerPaused);
    await fixture.server.setProducerPaused({ peerId, producerId, paused: false });
    await fixture.waitFor('consumer-paused-changed', (n) => isMine(n) && !n.producerPaused);
    await fixture.server.closeProducer({ peerId, producerId });
    await fixture.waitFor('consumer-closed', isMine);
    await fixture.server.closeProducer({ peerId, producerId });
  });

  test('[SFU-6] a viewer gets the layer it prefers; too high ones count as the highest', async () => {
    const room = newRoomId();
    await fixture.publish(room, { layersCount: 3 });
    const viewer = await fixture.watch(room);
    const { peerId, consumerId } = viewer;
    assert.equal(viewer.opened.consumers[0]?.spatialLayers, 3);
    assert.equal(viewer.opened.consumers[0]?.type, 'simulcast');
    const prefer = (spatialLayer: number) =>
      fixture.server.setPreferredLayers({ peerId, consumerId, spatialLayer, temporalLayer: 0 });
    await viewer.nextFrame(({ layer }) => layer === 2);
    await prefer(0);
    await viewer.nextFrame(({ layer }) => layer === 0);
    await prefer(200);
    await viewer.nextFrame(({ layer }) => layer === 2);
    await fixture.waitFor('consumer-layers-changed', (n) => n.layers?.spatialLayer === 2);
    for (const forged of [-1, 1.5, Number.NaN, 256]) {
      await assert.rejects(prefer(forged), refusal('VALIDATION_ERROR'));
    }
  });

  test('[SFU-7] layers that nobody watches are paused at the publisher, and come back at once', async () => {
    const room = newRoomId();
    const { producerId, source } = await fixture.publish(room, {
      layersCount: 3,
      sentLayersCount: 1,
    });
    const told = (layer: number) =>
      fixture.waitFor(
        'layers-wanted',
        (n) => n.producerId === producerId && n.maxSpatialLayer === layer,
      );
    await told(0);
    const viewer = await fixture.watch(room, {
      rtpCapabilities: viewerCapabilities(fixture.server, { isLinkMeasured: true }),
    });
    const raised = performance.now();
    await told(2);
    assert.ok(performance.now() - raised < LOWER_LAYERS_AFTER_MS / 2);
    assert.equal((await viewer.nextFrame()).layer, 0);
    source.maxLayer = 2;
    await viewer.nextFrame(({ layer }) => layer === 2);
    const { peerId, consumerId } = viewer;
    await fixture.server.setPreferredLayers({
      peerId,
      consumerId,
      spatialLayer: 1,
      temporalLayer: 0,
    });
    await told(1);
  });

  test('[SFU-8] a client that can use TCP only gets TCP candidates only, and media both ways', async () => {
    const room = newRoomId();
    const publisher = await fixture.publish(room, { forceTcp: true });
    const viewer = await fixture.watch(room, { forceTcp: true });
    for (const { transport } of [publisher.opened, viewer.opened]) {
      const protocols = (transport.iceCandidates as { protocol: string }[]).map((c) => c.protocol);
      assert.deepEqual(new Set(protocols), new Set(['tcp']));
    }
    assert.equal(viewer.peer.iceProtocol, 'tcp');
    await viewer.nextFrame();
  });

  test('[SFU-8] UDP is preferred where both work', async () => {
    const opened = await fixture.openPeer({ room: newRoomId(), role: 'publish' });
    const candidates = opened.transport.iceCandidates as { protocol: string; priority: number }[];
    const best = candidates.toSorted((a, b) => b.priority - a.priority)[0];
    assert.equal(best?.protocol, 'udp');
    assert.equal(candidates.length, 2);
  });

  test('[SFU-8] after a network change ICE restarts on the same transport, nothing is negotiated anew', async () => {
    const room = newRoomId();
    const publisher = await fixture.publish(room);
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    for (const { peerId, opened, peer } of [viewer, publisher]) {
      await peer.loseNetwork();
      const { transportId } = opened.transport;
      await peer.restartIce(await fixture.server.restartIce({ peerId, transportId }));
      await viewer.nextFrame();
    }
  });

  test('[SFU-2] calls about what is gone are NOT_FOUND, closing it again does nothing', async () => {
    const room = newRoomId();
    const { peerId, opened, producerId } = await fixture.publish(room);
    const { transportId } = opened.transport;
    const { server } = fixture;
    const consumerId = asConsumerId('no such consumer');
    await assert.rejects(
      server.restartIce({ peerId, transportId: asTransportId('other') }),
      refusal('NOT_FOUND'),
    );
    await assert.rejects(server.requestKeyFrame({ peerId, consumerId }), refusal('NOT_FOUND'));
    await server.closePeer(peerId);
    await server.closePeer(peerId);
    await server.closeProducer({ peerId, producerId });
    const calls = [
      server.restartIce({ peerId, transportId }),
      server.setProducerPaused({ peerId, producerId, paused: true }),
      server.setConsumerPaused({ peerId, consumerId, paused: true }),
    ];
    for (const call of calls) await assert.rejects(call, refusal('NOT_FOUND'));
  });

  test('[SFU-2] a peer id is used once', async () => {
    const options = { room: newRoomId(), role: 'publish', peerId: newPeerId() } as const;
    await fixture.openPeer(options);
    await assert.rejects(fixture.openPeer(options), refusal('CONFLICT'));
  });

  test('[SFU-2] a room or peer that is closed while a peer is opened leaves nothing', async () => {
    const { server } = fixture;
    const before = await server.dump();
    for (const role of ['publish', 'subscribe'] as const) {
      for (const end of ['room', 'peer'] as const) {
        const room = newRoomId();
        const peerId = newPeerId();
        const opening = fixture.openPeer({ room, role, peerId });
        if (end === 'room') await server.closeRoom(room);
        else await server.closePeer(peerId);
        await assert.rejects(opening, refusal('NOT_FOUND'));
        assert.deepEqual(fixture.notificationsFor(peerId), []);
      }
    }
    assert.deepEqual(await server.dump(), before);
  });

  test('[SFU-2] a room that was closed can be opened again at once, its old peers are gone without a word', async () => {
    const room = newRoomId();
    const publisher = await fixture.publish(room);
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    await fixture.server.closeRoom(room);
    const again = await fixture.publish(room);
    const second = await fixture.watch(room);
    await second.nextFrame();
    assert.equal(second.opened.consumers[0]?.producerId, again.producerId);
    for (const { peerId } of [publisher, viewer]) {
      const types = fixture.notificationsFor(peerId).map(({ type }) => type);
      assert.ok(!types.includes('media-reset') && !types.includes('consumer-closed'));
    }
  });

  test('[SFU-10] a transport takes one set of DTLS parameters; a repeated request is answered', async () => {
    const peerId = newPeerId();
    const opened = await fixture.openPeer({ room: newRoomId(), role: 'publish', peerId });
    const { transportId } = opened.transport;
    const peer = await WebRtcPeer.create(opened.transport);
    const { dtlsParameters } = peer;
    const connect = (parameters: object) =>
      fixture.server.connectTransport({ peerId, transportId, dtlsParameters: parameters });
    await connect(dtlsParameters);
    await connect(dtlsParameters);
    const value = Array.from({ length: 32 }, () => '00').join(':');
    await assert.rejects(
      connect({ fingerprints: [{ algorithm: 'sha-256', value }] }),
      refusal('MEDIA_PARAMETERS_INVALID'),
    );
    await peer.close();
  });

  test('[SFU-10] a client whose certificate is not the announced one is not connected', async () => {
    const room = newRoomId();
    const peerId = newPeerId();
    const opened = await fixture.openPeer({ room, role: 'publish', peerId });
    const { transportId } = opened.transport;
    const peer = await WebRtcPeer.create(opened.transport);
    const value = Array.from({ length: 32 }, () => '00').join(':');
    const dtlsParameters = {
      role: 'client',
      fingerprints: [{ algorithm: 'sha-256', value }],
    };
    await fixture.server.connectTransport({ peerId, transportId, dtlsParameters });
    const connecting = peer.connect().catch((error: unknown) => error);
    await fixture.waitFor('transport-closed', (n) => n.peerId === peerId);
    await peer.close();
    await Promise.race([connecting, Promise.resolve()]);
    await assert.rejects(fixture.server.restartIce({ peerId, transportId }), refusal('NOT_FOUND'));
  });

  test('[SFU-5] a source has its own kind of media', async () => {
    const { peerId, opened } = await fixture.publish(newRoomId());
    const produce = fixture.server.produce({
      peerId,
      transportId: opened.transport.transportId,
      source: 'microphone',
      kind: 'video',
      rtpParameters: new SimulcastSource({ layersCount: 1 }).rtpParameters,
      paused: false,
    });
    await assert.rejects(produce, refusal('MEDIA_PARAMETERS_INVALID'));
  });

  test('[SFU-11] rooms, producers and scores are on /metrics, without a series per viewer', async () => {
    const room = newRoomId();
    await fixture.publish(room, { layersCount: 3 });
    const viewer = await fixture.watch(room);
    await fixture.waitFor(
      'consumer-layers-changed',
      (n) => n.consumerId === viewer.consumerId && n.layers?.spatialLayer === 2,
    );
    const { body } = await fixture.metrics.render();
    assert.match(
      body,
      new RegExp(`producer_score\\{room="${room}",source="camera",layer="2"\\} 10`),
    );
    assert.match(
      body,
      new RegExp(`producer_consumers\\{room="${room}",source="camera",layer="2"\\} 1`),
    );
    assert.match(body, /stagedoor_media_workers 1/);
    assert.match(body, /stagedoor_media_key_frame_requests_total [1-9]/);
    assert.ok(!body.includes(viewer.peerId) && !body.includes(viewer.consumerId));
  });
});
