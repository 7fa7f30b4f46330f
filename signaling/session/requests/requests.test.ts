import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asRoomId } from '@stagedoor/contracts/ids';
import {
  createHarness,
  type FakeClient,
  type Harness,
  PUBLISH,
  type RequestBody,
} from '../../test/harness.ts';

const ROOM = asRoomId('some-room');

async function joined(harness: Harness, client: FakeClient, id: number) {
  await harness.settle();
  const body = client.response(id).roomJoined;
  assert.ok(body != null, client.response(id).error?.message ?? 'not joined');
  return {
    transportId: body.transport?.transportId ?? '',
    consumerId: body.consumers?.[0]?.consumerId ?? '',
  };
}

test('a viewer joins and gets the stream, a transport and consumers', async () => {
  const harness = createHarness();
  const client = await harness.enter('anonymous abc');
  const id = client.join(ROOM);
  await harness.settle();
  const room = client.response(id).roomJoined;
  assert.equal(room?.stream?.title, 'A title');
  assert.equal(room?.stream?.isPublisherConnected, true);
  assert.equal(room?.transport?.iceParametersJson, '{"usernameFragment":"u"}');
  assert.equal(room?.transport?.iceCandidatesJson, '[{"foundation":"f"}]');
  assert.equal(room?.consumers?.[0]?.source, 2);
  assert.equal(room?.consumers?.[0]?.spatialLayers, 3);
});

test('[ROOM-1] publishing without a grant is refused, and nothing is opened', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const without = client.join(ROOM, { role: PUBLISH });
  const subscribe = client.join(ROOM, { role: PUBLISH, grant: `grant ${ROOM} subscribe alice` });
  const otherRoom = client.join(ROOM, { role: PUBLISH, grant: 'grant other-room publish alice' });
  const forged = client.join(ROOM, { role: PUBLISH, grant: 'forged' });
  const huge = client.join(ROOM, { role: PUBLISH, grant: 'x'.repeat(5000) });
  await harness.settle();
  // Each supersedes the one before, and every one of them is refused for its own reason or for that.
  for (const id of [without, subscribe, otherRoom, forged, huge]) {
    assert.ok(client.errorName(id) !== undefined);
  }
  assert.equal(client.errorName(huge), 'GRANT_INVALID');
  assert.equal(harness.media.everOpenedCount, 0);
  const alone = client.join(ROOM, { role: PUBLISH });
  await harness.settle();
  assert.equal(client.errorName(alone), 'GRANT_REQUIRED');
});

test('[ROOM-2] a grant counts only for the person it names', async () => {
  const harness = createHarness();
  const thief = await harness.enter('user mallory');
  const id = thief.publish(ROOM, 'alice');
  await harness.settle();
  assert.equal(thief.errorName(id), 'GRANT_INVALID');
  assert.equal(harness.media.everOpenedCount, 0);
});

const invalidBodies: [name: string, body: RequestBody, error: string][] = [
  ['no role', { joinRoom: { room: ROOM, rtpCapabilitiesJson: '{}' } }, 'VALIDATION_ERROR'],
  [
    'an unknown role',
    { joinRoom: { room: ROOM, role: 9 as never, rtpCapabilitiesJson: '{}' } },
    'VALIDATION_ERROR',
  ],
  ['no room', { joinRoom: { role: 2, rtpCapabilitiesJson: '{}' } }, 'VALIDATION_ERROR'],
  [
    'a room of SQL',
    { joinRoom: { room: `'; DROP TABLE x`, role: 2, rtpCapabilitiesJson: '{}' } },
    'VALIDATION_ERROR',
  ],
  ['no capabilities', { joinRoom: { room: ROOM, role: 2 } }, 'MEDIA_PARAMETERS_INVALID'],
  [
    'capabilities that are a list',
    { joinRoom: { room: ROOM, role: 2, rtpCapabilitiesJson: '[]' } },
    'MEDIA_PARAMETERS_INVALID',
  ],
  [
    'capabilities that are null',
    { joinRoom: { room: ROOM, role: 2, rtpCapabilitiesJson: 'null' } },
    'MEDIA_PARAMETERS_INVALID',
  ],
  [
    'publishing without media',
    { joinRoom: { room: ROOM, role: 1, mediaLess: true } },
    'VALIDATION_ERROR',
  ],
  ['leaving where one is not', { leaveRoom: { room: ROOM, role: 2 } }, 'NOT_IN_ROOM'],
  [
    'a transport before a room',
    { connectTransport: { transportId: 'x', dtlsParametersJson: '{}' } },
    'NOT_IN_ROOM',
  ],
];
for (const [name, body, error] of invalidBodies) {
  test(`a request with ${name} is refused with ${error}`, async () => {
    const harness = createHarness();
    const client = await harness.enter('user alice');
    const id = client.send(body);
    await harness.settle();
    assert.equal(client.errorName(id), error);
    assert.equal(harness.media.everOpenedCount, 0);
    client.drop(1000);
    await harness.assertNothingLeft();
  });
}

