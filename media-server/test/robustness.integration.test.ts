import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import fc from 'fast-check';
import { MediaFixture, newPeerId, newRoomId, viewerCapabilities } from './media-fixture.ts';
import { SimulcastSource } from './SimulcastSource.ts';

const CYCLES_COUNT = 50;

/** Any value, and those that break parsers most. */
const evil = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 0, 1.5, 2 ** 32, 2 ** 53, '', '\0', 'x'.repeat(5_000), [], {}),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Sets the value at a random place of a JSON tree. */
function mutate(blob: unknown, picks: readonly number[], value: unknown): unknown {
  const copy: unknown = structuredClone(blob);
  let place: unknown = copy;
  for (const [depth, pick] of picks.entries()) {
    if (typeof place !== 'object' || place === null) return copy;
    const keys = Object.keys(place);
    const key = keys[pick % Math.max(1, keys.length)];
    if (key === undefined) return copy;
    const holder = place as Record<string, unknown>;
    const next = holder[key];
    if (depth === picks.length - 1 || typeof next !== 'object' || next === null) {
      holder[key] = value;
      return copy;
    }
    place = next;
  }
  return copy;
}

const mutation = fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), evil);

describe('bad input and long use', () => {
  let fixture: MediaFixture;
  before(async () => {
    fixture = await MediaFixture.create();
  });
  after(() => fixture.close());

  const workerPid = async (): Promise<number | undefined> =>
    (await fixture.server.dump()).workers[0]?.pid;

  /** Whatever is asked: an answer or a refusal that blames the caller. */
  async function assertAnswered(request: Promise<unknown>): Promise<boolean> {
    try {
      await request;
      return true;
    } catch (error) {
      assert.ok(error instanceof AppError, String(error));
      assert.equal(error.code, 'MEDIA_PARAMETERS_INVALID');
      return false;
    }
  }

  test('[SFU-10] forged RTP parameters never kill the worker nor leave half a producer', async () => {
    const pid = await workerPid();
    const room = newRoomId();
    const peerId = newPeerId();
    const opened = await fixture.openPeer({ room, role: 'publish', peerId });
    const viewer = await fixture.openPeer({ room, role: 'subscribe' });
    assert.deepEqual(viewer.consumers, []);
    const { rtpParameters } = new SimulcastSource({ layersCount: 3 });
    const produce = (blob: unknown) =>
      fixture.server.produce({
        peerId,
        transportId: opened.transport.transportId,
        source: 'camera',
        kind: 'video',
        rtpParameters: blob as object,
        paused: false,
      });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const forged = mutations.reduce<unknown>(
          (blob, [picks, value]) => mutate(blob, picks, value),
          rtpParameters,
        );
        await assertAnswered(produce(forged));
      }),
      { numRuns: 200 },
    );
    const producerId = await produce(rtpParameters);
    const second = await fixture.openPeer({ room, role: 'subscribe' });
    assert.deepEqual(
      second.consumers.map((consumer) => consumer.producerId),
      [producerId],
    );
    assert.equal(await workerPid(), pid);
  });

  test('[SFU-10] forged capabilities and DTLS parameters never kill the worker', async () => {
    const pid = await workerPid();
    const room = newRoomId();
    await fixture.publish(room, { layersCount: 3 });
    const capabilities = viewerCapabilities(fixture.server);
    const value = Array.from({ length: 32 }, () => 'AB').join(':');
    const dtls = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value }] };
    await fc.assert(
      fc.asyncProperty(mutation, mutation, async ([picks, evilValue], [dtlsPicks, dtlsEvil]) => {
        const peerId = newPeerId();
        const rtpCapabilities = mutate(capabilities, picks, evilValue) as object;
        await assertAnswered(
          fixture.openPeer({ room, role: 'subscribe', peerId, rtpCapabilities }),
        );
        await fixture.server.closePeer(peerId);

        const other = newPeerId();
        const opened = await fixture.openPeer({ room, role: 'subscribe', peerId: other });
        const { transportId } = opened.transport;
        const dtlsParameters = mutate(dtls, dtlsPicks, dtlsEvil) as object;
        await assertAnswered(
          fixture.server.connectTransport({ peerId: other, transportId, dtlsParameters }),
        );
        await fixture.server.closePeer(other);
      }),
      { numRuns: 150 },
    );
    const viewer = await fixture.watch(room);
    await viewer.nextFrame();
    assert.equal(await workerPid(), pid);
    await fixture.server.closeRoom(room);
  });

  test('[SFU-2] fifty broadcasts that came and went leave nothing in the worker', async () => {
    const before = await fixture.server.dump();
    const { rtpParameters } = new SimulcastSource({ layersCount: 3 });
    for (let cycle = 0; cycle < CYCLES_COUNT; cycle += 1) {
      const room = newRoomId();
      const peerId = newPeerId();
      const opened = await fixture.openPeer({ room, role: 'publish', peerId });
      await fixture.server.produce({
        peerId,
        transportId: opened.transport.transportId,
        source: 'camera',
        kind: 'video',
        rtpParameters,
        paused: false,
      });
      const viewerId = newPeerId();
      await fixture.openPeer({ room, role: 'subscribe', peerId: viewerId });
      await fixture.openPeer({ room, role: 'subscribe' });
      if (cycle % 2 === 0) await fixture.server.closeRoom(room);
      await fixture.server.closePeer(peerId);
      await fixture.server.closePeer(viewerId);
      await fixture.server.closeRoom(room);
    }
    assert.deepEqual(await fixture.server.dump(), before);
    const { body } = await fixture.metrics.render();
    assert.match(body, /^stagedoor_media_producers 1$/m);
  });
});