test('[ROOM-8] a peer does with its own media what the wire offers', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const own = await joined(harness, client, client.publish(ROOM, 'alice'));
  const watched = await joined(harness, client, client.join(ROOM));
  const produce = { ...own, source: 2, kind: 'video', rtpParametersJson: '{}' };
  const produced = client.send({ produce });
  await harness.settle();
  const producerId = client.response(produced).produced?.producerId ?? '';
  const ids = [
    client.send({ connectTransport: { ...own, dtlsParametersJson: '{"role":"client"}' } }),
    client.send({ setProducerPaused: { producerId, paused: true } }),
    client.send({ closeProducer: { producerId } }),
    client.send({ setConsumerPaused: { ...watched, paused: true } }),
    client.send({ setPreferredLayers: { ...watched, spatialLayer: 1 } }),
    client.send({ requestKeyFrame: watched }),
  ];
  const restart = client.send({ restartIce: own });
  await harness.settle();
  for (const id of ids) assert.ok(client.response(id).done != null, client.errorName(id));
  assert.equal(
    client.response(restart).iceRestarted?.iceParametersJson,
    '{"usernameFragment":"again"}',
  );
  const again = client.send({ closeProducer: { producerId } });
  await harness.settle();
  assert.equal(client.errorName(again), 'NOT_FOUND');
});

test('[ROOM-8] no request reaches the media of another session', async () => {
  const harness = createHarness();
  const alice = await harness.enter('user alice');
  const own = await joined(harness, alice, alice.publish(ROOM, 'alice'));
  const produced = alice.send({
    produce: { ...own, source: 2, kind: 'video', rtpParametersJson: '{}' },
  });
  await harness.settle();
  const producerId = alice.response(produced).produced?.producerId ?? '';
  const watched = await joined(harness, alice, alice.join(ROOM));
  const before = harness.media.calls.length;
  const mallory = await harness.enter('user mallory');
  await joined(harness, mallory, mallory.join(ROOM));
  const ids = [
    mallory.send({ connectTransport: { ...own, dtlsParametersJson: '{}' } }),
    mallory.send({ restartIce: own }),
    mallory.send({ produce: { ...own, source: 2, kind: 'video', rtpParametersJson: '{}' } }),
    mallory.send({ closeProducer: { producerId } }),
    mallory.send({ setProducerPaused: { producerId, paused: true } }),
    mallory.send({ setConsumerPaused: { ...watched, paused: true } }),
    mallory.send({ setPreferredLayers: watched }),
    mallory.send({ requestKeyFrame: watched }),
  ];
  await harness.settle();
  for (const id of ids) assert.equal(mallory.errorName(id), 'NOT_FOUND');
  assert.equal(harness.media.calls.length, before, 'the media side was not asked');
});

test('a viewer cannot publish, and a track has the kind of its source', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const watched = await joined(harness, client, client.join(ROOM));
  const own = await joined(harness, client, client.publish(ROOM, 'alice'));
  const produce = { kind: 'video', rtpParametersJson: '{}' };
  const asViewer = client.send({ produce: { ...produce, ...watched, source: 2 } });
  const wrongKind = client.send({ produce: { ...produce, ...own, source: 1 } });
  const noSource = client.send({ produce: { ...produce, ...own } });
  const noJson = client.send({
    produce: { ...produce, ...own, source: 2, rtpParametersJson: '{' },
  });
  await harness.settle();
  assert.equal(client.errorName(asViewer), 'FORBIDDEN');
  assert.equal(client.errorName(wrongKind), 'VALIDATION_ERROR');
  assert.equal(client.errorName(noSource), 'VALIDATION_ERROR');
  assert.equal(client.errorName(noJson), 'MEDIA_PARAMETERS_INVALID');
});
